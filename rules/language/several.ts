/** Finds out from vocatives whether a letter goes to more than one person. The words are a language's, the shapes are common. */
import { MASK_OUTPUT } from '../template/types.ts';
import type { Prose } from './address.ts';

export interface Vocatives {
  /** Plural adjectives that open a vocative: «дорогие». Keys. */
  readonly adjectives: ReadonlySet<string>;
  /** Plural nouns that are one by themselves: «друзья». Keys. */
  readonly nouns: ReadonlySet<string>;
  /** «и» */
  readonly and: string;
  /** «всем», after a greeting. */
  readonly all: ReadonlySet<string>;
}

/** Sentences from the start of the message in which people are greeted by name. */
const GREETING = 2;
/** Words of one vocative. */
const LONGEST = 5;
const SET_OFF = /[,!—–]/;

/** Makes the test for a language. */
export function severalFinder({ adjectives, nouns, and, all }: Vocatives): (prose: Prose) => boolean {
  const name = `(?:\\p{Lu}[\\p{Ll}-]+(?:\\s\\p{Lu}[\\p{Ll}-]+(?:вич|вна|ична|івна|ович))?|${MASK_OUTPUT}+)`;
  const two = new RegExp(`(?:^|,\\s*|\\p{Ll}\\s)${name}(?:,\\s${name})*\\s${and}\\s${name}\\s?[!,.]`, 'u');
  const vocatives = new Set([...adjectives, ...nouns, ...all]);
  return (prose) => {
    const { words, sentences } = prose;
    for (let at = 0; at < words.length; at++) {
      const { key, sentence, range } = words[at]!;
      if (!vocatives.has(key)) continue;
      const first = words[at - 1]?.sentence !== sentence;
      if (adjectives.has(key)) {
        if (opens(prose, at) && closes(prose, at, LONGEST)) return true;
      } else if (nouns.has(key)) {
        if (opens(prose, at) && closes(prose, at, first || sentence < GREETING ? 3 : 1)) return true;
      } else if (sentence < GREETING && all.has(key) && range.end - sentences[sentence]!.range.start < 40) {
        if (/^[!.,]?$/.test(after(prose, at).trim().slice(0, 1))) return true;
      }
    }
    return sentences.slice(0, GREETING).some((_, index) => greetsTwo(prose, index, two));
  };
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

/** … and ends in a comma, a dash or an exclamation mark within so many words. */
function closes(prose: Prose, at: number, most: number): boolean {
  const { words } = prose;
  for (let i = at; i < at + most && words[i]?.sentence === words[at]!.sentence; i++) {
    const gap = after(prose, i);
    if (SET_OFF.test(gap)) return true;
    if (/[.?;:]/.test(gap))
      return gap.includes('.') && i - at < 3 && words[i + 1]?.sentence !== words[at]!.sentence;
  }
  return false;
}

/** «Анна и Пётр, добрый день!», «Здравствуйте, {{ mother }} и {{ father }}!» */
function greetsTwo({ prose, sentences }: Prose, index: number, two: RegExp): boolean {
  const { start, end } = sentences[index]!.range;
  const text = prose.slice(start, Math.min(end, start + 120));
  return two.test(text);
}
