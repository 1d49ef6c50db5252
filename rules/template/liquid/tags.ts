/** Reads the arguments of the tags that have a syntax of their own. */
import type { Range } from '../types.ts';
import type { Assign, Expression, For, Render } from './ast.ts';
import type { Reader } from './expression.ts';

/** `name = value | filters`; null where it cannot be read. */
export function readAssign(reader: Reader, range: Range): Assign | null {
  const name = reader.readName();
  if (!name) return null;
  const dotted = reader.peek() === '.' || reader.peek() === '[';
  if (dotted || !reader.take('=')) return null;
  const value = reader.readFilteredValue();
  if (!value) return null;
  reader.expectEnd();
  return { type: 'assign', range, name: name.name, nameRange: name.range, value };
}

/** The name of a capture, bare or quoted; null without one. */
export function readCaptureName(reader: Reader): { name: string; range: Range } | null {
  const bare = reader.readName();
  if (bare) {
    reader.expectEnd();
    return bare;
  }
  const quoted = reader.readQuoted();
  if (typeof quoted?.value !== 'string') return null;
  reader.expectEnd();
  return { name: quoted.value, range: { start: quoted.range.start + 1, end: quoted.range.end - 1 } };
}

/** `name in collection limit: n offset: n reversed`; null where it cannot be read. */
export function readFor(reader: Reader, tag: Range): For | null {
  const variable = reader.readName();
  if (!variable || !reader.takeWord('in')) return null;
  const collection = reader.readValue();
  if (!collection) return null;
  let [limit, offset, reversed]: [Expression | null, Expression | null, boolean] = [null, null, false];
  for (;;) {
    reader.take(',');
    if (reader.takeWord('reversed')) reversed = true;
    else if (reader.takeWord('limit') && reader.take(':')) limit = reader.readValue();
    else if (reader.takeWord('offset') && reader.take(':')) offset = reader.readValue();
    else break;
  }
  reader.expectEnd();
  // `offset: continue` depends on an earlier loop, which nobody who reads the template sees.
  if (offset?.type === 'variable' && offset.name === 'continue') reader.error('bad-expression', offset.range);
  return {
    type: 'for',
    range: { ...tag },
    variable: variable.name,
    variableRange: variable.range,
    collection,
    limit,
    offset,
    reversed,
    body: [],
    otherwise: [],
  };
}

/** The values of `when a, b or c`. */
export function readWhen(reader: Reader, tag: { readonly range: Range }): Expression[] {
  const values: Expression[] = [];
  do {
    const value = reader.readValue();
    if (!value) {
      reader.error('bad-expression', tag.range);
      break;
    }
    values.push(value);
  } while (reader.take(',') || reader.takeWord('or'));
  reader.expectEnd();
  return values;
}

/** `'name' with value as alias, name: value, …`. */
export function readRender(reader: Reader, range: Range): Render {
  reader.skipBlank();
  const start = reader.position;
  const quoted = reader.readQuoted();
  const partial = typeof quoted?.value === 'string' && !/\{[{%]/.test(quoted.value) ? quoted.value : null;
  const partialRange = quoted
    ? { start: quoted.range.start + 1, end: quoted.range.end - 1 }
    : { start, end: start };
  // Which text goes out must be known without rendering.
  if (partial === null) reader.error('bad-expression', range);
  if (!quoted) reader.readValue();
  const subject = readSubject(reader);
  const args: { name: string; value: Expression }[] = [];
  for (;;) {
    reader.take(',');
    const name = reader.readName();
    if (!name) break;
    const value = reader.take(':') ? reader.readValue() : null;
    if (!value) {
      reader.error('bad-expression', name.range);
      break;
    }
    args.push({ name: name.name, value });
  }
  reader.expectEnd();
  return { type: 'render', range, partial, partialRange, args, subject };
}

function readSubject(reader: Reader): Render['subject'] {
  reader.take(',');
  const before = reader.position;
  for (const mode of ['with', 'for'] as const) {
    if (!reader.takeWord(mode)) continue;
    const value = reader.take(':') ? null : reader.readValue();
    if (value) {
      const alias = reader.takeWord('as') ? (reader.readName()?.name ?? null) : null;
      return { mode, value, alias };
    }
    // `with: true` is an ordinary argument.
    reader.position = before;
  }
  return null;
}
