/** `[a, b]` and `{a: b}` of one line. */
import type { DataEntry, DataNode, DataScalar } from './types.ts';
import { plainEnd, quotedEnd, resolvePlain, unquote } from './yaml-scalars.ts';

const MAX_DEPTH = 16;

/** Reads a flow collection that begins at `start`; null where only the library can read it. */
export function readFlow(
  text: string,
  start: number,
  limit: number,
  offset: number,
): { node: DataNode; end: number } | null {
  const reader = new FlowReader(text, start, limit, offset);
  const node = reader.node(0);
  return node && { node, end: reader.position };
}

class FlowReader {
  position: number;
  private readonly text: string;
  private readonly limit: number;
  private readonly offset: number;

  constructor(text: string, start: number, limit: number, offset: number) {
    this.text = text;
    this.position = start;
    this.limit = limit;
    this.offset = offset;
  }

  node(depth: number): DataNode | null {
    const char = this.text[this.position];
    if (depth > MAX_DEPTH) return null;
    if (char === '[') return this.list(depth);
    return char === '{' ? this.map(depth) : this.scalar();
  }

  private list(depth: number): DataNode | null {
    const start = this.position++;
    const items: DataNode[] = [];
    for (this.skip(); !this.take(']'); this.skip()) {
      if (items.length > 0 && !this.takeComma()) return null;
      const item = this.node(depth + 1);
      this.skip();
      // `[a: b]` is a map in a list.
      if (!item || this.text[this.position] === ':') return null;
      items.push(item);
    }
    return { kind: 'list', range: this.range(start), items };
  }

  private map(depth: number): DataNode | null {
    const start = this.position++;
    const entries: DataEntry[] = [];
    for (this.skip(); !this.take('}'); this.skip()) {
      if (entries.length > 0 && !this.takeComma()) return null;
      const key = this.scalar();
      if (!key || entries.some((entry) => entry.key.value === key.value)) return null;
      if (!this.take(':') || this.text[this.position] !== ' ') return null;
      this.skip();
      const value = this.node(depth + 1);
      if (!value) return null;
      entries.push({ key, value, range: { start: key.range.start, end: value.range.end } });
    }
    return { kind: 'map', range: this.range(start), entries };
  }

  private scalar(): DataScalar | null {
    const start = this.position;
    const char = this.text[start];
    if (start >= this.limit || char === undefined) return null;
    const quoted = char === '"' || char === "'";
    const end = quoted
      ? quotedEnd(this.text, start, this.limit)
      : plainEnd(this.text, start, this.limit, true);
    if (end === -1) return null;
    this.position = end;
    const raw = this.text.slice(start, end);
    const value = quoted ? unquote(raw) : resolvePlain(raw);
    return value === undefined ? null : { kind: 'scalar', range: this.range(start), value, raw };
  }

  private skip(): void {
    while (this.position < this.limit && this.text[this.position] === ' ') this.position++;
  }

  private take(char: string): boolean {
    if (this.position >= this.limit || this.text[this.position] !== char) return false;
    this.position++;
    return true;
  }

  /** A comma with something after it. */
  private takeComma(): boolean {
    if (!this.take(',')) return false;
    this.skip();
    return !']},'.includes(this.text[this.position] ?? ']');
  }

  private range(start: number) {
    return { start: start + this.offset, end: this.position + this.offset };
  }
}
