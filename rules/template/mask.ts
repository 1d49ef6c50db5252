import type { LiquidNode } from './liquid/ast.ts';
import { MASK_MARK, MASK_OUTPUT, type Range } from './types.ts';

const MARK = MASK_MARK.charCodeAt(0);
const OUTPUT = MASK_OUTPUT.charCodeAt(0);
const CHUNK = 8192;

/**
 * A copy of the source in which everything is a mark until it is painted. Offsets never change.
 * Line ends of Liquid stay masked until {@link Mask.restoreLineEnds}: they do not reach the client.
 */
export class Mask {
  private readonly source: string;
  private readonly codes: Uint16Array;
  /** Comments met while painting. */
  readonly comments: Range[] = [];

  constructor(source: string) {
    this.source = source;
    this.codes = new Uint16Array(source.length).fill(MARK);
  }

  /** Shows text and fills outputs, at any depth. */
  paint(nodes: readonly LiquidNode[]): void {
    for (const node of nodes) {
      switch (node.type) {
        case 'text':
          for (let i = node.range.start; i < node.range.end; i++) this.codes[i] = this.source.charCodeAt(i);
          break;
        case 'output':
          this.codes.fill(OUTPUT, node.range.start, node.range.end);
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

  /** Turns ranges into marks. */
  hide(ranges: Iterable<Range>): void {
    for (const { start, end } of ranges) this.codes.fill(MARK, start, end);
  }

  /** Gives every line end of the source back; true where one was missing. */
  restoreLineEnds(): boolean {
    let changed = false;
    for (let at = this.source.indexOf('\n'); at !== -1; at = this.source.indexOf('\n', at + 1)) {
      if (this.codes[at] === 10) continue;
      changed = true;
      this.codes[at] = 10;
      if (at > 0 && this.source.charCodeAt(at - 1) === 13) this.codes[at - 1] = 13;
    }
    return changed;
  }

  /** `apply`, not spread: five times as fast on a typed array. */
  toString(): string {
    let result = '';
    for (let start = 0; start < this.codes.length; start += CHUNK) {
      const chunk = this.codes.subarray(start, start + CHUNK) as unknown as number[];
      result += String.fromCharCode.apply(null, chunk);
    }
    return result;
  }
}
