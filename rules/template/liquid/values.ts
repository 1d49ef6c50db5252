/** Literals, variables and ranges. */
import type { Range } from '../types.ts';
import { BLANK, EMPTY, type Expression, type LiquidError, type Literal, type Variable } from './ast.ts';
import { isDigit, isNameCharacter } from './characters.ts';
import { Cursor } from './cursor.ts';
import { unescapeLiteral } from './strings.ts';

/** Values nest no deeper than this; what goes on is an error. */
const MAX_DEPTH = 20;

const LITERALS: ReadonlyMap<string, Literal['value']> = new Map<string, Literal['value']>([
  ['true', true],
  ['false', false],
  ['nil', null],
  ['null', null],
  ['empty', EMPTY],
  ['blank', BLANK],
]);

/** Reads single values. */
export abstract class ValueReader extends Cursor {
  protected readonly variables: Variable[];
  private depth = 0;

  /** `variables` receives every variable read, in order. */
  constructor(text: string, start: number, end: number, errors: LiquidError[], variables: Variable[]) {
    super(text, start, end, errors);
    this.variables = variables;
  }

  /** What may stand between brackets; `first` has been read already. */
  abstract readExpression(first?: Expression | null): Expression | null;

  /** A literal, a variable or a range; null where none comes. */
  readValue(): Expression | null {
    if (this.depth >= MAX_DEPTH) return null;
    this.depth++;
    const value = this.readAnyValue();
    this.depth--;
    return value;
  }

  private readAnyValue(): Expression | null {
    this.skipBlank();
    const start = this.position;
    if (start >= this.end) return null;
    const first = this.readQuoted() ?? this.readNumber() ?? this.readLiteral() ?? this.readRange();
    if (first && this.peek() !== '.' && this.peek() !== '[') return first;
    if (first?.type === 'literal' && typeof first.value === 'number') return first;
    return this.readVariable(start, first);
  }

  private readLiteral(): Literal | null {
    const code = this.text.charCodeAt(this.position);
    // t, f, n, e, b
    if (code !== 116 && code !== 102 && code !== 110 && code !== 101 && code !== 98) return null;
    const start = this.position;
    for (const [word, value] of LITERALS) {
      if (this.takeWord(word)) return { type: 'literal', range: { start, end: this.position }, value };
    }
    return null;
  }

  readQuoted(): Literal | null {
    const quote = this.peek();
    if (quote !== '"' && quote !== "'") return null;
    const start = this.position++;
    while (this.position < this.end && this.peek() !== quote) this.position += this.peek() === '\\' ? 2 : 1;
    const closed = this.position < this.end;
    this.position = Math.min(this.position + 1, this.end);
    const range = { start, end: this.position };
    if (!closed) {
      this.error('bad-expression', range, undefined, {
        range: { start: range.end, end: range.end },
        text: quote,
      });
    }
    const value = unescapeLiteral(this.text.slice(start + 1, closed ? range.end - 1 : range.end));
    return { type: 'literal', range, value };
  }

  private readNumber(): Literal | null {
    const start = this.position;
    let at = start;
    if (this.text[at] === '-' || this.text[at] === '+') at++;
    const digits = at;
    while (at < this.end && isDigit(this.text.charCodeAt(at))) at++;
    if (at === digits) return null;
    if (this.text[at] === '.' && at < this.end && this.text[at + 1] !== '.') {
      at++;
      while (at < this.end && isDigit(this.text.charCodeAt(at))) at++;
      if (at < this.end && this.text[at] === '.' && this.text[at + 1] !== '.') return null;
    }
    if (at < this.end && isNameCharacter(this.text.charCodeAt(at))) return null;
    this.position = at;
    return { type: 'literal', range: { start, end: at }, value: Number(this.text.slice(start, at)) };
  }

  private readRange(): Expression | null {
    if (this.peek() !== '(') return null;
    const start = this.position++;
    const from = this.readValue();
    this.skipBlank();
    if (from && this.peek() === '.' && this.peek(1) === '.') {
      this.position += 2;
      const to = this.readValue();
      if (to && this.take(')')) return { type: 'range', range: { start, end: this.position }, from, to };
    }
    return this.readGroup(start, from);
  }

  /** Brackets group nothing in Liquid; what stands in them is still read for its variables. */
  private readGroup(start: number, first: Expression | null): Expression | null {
    const inner = this.readExpression(first);
    while (!this.take(')') && !this.atEnd()) this.position++;
    this.error('bad-expression', { start, end: this.position });
    return inner;
  }

  private readVariable(start: number, root: Expression | null): Expression | null {
    const path: (string | number | Expression)[] = [];
    if (root) path.push(root);
    else if (this.peek() !== '[') {
      const name = this.readName();
      if (!name) return null;
      if (QUOTE_MARKS.test(name.name)) return this.quotedTypographically(name.range);
      path.push(name.name);
    }
    let end = this.position;
    const variable: Variable = { type: 'variable', range: { start, end }, path, name: '' };
    // Registered before what stands in its brackets, so that uses keep their order.
    if (!root) this.variables.push(variable);
    for (;;) {
      const char = this.peek();
      if (char === '[') {
        const step = this.readIndex();
        if (step !== null) path.push(step);
      } else if (char === '.' && this.peek(1) !== '.') {
        this.position++;
        const name = this.readName();
        if (!name) {
          this.error('bad-expression', { start: end, end: end + 1 }, undefined, {
            range: { start: end, end: end + 1 },
            text: '',
          });
          break;
        }
        path.push(name.name);
      } else break;
      end = this.position;
    }
    Object.assign(variable.range, { end });
    Object.assign(variable, { name: staticName(path) });
    return path.length > 0 ? variable : null;
  }

  private readIndex(): string | number | Expression | null {
    const open = this.position++;
    const value = this.readValue();
    this.skipBlank();
    if (!value || this.peek() !== ']') {
      while (this.position < this.end && this.peek() !== ']') this.position++;
      this.error('bad-expression', { start: open, end: Math.min(this.position + 1, this.end) });
    }
    if (this.position < this.end) this.position++;
    if (value?.type === 'literal' && (typeof value.value === 'string' || typeof value.value === 'number')) {
      return value.value;
    }
    return value;
  }

  /** «текст» and “text” are no strings in Liquid: reported, and read as the string that was meant. */
  private quotedTypographically(name: Range): Literal {
    const close = this.text.slice(name.start, this.end).search(/[»”“"](?=\s|$)/);
    if (close > 0) this.position = name.start + close + 1;
    const range = { start: name.start, end: this.position };
    const value = this.text.slice(range.start, range.end).replace(/^[«„]|[»”“"]$/g, '');
    this.error('bad-expression', range, undefined, { range, text: `"${value.replaceAll('"', "'")}"` });
    return { type: 'literal', range, value };
  }
}

const QUOTE_MARKS = /^[«„]/;

function staticName(path: Variable['path']): string {
  const computed = path.findIndex((step) => typeof step === 'object');
  return (computed === -1 ? path : path.slice(0, computed)).join('.');
}
