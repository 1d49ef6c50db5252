import { memo } from '../text/memo.ts';
import { isLetter } from './letters.ts';
import type { Sentence, Word } from './types.ts';

/** A sentence whose words are still to be counted. */
export type OpenSentence = { -readonly [K in keyof Sentence]: Sentence[K] };

/**
 * The words of all sentences, in order; fills in `firstWord` and `lastWord`. A word is letters with inner hyphens
 * and apostrophes.
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

/** Hyphen, non-breaking hyphen, apostrophes. */
function isJoint(code: number): boolean {
  return code === 45 || code === 0x2011 || code === 39 || code === 0x2019 || code === 0x2bc;
}

/** One string for all places where a word is written so: then looking it up costs no comparison of letters. */
const spelling = memo((text): { readonly text: string; readonly key: string } => ({
  text,
  key: wordKey(text),
}));

/** The form in which words are compared: lower case, ё as е. */
export function wordKey(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('ё') ? lower.replaceAll('ё', 'е') : lower;
}
