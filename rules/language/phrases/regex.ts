/** Rows of a team's table that are regular expressions: `/…/`, case-sensitive, with the flags g and u. */
import type { PhraseText } from './conditions.ts';
import type { Found } from './matcher.ts';
import { type CompiledRow, readTeamRow } from './row.ts';

export interface Expression {
  readonly compiled: CompiledRow;
  readonly expression: RegExp;
}

/** Whether a row is an expression and not a phrase. */
export function isExpression(line: string): boolean {
  return line.startsWith('/');
}

/** An expression ready to run; null where it is malformed or could take exponential time. */
export function compileExpression(line: string): Expression | null {
  const source = /^\/(.+)\/(?=\t|$)/.exec(line)?.[1];
  if (!source || NESTED_QUANTIFIER.test(source) || /\\[1-9k]/.test(source)) return null;
  try {
    return { compiled: readTeamRow(line), expression: new RegExp(source, 'gu') };
  } catch {
    return null;
  }
}

/** `(a+)+` and its kin: a table is data, and data may not stop the editor. */
const NESTED_QUANTIFIER = /\([^()]*(?:[*+{]|\([^()]*\)[*+{])[^()]*\)[*+{]/;

/** Matches sentence by sentence, so that even a poor expression costs little. */
export function findExpressions(
  expressions: readonly Expression[],
  { prose, sentences, words }: PhraseText,
): Found[] {
  const found: Found[] = [];
  for (const { range, firstWord, lastWord } of expressions.length > 0 ? sentences : []) {
    const text = prose.slice(range.start, range.end);
    for (const { compiled, expression } of expressions) {
      for (const { 0: match, index } of text.matchAll(expression)) {
        const start = range.start + index;
        const end = start + match.length;
        let first = firstWord;
        while (first < lastWord && words[first]!.range.end <= start) first++;
        let last = first;
        while (last < lastWord && words[last]!.range.start < end) last++;
        if (match)
          found.push({ compiled, range: { start, end }, first, last: last - 1, texts: [], tail: '' });
      }
    }
  }
  return found;
}
