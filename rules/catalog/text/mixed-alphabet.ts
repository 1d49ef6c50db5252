import { defineRule } from '../../engine/types.ts';
import { subjectText } from '../../facts/subject.ts';
import { asCyrillic, latinTwins, readMixed } from '../../language/spelling/look-alikes.ts';
import type { Range, Word } from '../../template/types.ts';

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Prepositions, conjunctions and a pronoun of one letter that have a Latin twin. */
const SINGLE = /^[acoyABCOY]$/u;
/** Nouns after which a single letter is a designation: «витамин C», «вариант a». */
const DESIGNATED =
  /^(?:витамин|вариант|пункт|подпункт|класс|тип|групп|категори|размер|блок|секци|корпус|литер|подъезд|сторон|точк|букв|лист|план|зал|линия|линии|зон|серия|серии|уровн|грейд|марк|модел|том|часть)/u;

/** «товары A и B», «A, B или C»: letters that stand for something. */
const COORDINATED = /^[ \u00a0]*(?:,|\/|(?:и|или|либо|та|або)(?=[ \u00a0]))[ \u00a0]*[A-Z](?![\p{L}\d])/u;

export default defineRule({
  meta: {
    id: 'mixed-alphabet',
    group: 'text',
    severity: 'error',
    source: ['практика'],
    title: { ru: 'Русские слова — русскими буквами', en: 'One alphabet in a word' },
    docs: {
      ru: 'Латинская C в «C уважением» на вид не отличается от русской, но такое слово не найдёт поиск, не прочтёт вслух программа для незрячих, а почта может счесть письмо спамом: подмена букв — известный приём мошенников.\n\nНаходит слова, где смешаны похожие латинские и русские буквы, и русские предлоги латинской буквой перед русским словом.\n\nМолчит о настоящих латинских словах, об «IT-специалист», «VIP-клиент», «SMSка», «витамин C», «1С», о номерах моделей и единицах измерения.',
      en: 'A Latin C in «C уважением» looks like the Cyrillic letter, but search does not find the word, screen readers stumble over it, and mail filters take it for the disguise of a spammer.\n\nIt finds words in which look-alikes of both alphabets are mixed, and Russian prepositions typed with a Latin letter before a Cyrillic word.\n\nSilent about real Latin words, «IT-специалист», «SMSка», «витамин C», «1С», model numbers and units.',
    },
    messages: {
      latin: {
        ru: 'В слове «{word}» есть латинские буквы, похожие на русские: {letters}. Наберите слово русскими буквами.',
        en: '“{word}” has Latin letters that look like Cyrillic ones: {letters}. Type the word in Cyrillic.',
      },
      cyrillic: {
        ru: 'В слове «{word}» есть русские буквы, похожие на латинские: {letters}. Наберите слово латинскими буквами.',
        en: '“{word}” has Cyrillic letters that look like Latin ones: {letters}. Type the word in Latin.',
      },
      single: {
        ru: '«{word}» набрано латинскими буквами. Наберите русскими.',
        en: '“{word}” is typed in Latin letters. Type it in Cyrillic.',
      },
      replace: { ru: 'Набрать одним алфавитом: «{right}»', en: 'One alphabet: “{right}”' },
      'as-cyrillic': { ru: 'Русскими буквами: «{right}»', en: 'In Cyrillic: “{right}”' },
      'as-latin': { ru: 'Латинскими буквами: «{right}»', en: 'In Latin: “{right}”' },
    },
    languages: ['ru', 'uk', 'en'],
    fix: 'safe',
    examples: [
      {
        bad: 'Здравствуйте, {{ client.name }}! Заказ готов, привезём его завтра. Удобно ли Вам?\n\n{{ farewell }}\n\nC уважением,\n{{ agent.name }}\n',
        good: 'Здравствуйте, {{ client.name }}! Заказ готов, привезём его завтра. Удобно ли Вам?\n\n{{ farewell }}\n\nС уважением,\n{{ agent.name }}\n',
      },
      {
        bad: 'Здравствуйте, {{ client.name }}! Ваш зaказ готов. Привезти его завтра?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}! Ваш заказ готов. Привезти его завтра?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { template } = context;
    const { prose, words } = template;
    const language = context.language.id;

    return {
      word: (word, index) => check(word, words, index, prose),
      end() {
        const subject = subjectText(context);
        subject?.words.forEach((word, index) => {
          check(word, subject.words, index, subject.prose);
        });
      },
    };

    function check(word: Word, all: readonly Word[], index: number, text: string): void {
      const { text: typed, range } = word;
      if (!LATIN.test(typed)) return;
      if (CYRILLIC.test(typed)) {
        for (const part of typed.matchAll(/\p{L}+/gu)) {
          const start = range.start + part.index;
          checkPart(part[0], { start, end: start + part[0].length }, text);
        }
      } else if (language !== 'en' && isTwin(word, all, index, text)) reportTwin(word);
    }

    function checkPart(part: string, range: Range, text: string): void {
      const mixed = readMixed(part, language === 'uk');
      if (!mixed || /\d/.test((text[range.start - 1] ?? '') + (text[range.end] ?? ''))) return;
      const { readings, letters, latin } = mixed;
      // Short capitals may be a designation in either alphabet: nobody can tell «СO» from «CO».
      const certain = readings.length === 1 || part !== part.toUpperCase() || part.length > 4;
      const edit = (right: string) => [{ range, text: right }];
      context.report({
        range,
        message: latin ? 'latin' : 'cyrillic',
        values: { word: part, letters },
        fix: certain
          ? { title: 'replace', values: { right: readings[0]! }, edits: edit(readings[0]!) }
          : null,
        suggestions: certain
          ? []
          : readings.map((right) => ({
              title: LATIN.test(right) ? 'as-latin' : 'as-cyrillic',
              values: { right },
              edits: edit(right),
            })),
      });
    }

    /** A Russian preposition or a common word in Latin letters, before a Cyrillic word. */
    function isTwin(word: Word, all: readonly Word[], index: number, text: string): boolean {
      const { text: typed, range } = word;
      const single = SINGLE.test(typed);
      if (!single && !latinTwins.has(typed)) return false;
      if (/[\p{L}\d]/u.test(text[range.start - 1] ?? '')) return false;
      const after = /^[ \u00a0]+(«?)(\p{L}|\d)/u.exec(text.slice(range.end, range.end + 5));
      if (!after) return false;
      const [, quote, follower = ''] = after;
      if (!single) return CYRILLIC.test(follower);
      if (quote || COORDINATED.test(text.slice(range.end, range.end + 12))) return false;
      const near =
        text
          .slice(Math.max(0, range.start - 3), range.start)
          .trimEnd()
          .at(-1) ?? '';
      if (/\d/.test(near)) return false;
      const first = index === 0 || all[index - 1]!.sentence !== word.sentence || /[«„"(]/.test(near);
      if (first)
        return (
          /[ABCOY]/.test(typed) &&
          (/[а-яёіїєґ]/u.test(follower) || (/[BC]/.test(typed) && /\d/.test(follower)))
        );
      const before = all[index - 1]!;
      return (
        typed === typed.toLowerCase() &&
        /[а-яёіїєґ]/iu.test(follower) &&
        CYRILLIC.test(before.text) &&
        !DESIGNATED.test(before.key)
      );
    }

    function reportTwin({ text: typed, range }: Word): void {
      const right = asCyrillic(typed);
      if (right === null) return;
      context.report({
        range,
        message: 'single',
        values: { word: typed },
        fix: { title: 'replace', values: { right }, edits: [{ range, text: right }] },
      });
    }
  },
});
