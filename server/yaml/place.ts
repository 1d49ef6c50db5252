import type { Range } from '../../rules/template/types.ts';
import { flowPlace } from './flow.ts';
import { type Line, readLines } from './lines.ts';

/** Where in a YAML text the cursor stands. Found from indentation alone, so that half-typed files have an answer. */
export interface YamlPlace {
  readonly kind: 'key' | 'value';
  /** Keys from the root to the container (of a key) or to the value; `[]` stands for an item of a list. */
  readonly path: readonly string[];
  /** The characters that a completion replaces. */
  readonly range: Range;
  /** What stands there before the cursor, without an opening quote. */
  readonly typed: string;
  /** Keys that stand beside the cursor in the same map already. */
  readonly siblings: readonly string[];
  /** Inside `{…}` or `[…]`. */
  readonly flow: boolean;
  /** A key whose colon stands already: only the name is to be completed. */
  readonly named: boolean;
}

/** Place of the cursor in the YAML `region` of the source; null in comments and block texts. */
export function yamlPlace(source: string, region: Range, offset: number): YamlPlace | null {
  const lines = readLines(source, region);
  const at = lines.findLastIndex((line) => line.start <= offset);
  const line = lines[at];
  if (!line) return null;
  const before = line.text.slice(0, offset - line.start);
  if (/(^|\s)#/.test(before) && !/["'][^"']*#[^"']*$/.test(before)) return null;
  const column = before.trim() === '' ? before.length : line.column;
  const parents = path(lines, at, column, line);
  if (!parents) return null;
  const valueStart = line.key === null ? line.column : line.text.length - line.rest.length;
  const inValue = line.key !== null && before.length > line.text.lastIndexOf(':', valueStart);
  if (line.key === null || !inValue) {
    if (line.key === null && /^[{[]/.test(line.rest) && before.length > line.column) {
      return flowPlace(line, before, line.column, parents);
    }
    return blockKey(lines, at, line, before, parents, column);
  }
  const valuePath = [...parents, line.key];
  return /^\s*[{[]/.test(line.rest)
    ? flowPlace(line, before, valueStart, valuePath)
    : scalarPlace(line, before, valueStart, valuePath);
}

/** Keys above the line that hold a node at `column`; null inside a block text. */
function path(lines: readonly Line[], at: number, column: number, own: Line): string[] | null {
  const keys: string[] = [];
  let limit = column;
  for (const dash of [...own.dashes].reverse()) {
    keys.unshift('[]');
    limit = dash;
  }
  let inList = own.dashes.length > 0;
  for (let index = at - 1; index >= 0; index--) {
    const line = lines[index]!;
    if (line.text.trim() === '' || /^\s*#/.test(line.text)) continue;
    const holds = line.column < limit || (inList && line.dashes.length === 0 && line.column === limit);
    if (holds && line.key !== null) {
      if (/^\s*[|>][+-]?\d?\s*(#.*)?$/.test(line.rest)) return null;
      keys.unshift(line.key);
      limit = line.column;
      inList = false;
    }
    for (const dash of [...line.dashes].reverse()) {
      if (dash >= limit) continue;
      keys.unshift('[]');
      limit = dash;
      inList = true;
    }
  }
  return keys;
}

function blockKey(
  lines: readonly Line[],
  at: number,
  line: Line,
  before: string,
  parents: readonly string[],
  column: number,
): YamlPlace {
  const start = Math.min(before.length, before.trim() === '' ? before.length : line.column);
  const named = line.key !== null;
  const end = named
    ? line.column + line.text.slice(line.column).indexOf(line.key!) + line.key!.length
    : line.text.trimEnd().length;
  const typed = before.slice(start).replace(/^["']/, '');
  return {
    kind: 'key',
    path: parents,
    range: { start: line.start + start, end: line.start + Math.max(end, before.length) },
    typed,
    siblings: siblingKeys(lines, at, column),
    flow: false,
    named,
  };
}

function siblingKeys(lines: readonly Line[], at: number, column: number): string[] {
  const keys: string[] = [];
  const visit = (line: Line, downward: boolean): boolean => {
    if (line.text.trim() === '' || /^\s*#/.test(line.text)) return true;
    if (line.column < column) return false;
    const opensItem = line.dashes.length > 0 && line.column === column;
    if (opensItem && downward) return false;
    if (line.column === column && line.key !== null) keys.push(line.key);
    return !opensItem;
  };
  if (lines[at]!.dashes.length === 0)
    for (let index = at - 1; index >= 0 && visit(lines[index]!, false); index--);
  for (let index = at + 1; index < lines.length && visit(lines[index]!, true); index++);
  return keys;
}

function scalarPlace(
  line: Line,
  before: string,
  valueStart: number,
  valuePath: readonly string[],
): YamlPlace {
  const blank = /^\s*/.exec(line.rest)![0].length;
  const start = Math.min(valueStart + blank, before.length);
  const value = line.text
    .slice(start)
    .replace(/\s+#.*$/, '')
    .trimEnd();
  return {
    kind: 'value',
    path: valuePath,
    range: { start: line.start + start, end: line.start + Math.max(start + value.length, before.length) },
    typed: before.slice(start).replace(/^["']/, ''),
    siblings: [],
    flow: false,
    named: false,
  };
}
