/** Right spellings for a slip, the likeliest first: a walk over the word graph with a weighted edit distance. */
import { DOUBLING, INSERTION, KEYBOARD, type SlipCosts, SUBSTITUTION, TRANSPOSITION, WEAK } from './costs.ts';
import { CODE, COMMON, type Dawg, FINAL, LAST, NEXT } from './dawg.ts';

/** A spelling in the notation of the word graph (`^` before a capital) and how far it is from what was typed. */
export interface Candidate {
  readonly word: string;
  /** Hundredths of an ordinary wrong letter. */
  readonly cost: number;
}

/** Candidates farther than this are no suggestions; the first limit is tried alone because it is several times faster. */
const LIMITS = [110, 210];
/** Short words have so many neighbours that only the near ones help. */
const SHORT = 4;
/** A common word is preferred to a rare one that is a little nearer. */
const COMMON_BONUS = 30;
/** A name is no likely meaning of a word typed in lower case. */
const CAPITAL_PENALTY = 50;

/** Right words that nobody wants to be offered. */
const RUDE =
  /^(?:титьк|клитор|фаллос|мошонк|сис[ьюе]к|жоп|говн|гавн|[оа]?[бд]?[оа]?сс?рат|на?сра|ссат|ссыт|дерьм|перд|бзд|пид[ао]р|педер|шлюх|бляд|ху[йеиё]|пизд|[её]б|манд[аеоуы]|муд[аио]|падл|сволоч|ублюд|дебил|идиот|кретин|жид[аеоуы]|чурк|проститу|шалав|fuck|shit|cunt|bitch|whore|slut|dick|cock|asshole|nigg|fag|piss)/u;

const LETTERS = CODE + 1;

/** Weights of one language over the letter codes of its graph. */
export class Suggester {
  private readonly dawg: Dawg;
  /** What it costs to read the letter `typed` as `meant`: index `typed * LETTERS + meant`. */
  private readonly substitution = new Uint8Array(LETTERS * LETTERS).fill(SUBSTITUTION);
  /** What it costs that `lost` was left out after `before`: index `before * LETTERS + lost`. */
  private readonly omission = new Uint8Array(LETTERS * LETTERS).fill(INSERTION);
  /** What it costs that `extra` was typed after `before`. */
  private readonly addition = new Uint8Array(LETTERS * LETTERS).fill(INSERTION);
  private readonly capital: number;

  constructor(dawg: Dawg, costs: SlipCosts) {
    this.dawg = dawg;
    this.capital = dawg.code('^') ?? -1;
    const code = (letter: string | undefined) => (letter === undefined ? undefined : dawg.code(letter));
    const set = (table: Uint8Array, a: number | undefined, b: number | undefined, cost: number) => {
      if (a !== undefined && b !== undefined && cost < table[a * LETTERS + b]!) table[a * LETTERS + b] = cost;
    };
    const both = (a: number | undefined, b: number | undefined, cost: number) => {
      set(this.substitution, a, b, cost);
      set(this.substitution, b, a, cost);
    };
    for (const [pairs, cost] of costs.confusions) {
      for (const pair of pairs.split(' ')) both(code(pair[0]), code(pair[1]), cost);
    }
    const { keyboard } = costs;
    for (const [row, keys] of keyboard.entries()) {
      for (let i = 0; i < keys.length; i++) {
        both(code(keys[i]), code(keys[i + 1]), KEYBOARD);
        both(code(keys[i]), code(keyboard[row + 1]?.[i]), KEYBOARD);
        both(code(keys[i]), code(keyboard[row + 1]?.[i - 1]), KEYBOARD);
      }
    }
    for (let letter = 0; letter < dawg.alphabet.length; letter++) {
      this.substitution[letter * LETTERS + letter] = 0;
      set(this.omission, letter, letter, DOUBLING);
      set(this.addition, letter, letter, DOUBLING);
      for (const weak of costs.weak) {
        set(this.omission, letter, code(weak), WEAK);
        set(this.addition, letter, code(weak), WEAK);
      }
    }
    for (const pair of costs.mute.split(' ')) set(this.omission, code(pair[0]), code(pair[1]), WEAK);
  }

  /** Words near a lower-case word, nearest first; none where it has letters of another alphabet. */
  near(word: string, count: number): Candidate[] {
    const typed: number[] = [];
    for (const letter of word) {
      const code = this.dawg.code(letter);
      if (code === undefined) return [];
      typed.push(code);
    }
    for (const limit of word.length <= SHORT ? LIMITS.slice(0, 1) : LIMITS) {
      const found = new Search(this.dawg, typed, limit, this).run();
      if (found.length > 0) return found.slice(0, count);
    }
    return [];
  }

  /** @internal the walk reads the weights directly: a call for each cell would double its time. */
  weights() {
    const { substitution, omission, addition, capital } = this;
    return { substitution, omission, addition, capital };
  }
}

/** One walk: a row of the distance table for each depth, branches cut where no cell is within the limit. */
class Search {
  private readonly width: number;
  private readonly rows: Int16Array[] = [];
  private readonly path: number[] = [];
  private readonly found = new Map<string, number>();
  private readonly weights: ReturnType<Suggester['weights']>;

  private readonly dawg: Dawg;
  private readonly typed: readonly number[];
  private readonly limit: number;

  constructor(dawg: Dawg, typed: readonly number[], limit: number, suggester: Suggester) {
    this.dawg = dawg;
    this.typed = typed;
    this.limit = limit;
    this.width = typed.length + 1;
    this.weights = suggester.weights();
  }

  run(): Candidate[] {
    const first = this.row(0);
    first[0] = 0;
    for (let i = 1; i < this.width; i++) first[i] = first[i - 1]! + this.added(i);
    this.walk(this.dawg.root, 0, '');
    return [...this.found].map(([word, cost]) => ({ word, cost })).sort((a, b) => a.cost - b.cost);
  }

  private row(depth: number): Int16Array {
    return (this.rows[depth] ??= new Int16Array(this.width));
  }

  /** Cost of the typed letter `i` (from 1) being one too many. */
  private added(i: number): number {
    return i < 2 ? INSERTION : this.weights.addition[this.typed[i - 2]! * LETTERS + this.typed[i - 1]!]!;
  }

  private walk(state: number, depth: number, prefix: string): void {
    const { edges, alphabet } = this.dawg;
    const { capital } = this.weights;
    for (let at = state; ; at++) {
      const edge = edges[at]!;
      const code = edge & CODE;
      const next = edge >>> NEXT;
      if (code === capital) this.walk(next, depth, `${prefix}^`);
      else {
        this.path[depth] = code;
        const least = this.fill(depth + 1, code);
        if (least <= this.limit) {
          const spelled = prefix + alphabet[code];
          if ((edge & FINAL) !== 0)
            this.keep(spelled, this.rows[depth + 1]![this.width - 1]!, (edge & COMMON) !== 0);
          if (next !== 0) this.walk(next, depth + 1, spelled);
        }
      }
      if ((edge & LAST) !== 0) return;
    }
  }

  /** Fills the row of one more letter; returns its least cell. */
  private fill(depth: number, code: number): number {
    const { typed, width } = this;
    const { substitution, omission, addition } = this.weights;
    const above = this.rows[depth - 1]!;
    const row = this.row(depth);
    const before = depth > 1 ? this.path[depth - 2]! : -1;
    const lost = before < 0 ? INSERTION : omission[before * LETTERS + code]!;
    let least = (row[0] = above[0]! + lost);
    for (let i = 1; i < width; i++) {
      const letter = typed[i - 1]!;
      const extra = i < 2 ? INSERTION : addition[typed[i - 2]! * LETTERS + letter]!;
      let cost = above[i - 1]! + substitution[letter * LETTERS + code]!;
      if (above[i]! + lost < cost) cost = above[i]! + lost;
      if (row[i - 1]! + extra < cost) cost = row[i - 1]! + extra;
      if (i > 1 && letter === before && typed[i - 2] === code && letter !== code) {
        const swapped = this.rows[depth - 2]![i - 2]! + TRANSPOSITION;
        if (swapped < cost) cost = swapped;
      }
      row[i] = cost;
      if (cost < least) least = cost;
    }
    return least;
  }

  private keep(word: string, distance: number, common: boolean): void {
    if (distance > this.limit || RUDE.test(word)) return;
    const cost = distance - (common ? COMMON_BONUS : 0) + (word.startsWith('^') ? CAPITAL_PENALTY : 0);
    const known = this.found.get(word);
    if (known === undefined || cost < known) this.found.set(word, cost);
  }
}
