/** Finds the rows of `slips.ts` in the words of a text. */
import { keyOf } from '../letter-case.ts';
import type { LanguageId } from '../types.ts';
import type { Neighbours } from './neighbours.ts';
import { slipTables } from './slips.ts';

/** Stands for a number among the words that may follow. */
const NUMBER = '#';

interface Row {
  /** What each word of the slip may be; lower case, ё as е. */
  readonly words: readonly ReadonlySet<string>[];
  readonly right: string;
  readonly next: ReadonlySet<string> | null;
}

export interface Slip {
  /** How many words it takes. */
  readonly length: number;
  readonly right: string;
}

const tables = new Map<LanguageId, ReadonlyMap<string, readonly Row[]>>();

/** Rows by each word that may begin them. */
function tableOf(language: LanguageId): ReadonlyMap<string, readonly Row[]> {
  let table = tables.get(language);
  if (!table) {
    table = read(slipTables[language] ?? '');
    tables.set(language, table);
  }
  return table;
}

function read(text: string): ReadonlyMap<string, readonly Row[]> {
  const table = new Map<string, Row[]>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [slip, right, next] = line.split('\t') as [string, string, string?];
    const words = slip.split(' ').map((word) => new Set(keyOf(word).split('|')));
    const row = { words, right, next: next === undefined ? null : new Set(next.split('|')) };
    for (const first of words[0]!) table.set(first, [...(table.get(first) ?? []), row]);
  }
  return table;
}

/** Whether some slip begins with this word (lower case, ё as е): cheaper than {@link slipAt}. */
export function beginsSlip(language: LanguageId, key: string): boolean {
  return tableOf(language).has(key);
}

/** The slip that begins at a word; null where there is none. */
export function slipAt(language: LanguageId, index: number, neighbours: Neighbours): Slip | null {
  const first = neighbours.at(index, 0);
  if (first === null) return null;
  for (const { words, right, next } of tableOf(language).get(first.key) ?? []) {
    const fits = words.every((alternatives, n) => {
      const word = n === 0 ? first : neighbours.at(index, n);
      return word !== null && alternatives.has(word.key);
    });
    if (!fits) continue;
    if (next !== null) {
      const after = neighbours.at(index, words.length);
      const number = next.has(NUMBER) && neighbours.numberAfter(index + words.length - 1);
      if (after === null ? !number : !next.has(after.key)) continue;
    }
    const open = words.findIndex((alternatives) => alternatives.size > 1);
    const filled = open < 0 ? right : right.replace('*', neighbours.at(index, open)!.text.toLowerCase());
    return { length: words.length, right: capitalLike(filled, first.text) };
  }
  return null;
}

function capitalLike(text: string, typed: string): string {
  return typed[0] === typed[0]!.toLowerCase() ? text : text[0]!.toUpperCase() + text.slice(1);
}
