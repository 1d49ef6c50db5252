import type { LiquidNode } from './liquid/ast.ts';
import { MASK_MARK, MASK_OUTPUT, type Range } from './types.ts';

/** `length` marks. */
function marks(length: number): string {
  return length > 0 ? MASK_MARK.repeat(length) : '';
}

/** Marks in place of a text, its line ends kept. */
function marksFor(text: string): string {
  let result = '';
  let position = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', position)) {
    const end = at > position && text.charCodeAt(at - 1) === 13 ? at - 1 : at;
    result += marks(end - position) + text.slice(end, at + 1);
    position = at + 1;
  }
  return result + marks(text.length - position);
}

/** A source with its Liquid masked. */
export interface MaskedLiquid {
  /** Same length as the source. Line ends inside Liquid are masked too: they do not reach the client. */
  readonly text: string;
  readonly comments: readonly Range[];
}

/** Shows what stands between the tags; outputs become {@link MASK_OUTPUT}, the rest {@link MASK_MARK}. */
export function maskLiquid(source: string, body: Range, nodes: readonly LiquidNode[]): MaskedLiquid {
  const painter = new Painter(source, body.start);
  painter.paint(nodes);
  return painter.finish(body.end);
}

class Painter {
  private readonly source: string;
  private readonly comments: Range[] = [];
  private text: string;
  private position: number;

  constructor(source: string, start: number) {
    this.source = source;
    this.text = marksFor(source.slice(0, start));
    this.position = start;
  }

  paint(nodes: readonly LiquidNode[]): void {
    for (const node of nodes) {
      switch (node.type) {
        case 'text':
          this.put(node.range, this.source.slice(node.range.start, node.range.end));
          break;
        case 'output':
          this.put(node.range, MASK_OUTPUT.repeat(node.range.end - node.range.start));
          break;
        case 'comment':
          this.comments.push(node.range);
          break;
        case 'if':
        case 'case':
          for (const branch of node.branches) this.paint(branch.body);
          break;
        case 'for':
          this.paint(node.body);
          this.paint(node.otherwise);
          break;
        case 'capture':
          this.paint(node.body);
          break;
      }
    }
  }

  private put({ start, end }: Range, text: string): void {
    this.text += marks(start - this.position) + text;
    this.position = end;
  }

  finish(end: number): MaskedLiquid {
    return { text: this.text + marks(end - this.position), comments: this.comments };
  }
}

/** `text` with marks in place of the ranges, which may overlap; line ends stay. Sorts `ranges`. */
export function hide(text: string, ranges: Range[]): string {
  if (ranges.length === 0) return text;
  ranges.sort((a, b) => a.start - b.start);
  let result = '';
  let position = 0;
  for (const { start, end } of ranges) {
    if (end <= position) continue;
    const from = Math.max(start, position);
    result += text.slice(position, from) + marksFor(text.slice(from, end));
    position = end;
  }
  return result + text.slice(position);
}

/** Gives `text` the line ends of the source back. */
export function restoreLineEnds(text: string, source: string): string {
  let result = '';
  let position = 0;
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) {
    if (text.charCodeAt(at) === 10) continue;
    const start = at > 0 && source.charCodeAt(at - 1) === 13 ? at - 1 : at;
    result += text.slice(position, start) + source.slice(start, at + 1);
    position = at + 1;
  }
  return position === 0 ? text : result + text.slice(position);
}
