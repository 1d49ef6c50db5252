/**
 * The block structure of CommonMark (with tables of GFM), as far as prose needs it. Works on a text in which Liquid is
 * masked: a line of nothing but tags is blank, and a tag before a marker has no width.
 */
import { type Block, type BlockKind, MASK_MARK, type Range } from '../types.ts';

/** Blocks in order, and what in them is not prose. */
export interface BlockStructure {
  readonly blocks: readonly Block[];
  /** Markers, fences, underlines, code: to be masked. In order of discovery. */
  readonly marks: readonly Range[];
  /** Link reference definitions: label in lower case → address. */
  readonly references: ReadonlyMap<string, Range>;
}

interface Container {
  readonly kind: 'quote' | 'item';
  readonly ordered: boolean;
  /** Items: the column at which their content stands. */
  readonly column: number;
}

interface Leaf {
  readonly kind: 'paragraph' | 'fence' | 'indented' | 'html' | 'table';
  readonly start: number;
  end: number;
  /** Start of the last line. */
  lastLine: number;
  /** Fences: the marker; HTML: the pattern that ends the block, null where a blank line does. */
  readonly fence: string;
  readonly htmlEnd: RegExp | null;
}

const MARK = MASK_MARK.charCodeAt(0);
const THEMATIC_BREAK = /(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/y;
const ATX = /#{1,6}(?=[ \t]|$)/y;
const FENCE = /`{3,}(?=[^`]*$)|~{3,}/y;
const MARKER = /(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/y;
const SETEXT = /(?:=+|-+)[ \t]*$/y;
const TABLE_DELIMITER = /\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/y;
const REFERENCE =
  /\[([^[\]\n]{1,200})\]:[ \t]*(<[^<>\n]*>|[^\s<]*[/.#][^\s]*)[ \t]*(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\))?[ \t]*$/y;
const HTML_RAW = /<(?:script|pre|style|textarea)(?=[\s>]|$)/iy;
const HTML_RAW_END = /<\/(?:script|pre|style|textarea)>/i;
const HTML_DECLARATION = /<(?:\?|![A-Za-z])/y;
const HTML_BLOCK =
  /<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[\s>]|\/>|$)/iy;
const HTML_TAG_ALONE = /<\/?[A-Za-z][A-Za-z0-9-]*(?:[ \t][^<>]*)?>[ \t]*$/y;

/** Reads the blocks of `text` between two offsets. Linear in the length. */
export function parseBlocks(text: string, start: number, end: number): BlockStructure {
  const parser = new BlockParser(text);
  for (let line = start; line < end; ) {
    const newline = text.indexOf('\n', line);
    const next = newline === -1 || newline >= end ? end : newline + 1;
    let lineEnd = newline === -1 || newline >= end ? end : newline;
    if (lineEnd > line && text.charCodeAt(lineEnd - 1) === 13) lineEnd--;
    parser.line(line, lineEnd);
    line = next;
  }
  parser.finish();
  return parser;
}

class BlockParser implements BlockStructure {
  readonly blocks: Block[] = [];
  readonly marks: Range[] = [];
  readonly references = new Map<string, Range>();
  private readonly text: string;
  private containers: Container[] = [];
  private leaf: Leaf | null = null;
  // The cursor in the current line.
  private position = 0;
  private column = 0;
  private lineEnd = 0;
  private lineText = '';
  private lineStart = 0;

  constructor(text: string) {
    this.text = text;
  }

  line(start: number, end: number): void {
    this.position = start;
    this.column = 0;
    this.lineStart = start;
    this.lineEnd = end;
    this.lineText = this.text.slice(start, end);
    const matched = this.matchContainers();
    const all = matched === this.containers.length;
    if (all && this.continueLeaf()) return;
    const paragraph = this.leaf?.kind === 'paragraph' ? this.leaf : null;
    if (this.isBlank()) {
      if (all || paragraph) this.closeLeaf();
      // A quote ends at a blank line; an item goes on after it.
      const quote = this.containers.findIndex(
        (container, index) => index >= matched && container.kind === 'quote',
      );
      if (quote !== -1) this.containers.length = quote;
      return;
    }
    const openBefore = this.containers.length;
    const opened = this.openContainers(matched, all ? paragraph : null);
    if (!opened && !all && paragraph && !this.startsLeaf(true)) {
      this.extend(paragraph);
      return;
    }
    if (!opened && !all) {
      this.closeLeaf();
      this.containers.length = Math.min(matched, openBefore);
    }
    if (this.isBlank()) return;
    this.openLeaf();
  }

  finish(): void {
    this.closeLeaf();
  }

  /** How many of the open containers this line belongs to. */
  private matchContainers(): number {
    let matched = 0;
    for (const container of this.containers) {
      if (container.kind === 'quote') {
        const [position, column] = [this.position, this.column];
        const indent = this.skipSpaces(3);
        if (indent > 3 || this.text[this.position] !== '>' || this.position >= this.lineEnd) {
          this.position = position;
          this.column = column;
          break;
        }
        this.takeQuoteMark();
      } else if (!this.isBlank()) {
        const [position, column] = [this.position, this.column];
        this.skipSpaces(container.column - this.column);
        if (this.column < container.column) {
          this.position = position;
          this.column = column;
          break;
        }
      }
      matched++;
    }
    return matched;
  }

  private takeQuoteMark(): void {
    const start = this.position;
    this.position++;
    this.column++;
    this.skipSpaces(1);
    this.marks.push({ start, end: this.position });
  }

  /** True where the open leaf takes the line. */
  private continueLeaf(): boolean {
    const { leaf } = this;
    if (!leaf) return false;
    switch (leaf.kind) {
      case 'fence':
        this.continueFence(leaf);
        return true;
      case 'html':
        if (!leaf.htmlEnd && this.isBlank()) return false;
        this.extend(leaf);
        if (leaf.htmlEnd?.test(this.lineText)) this.closeLeaf();
        return true;
      case 'indented':
        if (!this.isBlank() && this.indentAhead() < 4) return false;
        if (!this.isBlank()) this.extend(leaf);
        return true;
      case 'table':
        if (this.isBlank() || this.startsLeaf(false) || this.startsContainer(null)) return false;
        this.extend(leaf);
        return true;
      case 'paragraph':
        return this.continueParagraph(leaf);
    }
  }

  private continueFence(leaf: Leaf): void {
    const [position, column] = [this.position, this.column];
    const indent = this.skipSpaces(3);
    const rest = this.rest().trimEnd();
    const closes = indent <= 3 && rest.length >= leaf.fence.length && isRunOf(rest, leaf.fence[0]!);
    this.position = position;
    this.column = column;
    leaf.end = this.lineEnd;
    if (closes) this.closeLeaf();
  }

  /** Underlines and delimiter rows turn the paragraph above into something else. */
  private continueParagraph(leaf: Leaf): boolean {
    if (this.isBlank() || this.indentAhead() > 3) return false;
    const [position, column] = [this.position, this.column];
    this.skipSpaces(3);
    const at = this.position;
    const rest = this.rest();
    if (rest.trimEnd() === '--' && at === this.lineStart) {
      this.closeLeaf();
      this.marks.push({ start: at, end: this.lineEnd });
      return true;
    }
    if (this.match(SETEXT)) {
      this.leaf = null;
      const depth = this.text[at] === '=' ? 1 : 2;
      const end = at + rest.trimEnd().length;
      this.push('heading', leaf.start, end, false, depth);
      this.marks.push({ start: at, end });
      return true;
    }
    if (rest.includes('|') && this.headerAbove(leaf) && this.match(TABLE_DELIMITER)) {
      const start = leaf.lastLine;
      if (start > leaf.start) this.push('paragraph', leaf.start, trimEnd(this.text, leaf.start, start));
      this.leaf = { ...leaf, kind: 'table', start, lastLine: at, end: this.lineEnd };
      this.marks.push({ start: at, end: this.lineEnd });
      return true;
    }
    this.position = position;
    this.column = column;
    return false;
  }

  private headerAbove(leaf: Leaf): boolean {
    return this.text.slice(leaf.lastLine, leaf.end).includes('|');
  }

  /** Opens quotes and list items; true where it opened any. */
  private openContainers(matched: number, paragraph: Leaf | null): boolean {
    let opened = false;
    for (;;) {
      const start = this.startsContainer(opened ? null : paragraph);
      if (!start) return opened;
      if (!opened) {
        this.closeLeaf();
        this.containers.length = matched;
      }
      opened = true;
      if (start === 'quote') {
        this.skipSpaces(3);
        this.takeQuoteMark();
        this.containers.push({ kind: 'quote', ordered: false, column: 0 });
      } else this.openItem();
    }
  }

  private startsContainer(paragraph: Leaf | null): 'quote' | 'item' | null {
    const [position, column] = [this.position, this.column];
    const indent = this.skipSpaces(4);
    const at = this.position;
    let result: 'quote' | 'item' | null = null;
    if (indent < 4 && at < this.lineEnd) {
      if (this.text[at] === '>') result = 'quote';
      else if (this.startsItem(paragraph)) result = 'item';
    }
    this.position = position;
    this.column = column;
    return result;
  }

  private startsItem(paragraph: Leaf | null): boolean {
    const marker = this.match(MARKER);
    if (!marker || this.match(THEMATIC_BREAK)) return false;
    if (!paragraph) return true;
    const empty = isBlankText(this.text, this.position + marker.length, this.lineEnd);
    const isNumber = marker.length > 1;
    return !empty && (!isNumber || Number.parseInt(marker, 10) === 1);
  }

  private openItem(): void {
    this.skipSpaces(3);
    const start = this.position;
    const marker = this.match(MARKER)!;
    this.position += marker.length;
    this.column += marker.length;
    const afterMarker = this.column;
    const [position, column] = [this.position, this.column];
    const spaces = this.skipSpaces(5);
    if (spaces > 4 || this.isBlank()) {
      this.position = position;
      this.column = column;
      this.skipSpaces(1);
    }
    this.marks.push({ start, end: this.position });
    const contentColumn = this.isBlank() ? afterMarker + 1 : this.column;
    this.containers.push({ kind: 'item', ordered: marker.length > 1, column: contentColumn });
  }

  /** Whether the line begins a leaf that may interrupt a paragraph. */
  private startsLeaf(afterParagraph: boolean): boolean {
    const [position, column] = [this.position, this.column];
    const indent = this.skipSpaces(4);
    const starts =
      indent < 4
        ? this.match(THEMATIC_BREAK) !== null ||
          this.match(ATX) !== null ||
          this.match(FENCE) !== null ||
          this.htmlStart(afterParagraph) !== undefined
        : !afterParagraph;
    this.position = position;
    this.column = column;
    return starts;
  }

  private openLeaf(): void {
    const paragraph = this.leaf?.kind === 'paragraph' ? this.leaf : null;
    const indent = this.indentAhead();
    if (indent >= 4 && !paragraph) {
      this.closeLeaf();
      this.begin('indented');
      return;
    }
    this.skipSpaces(Number.POSITIVE_INFINITY);
    if (indent < 4 && this.openMarkedLeaf(paragraph !== null)) return;
    if (paragraph) this.extend(paragraph);
    else {
      this.closeLeaf();
      if (!this.reference()) this.begin('paragraph');
    }
  }

  /** Thematic breaks, headings, fences and HTML; false where the line is none of these. */
  private openMarkedLeaf(afterParagraph: boolean): boolean {
    const at = this.position;
    if (this.match(THEMATIC_BREAK)) {
      this.closeLeaf();
      const end = at + this.rest().trimEnd().length;
      this.push('thematic-break', at, end);
      this.marks.push({ start: at, end });
      return true;
    }
    const heading = this.match(ATX);
    const fence = heading ? null : this.match(FENCE);
    const html = heading || fence ? undefined : this.htmlStart(afterParagraph);
    if (!heading && !fence && html === undefined) return false;
    this.closeLeaf();
    if (heading) this.heading(heading.length);
    else if (fence) this.begin('fence', fence);
    else if (html !== undefined) {
      this.begin('html', '', html);
      if (html?.test(this.lineText)) this.closeLeaf();
    }
    return true;
  }

  private heading(depth: number): void {
    const at = this.position;
    const closing = /(?:^|[ \t])#+[ \t]*$/.exec(this.rest().slice(depth).trimEnd());
    const end = at + this.rest().trimEnd().length;
    const contentEnd = closing ? at + depth + closing.index : end;
    this.marks.push({ start: at, end: at + depth });
    if (contentEnd < end) this.marks.push({ start: contentEnd, end });
    this.push('heading', at, end, false, depth);
  }

  /** The end condition of an HTML block that starts here: null for a blank line; undefined: none starts. */
  private htmlStart(afterParagraph: boolean): RegExp | null | undefined {
    if (this.text[this.position] !== '<') return undefined;
    if (this.match(HTML_RAW)) return HTML_RAW_END;
    if (this.match(HTML_DECLARATION)) return />/;
    if (this.match(HTML_BLOCK)) return null;
    if (!afterParagraph && this.match(HTML_TAG_ALONE)) return null;
    return undefined;
  }

  private reference(): boolean {
    if (this.text[this.position] !== '[') return false;
    REFERENCE.lastIndex = this.position - this.lineStart;
    const match = REFERENCE.exec(this.lineText);
    if (!match) return false;
    const target = match[2]!;
    const start = this.position + match[0].indexOf(target, match[1]!.length + 3);
    this.references.set(match[1]!.toLowerCase(), { start, end: start + target.length });
    this.marks.push({ start: this.position, end: this.lineEnd });
    return true;
  }

  private begin(kind: Leaf['kind'], fence = '', htmlEnd: RegExp | null = null): void {
    const start = this.position;
    const end = trimEnd(this.text, start, this.lineEnd);
    this.leaf = { kind, start, end, lastLine: start, fence, htmlEnd };
  }

  private extend(leaf: Leaf): void {
    leaf.lastLine = this.position;
    leaf.end = trimEnd(this.text, this.position, this.lineEnd);
  }

  private closeLeaf(): void {
    const { leaf } = this;
    if (!leaf) return;
    this.leaf = null;
    if (leaf.kind === 'fence' || leaf.kind === 'indented') {
      this.push('code', leaf.start, leaf.end);
      this.marks.push({ start: leaf.start, end: leaf.end });
    } else if (leaf.kind === 'html') {
      this.push('html', leaf.start, leaf.end);
      if (leaf.htmlEnd) this.marks.push({ start: leaf.start, end: leaf.end });
    } else this.push(leaf.kind, leaf.start, leaf.end);
  }

  private push(kind: BlockKind, start: number, end: number, ordered = false, depth = 0): void {
    let items = 0;
    let last: Container | null = null;
    let quoted = false;
    for (const container of this.containers) {
      if (container.kind === 'quote') quoted = true;
      else {
        items++;
        last = container;
      }
    }
    if (kind !== 'paragraph') this.blocks.push({ kind, range: { start, end }, ordered, depth });
    else if (quoted) this.blocks.push({ kind: 'quote', range: { start, end }, ordered, depth });
    else if (last)
      this.blocks.push({ kind: 'list-item', range: { start, end }, ordered: last.ordered, depth: items - 1 });
    else this.blocks.push({ kind: 'paragraph', range: { start, end }, ordered, depth });
  }

  /** Moves over up to `limit` columns of white space and over masked Liquid; returns the columns. */
  private skipSpaces(limit: number): number {
    const from = this.column;
    while (this.position < this.lineEnd) {
      const code = this.text.charCodeAt(this.position);
      if (code === MARK) this.position++;
      else if (code === 32 && this.column - from < limit) {
        this.position++;
        this.column++;
      } else if (code === 9 && this.column - from < limit) {
        this.position++;
        this.column += 4 - (this.column % 4);
      } else break;
    }
    return this.column - from;
  }

  private indentAhead(): number {
    const [position, column] = [this.position, this.column];
    const indent = this.skipSpaces(4);
    this.position = position;
    this.column = column;
    return indent;
  }

  private rest(): string {
    return this.lineText.slice(this.position - this.lineStart);
  }

  private isBlank(): boolean {
    return isBlankText(this.text, this.position, this.lineEnd);
  }

  /** What a sticky pattern matches at the cursor, within the line. */
  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.position - this.lineStart;
    return pattern.exec(this.lineText)?.[0] ?? null;
  }
}

function isBlankText(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 9 && code !== MARK && code !== 13 && code !== 0xa0) return false;
  }
  return true;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[\s\u0001]/.test(text[at - 1]!)) at--;
  return at;
}

function isRunOf(text: string, char: string): boolean {
  for (const other of text) if (other !== char) return false;
  return true;
}
