import type { BlockKind, Range } from '../types.ts';
import { isBlank, isPlain, type Line } from './line.ts';
import { LIST_MARKER, THEMATIC_BREAK } from './patterns.ts';

interface Container {
  readonly kind: 'quote' | 'item';
  readonly ordered: boolean;
  /** Items: the column at which their content stands. */
  readonly column: number;
}

/** Containers nest no deeper than this; what goes on is text. */
const MAX_DEPTH = 32;

/** The quotes and list items that are open. Their markers go into `marks`. */
export class Containers {
  private readonly marks: Range[];
  private readonly stack: Container[] = [];

  constructor(marks: Range[]) {
    this.marks = marks;
  }

  get length(): number {
    return this.stack.length;
  }

  truncate(length: number): void {
    this.stack.length = length;
  }

  /** How many of the open containers the line belongs to; moves the cursor behind their prefixes. */
  match(line: Line): number {
    let matched = 0;
    for (const container of this.stack) {
      const { position, column } = line;
      const belongs =
        container.kind === 'quote' ? this.takeQuoteMark(line) : takeIndent(line, container.column);
      if (!belongs) {
        line.position = position;
        line.column = column;
        break;
      }
      matched++;
    }
    return matched;
  }

  /** A quote ends at a blank line that does not belong to it; an item goes on after one. */
  endQuotes(from: number): void {
    const quote = this.stack.findIndex(({ kind }, index) => index >= from && kind === 'quote');
    if (quote !== -1) this.truncate(quote);
  }

  private takeQuoteMark(line: Line): boolean {
    line.skipSpaces(3);
    if (line.code() !== 62) return false;
    const start = line.position;
    line.advance(1);
    line.skipSpaces(1);
    this.marks.push({ start, end: line.position });
    return true;
  }

  /** Whether a quote or an item begins here; after a paragraph not every list may. */
  starts(line: Line, afterParagraph: boolean): 'quote' | 'item' | null {
    return line.peek(() => {
      if (line.skipSpaces(4) > 3) return null;
      const code = line.code();
      if (code === 62) return 'quote';
      return !isPlain(code) && startsItem(line, afterParagraph) ? 'item' : null;
    });
  }

  /** Opens all that begin here, inside the first `matched` ones. */
  open(line: Line, matched: number, afterParagraph: boolean): void {
    this.truncate(Math.min(matched, MAX_DEPTH - 1));
    let start = this.starts(line, afterParagraph);
    while (start && this.length < MAX_DEPTH) {
      if (start === 'quote') {
        this.takeQuoteMark(line);
        this.stack.push({ kind: 'quote', ordered: false, column: 0 });
      } else this.openItem(line);
      start = this.starts(line, false);
    }
  }

  private openItem(line: Line): void {
    line.skipSpaces(3);
    const start = line.position;
    const marker = line.match(LIST_MARKER)!;
    line.advance(marker.length);
    const after = line.column;
    // Five spaces and more begin indented code inside the item.
    const spaces = line.peek(() => line.skipSpaces(5));
    const empty = line.isBlank();
    line.skipSpaces(spaces > 4 || empty ? 1 : 4);
    this.marks.push({ start, end: line.position });
    this.stack.push({ kind: 'item', ordered: marker.length > 1, column: empty ? after + 1 : line.column });
  }

  /** What a paragraph is called here: after its innermost container. */
  paragraph(): { kind: BlockKind; ordered: boolean; depth: number } {
    const items = this.stack.filter(({ kind }) => kind === 'item');
    if (items.length < this.length) return { kind: 'quote', ordered: false, depth: 0 };
    const last = items.at(-1);
    if (!last) return { kind: 'paragraph', ordered: false, depth: 0 };
    return { kind: 'list-item', ordered: last.ordered, depth: items.length - 1 };
  }
}

function takeIndent(line: Line, column: number): boolean {
  if (line.isBlank()) return true;
  line.skipSpaces(column - line.column);
  return line.column >= column;
}

/** A paragraph is interrupted by items with content only, and by numbers only where they begin with 1. */
function startsItem(line: Line, afterParagraph: boolean): boolean {
  const marker = line.match(LIST_MARKER);
  if (!marker || line.match(THEMATIC_BREAK)) return false;
  if (!afterParagraph) return true;
  const empty = isBlank(line.text, line.position + marker.length, line.end);
  return !empty && (marker.length === 1 || Number.parseInt(marker, 10) === 1);
}
