import { keyOf } from '../language/letter-case.ts';
import { isSpace } from '../template/letters.ts';

/** Values of the sketch; more make the estimate finer and every comparison dearer. */
const BINS = 64;
const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5;

/**
 * Fingerprint of a body, as it stands in the file, for near-duplicates. It needs no parsing, so that a thousand
 * neighbours cost little: how many tokens it has, then a sketch of the set of its neighbouring
 * pairs of words and placeholders (one-permutation MinHash: the least hash of each bin, 0 for an empty one).
 */
export function shinglesOf(body: string): readonly number[] {
  const tokens = tokensOf(body);
  const sketch = new Array<number>(BINS + 1).fill(0);
  sketch[0] = tokens.length;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const hash = mix(Math.imul(tokens[i]!, FNV_PRIME) ^ tokens[i + 1]!);
    const bin = (hash % BINS) + 1;
    const value = Math.floor(hash / BINS) + 1;
    if (sketch[bin] === 0 || value < sketch[bin]!) sketch[bin] = value;
  }
  return sketch;
}

/**
 * How much two bodies have in common, 0 to 1: the share of pairs that stand in both. 0 as soon as it is certain to
 * stay under `least`, or their lengths already differ too much for it.
 */
export function similarity(a: readonly number[], b: readonly number[], least: number): number {
  if (a.length !== b.length || a.length === 0) return 0;
  const [shorter, longer] = a[0]! < b[0]! ? [a[0]!, b[0]!] : [b[0]!, a[0]!];
  if (shorter < longer * least) return 0;
  let same = 0;
  let used = 0;
  for (let bin = 1; bin < a.length; bin++) {
    if (a[bin] === 0 && b[bin] === 0) continue;
    used++;
    if (a[bin] === b[bin]) same++;
    // Even if all the rest agreed.
    else if (used - same > (a.length - 1) * (1 - least)) return 0;
  }
  return used === 0 ? 0 : same / used;
}

/**
 * Hashes of words and placeholders in text order; tags do not count. One walk without a regular expression, because
 * all templates of a library are read so.
 */
function tokensOf(body: string): number[] {
  const text = keyOf(body);
  const tokens: number[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === OPEN) {
      const end = closing(text, at);
      if (text.charCodeAt(at + 1) === OPEN && end !== -1) tokens.push(hashOf(text, at + 2, end - 2, isSpace));
      at = end === -1 ? at + 1 : end;
      continue;
    }
    let end = at;
    for (let width = wordWidth(text, end); width > 0; width = wordWidth(text, end)) end += width;
    if (end > at) tokens.push(hashOf(text, at, end));
    at = Math.max(end, at + 1);
  }
  return tokens;
}

const [OPEN, CLOSE, PERCENT] = [123, 125, 37];

/** Offset behind the placeholder or tag that begins at `at`; -1 where none does. */
function closing(text: string, at: number): number {
  const second = text.charCodeAt(at + 1);
  if (second !== OPEN && second !== PERCENT) return -1;
  let end = at + 2;
  while (end < text.length && text.charCodeAt(end) !== OPEN && text.charCodeAt(end) !== CLOSE) end++;
  if (text.charCodeAt(end) !== CLOSE) return -1;
  if (second === OPEN) return text.charCodeAt(end + 1) === CLOSE ? end + 2 : -1;
  return end > at + 2 && text.charCodeAt(end - 1) === PERCENT ? end + 1 : -1;
}

const WORD = /^[\p{L}\p{N}]/u;

/** Code units of the letter or digit at an offset; 0 where none stands there. */
function wordWidth(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0x430 && code <= 0x45f) return 1;
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) ? 1 : 0;
  if (Number.isNaN(code)) return 0;
  const letter = String.fromCodePoint(text.codePointAt(at)!);
  return WORD.test(letter) ? letter.length : 0;
}

function hashOf(text: string, start: number, end: number, leaveOut?: (code: number) => boolean): number {
  let hash = FNV_OFFSET;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (!leaveOut?.(code)) hash = Math.imul(hash ^ code, FNV_PRIME);
  }
  return hash;
}

/** Spreads the bits (the finaliser of MurmurHash3); unsigned. */
function mix(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
