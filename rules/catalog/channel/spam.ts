import { defineRule } from '../../engine/types.ts';
import { proseTexts } from '../../facts/address.ts';
import { isAllCaps } from '../../language/letter-case.ts';
import type { PhraseRow } from '../../language/types.ts';
import type { Range } from '../../template/types.ts';

/** More points than this make a hint; more than `SURE`, a warning. */
const SUSPECT = 5;
const SURE = 9;
/** So many words are named in the message. */
const NAMED = 6;

/** What filters take offence at besides words, with its points. */
const SIGNS: readonly { readonly expression: RegExp; readonly points: number }[] = [
  { expression: /[!?]{2,}/g, points: 1 },
  { expression: /[₽$€%]{2,}/g, points: 2 },
  { expression: /(?<!\d)[5-9]\d\s?%/g, points: 1 },
];

interface Sign {
  readonly text: string;
  readonly range: Range;
  readonly points: number;
}

export default defineRule({
  meta: {
    id: 'spam',
    group: 'channel',
    severity: 'warning',
    source: ['002'],
    title: { ru: 'Письмо не похоже на спам', en: 'The letter does not look like spam' },
    docs: {
      ru: 'Письмо, полное слов «только сегодня», «бесплатно», «успейте», попадает в папку со спамом, и клиент его не увидит. Источник 002: проверяйте письма на спамность.\n\nУ каждого признака есть вес от 1 до 3; правило складывает веса разных признаков в теме и тексте. Больше пяти очков — подсказка, больше девяти — предупреждение; в сообщении названы слова, из которых сложился счёт.\n\nПравило смотрит на e-mail, SMS и массовые рассылки. Молчит: о личной переписке в мессенджерах и об отдельных словах, пока их мало: «бесплатно» само по себе — не спам.',
      en: 'A letter full of “only today”, “free”, “hurry” lands in the spam folder. Source 002: check letters for spam.\n\nEvery sign weighs from 1 to 3; the rule adds up different signs of subject and text. Over five points make a hint, over nine a warning; the message names the words.\n\nThe rule looks at e-mail, SMS and mass texts. Silent about personal messages in messengers, and about single words.',
    },
    messages: {
      score: {
        ru: 'Письмо похоже на спам ({points} очков при пороге {limit}): {words}. Почтовые фильтры такое прячут. Уберите лишнее, назовите условия и даты.',
        en: 'The letter looks like spam ({points} points, the limit is {limit}): {words}. Mail filters hide it. Take some out, name terms and dates.',
      },
      sign: { ru: '«{text}»: очков {points}', en: '“{text}”: points {points}' },
    },
    tables: ['spam'],
    fix: 'none',
    examples: [
      {
        bad: '---\ntitle: Распродажа\nchannel: email\naudience: mass\n---\nТолько сегодня невероятные скидки! Последний шанс, не упустите: абсолютно бесплатно.\n',
        good: '---\ntitle: Распродажа\nchannel: email\naudience: mass\n---\nДо 5 марта столы из дуба дешевле на 15 %, доставка по городу бесплатная.\n',
      },
    ],
  },
  create(context) {
    const { settings, template } = context;
    const { channels, audience, kind } = settings;
    const watched =
      audience === 'mass' || channels.some((channel) => channel === 'email' || channel === 'sms');
    if (!watched || kind === 'login-code') return null;
    const signs: Sign[] = [];
    const rows = new Set<PhraseRow>();
    return {
      phrase({ row, range, text }) {
        if (rows.has(row)) return;
        rows.add(row);
        signs.push({ text, range, points: weightOf(row) });
      },
      end() {
        if (signs.length === 0) return;
        signs.push(...signsBesides());
        const points = signs.reduce((sum, sign) => sum + sign.points, 0);
        if (points <= SUSPECT) return;
        const ordered = [...signs].sort((a, b) => b.points - a.points);
        const [heaviest] = ordered;
        context.report({
          range: (signs.find(({ range }) => range.start >= template.body.start) ?? heaviest!).range,
          message: 'score',
          values: {
            points,
            limit: points > SURE ? SURE : SUSPECT,
            words: ordered
              .slice(0, NAMED)
              .map(({ text }) => `«${text}»`)
              .join(', '),
          },
          severity: points > SURE ? 'warning' : 'hint',
          related: ordered.map(({ range, text, points: own }) => ({
            range,
            message: 'sign',
            values: { text, points: own },
          })),
          data: { points, words: ordered.map(({ text, points: own }) => ({ text, points: own })) },
        });
      },
    };

    function signsBesides(): Sign[] {
      const found = proseTexts(context).flatMap(({ prose }) =>
        SIGNS.flatMap(({ expression, points }) => {
          const match = [...prose.matchAll(expression)][0];
          if (!match) return [];
          return [
            { text: match[0], range: { start: match.index, end: match.index + match[0].length }, points },
          ];
        }),
      );
      const shouted = template.words.filter(({ text }) => text.length > 4 && isAllCaps(text));
      if (shouted.length < 3) return found;
      return [...found, { text: shouted[0]!.text, range: shouted[0]!.range, points: 2 }];
    }
  },
});

/** The points of a row: its class `w=…`. */
function weightOf({ classes }: PhraseRow): number {
  const weight = classes.find((name) => name.startsWith('w='));
  return weight === undefined ? 1 : Number(weight.slice(2)) || 1;
}
