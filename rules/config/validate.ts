/** Reads a YAML tree by a schema: the value that is right, and what is wrong with its place. */
import type { DataEntry, DataMap, DataNode, Range } from '../template/types.ts';
import { nearest } from '../text/nearest.ts';
import type { Schema } from './schema/json-schema.ts';

/** `wrong-value`: none of those there are; `wrong-form`: not written as it has to be. */
export type IssueKind = 'unknown-key' | 'wrong-type' | 'wrong-value' | 'wrong-form' | 'missing-key';

export interface Issue {
  readonly kind: IssueKind;
  /** The entry (`key: value`) where there is one, else the value. */
  readonly range: Range;
  /** The key alone for `unknown-key`, the value for `wrong-value` and `wrong-form`: what a correction replaces. */
  readonly target: Range;
  /** Dotted path of the key from the root of the file. */
  readonly path: string;
  /** The key or value as written. */
  readonly found: string;
  /** Keys or values that would be right; examples for `wrong-form`, type names for `wrong-type`. */
  readonly expected: readonly string[];
  /** What was probably meant. */
  readonly suggestion: string | null;
}

export interface Reading {
  /**
   * The plain value without the parts that are wrong; undefined where nothing of it is right. A slip of which it is clear
   * what was meant counts as what was meant: nothing else follows from it.
   */
  readonly value: unknown;
  readonly issues: readonly Issue[];
}

/** Plain JavaScript value of a YAML tree. */
export function plain(node: DataNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return record(node.entries.map((entry) => [keyOf(entry), plain(entry.value)]));
}

/** Value of a key of a map; null where it is absent. */
export function child(map: DataMap | null, key: string): DataNode | null {
  return map?.entries.find((entry) => keyOf(entry) === key)?.value ?? null;
}

export function keyOf(entry: DataEntry): string {
  return String(entry.key.value);
}

/** Reads `node` by `schema`. An empty value (`subject:`) counts as an absent one. */
export function read(node: DataNode, schema: Schema): Reading {
  const issues: Issue[] = [];
  const value = walk(node, schema, { path: '', range: node.range, issues });
  return { value, issues };
}

interface Place {
  readonly path: string;
  readonly range: Range;
  readonly issues: Issue[];
}

function walk(node: DataNode, schema: Schema, place: Place): unknown {
  if (node.kind === 'scalar' && node.value === null) return undefined;
  if (schema.anyOf) return walkAny(node, schema.anyOf, place);
  if (!fits(node, schema)) return wrongType(node, [schema], place);
  if (node.kind === 'map')
    return schema.properties || schema.additionalProperties ? walkMap(node, schema, place) : plain(node);
  if (node.kind === 'list') {
    const items = schema.items;
    if (!items) return plain(node);
    return node.items
      .map((item) => walk(item, items, { ...place, range: item.range }))
      .filter((item) => item !== undefined);
  }
  return walkScalar(node.value!, node, schema, place);
}

function walkAny(node: DataNode, schemas: readonly Schema[], place: Place): unknown {
  const candidates = schemas.filter((schema) => fits(node, schema));
  if (candidates.length === 0) return wrongType(node, schemas, place);
  for (const schema of candidates) {
    const issues: Issue[] = [];
    const value = walk(node, schema, { ...place, issues });
    if (issues.length === 0) return value;
    if (schema === candidates.at(-1)) place.issues.push(...issues);
    if (schema === candidates.at(-1)) return value;
  }
}

/** Any scalar may stand for a string: `title: 2026` means what it says. */
function fits(node: DataNode, schema: Schema): boolean {
  if (schema.anyOf) return schema.anyOf.some((option) => fits(node, option));
  switch (schema.type) {
    case undefined:
      return true;
    case 'object':
      return node.kind === 'map';
    case 'array':
      return node.kind === 'list';
    case 'string':
      return node.kind === 'scalar';
    case 'integer':
      return node.kind === 'scalar' && Number.isInteger(node.value);
    default:
      return node.kind === 'scalar' && typeof node.value === schema.type;
  }
}

function wrongType(node: DataNode, schemas: readonly Schema[], place: Place): undefined {
  place.issues.push({
    kind: 'wrong-type',
    range: place.range,
    target: node.range,
    path: place.path,
    found: node.kind === 'scalar' ? node.raw : node.kind,
    expected: [...new Set(schemas.map((schema) => schema.type ?? 'object'))],
    suggestion: null,
  });
}

function walkScalar(
  written: string | number | boolean,
  node: DataNode,
  schema: Schema,
  place: Place,
): unknown {
  const value =
    schema.type === 'string' && node.kind === 'scalar' && typeof written !== 'string' ? node.raw : written;
  const wrong = (
    kind: IssueKind,
    expected: readonly string[],
    suggestion: string | null = null,
  ): undefined => {
    const { path, range } = place;
    place.issues.push({ kind, range, target: node.range, path, found: String(value), expected, suggestion });
  };
  if (schema.enum && !schema.enum.includes(value)) {
    const expected = schema.enum.map(String);
    const meant = nearest(String(value), expected);
    wrong('wrong-value', expected, meant);
    return meant ?? undefined;
  }
  if (schema.pattern && !pattern(schema.pattern).test(String(value)))
    return wrong('wrong-form', examples(schema));
  if (schema.format === 'date' && !isDate(String(value))) return wrong('wrong-form', ['2026-03-31']);
  if (
    typeof value === 'number' &&
    (value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity))
  ) {
    return wrong('wrong-value', [`${schema.minimum ?? ''}…${schema.maximum ?? ''}`]);
  }
  return value;
}

function walkMap(node: DataMap, schema: Schema, place: Place): unknown {
  const { issues } = place;
  const entries: [string, unknown][] = [];
  for (const entry of node.entries) {
    const key = keyOf(entry);
    const path = place.path ? `${place.path}.${key}` : key;
    const own = schemaOf(key, schema);
    if (own) {
      const value = walk(entry.value, own, { path, range: entry.range, issues });
      if (value !== undefined) entries.push([key, value]);
    } else if (schema.additionalProperties === false) {
      const present = new Set(node.entries.map(keyOf));
      const free = Object.keys(schema.properties ?? {}).filter((name) => !present.has(name));
      const suggestion = nearest(key, free);
      issues.push({
        kind: 'unknown-key',
        range: entry.range,
        target: entry.key.range,
        path,
        found: key,
        expected: free,
        suggestion,
      });
      const meant = suggestion === null ? null : schemaOf(suggestion, schema);
      if (!meant) continue;
      const value = walk(entry.value, meant, { path, range: entry.range, issues: [] });
      if (value !== undefined) entries.push([suggestion!, value]);
    }
  }
  for (const key of schema.required ?? []) {
    if (entries.some(([name]) => name === key)) continue;
    const { range, path } = place;
    if (issues.some((issue) => issue.path === (path ? `${path}.${key}` : key))) continue;
    issues.push({
      kind: 'missing-key',
      range,
      target: range,
      path: key,
      found: '',
      expected: [key],
      suggestion: null,
    });
  }
  return record(entries);
}

/** Schema of the value under `key`; null where the key is not known. */
export function schemaOf(key: string, schema: Schema): Schema | null {
  if (schema.properties && Object.hasOwn(schema.properties, key)) return schema.properties[key]!;
  for (const [source, value] of Object.entries(schema.patternProperties ?? {})) {
    if (pattern(source).test(key)) return value;
  }
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : null;
}

function examples(schema: Schema): string[] {
  const values = schema.examples ?? (schema.default === undefined ? [] : [schema.default]);
  return values.map(String);
}

const patterns = new Map<string, RegExp>();
function pattern(source: string): RegExp {
  let made = patterns.get(source);
  if (!made) patterns.set(source, (made = new RegExp(source, 'u')));
  return made;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** An object whose keys cannot reach the prototype, whatever the file calls them. */
function record(entries: Iterable<readonly [string, unknown]>): Record<string, unknown> {
  const result: Record<string, unknown> = Object.create(null);
  for (const [key, value] of entries) result[key] = value;
  return result;
}
