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

/** A placeholder, a tag, or a word. */
const TOKEN = /\{\{([^{}]*)\}\}|\{%[^{}]*%\}|[\p{L}\p{N}]+/gu;

/** Hashes of words and placeholders in text order; tags do not count. */
function tokensOf(body: string): number[] {
  const tokens: number[] = [];
  for (const [token, output] of body.toLowerCase().replaceAll('ё', 'е').matchAll(TOKEN)) {
    if (output !== undefined) tokens.push(hashOf(output.replace(/\s+/g, '')));
    else if (!token.startsWith('{')) tokens.push(hashOf(token));
  }
  return tokens;
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
