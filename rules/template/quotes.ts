import type { Range } from './types.ts';

/** Adds the outermost quotations between two offsets of one block, marks included. What is never closed is none. */
export function findQuotes(flow: string, start: number, end: number, quotes: Range[]): void {
  let open = -1;
  let closers = '';
  let depth = 0;
  for (let at = start; at < end; at++) {
    const code = flow.charCodeAt(at);
    if (code !== 34 && code !== 0xab && code !== 0xbb && (code < 0x201c || code > 0x201e)) continue;
    const char = flow[at]!;
    if (open === -1) {
      closers = CLOSERS[char] ?? '';
      // 24" is a measure, not a quotation.
      if (closers === '' || (char === '"' && isDigit(flow.charCodeAt(at - 1)))) continue;
      open = at;
      depth = 1;
    } else if (closers.includes(char)) {
      depth--;
      if (depth > 0) continue;
      quotes.push({ start: open, end: at + 1 });
      open = -1;
    } else if (char === flow[open]) depth++;
  }
}

/** Opening mark → marks that may close it. */
const CLOSERS: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“”', '"': '"' };

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
