/** Small changes to a YAML text that leave its comments, order and style alone. */
import type { TextEdit } from '../../rules/engine/types.ts';
import type { DataMap, DataNode, Range } from '../../rules/template/types.ts';

/** A YAML text that is to be changed. */
export interface YamlText {
  readonly source: string;
  /** The part of the source that is YAML. */
  readonly region: Range;
  /** Null where there is no map yet. */
  readonly root: DataMap | null;
}

/** Puts `key: value` under the path, making maps on the way. Null where it stands already or something else stands in the way. */
export function insertEntry(
  yaml: YamlText,
  path: readonly string[],
  key: string,
  value: string,
): TextEdit | null {
  const spot = descend(yaml, path);
  if (!spot) return null;
  if (spot.node?.kind === 'list' || find(spot.node, key)) return null;
  return insertInto(yaml, spot, [...spot.missing, key], value);
}

/** Adds an item to the list under the path, making it and the maps on the way. Null where it stands already. */
export function insertItem(yaml: YamlText, path: readonly string[], item: string): TextEdit | null {
  const spot = descend(yaml, path);
  if (!spot) return null;
  const text = quote(item);
  if (spot.node?.kind !== 'list') {
    return spot.missing.length > 0 || spot.empty ? insertInto(yaml, spot, spot.missing, `[${text}]`) : null;
  }
  const { items, range } = spot.node;
  if (items.some((node) => node.kind === 'scalar' && String(node.value) === item)) return null;
  const last = items.at(-1);
  if (yaml.source[range.start] === '[') {
    return last ? at(last.range.end, `, ${text}`) : at(range.start + 1, text);
  }
  if (!last) return null;
  const indent = ' '.repeat(column(yaml.source, dash(yaml.source, last.range.start)));
  return at(lineEnd(yaml.source, last.range.end), `${eol(yaml.source)}${indent}- ${text}`);
}

/** A scalar as YAML writes it: plain where that is safe, else in double quotes. */
export function quote(text: string): string {
  const plain = /^[\p{L}\p{N}_./$][\p{L}\p{N}_./$ ()%+№–—’«»-]*$/u.test(text);
  const typed = /^(?:[-+.\d][\d_.,:eExX+-]*|true|false|null|~|yes|no|on|off)$/i.test(text);
  return plain && !typed && !text.endsWith(' ') ? text : JSON.stringify(text);
}

interface Spot {
  /** The deepest node of the path that is there; null where the text has no map. */
  readonly node: DataNode | null;
  readonly missing: readonly string[];
  /** A key without a value: its line end. */
  readonly empty: { readonly end: number; readonly indent: number } | null;
}

function descend(yaml: YamlText, path: readonly string[]): Spot | null {
  let node: DataNode | null = yaml.root;
  if (!node) return { node: null, missing: path, empty: null };
  for (const [index, key] of path.entries()) {
    const entry = find(node, key);
    if (!entry) return node.kind === 'map' ? { node, missing: path.slice(index), empty: null } : null;
    if (entry.value.kind === 'scalar') {
      if (entry.value.value !== null) return null;
      const indent = column(yaml.source, entry.key.range.start);
      return {
        node,
        missing: path.slice(index + 1),
        empty: { end: lineEnd(yaml.source, entry.key.range.end), indent },
      };
    }
    node = entry.value;
  }
  return { node, missing: [], empty: null };
}

function find(node: DataNode | null, key: string) {
  return node?.kind === 'map' ? node.entries.find((entry) => String(entry.key.value) === key) : undefined;
}

function insertInto(yaml: YamlText, spot: Spot, keys: readonly string[], value: string): TextEdit | null {
  const { source, region } = yaml;
  const newline = eol(source);
  if (spot.empty) {
    if (keys.length === 0) return at(spot.empty.end, ` ${value}`);
    return at(spot.empty.end, newline + block(keys, value, spot.empty.indent + 2, newline));
  }
  const map = spot.node?.kind === 'map' ? spot.node : null;
  const last = map?.entries.at(-1);
  if (map && source[map.range.start] === '{') {
    const text = keys.reduceRight(
      (inner, key, index) => `${quote(key)}: ${index === keys.length - 1 ? inner : `{${inner}}`}`,
      value,
    );
    return last ? at(last.range.end, `, ${text}`) : at(map.range.start + 1, text);
  }
  if (map && last) {
    const indent = column(source, map.entries[0]!.key.range.start);
    return at(
      lineEnd(source, endOf(last.value, last.range.end)),
      newline + block(keys, value, indent, newline),
    );
  }
  const text = block(keys, value, 0, newline);
  const content = source.slice(region.start, region.end);
  const before = content === '' || content.endsWith('\n') ? '' : newline;
  return at(region.end, before + text + newline);
}

/** `a:⏎  b: value`. */
function block(keys: readonly string[], value: string, indent: number, newline: string): string {
  return keys
    .map(
      (key, index) =>
        `${' '.repeat(indent + index * 2)}${quote(key)}:${index === keys.length - 1 ? ` ${value}` : ''}`,
    )
    .join(newline);
}

/** Where the last character of a node stands; a block text's range may reach into the next line. */
function endOf(node: DataNode, fallback: number): number {
  if (node.kind === 'map')
    return node.entries.length > 0 ? endOf(node.entries.at(-1)!.value, node.range.end) : node.range.end;
  if (node.kind === 'list')
    return node.items.length > 0 ? Math.max(endOf(node.items.at(-1)!, 0), node.range.start) : node.range.end;
  return Math.max(node.range.end, fallback);
}

function at(offset: number, text: string): TextEdit {
  return { range: { start: offset, end: offset }, text };
}

function eol(source: string): string {
  return source.includes('\r\n') ? '\r\n' : '\n';
}

/** End of the line that the character before `offset` stands on. */
function lineEnd(source: string, offset: number): number {
  let end = offset;
  while (end > 0 && (source[end - 1] === '\n' || source[end - 1] === '\r')) end--;
  const next = source.indexOf('\n', end);
  const line = next < 0 ? source.length : next;
  return source[line - 1] === '\r' ? line - 1 : line;
}

function column(source: string, offset: number): number {
  return offset - (source.lastIndexOf('\n', offset - 1) + 1);
}

function dash(source: string, offset: number): number {
  return source.lastIndexOf('-', offset - 1);
}
