/** YAML 1.2 (core schema) with the place of every key and value. JSON is YAML. */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type ParsedNode,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { DataEntry, DataError, DataNode, DataScalar, Range } from './types.ts';
import { parsePlainYaml } from './yaml-plain.ts';

export interface YamlResult {
  readonly root: DataNode | null;
  readonly errors: readonly DataError[];
}

/** Reads one YAML document; `offset` is added to every range. Never throws; what can be read is read. */
export function parseYaml(text: string, offset = 0): YamlResult {
  const plain = parsePlainYaml(text, offset);
  return plain ? { root: plain, errors: [] } : parseAnyYaml(text, offset);
}

/** The same by the library alone, for what {@link parsePlainYaml} leaves to it. */
export function parseAnyYaml(text: string, offset: number): YamlResult {
  const unquoted = findUnquotedLiquid(text);
  const readable = unquoted.length === 0 ? text : hide(text, unquoted);
  const errors: DataError[] = unquoted.map(({ line }) => ({
    range: { start: line.start + offset, end: line.end + offset },
    code: 'UNQUOTED_LIQUID',
    detail: 'A value that begins with a placeholder has to stand in quotes',
  }));
  const document = parseDocument(readable, { schema: 'core', prettyErrors: false, uniqueKeys: false });
  // What follows the first is mostly its echo.
  for (const { code, message, pos } of document.errors.slice(0, 1)) {
    const end = Math.min(Math.max(pos[1], pos[0] + 1), text.length);
    errors.push({
      range: { start: Math.min(pos[0], end) + offset, end: end + offset },
      code,
      detail: message,
    });
  }
  const reader = new DocumentReader(text, offset, errors);
  const root = document.contents ? reader.node(document.contents) : null;
  errors.sort((a, b) => a.range.start - b.range.start);
  return { root, errors };
}

class DocumentReader {
  private readonly text: string;
  private readonly offset: number;
  private readonly errors: DataError[];

  constructor(text: string, offset: number, errors: DataError[]) {
    this.text = text;
    this.offset = offset;
    this.errors = errors;
  }

  node(node: ParsedNode): DataNode {
    if (isMap(node)) {
      const keys = new Set<DataScalar['value']>();
      const entries: DataEntry[] = [];
      for (const pair of node.items) {
        const entry = this.entry(pair.key as ParsedNode, pair.value as ParsedNode | null);
        if (!entry) continue;
        if (keys.has(entry.key.value)) this.error(entry.key.range, 'DUPLICATE_KEY', entry.key.raw);
        keys.add(entry.key.value);
        entries.push(entry);
      }
      return { kind: 'map', range: this.collectionRange(node, entries), entries };
    }
    if (isSeq(node)) {
      const items = (node.items as ParsedNode[]).map((item) => this.node(item));
      return { kind: 'list', range: this.collectionRange(node, items), items };
    }
    if (isScalar(node)) return this.scalar(node);
    if (isAlias(node)) this.error(this.range(node), 'ALIAS', 'Aliases are not supported');
    return this.scalar(null, node);
  }

  private entry(key: ParsedNode, value: ParsedNode | null): DataEntry | null {
    if (!isScalar(key)) {
      this.error(this.range(key), 'BAD_KEY', 'A key has to be a word or a string');
      return null;
    }
    const read = this.scalar(key);
    const { start, end } = read.range;
    const data = value ? this.node(value) : null;
    if (data && !(data.kind === 'scalar' && data.raw === '')) {
      return { key: read, value: data, range: { start, end: Math.max(data.range.end, end) } };
    }
    // An empty value stands right after its colon.
    const colon = this.text.indexOf(':', end - this.offset);
    const at = colon === -1 ? end : colon + 1 + this.offset;
    const empty: DataScalar = { kind: 'scalar', range: { start: at, end: at }, value: null, raw: '' };
    return { key: read, value: empty, range: { start, end: at } };
  }

  /** Of a block collection: from its first character to the end of its last item. */
  private collectionRange(node: YAMLMap | YAMLSeq, parts: readonly { readonly range: Range }[]): Range {
    const range = this.range(node);
    const last = parts.at(-1);
    return node.flow || !last ? range : { start: range.start, end: last.range.end };
  }

  private scalar(scalar: Scalar | null, place?: Node): DataScalar {
    const range = this.range(scalar ?? place!);
    const raw = this.text.slice(range.start - this.offset, range.end - this.offset);
    const { value } = scalar ?? { value: null };
    // A value in which Liquid had to be hidden from the YAML reader stands for itself.
    if (typeof value === 'string' && HIDDEN.test(value)) return { kind: 'scalar', range, value: raw, raw };
    const known = value === null || ['string', 'number', 'boolean'].includes(typeof value);
    return { kind: 'scalar', range, value: known ? (value as DataScalar['value']) : String(value), raw };
  }

  private range(node: Node): Range {
    const [start, valueEnd] = node.range ?? [0, 0];
    let end = valueEnd;
    while (end > start && ' \t\r\n'.includes(this.text[end - 1]!)) end--;
    return { start: start + this.offset, end: end + this.offset };
  }

  private error(range: Range, code: string, detail: string): void {
    this.errors.push({ range, code, detail });
  }
}

/** `key: {{ … }}`: the braces would open a YAML map. */
const UNQUOTED =
  /^[ \t]*(?:-[ \t]+)?(?:[^\s:#'"{}[\]-][^\n:#'"{}[\]]*|"[^"\n]*"|'[^'\n]*'):[ \t]+(\{[{%][^\n]*)/gm;
const HIDDEN = /^\uE000+$/;

function findUnquotedLiquid(text: string): { line: Range; value: Range }[] {
  if (!text.includes('{{') && !text.includes('{%')) return [];
  return Array.from(text.matchAll(UNQUOTED), (match) => {
    const start = match.index + match[0].search(/\S/);
    const end = match.index + match[0].trimEnd().length;
    return { line: { start, end }, value: { start: match.index + match[0].length - match[1]!.length, end } };
  });
}

function hide(text: string, places: readonly { readonly value: Range }[]): string {
  let result = text;
  for (const { value } of places) {
    result =
      result.slice(0, value.start) + '\uE000'.repeat(value.end - value.start) + result.slice(value.end);
  }
  return result;
}
