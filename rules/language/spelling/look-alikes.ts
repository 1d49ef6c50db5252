/** Latin and Cyrillic letters that look alike. */
const LATIN = 'aceopxyiABCEHKMOPTXYI';
const CYRILLIC = 'асеорхуіАВСЕНКМОРТХУІ';

const toCyrillic = new Map([...LATIN].map((letter, i) => [letter, CYRILLIC[i]!]));
const toLatin = new Map([...CYRILLIC].map((letter, i) => [letter, LATIN[i]!]));

const IS_LATIN = /\p{Script=Latin}/u;
const IS_CYRILLIC = /\p{Script=Cyrillic}/u;
const UKRAINIAN = /[іІ]/u;

/** A word put into one alphabet; null where a letter of the other one has no likeness there. */
function convert(word: string, foreign: RegExp, map: ReadonlyMap<string, string>): string | null {
  let result = '';
  for (const letter of word) {
    const own = foreign.test(letter) ? map.get(letter) : letter;
    if (own === undefined) return null;
    result += own;
  }
  return result;
}

export interface MixedWord {
  /** What it may be in one alphabet; the likelier first. Two where every letter has a likeness. */
  readonly readings: readonly string[];
  /** Letters of the alphabet that does not belong. */
  readonly letters: string;
  /** Whether they are Latin in a Cyrillic word. */
  readonly latin: boolean;
}

/**
 * What was meant by a word with letters of both alphabets; null where it is in one alphabet, or put together on purpose
 * («SMSка»). Ukrainian і counts as a letter only where `ukrainian` is true.
 */
export function readMixed(word: string, ukrainian: boolean): MixedWord | null {
  if (!IS_LATIN.test(word) || !IS_CYRILLIC.test(word)) return null;
  let cyrillic = convert(word, IS_LATIN, toCyrillic);
  if (cyrillic !== null && !ukrainian && UKRAINIAN.test(cyrillic)) cyrillic = null;
  const latin = convert(word, IS_CYRILLIC, toLatin);
  const latinLetters = [...word].filter((letter) => IS_LATIN.test(letter));
  const cyrillicLetters = [...word].filter((letter) => IS_CYRILLIC.test(letter));
  if (cyrillic === null && latin === null) return null;
  const isCyrillic = latin === null || (cyrillic !== null && cyrillicLetters.length >= latinLetters.length);
  const readings = (isCyrillic ? [cyrillic, latin] : [latin, cyrillic]).filter((reading) => reading !== null);
  return { readings, letters: (isCyrillic ? latinLetters : cyrillicLetters).join(', '), latin: isCyrillic };
}

/** Where Latin and Cyrillic letters stand in one word, or a Latin «c» in the place of the preposition. */
const MIXED = /[a-z][а-яёіїєґ]|[а-яёіїєґ][a-z]|(?<![\p{L}\d])c(?=[ \u00a0][а-яё])/iu;

/** The words as they are read: a Latin look-alike does not keep «Удaчного» from being a wish. The same words where there is none. */
export function asRead<T extends { readonly text: string; readonly key: string }>(
  prose: string,
  words: readonly T[],
): readonly T[] {
  if (!MIXED.test(prose)) return words;
  return words.map((word) => {
    const read = word.key === 'c' ? 'с' : readMixed(word.text, true)?.readings[0];
    return read === undefined ? word : { ...word, key: read.toLowerCase().replaceAll('ё', 'е') };
  });
}

/** Latin words that only look like Cyrillic ones, where Cyrillic text follows: «He забудьте», «OOO „Ромашка“». */
export const latinTwins: ReadonlySet<string> = new Set('Ha He Ho Bce BCE Bac BAC CMC OOO TOBAP'.split(' '));

/** A wholly Latin word in look-alike Cyrillic letters; null where it cannot be written so. */
export function asCyrillic(word: string): string | null {
  return convert(word, IS_LATIN, toCyrillic);
}
