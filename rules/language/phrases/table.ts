/** Phrase tables as text: `phrase ⇥ replacement ⇥ note`, the note's classes first. */
import type { PhraseRow } from '../types.ts';
import { isCondition } from './conditions.ts';
import { TABLE_NAMES } from './names.ts';
import { expand, type Form, keysOf } from './pattern.ts';

/** A row before anybody has looked at it: reading a thousand rows whole would cost more than a check. */
export interface TableRow {
  readonly table: string;
  /** `phrase ⇥ replacement ⇥ note`. */
  readonly line: string;
  /** By what it is looked up, see `keysOf`, divided by spaces; null: not known yet. */
  readonly keys: string | null;
}

/** A row with every way to say its phrase. */
export interface CompiledRow {
  readonly table: string;
  readonly row: PhraseRow;
  readonly forms: readonly Form[];
  /** Where its phrase counts; see `conditions.ts`. */
  readonly conditions: readonly string[];
  /** An exception: its words are not what the table is about. */
  readonly allows: boolean;
}

/** Rows of a table that this project ships: `keys ⇥ phrase ⇥ replacement ⇥ note`, made by `npm run generate`. */
export function shippedRows(table: string, text: string): TableRow[] {
  return text.split('\n').map((whole) => {
    const tab = whole.indexOf('\t');
    return { table, keys: whole.slice(0, tab), line: whole.slice(tab + 1) };
  });
}

/** The table of words that a team allows: no rule has it, and no other table may report them. */
export const ALLOWED = 'allowed';

/**
 * Rows of a team's own table. A class of the note may name the table (and so the rule) that a row belongs to;
 * without one it is jargon. The header, empty lines and lines that begin with `#` say nothing.
 */
export function teamRows(text: string): TableRow[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() && !line.startsWith('#') && !line.startsWith('phrase\t'))
    .map((line) => {
      const classes = classesOf(line.split('\t')[2] ?? '');
      const table = classes.includes('allow') ? ALLOWED : classes.find((name) => TABLE_NAMES.includes(name));
      return { table: table ?? 'jargon', line, keys: null };
    });
}

/** By what the row is looked up; see `keysOf`. */
export function rowKeys({ keys, line }: TableRow): string[] {
  return keys === null ? keysOf(line.split('\t', 1)[0]!) : keys.split(' ');
}

/** Reads a row whole. */
export function compileRow({ table, line }: TableRow): CompiledRow {
  const [phrase = '', replacement = '', note = ''] = line.split('\t');
  const classes = classesOf(note);
  const { variants, advice } = readReplacement(replacement);
  return {
    table,
    row: { phrase, advice, classes, note, safe: variants.length === 1 && !classes.includes('offer') },
    forms: expand(phrase, variants),
    conditions: classes.filter(isCondition),
    allows: classes.includes('allow'),
  };
}

/** The note up to the first remark: classes are single words without capitals or spaces, divided by `;`. */
function classesOf(note: string): string[] {
  const classes: string[] = [];
  for (const part of note.split(';')) {
    const name = part.trim();
    if (!/^[a-z][a-z-]*(?:=[^\s=]+)?$/.test(name)) break;
    classes.push(name);
  }
  return classes;
}

/** `a; b` are texts to put in; brackets without `|`, `/`, `,` and `…` make it advice. */
function readReplacement(replacement: string): { variants: string[]; advice: string } {
  const text = replacement.trim();
  const plain = text.replace(/\([^()|]*\|[^()]*\)/g, '');
  if (!text || /[/,…()]/.test(plain))
    return { variants: [], advice: text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1) : text };
  return { variants: text.split(';').map((variant) => variant.trim()), advice: '' };
}
