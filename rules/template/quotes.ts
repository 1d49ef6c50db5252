import type { Range } from './types.ts';

const QUOTE = /[«»“”„"]/g;

/** Outermost quotations between two offsets of one block, marks included. What is never closed is none. */
export function findQuotes(flow: string, start: number, end: number): Range[] {
  const quotes: Range[] = [];
  let open = -1;
  let closers = '';
  let depth = 0;
  QUOTE.lastIndex = start;
  for (let match = QUOTE.exec(flow); match && match.index < end; match = QUOTE.exec(flow)) {
    const char = match[0];
    const at = match.index;
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
  return quotes;
}

/** Opening mark → marks that may close it. */
const CLOSERS: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“”', '"': '"' };

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
