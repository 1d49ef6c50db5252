/** Lines of a YAML text, each with what it says by itself. */
import type { Range } from '../../rules/template/types.ts';

/** A line without its end. */
export interface Line {
  readonly start: number;
  readonly text: string;
  /** Column of the first character that is neither a space nor the mark of a list item. */
  readonly column: number;
  /** Columns of the marks `-`. */
  readonly dashes: readonly number[];
  readonly key: string | null;
  /** Text after the colon, or after the marks where there is no key. */
  readonly rest: string;
}

const KEY =
  /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#:"'{}[\],&*!|>%@`-][^#:]*?|[^\s#:"'{}[\],&*!|>%@`][^\s#:]*?)\s*:(?=\s|$)/;

const LONGEST_KEY = 300;

/** The lines of a region, CRLF or LF. */
export function readLines(source: string, region: Range): Line[] {
  const lines: Line[] = [];
  let start = region.start;
  for (const raw of source.slice(region.start, region.end).split('\n')) {
    const text = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    let column = 0;
    const dashes: number[] = [];
    while (text[column] === ' ' || (text[column] === '-' && /^-(\s|$)/.test(text.slice(column)))) {
      if (text[column] === '-') dashes.push(column);
      column++;
    }
    const content = text.slice(column);
    const key = KEY.exec(content.slice(0, LONGEST_KEY));
    lines.push({
      start,
      text,
      column,
      dashes,
      key: key ? unquote(key[1]!) : null,
      rest: key ? content.slice(key[0].length) : content,
    });
    start += raw.length + 1;
  }
  return lines;
}

/** A key without its quotes. */
export function unquote(key: string): string {
  const quoted = /^(["'])(.*)\1$/.exec(key);
  return quoted ? quoted[2]! : key;
}
