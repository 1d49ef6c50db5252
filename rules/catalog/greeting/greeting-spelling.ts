import { defineRule } from '../../engine/types.ts';
import { openingOf } from '../../facts/greeting.ts';
import { likeCase } from '../../text/case.ts';

export default defineRule({
  meta: {
    id: 'greeting-spelling',
    group: 'greeting',
    severity: 'warning',
    source: ['000'],
    title: { ru: 'Приветствие без опечаток', en: 'The greeting is spelt right' },
    docs: {
      ru: 'Опечатка в первом же слове («Здраствуйте», «Добрый дени») сильнее всего снижает уважение клиента. Правило сравнивает первые слова сообщения с допустимыми приветствиями и молчит, если сходство неоднозначно.',
      en: 'A slip in the very first word costs the most respect. The rule compares the first words of a message with the allowed greetings.',
    },
    messages: {
      slip: {
        ru: 'Опечатка в приветствии: «{found}». Ошибки снижают уважение к собеседнику. Правильно: «{right}».',
        en: 'A slip in the greeting: “{found}”. Mistakes cost respect. It is spelt “{right}”.',
      },
      replace: { ru: 'Исправить на «{right}»', en: 'Correct to “{right}”' },
    },
    fix: 'safe',
    examples: [
      {
        bad: 'Здраствуйте, {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    return {
      end() {
        for (const { class: kind, range, correct } of openingOf(context).greetings) {
          if (kind !== 'slip' || correct === null) continue;
          const found = context.template.source.slice(range.start, range.end);
          const right = likeCase(found, correct);
          context.report({
            range,
            message: 'slip',
            values: { found, right },
            fix: { title: 'replace', edits: [{ range, text: right }] },
          });
        }
      },
    };
  },
});
