import type { Range } from '../types.ts';
import type { LiquidError, LiquidErrorCode } from './ast.ts';
import { isBlank, isNameCharacter } from './characters.ts';

/** A cursor over the inside of one output or tag. Errors are collected, never thrown. */
export class Cursor {
  readonly text: string;
  readonly end: number;
  position: number;
  private readonly errors: LiquidError[];

  constructor(text: string, start: number, end: number, errors: LiquidError[]) {
    this.text = text;
    this.position = start;
    this.end = end;
    this.errors = errors;
  }

  skipBlank(): void {
    while (this.position < this.end && isBlank(this.text.charCodeAt(this.position))) this.position++;
  }

  /** True where nothing but white space is left. */
  atEnd(): boolean {
    this.skipBlank();
    return this.position >= this.end;
  }

  peek(offset = 0): string {
    const at = this.position + offset;
    return at < this.end ? this.text[at]! : '';
  }

  /** Takes `char` if it comes next after white space. */
  take(char: string): boolean {
    this.skipBlank();
    if (this.peek() !== char) return false;
    this.position++;
    return true;
  }

  /** A name, or null. */
  readName(): { name: string; range: Range } | null {
    this.skipBlank();
    const start = this.position;
    while (this.position < this.end && isNameCharacter(this.text.charCodeAt(this.position))) this.position++;
    if (this.position === start) return null;
    return { name: this.text.slice(start, this.position), range: { start, end: this.position } };
  }

  /** Takes `word` where it stands as a whole name. */
  takeWord(word: string): boolean {
    this.skipBlank();
    if (!this.text.startsWith(word, this.position)) return false;
    const after = this.position + word.length;
    if (after > this.end || (after < this.end && isNameCharacter(this.text.charCodeAt(after)))) return false;
    this.position = after;
    return true;
  }

  error(code: LiquidErrorCode, range: Range, detail?: string, repair?: LiquidError['repair']): void {
    this.errors.push({
      code,
      range,
      detail: detail ?? this.text.slice(range.start, range.end),
      repair: repair ?? null,
    });
  }

  /** Reports what is left over and skips it. */
  expectEnd(): void {
    if (this.atEnd()) return;
    const range = { start: this.position, end: this.end };
    this.error('bad-expression', range);
    this.position = this.end;
  }
}
