import { defineRule } from '../../engine/types.ts';
import { politeCapital, politeWords } from '../../facts/address.ts';
import { capitalize, isAllCaps } from '../../language/letter-case.ts';
import type { Word } from '../../template/types.ts';

export default defineRule({
  meta: {
    id: 'vy-caps',
    group: 'address',
    severity: 'error',
    source: ['003', 'норма'],
    title: { ru: '«ВЫ» не пишут одними прописными', en: '“ВЫ” is never written in capitals' },
    docs: {
      ru: '«ВЫ», «ВАС», «ВАШ» читаются как крик, а не как уважение. Прописной бывает только первая буква.\n\nМолчит, если прописными набран весь заголовок или всё предложение: о нём скажет no-caps.',
      en: '«ВЫ», «ВАС», «ВАШ» read as shouting, not as respect. Only the first letter may be a capital.\n\nSilent where the whole heading or sentence is in capitals: that is for no-caps.',
    },
    messages: {
      caps: {
        ru: '«{found}» прописными буквами читается как крик. Пишите «{right}».',
        en: '“{found}” in capitals reads as shouting. Write “{right}”.',
      },
      fix: { ru: 'Заменить на «{right}»', en: 'Replace by “{right}”' },
    },
    languages: ['ru', 'uk'],
    fix: 'safe',
    examples: [
      {
        bad: 'Добрый день, {{ client.name }}!\n\nЭтот подарок — для ВАС. Положить его в коробку?\n\n{{ farewell }}\n',
        good: 'Добрый день, {{ client.name }}!\n\nЭтот подарок — для Вас. Положить его в коробку?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { template } = context;
    return {
      end() {
        for (const { word, spelling, start, foreign } of politeWords(context)) {
          if (spelling !== 'caps' || foreign || isShouted(word)) continue;
          const lower = word.text.toLowerCase();
          const right = start || politeCapital(context) ? capitalize(lower) : lower;
          const values = { found: word.text, right };
          context.report({
            range: word.range,
            message: 'caps',
            values,
            fix: { title: 'fix', values, edits: [{ range: word.range, text: right }] },
          });
        }
      },
    };

    /** Whether the whole sentence shouts. */
    function isShouted(word: Word): boolean {
      const { firstWord, lastWord } = template.sentences[word.sentence]!;
      const others = template.words
        .slice(firstWord, lastWord)
        .filter((other) => other !== word && other.text.length > 1);
      return others.length > 0 && others.every(({ text }) => isAllCaps(text));
    }
  },
});
