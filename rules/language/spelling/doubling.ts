/** Which words may stand twice in a row, by language. Keys: lower case, ё as е. */
import type { LanguageId } from '../types.ts';

export interface DoublingWords {
  /** Repetition that means something: emphasis, agreement, sounds. */
  readonly allowed: ReadonlySet<string>;
  /** Words of one letter that are words: others are designations. */
  readonly short: ReadonlySet<string>;
  /** Pairs that are one word with a hyphen. */
  readonly hyphened: ReadonlySet<string>;
  /** The longer form of a preposition → the shorter one. */
  readonly variants: ReadonlyMap<string, string>;
  /** Words that are no names even with a capital. */
  readonly pronouns: RegExp;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(' ').map((pair) => pair.split('/') as [string, string]));

export const doublingWords: Readonly<Partial<Record<LanguageId, DoublingWords>>> = {
  ru: {
    allowed: set(
      'да нет ну так вот очень много мало долго давно далеко скоро быстро тихо просто самый самая самое самые все всё никогда ' +
        'никто ничего стоп бла ха хи ой ах ух эй ля тук топ кис алло то сам сама сами есть скорее вперед раз нельзя никак ' +
        'совсем сильно хорошо чистый белый добрый большой маленький',
    ),
    short: set('в и с к а о у я'),
    hyphened: set('чуть едва еле только'),
    variants: pairs('во/в со/с ко/к об/о обо/о изо/из ото/от'),
    pronouns: /^(?:вы|вас|вам|вами|ваш.{0,3})$/u,
  },
  uk: {
    allowed: set(
      'так ні ну от дуже багато мало довго давно далеко скоро швидко тихо просто все всі ніколи ніхто нічого стоп бла ха ой ах те сам сама самі є',
    ),
    short: set('в у і й з а о я'),
    hyphened: set('ледь'),
    variants: pairs('зі/з із/з'),
    pronouns: /^(?:ви|вас|вам|вами|ваш.{0,3})$/u,
  },
  en: {
    allowed: set(
      'that had is very so no yes bye ha now really many much long far knock chop there her do what well',
    ),
    short: set('a i'),
    hyphened: new Set(),
    variants: new Map(),
    pronouns: /^(?:you|your|we|our|i)$/u,
  },
};
