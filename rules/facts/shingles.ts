import type { Output } from '../template/liquid/ast.ts';
import type { Template } from '../template/types.ts';

/** Values of the sketch; more make the estimate finer and every comparison dearer. */
const BINS = 64;
const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5;

/**
 * Fingerprint of a body for near-duplicates: how many tokens it has, then a sketch of the set of its neighbouring
 * pairs of words and placeholders (one-permutation MinHash: the least hash of each bin, 0 for an empty one).
 */
export function shinglesOf(template: Template): readonly number[] {
  const tokens = tokensOf(template);
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

/** Hashes of words and placeholders in text order; tags and marks do not count. */
function tokensOf({ words, liquid, source }: Template): number[] {
  const tokens: number[] = [];
  const outputs: readonly Output[] = liquid.outputs;
  let next = 0;
  for (const { range, key } of words) {
    for (; next < outputs.length && outputs[next]!.range.start < range.start; next++)
      tokens.push(outputToken(outputs[next]!, source));
    tokens.push(hashOf(key));
  }
  for (; next < outputs.length; next++) tokens.push(outputToken(outputs[next]!, source));
  return tokens;
}

function outputToken({ value }: Output, source: string): number {
  return hashOf(source.slice(value.range.start, value.range.end).replace(/\s+/g, ''));
}

function hashOf(text: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return hash;
}

/** Spreads the bits (the finaliser of MurmurHash3); unsigned. */
function mix(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
