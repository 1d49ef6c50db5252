/** Singular imperatives: «напиши», «запишись», «ляг». */

import { isAllCaps, keyOf } from '../../letter-case.ts';
import { IMPERATIVES } from './imperatives.data.ts';
import { SuffixList } from './suffix-list.ts';

const list = new SuffixList(IMPERATIVES);
const ending = /[ийьгя]$/;
const reflexiveEnding = /с[ья]$/;

/** Whether a word (lower case, ё as е) is a singular imperative and nothing else that a letter would say. */
export function isImperative(key: string): boolean {
  if (key.length < 3 || !ending.test(key)) return false;
  if (isPlain(key)) return true;
  if (!reflexiveEnding.test(key)) return false;
  const base = key.slice(0, -2);
  const entry = list.get(base);
  return entry !== undefined && entry !== 'no' && key.endsWith(base.endsWith('и') ? 'сь' : 'ся');
}

/** «напиши» → «напишите», «запишись» → «запишитесь», «ЖМИ» → «ЖМИТЕ». */
export function pluralOfImperative(text: string): string {
  const key = keyOf(text);
  const reflexive = reflexiveEnding.test(key) && !isPlain(key);
  const plural = reflexive ? `${text.slice(0, -2)}тесь` : `${text}те`;
  return isAllCaps(text) ? plural.toUpperCase() : plural;
}

function isPlain(key: string): boolean {
  const entry = list.get(key);
  return entry === 'no' || entry === 'both';
}
