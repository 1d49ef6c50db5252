import { defineRule } from '../../engine/types.ts';
import { closingFact } from '../../facts/farewell.ts';
import { policyFor } from '../../facts/proof.ts';
import { dress } from '../../schedule/spelling-out.ts';

export default defineRule({
  meta: {
    id: 'farewell-forbidden',
    group: 'farewell',
    severity: 'error',
    source: ['003'],
    title: { ru: 'Без «пока» и «до связи» на прощание', en: 'No “bye” and other chatty goodbyes' },
    docs: {
      ru: 'С клиентом прощаются официально: «До свидания». «Пока», «чао», «бывайте», «до связи», «давайте» годятся для приятелей (источник 003).\n\nПравило видит прощание только там, где оно стоит отдельным предложением в конце: «Пока заказ у нас, его можно изменить», «Мы на связи с 9 до 18», «Давайте созвонимся» — не прощания.',
      en: 'A goodbye to a client is formal: «До свидания». «Пока», «чао», «до связи» (or “bye” in English) are for friends (source 003).\n\nOnly a sentence of its own at the end of the message is a goodbye: «Пока заказ у нас, …» means “while” and is fine.',
    },
    messages: {
      forbidden: {
        ru: '«{found}» — так прощаются с приятелем, не с клиентом. Напишите «{right}».',
        en: '“{found}” is a goodbye for friends, not for clients. Write “{right}”.',
      },
      replace: { ru: 'Заменить на «{right}»', en: 'Replace by “{right}”' },
    },
    fix: 'safe',
    examples: [
      {
        bad: 'Здравствуйте, {{ client.name }}!\n\nЗаказ собран. Удобно ли Вам забрать его завтра?\n\nПока! {{ wish }}\n',
        good: 'Здравствуйте, {{ client.name }}!\n\nЗаказ собран. Удобно ли Вам забрать его завтра?\n\nДо свидания! {{ wish }}\n',
      },
      {
        bad: 'Здравствуйте, {{ client.name }}!\n\nПока заказ у нас, его можно изменить. Всё ли верно?\n\nДо связи!\n',
        good: 'Здравствуйте, {{ client.name }}!\n\nПока заказ у нас, его можно изменить. Всё ли верно?\n\nДо свидания!\n',
      },
    ],
  },
  create(context) {
    const { forbidden, forbiddenAtEnd } = context.language.farewells;
    if (forbidden.length + forbiddenAtEnd.length === 0) return null;
    return {
      end() {
        for (const { place, text, literal, phrase } of closingFact(context).forbidden) {
          if (place.path !== null) continue;
          const mark = /[!.…]*$/.exec(text)![0];
          const right = dress(policyFor(context).formula, phrase.opens, mark);
          const range = { start: place.start, end: place.end };
          context.report({
            range,
            message: 'forbidden',
            values: { found: text.replace(/[!.…]+$/, ''), right: right.replace(/[!.…]+$/, '') },
            fix: literal ? { title: 'replace', edits: [{ range, text: right }] } : null,
          });
        }
      },
    };
  },
});
