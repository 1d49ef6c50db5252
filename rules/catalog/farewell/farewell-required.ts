import { defineRule } from '../../engine/types.ts';
import { closingFact, farewellPlace } from '../../facts/farewell.ts';
import { fittingFarewell } from '../../facts/fitting-farewell.ts';
import { needsFarewell } from '../../facts/proof.ts';

export default defineRule({
  meta: {
    id: 'farewell-required',
    group: 'farewell',
    severity: 'warning',
    source: ['003'],
    title: { ru: 'В конце сообщения прощаются', en: 'A message ends with a goodbye' },
    docs: {
      ru: 'Прощаться с клиентом нужно всегда, официально: «До свидания» и пожелание по времени (источник 003). Сообщение, которое просто обрывается, читается как «разговор окончен».\n\nПравило смотрит на конец сообщения во всех ветках: прощание может стоять в каждой из них, в `{{ farewell }}`, в подключаемой подписи. Засчитываются «До свидания», «Всего доброго», «С уважением», пожелание («Хорошего дня!»). После прощания могут идти подпись, адрес, ссылки, отписка.\n\nМолчит для SMS и push, для кодов входа, для `stage: opening` и `stage: reply`: многие шаблоны — куски диалога, и прощаться в них рано.',
      en: 'One always says goodbye to a client, formally: «До свидания» with a wish that fits the hour (source 003). A message that simply stops reads as a door that is shut.\n\nThe rule looks at the end of the message in every branch; the goodbye may stand in each of them, in `{{ farewell }}`, in a rendered signature. “Best regards” and wishes count too; signature, address, links and the way to unsubscribe may follow.\n\nSilent for SMS and push, login codes, `stage: opening` and `stage: reply`.',
    },
    messages: {
      missing: {
        ru: 'Сообщение обрывается без прощания. Попрощайтесь: «{formula}» с пожеланием по времени; для реплики внутри диалога укажите stage: reply.',
        en: 'The message stops without a goodbye. Say “{formula}” with a wish that fits the hour; for an answer inside a dialogue set stage: reply.',
      },
      missingPlain: {
        ru: 'Сообщение обрывается без прощания. Попрощайтесь, например: «{formula}»; для реплики внутри диалога укажите stage: reply.',
        en: 'The message stops without a goodbye. Say, for example, “{formula}”; for an answer inside a dialogue set stage: reply.',
      },
      sometimes: {
        ru: 'Прощание есть только в части веток: в остальных сообщение обрывается. Вынесите его из условия или добавьте в каждую ветку.',
        en: 'Only some branches say goodbye; in the others the message simply stops. Take it out of the condition or add it to every branch.',
      },
      insert: { ru: 'Добавить прощание: «{text}»', en: 'Add a goodbye: “{text}”' },
      insertBranches: {
        ru: 'Добавить прощание с пожеланием по времени',
        en: 'Add a goodbye with a wish that fits the hour',
      },
      computed: { ru: 'Добавить {{ farewell }}', en: 'Add {{ farewell }}' },
      reply: {
        ru: 'Это реплика диалога: stage: reply',
        en: 'It is an answer inside a dialogue: stage: reply',
      },
    },
    fix: 'safe',
    examples: [
      {
        bad: '---\ntitle: Чек\nchannel: chat\nsend: Mo-Th 09:00-16:00\n---\nЗдравствуйте, {{ client.name }}!\n\nЧек за март в личном кабинете. Всё ли верно?\n\n{{ agent.name }}\n',
        good: '---\ntitle: Чек\nchannel: chat\nsend: Mo-Th 09:00-16:00\n---\nЗдравствуйте, {{ client.name }}!\n\nЧек за март в личном кабинете. Всё ли верно?\n\nДо свидания! Удачного дня!\n\n{{ agent.name }}\n',
      },
    ],
  },
  create(context) {
    const { formulas, formula } = context.language.farewells;
    if (formulas.length === 0 || !needsFarewell(context)) return null;
    return {
      end() {
        const { farewell, lastContent } = closingFact(context);
        if (farewell === null || farewell === 'always') return;
        const { template, settings } = context;
        const range = lastContent?.range ?? template.sentences.at(-1)?.range;
        if (!range) return;
        if (farewell === 'sometimes') {
          context.report({ range, message: 'sometimes', values: { formula } });
          return;
        }
        const at = farewellPlace(context);
        const newline = template.source.includes('\r\n') ? '\r\n' : '\n';
        const insert = (text: string) => [
          { range: { start: at, end: at }, text: `${newline}${newline}${text}` },
        ];
        const { text, branches } = fittingFarewell(context);
        const stage = settings.has('stage') ? null : stageEdit();
        context.report({
          range: { start: range.start, end: Math.max(range.end, at) },
          message: context.language.farewells.timed ? 'missing' : 'missingPlain',
          values: { formula },
          fix:
            text === null
              ? null
              : { title: branches ? 'insertBranches' : 'insert', values: { text }, edits: insert(text) },
          suggestions: [
            ...(context.language.farewells.timed
              ? [{ title: 'computed' as const, edits: insert('{{ farewell }}') }]
              : []),
            ...(stage ? [{ title: 'reply' as const, edits: [stage] }] : []),
          ],
        });

        function stageEdit() {
          if (!settings.has('title')) return null;
          const { end } = settings.range('title');
          return { range: { start: end, end }, text: `${newline}stage: reply` };
        }
      },
    };
  },
});
