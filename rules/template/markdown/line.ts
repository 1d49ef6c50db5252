import { MASK_MARK } from '../types.ts';

const MARK = MASK_MARK.charCodeAt(0);

/** A cursor over one line. Columns count as CommonMark counts them: tabs to the next multiple of four. */
export class Line {
  readonly start: number;
  /** Without the line end. */
  readonly end: number;
  position: number;
  column = 0;
  readonly text: string;
  private own: string | null = null;

  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.position = start;
  }

  /** The whole line. */
  get content(): string {
    this.own ??= this.text.slice(this.start, this.end);
    return this.own;
  }

  /** From the cursor to the end. */
  rest(): string {
    return this.text.slice(this.position, this.end);
  }

  /** Code unit at the cursor; NaN at the end. */
  code(): number {
    return this.position < this.end ? this.text.charCodeAt(this.position) : Number.NaN;
  }

  /** Moves over up to `limit` columns of white space and over masked Liquid; returns the columns. */
  skipSpaces(limit: number): number {
    const from = this.column;
    for (; this.position < this.end; this.position++) {
      const code = this.text.charCodeAt(this.position);
      if (code === MARK) continue;
      if (this.column - from >= limit) break;
      if (code === 32) this.column++;
      else if (code === 9) this.column += 4 - (this.column % 4);
      else break;
    }
    return this.column - from;
  }

  /** Moves over `length` characters of a marker. */
  advance(length: number): void {
    this.position += length;
    this.column += length;
  }

  /** Runs `probe` and puts the cursor back. */
  peek<T>(probe: () => T): T {
    const { position, column } = this;
    const result = probe();
    this.position = position;
    this.column = column;
    return result;
  }

  indent(): number {
    return this.peek(() => this.skipSpaces(4));
  }

  /** True where nothing but white space and masked Liquid is left. */
  isBlank(): boolean {
    return isBlank(this.text, this.position, this.end);
  }

  /** What a sticky pattern matches at the cursor. */
  match(pattern: RegExp): string | null {
    pattern.lastIndex = this.position - this.start;
    return pattern.exec(this.content)?.[0] ?? null;
  }
}

/** Letters begin no block but a paragraph; most lines of a message begin with one. */
export function isPlain(code: number): boolean {
  return code > 127 || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Nothing but white space and masked Liquid between two offsets of a line. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 9 && code !== MARK && code !== 13 && code !== 0xa0) return false;
  }
  return true;
}

/** `end` moved back over white space and masked Liquid. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (isBlank(text, at - 1, at) || text.charCodeAt(at - 1) === 10)) at--;
  return at;
}
