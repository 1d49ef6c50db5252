import { defineRule } from '../../engine/types.ts';
import { closingFact } from '../../facts/farewell.ts';
import { beforeClosing } from '../../facts/insertion.ts';

export default defineRule({
  meta: {
    id: 'offer-help',
    group: 'farewell',
    severity: 'hint',
    source: ['003'],
    title: { ru: 'Прежде чем прощаться, предложите помощь', en: 'Offer help before saying goodbye' },
    docs: {
      ru: 'Если клиент молчит, спрашивают, чем ещё помочь, и только потом прощаются (источник 003): вдруг вопрос остался.\n\nПравило касается только завершающих сообщений (`stage: closing`) и молчит, если в тексте есть предложение помощи или вопрос об оставшихся вопросах.',
      en: 'Where the client is silent one asks what else can be done, and only then says goodbye (source 003).\n\nThe rule looks at closing messages only (`stage: closing`) and is silent where the text offers help or asks about open questions.',
    },
    messages: {
      missing: {
        ru: 'Диалог закрывается без вопроса, остались ли у клиента вопросы. Спросите: «{offer}»',
        en: 'The dialogue is closed without asking whether anything is left. Ask: “{offer}”',
      },
      insert: { ru: 'Добавить «{offer}»', en: 'Add “{offer}”' },
    },
    fix: 'suggestion',
    examples: [
      {
        bad: '---\ntitle: Закрыть обращение\nchannel: chat\nstage: closing\n---\nНовый акт уже в Вашем кабинете, {{ client.name }}.\n\nДо свидания! {{ wish }}\n',
        good: '---\ntitle: Закрыть обращение\nchannel: chat\nstage: closing\n---\nНовый акт уже в Вашем кабинете, {{ client.name }}. Могу ли я ещё чем-нибудь помочь?\n\nДо свидания! {{ wish }}\n',
      },
    ],
  },
  create(context) {
    const { offers, offer } = context.language.farewells;
    if (context.settings.stage !== 'closing' || offers.length === 0) return null;
    return {
      end() {
        const { template } = context;
        const text = template.prose
          .slice(template.body.start)
          .toLowerCase()
          .replace(/ё/g, 'е')
          .replace(/\s+/g, ' ');
        if (offers.some((pattern) => pattern.test(text))) return;
        const place = closingFact(context).lastContent?.range ?? template.sentences.at(-1)?.range;
        if (!place) return;
        context.report({
          range: place,
          message: 'missing',
          values: { offer },
          suggestions: [{ title: 'insert', edits: [beforeClosing(context, offer)] }],
        });
      },
    };
  },
});
