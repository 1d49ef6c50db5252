/** One matcher for all rows of a language: words are looked up once, and rows are read when their first word occurs. */
import type { Range, Sentence, Word } from '../../template/types.ts';
import { MASK_MARK } from '../../template/types.ts';
import { meets } from './conditions.ts';
import { type Form, KEY_LETTERS, keyOf, STEM_LETTERS } from './pattern.ts';
import { type CompiledRow, compileRow, rowKeys, type TableRow } from './table.ts';

/** The part of a template that phrases are looked for in. */
export interface PhraseText {
  readonly prose: string;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
}

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

interface End {
  readonly compiled: CompiledRow;
  readonly texts: readonly string[];
}

interface Node {
  readonly next: Map<string, Edge>;
  readonly stems: { readonly stem: string; readonly shared: boolean; readonly node: Node }[];
  readonly ends: End[];
}

/** What follows a word: rows that go on alike share a node, others have their own. */
interface Edge {
  shared: Node | null;
  readonly own: Node[];
}

/** Rows whose first words begin alike; `root` is made when such a word occurs. */
interface Bucket {
  readonly key: string;
  readonly rows: number[];
  root: Node | null;
}

/** How many words `…` may stand for. */
const GAP_WORDS = 4;
/** Emphasis marks and line ends fit between two words, a masked tag does not. */
const SEPARATOR_LIMIT = 8;

export class PhraseTrie {
  private readonly buckets = new Map<string, Bucket>();
  private readonly compiled: (CompiledRow | undefined)[] = [];
  private readonly rows: readonly TableRow[];

  constructor(rows: readonly TableRow[]) {
    this.rows = rows;
    for (let n = 0; n < rows.length; n++) {
      for (const key of rowKeys(rows[n]!)) {
        const bucket = this.buckets.get(key);
        if (bucket) bucket.rows.push(n);
        else this.buckets.set(key, { key, rows: [n], root: null });
      }
    }
  }

  /** The longest rows of every table, none inside or across an earlier one of the same table; exceptions too. */
  find(text: PhraseText): Found[] {
    const walk = new Walk(text);
    const { words } = text;
    for (let i = 0; i < words.length; i++) {
      const key = plainKey(words[i]!);
      const bucket = this.buckets.get(key.length > KEY_LETTERS ? key.slice(0, KEY_LETTERS) : key);
      if (bucket) walk.from(this.rootOf(bucket), i);
      if (key.length < STEM_LETTERS) continue;
      const stems = this.buckets.get(`${key.slice(0, STEM_LETTERS)}*`);
      if (stems) walk.from(this.rootOf(stems), i);
    }
    return walk.found;
  }

  private rootOf(bucket: Bucket): Node {
    bucket.root ??= this.build(bucket);
    return bucket.root;
  }

  private build({ key, rows }: Bucket): Node {
    const root = emptyNode();
    for (const n of rows) {
      const compiled = (this.compiled[n] ??= compileRow(this.rows[n]!));
      for (const { slots, texts } of compiled.forms) {
        const first = slots[0]!.filter((word) => keyOf(word) === key);
        if (first.length > 0) insert(root, [first, ...slots.slice(1)], { compiled, texts });
      }
    }
    return root;
  }
}

/** The key with the apostrophe and the hyphen that tables use. */
function plainKey({ key }: Word): string {
  return /[’ʼ\u2011]/.test(key) ? key.replace(/[’ʼ]/g, "'").replaceAll('\u2011', '-') : key;
}

function emptyNode(): Node {
  return { next: new Map(), stems: [], ends: [] };
}

function insert(root: Node, slots: Form['slots'], end: End): void {
  let node = root;
  for (const slot of slots) node = slot.length === 1 ? shared(node, slot[0]!) : own(node, slot);
  node.ends.push(end);
}

/** The node behind a single word, which rows have in common. */
function shared(node: Node, word: string): Node {
  if (word.endsWith('*')) {
    const stem = word.slice(0, -1);
    const known = node.stems.find((edge) => edge.stem === stem && edge.shared);
    if (known) return known.node;
    const child = emptyNode();
    node.stems.push({ stem, shared: true, node: child });
    return child;
  }
  let edge = node.next.get(word);
  if (!edge) node.next.set(word, (edge = { shared: null, own: [] }));
  edge.shared ??= emptyNode();
  return edge.shared;
}

/** A node behind each of several words, which only this row has. */
function own(node: Node, slot: readonly string[]): Node {
  const child = emptyNode();
  for (const word of slot) {
    if (word.endsWith('*')) {
      node.stems.push({ stem: word.slice(0, -1), shared: false, node: child });
      continue;
    }
    const edge = node.next.get(word);
    if (edge) edge.own.push(child);
    else node.next.set(word, { shared: null, own: [child] });
  }
  return child;
}

/** One pass over a text, which remembers the longest row of every table at each word. */
class Walk {
  readonly found: Found[] = [];
  private readonly text: PhraseText;
  /** By table: the position in `found` of its latest row. */
  private readonly latest = new Map<string, number>();
  private first = 0;

  constructor(text: PhraseText) {
    this.text = text;
  }

  /** Follows the phrases that may begin at word `first`. */
  from(root: Node, first: number): void {
    this.first = first;
    this.branch(root, first, '');
  }

  private step(node: Node, last: number, tail: string): void {
    const { words, prose } = this.text;
    for (const end of node.ends) this.record(end, last, tail);
    if (node.next.size === 0 && node.stems.length === 0) return;
    const word = words[last]!;
    const mark = node.next.get(prose[word.range.end] ?? '')?.shared;
    if (mark) for (const end of mark.ends) this.record(end, last, tail);
    const gap = node.next.get('…')?.shared;
    if (gap) this.skip(gap, last, tail);
    const following = words[last + 1];
    if (!following || following.sentence !== word.sentence) return;
    const separator = separatorOf(prose, word.range.end, following.range.start);
    const before = separator === ',' ? node.next.get(',')?.shared : separator === ' ' ? node : null;
    if (before) this.branch(before, last + 1, tail);
  }

  private branch(node: Node, index: number, tail: string): void {
    const word = this.text.words[index]!;
    const key = plainKey(word);
    const edge = node.next.get(key);
    if (edge) {
      if (edge.shared) this.step(edge.shared, index, tail);
      for (const child of edge.own) this.step(child, index, tail);
    }
    for (const { stem, node: child } of node.stems) {
      if (key.startsWith(stem)) this.step(child, index, word.text.slice(stem.length));
    }
  }

  private skip(gap: Node, last: number, tail: string): void {
    const { words } = this.text;
    const { sentence } = words[last]!;
    for (let index = last + 1; index <= last + 1 + GAP_WORDS; index++) {
      if (words[index]?.sentence !== sentence) return;
      this.branch(gap, index, tail);
    }
  }

  private record({ compiled, texts }: End, last: number, tail: string): void {
    const { first } = this;
    if (!meets(compiled.conditions, this.text, first, last)) return;
    const { words } = this.text;
    const range = { start: words[first]!.range.start, end: words[last]!.range.end };
    const found: Found = { compiled, range, first, last, texts, tail };
    const position = this.latest.get(compiled.table);
    const rival = position === undefined ? undefined : this.found[position]!;
    if (rival && rival.last >= first) {
      if (rival.first < first || rival.last > last || (rival.last === last && !compiled.allows)) return;
      this.found[position!] = found;
      return;
    }
    this.latest.set(compiled.table, this.found.length);
    this.found.push(found);
  }
}

/** What stands between two words: white space, one comma with white space, or something that no phrase goes over. */
function separatorOf(prose: string, from: number, to: number): ' ' | ',' | null {
  if (to - from > SEPARATOR_LIMIT || to === from) return null;
  let separator: ' ' | ',' = ' ';
  for (let i = from; i < to; i++) {
    const char = prose[i]!;
    if (char === ',' && separator === ' ') separator = ',';
    else if (char !== MASK_MARK && !/\s/.test(char)) return null;
  }
  return separator;
}
