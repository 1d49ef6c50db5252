/** Where outputs and tags end. */
import { isBlank } from './characters.ts';

/** A literal longer than this is taken for a quote that was never closed. */
const MAX_LITERAL = 4096;

/** Finds strings ahead of a position that only grows; each part of the text is searched once for each string. */
export class Finder {
  private readonly text: string;
  readonly end: number;
  private readonly found = new Map<string, number>();

  constructor(text: string, end: number) {
    this.text = text;
    this.end = end;
  }

  /** Offset of the next `needle` that ends before the end of the text; -1 without one. */
  next(needle: string, from: number): number {
    const known = this.found.get(needle);
    if (known !== undefined && (known === -1 || known >= from)) return known;
    let at = this.text.indexOf(needle, from);
    if (at + needle.length > this.end) at = -1;
    this.found.set(needle, at);
    return at;
  }
}

/** Offset after `}}`, quotes respected; -1 where the output is not closed before the next opener. */
export function closeOutput(text: string, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 34 || code === 39) {
      const close = closeQuote(text, i, end);
      if (close === -1) return closeWithoutQuotes(text, from, end);
      i = close;
    } else if (code === 125 && text.charCodeAt(i + 1) === 125) {
      return i + 2 <= end ? i + 2 : -1;
    } else if (code === 123 && isOpener(text, i) && i > from) return -1;
  }
  return -1;
}

/** An apostrophe without a partner must not swallow the rest of the message: the line decides. */
function closeWithoutQuotes(text: string, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 123 && isOpener(text, i) && i > from)) return -1;
    if (code === 125 && text.charCodeAt(i + 1) === 125) return i + 2 <= end ? i + 2 : -1;
  }
  return -1;
}

/** Offset of the closing quote; -1 where the paragraph ends before it. */
function closeQuote(text: string, open: number, end: number): number {
  const quote = text.charCodeAt(open);
  const limit = Math.min(end, open + MAX_LITERAL);
  for (let i = open + 1; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === quote) return i;
    if (code === 92) i++;
    else if (code === 10 && isBlankLine(text, i + 1, end)) return -1;
  }
  return -1;
}

function isBlankLine(text: string, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) return true;
    if (!isBlank(code)) return false;
  }
  return true;
}

/** Offset after `%}`, which a quoted string does not hide; -1 where another opener comes before it. */
export function closeTag(text: string, from: number, end: number, finder: Finder): number {
  const close = finder.next('%}', from);
  if (close === -1) return -1;
  const first = text[from] === '-' ? from + 1 : from;
  if (/^\s*#/.test(text.slice(first, first + 20))) return close + 2;
  let quote = 0;
  for (let i = from; i < close; i++) {
    const code = text.charCodeAt(i);
    if (code === 34 || code === 39) {
      if (quote === 0) quote = code;
      else if (quote === code) quote = 0;
    } else if (code === 10 && isBlankLine(text, i + 1, end)) quote = 0;
    else if (code === 123 && quote === 0 && isOpener(text, i)) return -1;
  }
  return close + 2;
}

function isOpener(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return next === 123 || next === 37;
}
