/** Questions about a place in a template that many rules ask. */
import type { Range, Template } from './types.ts';

/** True where the range lies in somebody else's words: a quotation or a block quote. */
export function inQuote({ quotes }: Template, range: Range): boolean {
  return quotes.some((quote) => quote.start <= range.start && range.end <= quote.end);
}
