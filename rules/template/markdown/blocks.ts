/**
 * The block structure of CommonMark (with tables of GFM), as far as prose needs it. Works on a text in which Liquid is
 * masked: a line of nothing but tags is blank, and a tag before a marker has no width.
 */
import type { Block, BlockKind, Range } from '../types.ts';
import { Containers } from './containers.ts';
import { isPlain, Line, trimEnd } from './line.ts';
import { ATX, FENCE, htmlBlockEnd, REFERENCE, SETEXT, TABLE_DELIMITER, THEMATIC_BREAK } from './patterns.ts';

/** Blocks in order, and what in them is not prose. */
export interface BlockStructure {
  readonly blocks: readonly Block[];
  /** Markers, fences, underlines, code: to be masked. In order of discovery. */
  readonly marks: Range[];
  /** Link reference definitions: label in lower case → address. */
  readonly references: ReadonlyMap<string, Range>;
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

/** Reads the blocks of `text` between two offsets. Linear in the length. */
export function parseBlocks(text: string, start: number, end: number): BlockStructure {
  const parser = new BlockParser(text);
  for (let line = start; line < end; ) {
    const newline = text.indexOf('\n', line);
    const next = newline === -1 || newline >= end ? end : newline + 1;
    let lineEnd = newline === -1 || newline >= end ? end : newline;
    if (lineEnd > line && text.charCodeAt(lineEnd - 1) === 13) lineEnd--;
    parser.read(new Line(text, line, lineEnd));
    line = next;
  }
  parser.closeLeaf();
  return parser;
}

class BlockParser implements BlockStructure {
  readonly blocks: Block[] = [];
  readonly marks: Range[] = [];
  readonly references = new Map<string, Range>();
  private readonly text: string;
  private readonly containers = new Containers(this.marks);
  private leaf: Leaf | null = null;
  private line!: Line;

  constructor(text: string) {
    this.text = text;
  }

  read(line: Line): void {
    this.line = line;
    if (this.readPlain()) return;
    const matched = this.containers.match(line);
    const all = matched === this.containers.length;
    if (all && this.continueLeaf()) return;
    const paragraph = this.leaf?.kind === 'paragraph' ? this.leaf : null;
    if (line.isBlank()) {
      if (all || paragraph) this.closeLeaf();
      this.containers.endQuotes(matched);
      return;
    }
    const opened = this.openContainers(matched, all ? paragraph : null);
    if (!opened && !all) {
      if (paragraph && !this.startsLeaf(true)) {
        this.extend(paragraph);
        return;
      }
      this.closeLeaf();
      this.containers.truncate(matched);
    }
    if (!line.isBlank()) this.openLeaf();
  }

  /** The short way for a line of text outside containers. */
  private readPlain(): boolean {
    const { leaf } = this;
    if (this.containers.length > 0 || !isPlain(this.line.code())) return false;
    if (leaf && leaf.kind !== 'paragraph') return false;
    if (leaf) this.extend(leaf);
    else this.begin('paragraph');
    return true;
  }

  /** True where the open leaf takes the line. */
  private continueLeaf(): boolean {
    const { leaf, line } = this;
    switch (leaf?.kind) {
      case 'fence':
        this.continueFence(leaf);
        return true;
      case 'html':
        if (!leaf.htmlEnd && line.isBlank()) return false;
        this.extend(leaf);
        if (leaf.htmlEnd?.test(line.content)) this.closeLeaf();
        return true;
      case 'indented':
        if (line.isBlank()) return true;
        if (line.indent() < 4) return false;
        this.extend(leaf);
        return true;
      case 'table':
        if (line.isBlank() || this.startsLeaf(false) || this.containers.starts(line, false)) return false;
        this.extend(leaf);
        return true;
      case 'paragraph':
        return !line.isBlank() && line.indent() < 4 && line.peek(() => this.transformParagraph(leaf));
      default:
        return false;
    }
  }

  private continueFence(leaf: Leaf): void {
    const { line } = this;
    const closes = line.peek(() => {
      line.skipSpaces(3);
      const rest = line.rest().trimEnd();
      return rest.length >= leaf.fence.length && rest === leaf.fence[0]!.repeat(rest.length);
    });
    leaf.end = line.end;
    if (closes) this.closeLeaf();
  }

  /** Underlines and delimiter rows turn the paragraph above into something else. */
  private transformParagraph(leaf: Leaf): boolean {
    const { line, text } = this;
    line.skipSpaces(3);
    const start = line.position;
    const rest = line.rest().trimEnd();
    const end = start + rest.length;
    if (rest === '--' && start === line.start) {
      // The delimiter of a signature in mail, not the underline of a heading.
      this.closeLeaf();
    } else if (line.match(SETEXT)) {
      this.leaf = null;
      this.push('heading', leaf.start, end, text[start] === '=' ? 1 : 2);
    } else if (
      rest.includes('|') &&
      text.slice(leaf.lastLine, leaf.end).includes('|') &&
      line.match(TABLE_DELIMITER)
    ) {
      if (leaf.lastLine > leaf.start)
        this.push('paragraph', leaf.start, trimEnd(text, leaf.start, leaf.lastLine));
      this.leaf = { ...leaf, kind: 'table', start: leaf.lastLine, lastLine: start, end };
    } else return false;
    this.marks.push({ start, end });
    return true;
  }

  /** Opens quotes and list items; true where it opened any. */
  private openContainers(matched: number, paragraph: Leaf | null): boolean {
    if (!this.containers.starts(this.line, paragraph !== null)) return false;
    this.closeLeaf();
    this.containers.open(this.line, matched, paragraph !== null);
    return true;
  }

  /** Whether the line begins a leaf that may interrupt a paragraph. */
  private startsLeaf(afterParagraph: boolean): boolean {
    const { line } = this;
    return line.peek(() => {
      if (line.skipSpaces(4) > 3) return !afterParagraph;
      if (isPlain(line.code())) return false;
      if (line.match(THEMATIC_BREAK) || line.match(ATX) || line.match(FENCE)) return true;
      return (
        line.code() === 60 && htmlBlockEnd((pattern) => line.match(pattern), afterParagraph) !== undefined
      );
    });
  }

  private openLeaf(): void {
    const { line } = this;
    const paragraph = this.leaf?.kind === 'paragraph' ? this.leaf : null;
    const indent = line.indent();
    if (indent > 3 && !paragraph) {
      this.closeLeaf();
      this.begin('indented');
      return;
    }
    line.skipSpaces(Number.POSITIVE_INFINITY);
    if (indent < 4 && !isPlain(line.code()) && this.openMarkedLeaf(paragraph !== null)) return;
    if (paragraph) this.extend(paragraph);
    else {
      this.closeLeaf();
      if (!this.readReference()) this.begin('paragraph');
    }
  }

  /** Thematic breaks, headings, fences and HTML; false where the line is none of these. */
  private openMarkedLeaf(afterParagraph: boolean): boolean {
    const { line } = this;
    if (line.match(THEMATIC_BREAK)) {
      this.closeLeaf();
      const range = { start: line.position, end: line.position + line.rest().trimEnd().length };
      this.push('thematic-break', range.start, range.end);
      this.marks.push(range);
      return true;
    }
    const heading = line.match(ATX);
    const fence = heading ? null : line.match(FENCE);
    const html =
      line.code() === 60 ? htmlBlockEnd((pattern) => line.match(pattern), afterParagraph) : undefined;
    if (!heading && !fence && html === undefined) return false;
    this.closeLeaf();
    if (heading) this.pushHeading(heading.length);
    else if (fence) this.begin('fence', fence);
    else if (html !== undefined) {
      this.begin('html', '', html);
      if (html?.test(line.content)) this.closeLeaf();
    }
    return true;
  }

  private pushHeading(depth: number): void {
    const start = this.line.position;
    const rest = this.line.rest().trimEnd();
    const end = start + rest.length;
    const closing = /(?:^|[ \t])#+$/.exec(rest.slice(depth));
    this.marks.push({ start, end: start + depth });
    if (closing) this.marks.push({ start: start + depth + closing.index, end });
    this.push('heading', start, end, depth);
  }

  private readReference(): boolean {
    const { line } = this;
    if (line.code() !== 91) return false;
    REFERENCE.lastIndex = line.position - line.start;
    const match = REFERENCE.exec(line.content);
    if (!match) return false;
    const target = match[2]!;
    const start = line.position + match[0].indexOf(target, match[1]!.length + 3);
    this.references.set(match[1]!.toLowerCase(), { start, end: start + target.length });
    this.marks.push({ start: line.position, end: line.end });
    return true;
  }

  private begin(kind: Leaf['kind'], fence = '', htmlEnd: RegExp | null = null): void {
    const start = this.line.position;
    const end = trimEnd(this.text, start, this.line.end);
    this.leaf = { kind, start, end, lastLine: start, fence, htmlEnd };
  }

  private extend(leaf: Leaf): void {
    leaf.lastLine = this.line.position;
    leaf.end = trimEnd(this.text, this.line.position, this.line.end);
  }

  closeLeaf(): void {
    const { leaf } = this;
    if (!leaf) return;
    this.leaf = null;
    const { kind, start, end, htmlEnd } = leaf;
    const isCode = kind === 'fence' || kind === 'indented';
    if (isCode || htmlEnd) this.marks.push({ start, end });
    this.push(isCode ? 'code' : kind, start, end);
  }

  /** Paragraphs are named after their innermost container; everything else keeps its kind. */
  private push(kind: BlockKind, start: number, end: number, level = 0): void {
    const paragraph = kind === 'paragraph' ? this.containers.paragraph() : null;
    const { kind: named, ordered, depth } = paragraph ?? { kind, ordered: false, depth: level };
    this.blocks.push({ kind: named, range: { start, end }, ordered, depth });
  }
}
