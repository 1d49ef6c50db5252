/**
 * Reads the YAML that front matters are made of: maps and lists by indentation, scalars of one line, flow collections of
 * one line. It gives what the library gives, thirty times as fast, and null for anything beyond: then the library reads.
 */

import type { DataEntry, DataNode, DataScalar } from './types.ts';
import { readFlow } from './yaml-flow.ts';
import { plainEnd, quotedEnd, resolvePlain, unquote } from './yaml-scalars.ts';

interface Line {
  readonly indent: number;
  readonly start: number;
  /** Without trailing spaces. */
  readonly end: number;
}

/** Thrown and caught in this file: something that only the library reads. */
const BEYOND = Symbol('beyond plain YAML');

const KEY = /(?:[\p{L}\p{N}_.][^\n:#'"{}[\],&*!|>%@`?]*|"[^"\\\n]*"|'[^'\n]*')(?=:(?: |\r?\n|\r?$))/uy;
const MAX_LINE = 1000;

/** The root of a plain document with absolute ranges; null where the library has to read it. */
export function parsePlainYaml(text: string, offset: number): DataNode | null {
  const lines = readLines(text);
  if (!lines || lines.length === 0) return null;
  try {
    const reader = new PlainReader(text, offset, lines);
    return reader.document();
  } catch (error) {
    if (error === BEYOND) return null;
    throw error;
  }
}

/** Lines with content; null where one is not plain. */
function readLines(text: string): Line[] | null {
  if (text.includes('\t') || text.includes('\ufeff')) return null;
  const lines: Line[] = [];
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const next = newline === -1 ? text.length : newline + 1;
    let end = newline === -1 ? text.length : newline;
    if (end > at && text.charCodeAt(end - 1) === 13) end--;
    while (end > at && text.charCodeAt(end - 1) === 32) end--;
    let start = at;
    while (start < end && text.charCodeAt(start) === 32) start++;
    if (end - at > MAX_LINE || text.startsWith('...', at)) return null;
    if (start < end && text[start] !== '#') lines.push({ indent: start - at, start, end });
    at = next;
  }
  return lines;
}

class PlainReader {
  private readonly text: string;
  private readonly offset: number;
  private readonly lines: readonly Line[];
  private index = 0;

  constructor(text: string, offset: number, lines: readonly Line[]) {
    this.text = text;
    this.offset = offset;
    this.lines = lines;
  }

  document(): DataNode {
    const root = this.block(this.lines[0]!.indent);
    if (this.index < this.lines.length) throw BEYOND;
    return root;
  }

  private block(indent: number): DataNode {
    return this.isItem(this.lines[this.index]!) ? this.list(indent) : this.map(indent, null);
  }

  private isItem({ start, end }: Line): boolean {
    return this.text[start] === '-' && (start + 1 === end || this.text[start + 1] === ' ');
  }

  private list(indent: number): DataNode {
    const items: DataNode[] = [];
    const first = this.lines[this.index]!;
    let end = first.end;
    for (let line = this.lines[this.index]; line && line.indent === indent && this.isItem(line); ) {
      let start = line.start + 1;
      while (start < line.end && this.text[start] === ' ') start++;
      if (start >= line.end || this.text[start] === '-' || this.text[start] === '#') throw BEYOND;
      KEY.lastIndex = start;
      const item = KEY.test(this.text)
        ? this.map(line.indent + start - line.start, start)
        : this.inline(start, line, indent);
      items.push(item);
      end = item.range.end - this.offset;
      line = this.lines[this.index];
    }
    this.checkDedent(indent);
    return { kind: 'list', range: this.range(first.start, end), items };
  }

  /** Entries at one indentation; the first may stand behind a `- `, at `firstKey`. */
  private map(indent: number, firstKey: number | null): DataNode {
    const entries: DataEntry[] = [];
    const keys = new Set<DataScalar['value']>();
    let at = firstKey;
    for (let line = this.lines[this.index]; line && (at !== null || line.indent === indent); ) {
      if (at === null && this.isItem(line)) break;
      const entry = this.entry(at ?? line.start, line, indent);
      if (keys.has(entry.key.value)) throw BEYOND;
      keys.add(entry.key.value);
      entries.push(entry);
      at = null;
      line = this.lines[this.index];
    }
    this.checkDedent(indent);
    if (entries.length === 0) throw BEYOND;
    const range = { start: entries[0]!.range.start, end: entries.at(-1)!.range.end };
    return { kind: 'map', range, entries };
  }

  /** A line that is indented more than its block belongs to nothing. */
  private checkDedent(indent: number): void {
    const line = this.lines[this.index];
    if (line && line.indent > indent) throw BEYOND;
  }

  private entry(at: number, line: Line, indent: number): DataEntry {
    KEY.lastIndex = at;
    const match = KEY.exec(this.text);
    if (!match) throw BEYOND;
    const written = match[0].replace(/ +$/, '');
    const key = this.scalar(at, at + written.length);
    const colon = at + match[0].length;
    let start = colon + 1;
    while (start < line.end && this.text[start] === ' ') start++;
    const empty = start >= line.end || this.text[start] === '#';
    const value = empty ? this.nested(colon + 1, indent) : this.inline(start, line, indent);
    const end = Math.max(value.range.end, colon + 1 + this.offset);
    return { key, value, range: { start: key.range.start, end } };
  }

  /** What stands on the lines below `key:`, or nothing. */
  private nested(at: number, indent: number): DataNode {
    const next = this.lines[++this.index];
    if (next && next.indent > indent) return this.block(next.indent);
    if (next && next.indent === indent && this.isItem(next)) return this.list(indent);
    return { kind: 'scalar', range: this.range(at, at), value: null, raw: '' };
  }

  /** A value on the line of its key or dash. */
  private inline(start: number, line: Line, indent: number): DataNode {
    const next = this.lines[++this.index];
    if (next && next.indent > indent && next.start > line.end) throw BEYOND;
    const char = this.text[start]!;
    if (char === '[' || char === '{') {
      const flow = readFlow(this.text, start, line.end, this.offset);
      if (!flow) throw BEYOND;
      this.checkTail(flow.end, line.end);
      return flow.node;
    }
    if (char === '"' || char === "'") {
      const end = quotedEnd(this.text, start, line.end);
      if (end === -1) throw BEYOND;
      this.checkTail(end, line.end);
      return this.scalar(start, end);
    }
    const end = plainEnd(this.text, start, line.end, false);
    if (end === -1) throw BEYOND;
    return this.scalar(start, end);
  }

  private checkTail(from: number, end: number): void {
    if (!/^(?: *| +#.*)$/.test(this.text.slice(from, end))) throw BEYOND;
  }

  private scalar(start: number, end: number): DataScalar {
    const raw = this.text.slice(start, end);
    const quoted = raw[0] === '"' || raw[0] === "'";
    const value = quoted ? unquote(raw) : resolvePlain(raw);
    if (value === undefined) throw BEYOND;
    return { kind: 'scalar', range: this.range(start, end), value, raw };
  }

  private range(start: number, end: number) {
    return { start: start + this.offset, end: end + this.offset };
  }
}
