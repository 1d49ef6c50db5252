import { defineRule } from '../../engine/types.ts';
import { politeCapital, proseTexts } from '../../facts/address.ts';
import type { Prose } from '../../language/address.ts';
import { addressOf } from '../../language/address-of.ts';
import { capitalize, keyOf } from '../../language/letter-case.ts';
import { SentenceWords } from '../../language/sentence-words.ts';
import { findShouting, type Shout } from '../../language/shouting.ts';

export default defineRule({
  meta: {
    id: 'no-caps',
    group: 'tone',
    severity: 'warning',
    source: ['000'],
    title: { ru: 'Не писать слова прописными', en: 'No words in capitals' },
    docs: {
      ru: 'Слово прописными буквами читается как крик. Выделяйте важное порядком слов, а не «капсом».\n\nМолчит: сокращения (НДС, КАСКО, ООО, СДЭК), коды и артикулы («СВЕТ10», «промокод ВЕСНА»), слова, которые клиент должен набрать («ответьте ДА»), названия после ООО и в кавычках, список `allow` настройки. О «ВЫ» и «ВАШ» говорит vy-caps, о теме письма — subject.',
      en: 'A word in capitals reads as shouting. Order stresses better than capitals.\n\nSilent: abbreviations (НДС, ООО), codes («СВЕТ10»), words that the client is to type («ответьте ДА»), names after ООО and in quotation marks, the setting `allow`. «ВЫ» is for vy-caps, the subject of a letter for subject.',
    },
    messages: {
      caps: {
        ru: '«{found}» прописными буквами читается как крик. Напишите обычными.',
        en: '“{found}” in capitals reads as shouting. Use ordinary letters.',
      },
      lower: { ru: 'Заменить на «{right}»', en: 'Replace by “{right}”' },
    },
    languages: ['ru', 'uk', 'en'],
    fix: 'suggestion',
    examples: [
      {
        bad: 'Добрый день, {{ client.name }}!\n\nСкидка действует ТОЛЬКО СЕГОДНЯ, цена с НДС. Отложить для Вас лампу?\n\n{{ farewell }}\n',
        good: 'Добрый день, {{ client.name }}!\n\nСкидка действует только сегодня, цена с НДС. Отложить для Вас лампу?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { template, language, config } = context;
    if (!/\p{Lu}{2}/u.test(template.prose)) return null;
    const polite = addressOf(language.id)?.polite ?? new Set<string>();
    const allowed = new Set((config.allow ?? []).map(keyOf));
    const ignored = new Set([...polite, ...allowed]);
    return {
      end() {
        const body = proseTexts(context).at(-1)!;
        for (const shout of findShouting(body, language.id, ignored)) {
          const { range } = shout;
          const values = { found: body.source.slice(range.start, range.end), right: calm(body, shout) };
          context.report({
            range,
            message: 'caps',
            values,
            suggestions: [{ title: 'lower', values, edits: [{ range, text: values.right }] }],
          });
        }
      },
    };

    /** The words in ordinary letters; «Вы» keeps the capital that is due to it. */
    function calm(prose: Prose, { range, from, to }: Shout): string {
      const sentences = new SentenceWords(prose);
      let text = '';
      let at = range.start;
      for (let index = from; index < to; index++) {
        const word = prose.words[index]!;
        const lower = word.text.toLowerCase();
        const capital =
          (index === from && sentences.isAtStart(index)) || (polite.has(word.key) && politeCapital(context));
        text += prose.source.slice(at, word.range.start) + (capital ? capitalize(lower) : lower);
        at = word.range.end;
      }
      return text;
    }
  },
});
