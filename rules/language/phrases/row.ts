/** Rows of phrase tables: `phrase ⇥ replacement ⇥ note` of a team, and those that this project ships. */
import type { PhraseRow } from '../types.ts';
import { isCondition } from './conditions.ts';
import { TABLE_NAMES } from './names.ts';
import { expand, type Form } from './pattern.ts';

/** A row that has been read. */
export interface CompiledRow {
  readonly table: string;
  readonly row: PhraseRow;
  /** The ways to say its phrase that have a word with these letters, and perhaps others. */
  formsWith(letters: string): readonly Form[];
  /** Where its phrase counts; see `conditions.ts`. */
  readonly conditions: readonly string[];
  /** An exception: its words are not what the table is about. */
  readonly allows: boolean;
}

/** The table of words that a team allows: no rule has it, and no other table may report them. */
export const ALLOWED = 'allowed';

/** Lines of a team's own table. The header, empty lines and lines that begin with `#` say nothing. */
export function teamLines(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() && !line.startsWith('#') && !line.startsWith('phrase\t'));
}

/**
 * Reads a line of a team's table. A class of the note may name the table (and so the rule) that the row belongs to;
 * without one it is jargon.
 */
export function readTeamRow(line: string): TableRow {
  const [phrase = '', replacement = '', note = ''] = line.split('\t');
  const classes = classesOf(note);
  const table = classes.includes('allow') ? ALLOWED : classes.find((name) => TABLE_NAMES.includes(name));
  return readRow(table ?? 'jargon', phrase, replacement, note);
}

/** Reads a row of a table that a manager writes. */
export function readRow(table: string, phrase: string, replacement: string, note: string): TableRow {
  const { variants, advice } = readReplacement(replacement);
  const forms = phrase.startsWith('/') ? [] : expand(phrase, variants);
  const classes = classesOf(note);
  const safe = variants.length === 1 && !classes.includes('offer');
  const row = { advice, classes, note: remarkOf(note, classes), safe };
  return { ...compiledRow(table, row, () => forms), forms };
}

/** A row that a manager has written, with every way to say its phrase. */
export interface TableRow extends CompiledRow {
  readonly forms: readonly Form[];
}

/** A row with its alternatives written out, so that reading it takes no thought; made by `npm run generate`. */
export function writeShippedRow({ table, forms, row }: TableRow): string {
  const { advice, classes, note, safe } = row;
  return [table, forms.map(writeForm).join(';'), advice, classes.join(' '), note, safe ? '1' : ''].join('\t');
}

/** Reads what {@link writeShippedRow} has written; its forms when they are asked for, because some rows have hundreds. */
export function readShippedRow(line: string): CompiledRow {
  const [table, cell, advice, classes, note, safe] = line.split('\t') as [string, ...string[]];
  const row = {
    advice: advice!,
    classes: classes ? classes.split(' ') : [],
    note: note!,
    safe: safe === '1',
  };
  let forms: readonly string[] | null = null;
  return compiledRow(table, row, (letters) => {
    forms ??= cell!.split(';');
    return forms.filter((form) => form.includes(letters)).map(readForm);
  });
}

function compiledRow(table: string, row: PhraseRow, formsWith: CompiledRow['formsWith']): CompiledRow {
  const { classes } = row;
  return {
    table,
    row,
    formsWith,
    conditions: classes.filter(isCondition),
    allows: classes.includes('allow'),
  };
}

/** `1вам что/чего непонятно=текст|другой`: the anchor, places divided by a space, words of a place by `/`. */
function writeForm({ slots, anchor, texts }: Form): string {
  const words = anchor + slots.map((slot) => slot.join('/')).join(' ');
  return texts.length > 0 ? `${words}=${texts.join('|')}` : words;
}

function readForm(form: string): Form {
  const equals = form.indexOf('=');
  const words = equals < 0 ? form.slice(1) : form.slice(1, equals);
  return {
    slots: words.split(' ').map((slot) => slot.split('/')),
    anchor: Number(form[0]),
    texts: equals < 0 ? [] : form.slice(equals + 1).split('|'),
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

/** What follows the classes. */
function remarkOf(note: string, classes: readonly string[]): string {
  return note.split(';').slice(classes.length).join(';').trim();
}

/** `a; b` are texts to put in; brackets without `|`, `/`, `,` and `…` make it advice. */
function readReplacement(replacement: string): { variants: string[]; advice: string } {
  const text = replacement.trim();
  const plain = text.replace(/\([^()|]*\|[^()]*\)/g, '');
  if (!text || /[/,…()]/.test(plain)) {
    return { variants: [], advice: text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1) : text };
  }
  return { variants: text.split(';').map((variant) => variant.trim()), advice: '' };
}
