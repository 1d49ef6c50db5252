/** One matcher for all rows of a language: words are looked up once, and rows are read when their first word occurs. */
import type { Range, Sentence, Word } from '../../template/types.ts';
import { MASK_MARK } from '../../template/types.ts';
import { meets } from './conditions.ts';
import { type CompiledRow, compileRow, rowHeads, type TableRow } from './table.ts';

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
  readonly next: Map<string, Node>;
  readonly stems: { readonly stem: string; readonly node: Node }[];
  readonly ends: End[];
}

/** A first word with the rows that begin with it; `node` is made when the word occurs. */
interface Head {
  readonly token: string;
  readonly rows: number[];
  node: Node | null;
}

/** Stems are found by their first letters, so none may be shorter. */
export const STEM_MINIMUM = 3;
/** How many words `…` may stand for. */
const GAP_WORDS = 4;
/** Emphasis marks and line ends fit between two words, a masked tag does not. */
const SEPARATOR_LIMIT = 8;

export class PhraseTrie {
  private readonly heads = new Map<string, Head>();
  private readonly stems = new Map<string, Head[]>();
  private readonly compiled: (CompiledRow | undefined)[] = [];
  private readonly rows: readonly TableRow[];

  constructor(rows: readonly TableRow[]) {
    this.rows = rows;
    for (let n = 0; n < rows.length; n++) {
      for (const token of rowHeads(rows[n]!)) this.addHead(token, n);
    }
  }

  private addHead(token: string, row: number): void {
    const known = this.heads.get(token);
    if (known) {
      known.rows.push(row);
      return;
    }
    const head: Head = { token, rows: [row], node: null };
    this.heads.set(token, head);
    if (!token.endsWith('*')) return;
    const key = token.slice(0, STEM_MINIMUM);
    const bucket = this.stems.get(key);
    if (bucket) bucket.push(head);
    else this.stems.set(key, [head]);
  }

  private nodeOf(head: Head): Node {
    head.node ??= this.build(head);
    return head.node;
  }

  private build({ token, rows }: Head): Node {
    const root = emptyNode();
    for (const n of rows) {
      const compiled = (this.compiled[n] ??= compileRow(this.rows[n]!));
      for (const { tokens, texts } of compiled.forms) {
        if (tokens[0] === token) insert(root, tokens, { compiled, texts });
      }
    }
    return root;
  }

  /** The longest rows of every table, none inside or across an earlier one of the same table; exceptions too. */
  find(text: PhraseText): Found[] {
    const walk = new Walk(text);
    const { words } = text;
    for (let i = 0; i < words.length; i++) {
      const key = keyOf(words[i]!);
      const head = this.heads.get(key);
      if (head) walk.from(this.nodeOf(head), i, '');
      const bucket = this.stems.get(key.slice(0, STEM_MINIMUM));
      if (!bucket) continue;
      for (const stem of bucket) {
        const length = stem.token.length - 1;
        if (key.length >= length && key.startsWith(stem.token.slice(0, -1))) {
          walk.from(this.nodeOf(stem), i, words[i]!.text.slice(length));
        }
      }
    }
    return walk.found;
  }
}

/** The key with the apostrophe and the hyphen that tables use. */
function keyOf({ key }: Word): string {
  return /[’ʼ\u2011]/.test(key) ? key.replace(/[’ʼ]/g, "'").replaceAll('\u2011', '-') : key;
}

function emptyNode(): Node {
  return { next: new Map(), stems: [], ends: [] };
}

function insert(root: Node, tokens: readonly string[], end: End): void {
  let node = root;
  for (const token of tokens.slice(1)) {
    let child: Node | undefined;
    if (token.endsWith('*')) {
      const stem = token.slice(0, -1);
      child = node.stems.find((edge) => edge.stem === stem)?.node;
      if (!child) node.stems.push({ stem, node: (child = emptyNode()) });
    } else {
      child = node.next.get(token);
      if (!child) node.next.set(token, (child = emptyNode()));
    }
    node = child;
  }
  node.ends.push(end);
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

  /** Follows a phrase whose first word is word `first`. */
  from(node: Node, first: number, tail: string): void {
    this.first = first;
    this.step(node, first, tail);
  }

  private step(node: Node, last: number, tail: string): void {
    const { words, prose } = this.text;
    for (const end of node.ends) this.record(end, last, tail);
    if (node.next.size === 0 && node.stems.length === 0) return;
    const word = words[last]!;
    const mark = node.next.get(prose[word.range.end] ?? '');
    if (mark) for (const end of mark.ends) this.record(end, last, tail);
    const gap = node.next.get('…');
    if (gap) this.skip(gap, last, tail);
    const following = words[last + 1];
    if (!following || following.sentence !== word.sentence) return;
    const separator = separatorOf(prose, word.range.end, following.range.start);
    const before = separator === ',' ? node.next.get(',') : separator === ' ' ? node : undefined;
    if (before) this.branch(before, last + 1, tail);
  }

  private branch(node: Node, index: number, tail: string): void {
    const word = this.text.words[index]!;
    const key = keyOf(word);
    const next = node.next.get(key);
    if (next) this.step(next, index, tail);
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
