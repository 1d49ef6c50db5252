import { defineRule } from '../../engine/types.ts';
import { isClientName } from '../../facts/client-name.ts';
import { openingOf } from '../../facts/greeting.ts';
import { afterGreeting } from '../../facts/insertion.ts';
import { introductionOf, isFirstContact } from '../../facts/introduction.ts';
import { tells } from '../../facts/markers.ts';
import { nameSlot } from '../../facts/name.ts';

export default defineRule({
  meta: {
    id: 'ask-name',
    group: 'introduction',
    severity: 'hint',
    source: ['003', '002'],
    title: { ru: 'При первом обращении спрашивают имя', en: 'In the first contact the name is asked' },
    docs: {
      ru: 'При первом обращении узнайте, как обращаться к клиенту: представьтесь сами и спросите (источники 003, 002). Дальше его приветствуют по имени.\n\nПравило молчит, если имя уже известно (в тексте есть переменная с именем), в рассылках, SMS, push и кодах входа.',
      en: 'In the first contact find out how to address the client: introduce yourself and ask (sources 003, 002).\n\nSilent where the name is known (a placeholder with the name stands in the text), in mailings, SMS, push messages and login codes.',
    },
    messages: {
      missing: {
        ru: 'Первое обращение, а имени клиента никто не спросил. Спросите: «{text}»',
        en: 'The first contact, and nobody asks the client’s name. Ask: “{text}”',
      },
      insert: { ru: 'Вставить «{text}»', en: 'Insert “{text}”' },
    },
    fix: 'suggestion',
    examples: [
      {
        bad: '---\ntitle: Заявка\ncontact: first\nstage: opening\n---\nДобрый день! Это {{ agent.name }} из «{{ company.name }}». Где и когда Вам удобно обсудить размеры?\n',
        good: '---\ntitle: Заявка\ncontact: first\nstage: opening\n---\nДобрый день! Это {{ agent.name }} из «{{ company.name }}». Как я могу к Вам обращаться? Где и когда Вам удобно обсудить размеры?\n',
      },
    ],
  },
  create(context) {
    const { settings, template, language } = context;
    const brief = settings.channels.every((channel) => channel === 'sms' || channel === 'push');
    if (!language.courtesy || !isFirstContact(context) || settings.audience !== 'personal' || brief)
      return null;
    const text = language.courtesy.texts.askName;
    return {
      end() {
        const first = template.words[0];
        if (!first || isNamed() || tells(context, 'ask-name')) return;
        const introduction = introductionOf(context);
        const after = introduction && template.sentences[introduction.sentence]!.range.end;
        const edit = after
          ? { range: { start: after, end: after }, text: ` ${text}` }
          : afterGreeting(context, text);
        context.report({
          range: openingOf(context).greetings[0]?.range ?? first.range,
          message: 'missing',
          values: { text },
          suggestions: [{ title: 'insert', edits: [edit] }],
        });
      },
    };

    function isNamed(): boolean {
      return (
        template.liquid.uses.some(({ variable }) => isClientName(variable.name)) ||
        openingOf(context).greetings.some((greeting) => nameSlot(template, greeting)?.kind === 'output')
      );
    }
  },
});
