/** Which forms an entry of a list stands for: the word, the word and its reflexive in -ся or -сь, or the reflexive alone. */
export type Reflexive = 'no' | 'both' | 'only';

/**
 * A word list in the suffix coding of scripts/build-address.mjs. Only the endings that are asked for are ever decoded, so that the first
 * question costs microseconds and not milliseconds.
 */
export class SuffixList {
  readonly #data: string;
  readonly #endings = new Map<string, ReadonlyMap<string, Reflexive>>();

  /** @param data Lines, each with its ending of three letters and the coded words of that ending. */
  constructor(data: string) {
    this.#data = data;
  }

  /** The entry of a word (lower case, ё as е); undefined where the list lacks it. */
  get(word: string): Reflexive | undefined {
    const ending = word.slice(-ENDING);
    let words = this.#endings.get(ending);
    if (!words) {
      words = this.#decode(ending);
      this.#endings.set(ending, words);
    }
    return words.get(word);
  }

  #decode(ending: string): ReadonlyMap<string, Reflexive> {
    const words = new Map<string, Reflexive>();
    const at = this.#data.indexOf(`\n${ending}`);
    if (at < 0) return words;
    const line = this.#data.slice(at + 1 + ending.length, this.#data.indexOf('\n', at + 1));
    let stem = '';
    for (const [, code, own] of line.matchAll(/([0-?A-Pa-p])([а-я]*)/g)) {
      const char = code!.charCodeAt(0);
      const reflexive = char >= LOWER ? 'both' : char >= UPPER ? 'no' : 'only';
      const shared = char - (reflexive === 'both' ? LOWER : reflexive === 'no' ? UPPER : DIGIT);
      stem = own + stem.slice(stem.length - shared);
      words.set(stem + ending, reflexive);
    }
    return words;
  }
}

const ENDING = 3;
const DIGIT = 0x30;
const UPPER = 0x41;
const LOWER = 0x61;
