import { defineRule } from '../../engine/types.ts';
import { openingOf } from '../../facts/greeting.ts';
import { keyOf } from '../../language/letter-case.ts';
import { inQuote } from '../../template/places.ts';
import { likeCase } from '../../text/case.ts';

export default defineRule({
  meta: {
    id: 'greeting-forbidden',
    group: 'greeting',
    severity: 'error',
    source: ['003'],
    title: { ru: 'Без «привет» и «доброго времени суток»', en: 'No “hey” and other forbidden greetings' },
    docs: {
      ru: '«Привет», «здрасте», «салют», «доброго времени суток» и подобные приветствия клиенту не пишут: первые фамильярны, последнее показывает, что письмо писали не ему. «Здравствуйте» верно в любой час.\n\nПравило смотрит только на начало сообщения и молчит о словах внутри текста и в цитатах. Свои запреты добавляет `greetings.forbid` в `.msgmd.yml`, исключения — `greetings.allow`.',
      en: 'Greetings such as «привет», «здрасте», «доброго времени суток» (or “hey” in English) are too familiar, or show that the letter was written for nobody in particular. «Здравствуйте» is right at every hour.\n\nOnly the beginning of a message counts; words in the middle of a text and quotations do not. `greetings.forbid` and `greetings.allow` in `.msgmd.yml` extend the lists.',
    },
    messages: {
      forbidden: {
        ru: '«{found}» — недопустимое приветствие для клиента: оно фамильярно или безлично. Напишите «{right}».',
        en: '“{found}” is no greeting for a client: it is chummy, or meant for nobody. Write “{right}”.',
      },
      replace: { ru: 'Заменить на «{right}»', en: 'Replace by “{right}”' },
    },
    fix: 'safe',
    examples: [
      {
        bad: 'Привет, {{ client.name }}!\n\nЗаказ готов. Когда Вам удобно его забрать?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}!\n\nЗаказ готов. Когда Вам удобно его забрать?\n\n{{ farewell }}\n',
      },
      {
        bad: 'Доброго времени суток!\n\nЭто Лариса, мастерская «Ясень». Как я могу к Вам обращаться?\n\n{{ farewell }}\n',
        good: 'Здравствуйте!\n\nЭто Лариса, мастерская «Ясень». Как я могу к Вам обращаться?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    return {
      end() {
        const { template, language, config } = context;
        const allowed = new Set(config.greetings?.allow?.map(keyOf));
        const forbidden = new Set(config.greetings?.forbid?.map(keyOf));
        for (const greeting of openingOf(context).greetings) {
          const bad =
            greeting.class === 'forbidden' ? !allowed.has(greeting.text) : forbidden.has(greeting.text);
          if (!bad || inQuote(template, greeting.range)) continue;
          const found = template.source.slice(greeting.range.start, greeting.range.end);
          const right = likeCase(found, language.greetings.neutral);
          context.report({
            range: greeting.range,
            message: 'forbidden',
            values: { found, right },
            fix: { title: 'replace', edits: [{ range: greeting.range, text: right }] },
          });
        }
      },
    };
  },
});
