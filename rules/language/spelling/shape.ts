/** Which words of a text are looked up at all: what a dictionary knows nothing of is left alone. */
import { MASK_OUTPUT } from '../../template/types.ts';
import type { LanguageId } from '../types.ts';

const alphabets: Readonly<Partial<Record<LanguageId, RegExp>>> = {
  ru: /^[а-яё\-‑'’]+$/iu,
  uk: /^[а-щьюяєіїґ\-‑'’ʼ]+$/iu,
  en: /^[a-z\-‑'’]+$/iu,
};

/** No word is longer: such a run of letters is data. */
const LONGEST_WORD = 40;
/** Marks that tie a word to something that is no word: a placeholder, a number, a path, a tag. */
const TIES = new RegExp(`[\\d_@/\\\\#&{}\`${MASK_OUTPUT}]`, 'u');

export type LetterCase = 'lower' | 'capitalised' | 'capitals' | 'mixed';

/** How the letters of a word are written. */
export function letterCase(word: string): LetterCase {
  const lower = word.toLowerCase();
  if (word === lower) return 'lower';
  if (word.length > 1 && word === word.toUpperCase()) return 'capitals';
  const parts = word.split(/[-‑]/);
  return parts.every((part) => part.slice(1) === part.slice(1).toLowerCase()) ? 'capitalised' : 'mixed';
}

/**
 * Whether a word can be looked up. `before` and `after` are the two characters of the text on either side.
 * Words in capitals (abbreviations, codes), of other alphabets, `ВашБренд` and what is tied to placeholders or numbers cannot.
 */
export function isOrdinary(word: string, language: LanguageId, before: string, after: string): boolean {
  if (word.length < 2 || word.length > LONGEST_WORD || !alphabets[language]?.test(word)) return false;
  const form = letterCase(word);
  if (form === 'mixed' || form === 'capitals') return false;
  return !tied(before.at(-1), before.at(-2)) && !tied(after[0], after[1]);
}

/** A hyphen ties a word to what stands beyond it; a full stop or a bracket without a space makes it a part of something. */
function tied(near: string | undefined, beyond: string | undefined): boolean {
  if (near === undefined) return false;
  if (beyond !== undefined && (near === '-' || near === '‑')) return TIES.test(beyond);
  if (beyond !== undefined && (near === '.' || near === '(' || near === ')'))
    return TIES.test(beyond) || /\p{L}/u.test(beyond);
  return TIES.test(near);
}
