/**
 * One matcher for all rows of a language. A phrase is looked up by its rarest word, so that most words of a text cost
 * one look into a map, and a row is read only when that word occurs.
 */
import { isSpace } from '../../template/letters.ts';
import { MASK_MARK, type Range } from '../../template/types.ts';
import { memo } from '../../text/memo.ts';
import { meets, type PhraseText } from './conditions.ts';
import { type Form, hashOf, KEY_LETTERS, lettersOf, STEM_LETTERS, stemHash } from './pattern.ts';
import type { CompiledRow, TableRow } from './row.ts';

/** A row found in a text. */
export interface Found {
  readonly compiled: CompiledRow;
  readonly range: Range;
  /** Its words are `first … last`. */
  readonly first: number;
  readonly last: number;
  /** Replacements that belong to this way of saying it. */
  readonly texts: readonly string[];
  /** What the last `*` of the phrase took, as written. */
  readonly tail: string;
}

/** A way to say a row's phrase. */
interface Entry {
  readonly compiled: CompiledRow;
  readonly form: Form;
}

const NO_ENTRIES: readonly Entry[] = [];

/** The forms whose rarest words begin alike, by those words. */
interface Bucket {
  readonly words: Map<string, Entry[]>;
  readonly stems: { readonly stem: string; readonly entry: Entry }[];
}

/** How many words `…` may stand for. */
const GAP_WORDS = 4;
/** Emphasis marks and line ends fit between two words, a masked tag does not. */
const SEPARATOR_LIMIT = 8;
const COMMA = 44;
const MARK = MASK_MARK.charCodeAt(0);

/** Where rows are looked up: pairs of the number of a word's letters and a row's number, by the former. */
export type PhraseIndex = readonly number[];

export class PhraseMatcher {
  private readonly index: PhraseIndex;
  private readonly read: (row: number) => CompiledRow;
  private readonly rows: (CompiledRow | undefined)[] = [];
  /** By the number of the letters; null where no row has such a word. */
  private readonly buckets = new Map<number, Bucket | null>();

  constructor(index: PhraseIndex, read: (row: number) => CompiledRow) {
    this.index = index;
    this.read = read;
  }

  /** Everything that matches, in no order; overlaps are left to the caller. */
  find(text: PhraseText): Found[] {
    const found: Found[] = [];
    const { words } = text;
    const attempt = new Attempt(text);
    for (let index = 0; index < words.length; index++) {
      for (const entry of this.entriesOf(words[index]!.key)) {
        const match = attempt.at(entry, index);
        if (match) found.push(match);
      }
    }
    return found;
  }

  /** The forms that are looked up by a word. */
  private readonly entriesOf = memo((word): readonly Entry[] => {
    const key = plainKey(word);
    const bucket = this.bucket(hashOf(key, Math.min(key.length, KEY_LETTERS)), key, false);
    const stems = key.length < STEM_LETTERS ? null : this.bucket(stemHash(key), key, true);
    const entries = [bucket, stems].flatMap((found) => (found ? entriesIn(found, key) : []));
    return entries.length > 0 ? entries : NO_ENTRIES;
  });

  private bucket(hash: number, key: string, stems: boolean): Bucket | null {
    let bucket = this.buckets.get(hash);
    if (bucket === undefined) {
      const letters = stems ? `${key.slice(0, STEM_LETTERS)}*` : lettersOf(key);
      this.buckets.set(hash, (bucket = this.open(hash, letters)));
    }
    return bucket;
  }

  private open(hash: number, letters: string): Bucket | null {
    const { index } = this;
    let at = lowerBound(index, hash);
    if (index[at] !== hash) return null;
    const bucket: Bucket = { words: new Map(), stems: [] };
    for (; index[at] === hash; at += 2) {
      const row = index[at + 1]!;
      const compiled = (this.rows[row] ??= this.read(row));
      for (const form of compiled.formsWith(letters)) {
        for (const word of form.slots[form.anchor]!) {
          if (lettersOf(word) === letters) put(bucket, word, { compiled, form });
        }
      }
    }
    return bucket;
  }
}

function entriesIn({ words, stems }: Bucket, key: string): Entry[] {
  const begun = stems.filter(({ stem }) => key.startsWith(stem)).map(({ entry }) => entry);
  return [...(words.get(key) ?? []), ...begun];
}

/** The index of rows. */
export function indexOf(rows: readonly TableRow[]): PhraseIndex {
  const pairs = rows.flatMap(({ forms }, row) => {
    const letters = new Set(forms.flatMap(({ slots, anchor }) => slots[anchor]!.map(lettersOf)));
    return [...letters].map((key): [number, number] => [hashOf(key, key.length), row]);
  });
  return pairs.sort(([a, rowA], [b, rowB]) => a - b || rowA - rowB).flat();
}

/** The first pair whose number is not below `hash`. */
function lowerBound(index: PhraseIndex, hash: number): number {
  let low = 0;
  let high = index.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (index[middle * 2]! < hash) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}

function put({ words, stems }: Bucket, word: string, entry: Entry): void {
  if (isStem(word)) {
    stems.push({ stem: word.slice(0, -1), entry });
    return;
  }
  const entries = words.get(word);
  if (entries) entries.push(entry);
  else words.set(word, [entry]);
}

/** The word of a place that a key is or begins with; null where it is none of them. */
function memberOf(slot: readonly string[], key: string): string | null {
  for (const word of slot) if (word === key || (isStem(word) && beginsWith(key, word))) return word;
  return null;
}

function beginsWith(key: string, stem: string): boolean {
  // Most stems are another word altogether: their first letter tells.
  if (stem.length > 1 && stem.charCodeAt(0) !== key.charCodeAt(0)) return false;
  return key.startsWith(stem.slice(0, -1));
}

function isStem(word: string): boolean {
  return word.endsWith('*');
}

/** Forms tried in a text, one after another. */
class Attempt {
  private readonly text: PhraseText;
  private form!: Form;
  private tail = '';

  constructor(text: PhraseText) {
    this.text = text;
  }

  /** The row, if its form stands around word `index`; null where it does not, or may not count there. */
  at({ compiled, form }: Entry, index: number): Found | null {
    this.form = form;
    this.tail = '';
    const { anchor } = form;
    const first = this.backward(anchor, index);
    if (first < 0) return null;
    this.take(anchor, index);
    const last = this.forward(anchor + 1, index);
    if (last < 0 || !meets(compiled.conditions, this.text, first, last)) return null;
    const { words } = this.text;
    const range = { start: words[first]!.range.start, end: words[last]!.range.end };
    return { compiled, range, first, last, texts: form.texts, tail: this.tail };
  }

  /** The first word, if all places before `anchor` are filled by the words before `index`; -1 otherwise. */
  private backward(anchor: number, index: number): number {
    const { slots } = this.form;
    let word = index;
    for (let slot = anchor - 1; slot >= 0; slot--) {
      const comma = slots[slot]![0] === ',';
      if (comma) slot--;
      if (!this.joined(word - 1, comma) || !this.take(slot, word - 1)) return -1;
      word--;
    }
    return word;
  }

  /** The last word, if all places from `slot` on are filled by the words after `index`; -1 otherwise. */
  private forward(slot: number, index: number): number {
    const { slots } = this.form;
    if (slot >= slots.length) return index;
    const mark = slots[slot]![0]!;
    if (slot === slots.length - 1 && (mark === ',' || mark === '!' || mark === '?')) {
      return this.text.prose[this.text.words[index]!.range.end] === mark ? index : -1;
    }
    if (mark === '…') return this.skip(slot + 1, index);
    const comma = mark === ',';
    const next = comma ? slot + 1 : slot;
    return this.joined(index, comma) && this.take(next, index + 1) ? this.forward(next + 1, index + 1) : -1;
  }

  private skip(slot: number, index: number): number {
    const { words } = this.text;
    for (let at = index + 1; at <= index + 1 + GAP_WORDS; at++) {
      if (words[at]?.sentence !== words[index]!.sentence) return -1;
      if (!this.take(slot, at)) continue;
      const last = this.forward(slot + 1, at);
      if (last >= 0) return last;
    }
    return -1;
  }

  private take(slot: number, index: number): boolean {
    const word = this.text.words[index]!;
    const member = memberOf(this.form.slots[slot]!, plainKey(word.key));
    if (member === null) return false;
    if (isStem(member)) this.tail = word.text.slice(member.length - 1);
    return true;
  }

  /** Whether word `index` and the next one follow each other with white space only, or with a comma. */
  private joined(index: number, comma: boolean): boolean {
    const { words, prose } = this.text;
    const word = words[index];
    const next = words[index + 1];
    if (!word || !next || word.sentence !== next.sentence) return false;
    return separatorOf(prose, word.range.end, next.range.start) === (comma ? ',' : ' ');
  }
}

/** What stands between two words: white space, one comma with white space, or something that no phrase goes over. */
function separatorOf(prose: string, from: number, to: number): ' ' | ',' | null {
  if (to - from > SEPARATOR_LIMIT || to === from) return null;
  let separator: ' ' | ',' = ' ';
  for (let i = from; i < to; i++) {
    const code = prose.charCodeAt(i);
    if (code === COMMA && separator === ' ') separator = ',';
    else if (code !== MARK && !isSpace(code)) return null;
  }
  return separator;
}

/** The key with the apostrophe and the hyphen that tables use. */
function plainKey(key: string): string {
  return /[’ʼ\u2011]/.test(key) ? key.replace(/[’ʼ]/g, "'").replaceAll('\u2011', '-') : key;
}
