// Packs words into a directed acyclic word graph (DAWG): the smallest automaton that accepts exactly these words.
// The reader and the description of the format are in rules/language/spelling/dawg.ts.

const CODE = 0x3f;
const LAST = 0x40;
const FINAL = 0x80;
const COMMON = 0x100;
const NEXT = 9;

/** Growable arrays of the trie's nodes: a node is the letter that leads to it. Node 0 is the root. */
class Trie {
  size = 1;
  child = new Int32Array(1 << 20);
  sibling = new Int32Array(1 << 20);
  /** Code of the letter, {@link FINAL} where a word ends, {@link COMMON} where that word is common. */
  label = new Uint16Array(1 << 20);

  /** `word` is spelled: see {@link spell}. */
  add(word, codes, common) {
    let node = 0;
    for (let i = 0; i < word.length; i++) node = this.step(node, codes[word.charCodeAt(i)]);
    this.label[node] |= common ? FINAL | COMMON : FINAL;
  }

  /** The child under a letter, made if need be; siblings stand in the order of their codes. */
  step(node, code) {
    let before = -1;
    let next = this.child[node];
    while (next !== 0 && (this.label[next] & CODE) < code) {
      before = next;
      next = this.sibling[next];
    }
    if (next !== 0 && (this.label[next] & CODE) === code) return next;
    const made = this.size++;
    if (made === this.child.length) this.grow();
    this.label[made] = code;
    this.sibling[made] = next;
    if (before < 0) this.child[node] = made;
    else this.sibling[before] = made;
    return made;
  }

  grow() {
    for (const name of ['child', 'sibling', 'label']) {
      const old = this[name];
      this[name] = new old.constructor(old.length * 2);
      this[name].set(old);
    }
  }
}

/** Merges equal states bottom-up. Returns the edges and the index of the root's first edge. */
function minimise(trie) {
  let edges = new Uint32Array(1 << 18);
  let used = 1;
  let table = new Int32Array(1 << 18);
  let states = 0;

  const hashOf = (start) => {
    let hash = 0;
    for (let i = start; ; i++) {
      hash = (Math.imul(hash, 0x9e3779b1) ^ edges[i]) >>> 0;
      hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
      if (edges[i] & LAST) return hash ^ (hash >>> 13);
    }
  };
  const same = (a, b) => {
    for (; edges[a] === edges[b]; a++, b++) if (edges[a] & LAST) return true;
    return false;
  };
  const place = (start) => {
    const mask = table.length - 1;
    let slot = hashOf(start) & mask;
    while (table[slot] !== 0 && !same(table[slot], start)) slot = (slot + 1) & mask;
    return slot;
  };

  const state = (node) => {
    const first = trie.child[node];
    if (first === 0) return 0;
    const targets = [];
    for (let child = first; child !== 0; child = trie.sibling[child]) targets.push(state(child));
    if (used + targets.length >= edges.length) {
      const wider = new Uint32Array(edges.length * 2);
      wider.set(edges);
      edges = wider;
    }
    let at = used;
    for (let child = first; child !== 0; child = trie.sibling[child], at++) {
      edges[at] = (targets[at - used] << NEXT) | trie.label[child] | (trie.sibling[child] === 0 ? LAST : 0);
    }
    let slot = place(used);
    if (table[slot] !== 0) return table[slot];
    const start = used;
    table[slot] = start;
    used = at;
    if (++states * 2 > table.length) {
      const old = table;
      table = new Int32Array(old.length * 2);
      for (const kept of old) {
        if (kept === 0) continue;
        slot = place(kept);
        table[slot] = kept;
      }
    }
    return start;
  };

  const root = state(0);
  if (used >= 1 << 23) throw new Error('The word graph has outgrown its 23 bits');
  return { edges: edges.subarray(0, used), root };
}

/** Letters of a word as the graph knows them: lower case, `^` before each capital. */
const spell = (word) =>
  word === word.toLowerCase() ? word : word.replace(/\p{Lu}/gu, (letter) => `^${letter.toLowerCase()}`);

/**
 * @param {Set<string>} words
 * @param {Set<string>} common those of them that people use every day
 * @param {object} header what else to say about the dictionary in its first line
 * @returns {Uint8Array} the file
 */
export function packDawg(words, common, header) {
  const letters = new Set();
  for (const word of words) for (const letter of spell(word)) letters.add(letter);
  const alphabet = [...letters].sort().join('');
  if (alphabet.length > CODE + 1) throw new Error(`Too many letters: ${alphabet}`);
  const codes = [];
  for (let code = 0; code < alphabet.length; code++) codes[alphabet.charCodeAt(code)] = code;
  const trie = new Trie();
  for (const word of words) trie.add(spell(word), codes, common.has(word));
  const { edges, root } = minimise(trie);
  let line = JSON.stringify({ ...header, words: words.size, alphabet, root });
  line += ' '.repeat(3 - (Buffer.byteLength(line) % 4));
  return new Uint8Array(Buffer.concat([Buffer.from(`${line}\n`), Buffer.from(edges.slice().buffer)]));
}
