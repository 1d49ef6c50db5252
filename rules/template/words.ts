import { memo } from '../text/memo.ts';
import { isLetter } from './letters.ts';
import type { Sentence, Word } from './types.ts';

/** A sentence whose words are still to be counted. */
export type OpenSentence = { -readonly [K in keyof Sentence]: Sentence[K] };

/**
 * The words of all sentences, in order; fills in `firstWord` and `lastWord`. A word is letters with inner hyphens
 * (soft ones too) and apostrophes. What a hashtag is made of are no words.
 */
export function readWords(flow: string, sentences: readonly OpenSentence[]): Word[] {
  const words: Word[] = [];
  for (const [index, sentence] of sentences.entries()) {
    sentence.firstWord = words.length;
    const { end } = sentence.range;
    for (let at = sentence.range.start; at < end; ) {
      if (!isLetter(flow.charCodeAt(at))) {
        at++;
        continue;
      }
      const start = at;
      at = wordEnd(flow, at, end);
      if (flow.charCodeAt(start - 1) === HASH) {
        at = tagEnd(flow, at, end);
        continue;
      }
      const { text, key } = spelling(flow.slice(start, at));
      words.push({ range: { start, end: at }, text, key, sentence: index });
    }
    sentence.lastWord = words.length;
  }
  return words;
}

function wordEnd(flow: string, from: number, end: number): number {
  let at = from + 1;
  for (;;) {
    while (at < end && isLetter(flow.charCodeAt(at))) at++;
    if (at + 1 < end && isJoint(flow.charCodeAt(at)) && isLetter(flow.charCodeAt(at + 1))) at++;
    else return at;
  }
}

/** Hyphen, non-breaking and soft hyphen, apostrophes. */
function isJoint(code: number): boolean {
  return code === 45 || code === 0x2011 || code === 0xad || code === 39 || code === 0x2019 || code === 0x2bc;
}

const HASH = 35;
const UNDERSCORE = 95;

/** End of a hashtag: «#сделай_сам», «#лето2026». */
function tagEnd(flow: string, from: number, end: number): number {
  let at = from;
  for (; at < end; at++) {
    const code = flow.charCodeAt(at);
    if (code !== UNDERSCORE && !isLetter(code) && !(code >= 48 && code <= 57)) break;
  }
  return at;
}

/** One string for all places where a word is written so: then looking it up costs no comparison of letters. */
const spelling = memo((text): { readonly text: string; readonly key: string } => ({
  text,
  key: wordKey(text),
}));

/** Soft hyphens and marks of stress, which change no word; й and ё in two characters. */
const MARKED = /\u00ad|[\u0300-\u036f]/;
const IDLE_MARKS = /\u00ad|\u0300|\u0301/g;

/** The form in which words are compared: lower case, ё as е, without soft hyphens and stress. */
export function wordKey(text: string): string {
  const lower = unmarked(text).toLowerCase();
  return lower.includes('ё') ? lower.replaceAll('ё', 'е') : lower;
}

/** The word as it is spelt, without soft hyphens and stress. */
export function unmarked(text: string): string {
  return MARKED.test(text) ? text.replace(IDLE_MARKS, '').normalize('NFC') : text;
}
