/**
 * A word list as a directed acyclic word graph: the smallest automaton that accepts exactly its words. The file is read
 * in place, without unpacking.
 *
 * Format (written by `scripts/lib/dawg.mjs`): one line of JSON ({@link DawgHeader}), padded with spaces so that what
 * follows is aligned, then one little-endian uint32 an edge. Bits 0–5: code of the letter in the alphabet; 6: last edge
 * of its state; 7: a word ends here; 8: that word is a common one; 9–31: index of the first edge of the next state, 0
 * for none. A capital is `^` before the lower-case letter.
 */
export interface DawgHeader {
  readonly language: string;
  /** How many words it accepts. */
  readonly words: number;
  /** A letter's code is its place here. */
  readonly alphabet: string;
  /** Index of the root's first edge. */
  readonly root: number;
}

/** Bits of an edge. */
export const CODE = 0x3f;
export const LAST = 0x40;
export const FINAL = 0x80;
export const COMMON = 0x100;
/** An edge shifted right by this is the index of the next state. */
export const NEXT = 9;

export class Dawg {
  readonly edges: Uint32Array;
  readonly alphabet: string;
  readonly root: number;
  private readonly codes = new Map<string, number>();
  private readonly yo: number;
  private readonly ye: number;

  /** Throws a SyntaxError on bytes of another format. */
  constructor(bytes: Uint8Array) {
    const line = bytes.indexOf(0x0a);
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, line))) as DawgHeader;
    this.alphabet = header.alphabet;
    this.root = header.root;
    const start = bytes.byteOffset + line + 1;
    const end = bytes.byteOffset + bytes.byteLength;
    this.edges =
      start % 4 === 0
        ? new Uint32Array(bytes.buffer, start, (end - start) >> 2)
        : new Uint32Array(bytes.buffer.slice(start, end));
    for (let code = 0; code < this.alphabet.length; code++) this.codes.set(this.alphabet[code]!, code);
    this.yo = this.codes.get('ё') ?? -1;
    this.ye = this.codes.get('е') ?? this.yo;
    if (this.ye >= 0) this.codes.set('е', this.ye);
  }

  /** Code of a letter; undefined where no word of the language has it. */
  code(letter: string): number | undefined {
    return this.codes.get(letter);
  }

  /** Whether the word is in the list as it is written, with `^` before capitals. ё and е are one letter. */
  has(word: string): boolean {
    return this.accepts(word, 0, this.root);
  }

  private accepts(word: string, from: number, state: number): boolean {
    let final = false;
    for (let i = from; i < word.length; i++) {
      const code = this.codes.get(word[i]!);
      if (code === undefined || state === 0) return false;
      if (code === this.ye || code === this.yo) {
        const other = this.edge(state, code === this.ye ? this.yo : this.ye);
        if (other !== 0) {
          if (i === word.length - 1 ? (other & FINAL) !== 0 : this.accepts(word, i + 1, other >>> NEXT))
            return true;
        }
      }
      const edge = this.edge(state, code);
      if (edge === 0) return false;
      final = (edge & FINAL) !== 0;
      state = edge >>> NEXT;
    }
    return final;
  }

  /** The edge under a letter; 0 where there is none. */
  private edge(state: number, code: number): number {
    const { edges } = this;
    for (let i = state; ; i++) {
      const edge = edges[i]!;
      if ((edge & CODE) === code) return edge;
      if ((edge & LAST) !== 0) return 0;
    }
  }
}
