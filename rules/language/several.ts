/** Finds out from vocatives whether a letter goes to more than one person. The words are a language's, the shapes are common. */
import { MASK_OUTPUT } from '../template/types.ts';
import type { Prose } from './address.ts';

export interface Vocatives {
  /** Plural adjectives that open a vocative: «дорогие». Keys. */
  readonly adjectives: ReadonlySet<string>;
  /** Plural nouns that are one by themselves: «друзья». Keys. */
  readonly nouns: ReadonlySet<string>;
  /** Nouns that are one in any sentence: «друзья», «коллеги». */
  readonly friends: ReadonlySet<string>;
  /** How a greeting or a vocative begins, lower case. */
  readonly greeting: RegExp;
  /** «и» */
  readonly and: string;
  /** «всем», after a greeting. */
  readonly all: ReadonlySet<string>;
}

/** Sentences from the start of the message in which people are greeted by name. */
const GREETING = 2;
/** Words of one vocative. */
const LONGEST = 4;
const SET_OFF = /[,!—–]/;

/** Makes the test for a language. */
export function severalFinder({
  adjectives,
  nouns,
  friends,
  greeting,
  and,
  all,
}: Vocatives): (prose: Prose) => boolean {
  const name = `(?:\\p{Lu}[\\p{Ll}-]+(?:\\s\\p{Lu}[\\p{Ll}-]+(?:ич|вна|чна))?|${MASK_OUTPUT}+)`;
  const names = `${name}(?:,\\s${name})*\\s${and}\\s${name}\\s?`;
  // «Анна и Пётр, добрый день!», «Здравствуйте, {{ mother }} и {{ father }}!»
  const opening = new RegExp(`^${names}[!,]`, 'u');
  const greeted = new RegExp(`^[^.!?]{3,30}?[,\\s]\\s?${names}[!,.]`, 'u');
  const vocatives = new Set([...adjectives, ...nouns, ...all]);
  return (prose) => {
    const { words, sentences } = prose;
    for (let at = 0; at < words.length; at++) {
      const { key, sentence } = words[at]!;
      if (!vocatives.has(key)) continue;
      const early = sentence < GREETING;
      if (all.has(key)) {
        if (sentence === 0 && greetsAll(prose, at)) return true;
      } else if ((early || isUnmistakable(words, at)) && opens(prose, at) && closes(prose, at, adjectives))
        return true;
    }
    if (sentences.length === 0) return false;
    const head = headOf(prose, 0);
    if (opening.test(head) || (greeting.test(head.toLowerCase()) && greeted.test(head))) return true;
    // «Добрый день! Анна и Пётр, …»
    const { firstWord, lastWord, range } = sentences[0]!;
    const named = lastWord - firstWord > 2 || prose.prose.slice(range.start, range.end).includes(MASK_OUTPUT);
    return sentences.length > 1 && !named && opening.test(headOf(prose, 1));
  };

  /** Outside the greeting only «дорогие гости, …» and «друзья, …»: «клиенты, …» may be what the text is about. */
  function isUnmistakable(words: Prose['words'], at: number): boolean {
    if (friends.has(words[at]!.key)) return true;
    const next = words[at + 1];
    return adjectives.has(words[at]!.key) && next !== undefined && nouns.has(next.key);
  }
}

/** «Добрый день всем!», «Всем здравствуйте!»: a greeting of few words, not «во всём». */
function greetsAll(prose: Prose, at: number): boolean {
  const { firstWord, lastWord, range } = prose.sentences[0]!;
  if (lastWord - firstWord > 4 || !/[!.]$/.test(prose.prose.slice(range.start, range.end))) return false;
  return at === firstWord || (at === lastWord - 1 && prose.words[at - 1]!.text.length > 2);
}

/** What stands between a word and the next one of its sentence, or the sentence's end. */
function after({ prose, words, sentences }: Prose, at: number): string {
  const word = words[at]!;
  const next = words[at + 1];
  const end = next?.sentence === word.sentence ? next.range.start : sentences[word.sentence]!.range.end;
  return prose.slice(word.range.end, end);
}

/** A vocative begins at the start of a sentence or after a comma. */
function opens(prose: Prose, at: number): boolean {
  const { words } = prose;
  const before = words[at - 1];
  if (before?.sentence !== words[at]!.sentence) return true;
  return /,\s*$/.test(after(prose, at - 1));
}

/** … and ends in a comma, a dash or an exclamation mark within a few words, before anything that it governs: «клиенты, которые». */
function closes(prose: Prose, at: number, adjectives: ReadonlySet<string>): boolean {
  const { words } = prose;
  const { sentence } = words[at]!;
  for (let i = at; i < at + LONGEST && words[i]?.sentence === sentence; i++) {
    const gap = after(prose, i);
    const next = words[i + 1]?.sentence === sentence ? words[i + 1]!.key : '';
    if (SET_OFF.test(gap)) return !RELATIVE.test(next) && !RELATIVE.test(words[i + 2]?.key ?? '');
    if (/[.?;:]/.test(gap)) return gap.includes('.') && next === '' && adjectives.has(words[at]!.key);
    if (VERB.test(next)) return false;
  }
  return false;
}

/** «Курьеры работают с девяти, …» is no vocative. */
const VERB = /(?:[аеиуюя]т(?:ся)?|ть(?:ся)?|л[аои]?|лись|ють|ся)$/;

/** «которые», «у которых», «які». */
const RELATIVE = /^(?:котор|як(?:і|их|им)$|чьи$)/;

/** How a sentence begins. */
function headOf({ prose, sentences }: Prose, index: number): string {
  const { start, end } = sentences[index]!.range;
  return prose.slice(start, Math.min(end, start + 120));
}
