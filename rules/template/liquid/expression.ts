/** Reads expressions and filters. What is accepted means what LiquidJS makes of it; doubtful input is an error. */
import type { Range } from '../types.ts';
import {
  BLANK,
  type Comparison,
  type ComparisonOperator,
  EMPTY,
  type Expression,
  type Filter,
  type FilteredValue,
  type LiquidError,
  type LiquidErrorCode,
  type Literal,
  type Variable,
} from './ast.ts';
import { isBlank, isDigit, isNameCharacter } from './characters.ts';
import { filterArity, isFilter } from './filters.ts';
import { foreignNot, foreignOperator, type OperatorName } from './foreign-operators.ts';
import { unescapeLiteral } from './strings.ts';

interface OperatorToken extends Range {
  readonly name: OperatorName;
}

/** `and` and `or` bind alike and from the right, as in LiquidJS: `a and b or c` is `a and (b or c)`. */
const PRECEDENCE: Readonly<Record<OperatorName, number>> = {
  '==': 2,
  '!=': 2,
  '<': 2,
  '>': 2,
  '<=': 2,
  '>=': 2,
  contains: 2,
  not: 1,
  and: 0,
  or: 0,
};

const SYMBOLS: readonly ComparisonOperator[] = ['==', '!=', '<=', '>=', '<', '>'];

/** Values nest, and operators follow each other, no longer than this; what goes on is an error. */
const MAX_DEPTH = 20;
const MAX_OPERATORS = 100;

const LITERALS: ReadonlyMap<string, Literal['value']> = new Map<string, Literal['value']>([
  ['true', true],
  ['false', false],
  ['nil', null],
  ['null', null],
  ['empty', EMPTY],
  ['blank', BLANK],
]);

/** A cursor over the inside of one output or tag. Errors are collected, never thrown. */
export class Reader {
  readonly text: string;
  readonly end: number;
  position: number;
  private readonly errors: LiquidError[];
  private readonly variables: Variable[];
  private depth = 0;

  /** `variables` receives every variable read, in order. */
  constructor(text: string, start: number, end: number, errors: LiquidError[], variables: Variable[]) {
    this.text = text;
    this.position = start;
    this.end = end;
    this.errors = errors;
    this.variables = variables;
  }

  skipBlank(): void {
    while (this.position < this.end && isBlank(this.text.charCodeAt(this.position))) this.position++;
  }

  /** True where nothing but white space is left. */
  atEnd(): boolean {
    this.skipBlank();
    return this.position >= this.end;
  }

  peek(offset = 0): string {
    const at = this.position + offset;
    return at < this.end ? this.text[at]! : '';
  }

  /** Takes `char` if it comes next after white space. */
  take(char: string): boolean {
    this.skipBlank();
    if (this.peek() !== char) return false;
    this.position++;
    return true;
  }

  /** A name, or null. */
  readName(): { name: string; range: Range } | null {
    this.skipBlank();
    const start = this.position;
    while (this.position < this.end && isNameCharacter(this.text.charCodeAt(this.position))) this.position++;
    if (this.position === start) return null;
    return { name: this.text.slice(start, this.position), range: { start, end: this.position } };
  }

  /** Takes `word` where it stands as a whole name. */
  takeWord(word: string): boolean {
    this.skipBlank();
    if (!this.text.startsWith(word, this.position)) return false;
    const after = this.position + word.length;
    if (after > this.end || (after < this.end && isNameCharacter(this.text.charCodeAt(after)))) return false;
    this.position = after;
    return true;
  }

  error(code: LiquidErrorCode, range: Range, detail?: string, repair?: LiquidError['repair']): void {
    this.errors.push({
      code,
      range,
      detail: detail ?? this.text.slice(range.start, range.end),
      repair: repair ?? null,
    });
  }

  /** Reports what is left over and skips it. */
  expectEnd(): void {
    if (this.atEnd()) return;
    const range = { start: this.position, end: this.end };
    this.error('bad-expression', range);
    this.position = this.end;
  }

  /** `value | filter: args`; null where there is no value. */
  readFilteredValue(): FilteredValue | null {
    this.skipBlank();
    const start = this.position;
    const value = this.readExpression();
    if (!value) return null;
    const filters: Filter[] = [];
    let end = value.range.end;
    while (this.peekFilter()) {
      const filter = this.readFilter();
      if (!filter) break;
      filters.push(filter);
      end = filter.range.end;
    }
    return { range: { start, end }, value, filters };
  }

  private peekFilter(): boolean {
    this.skipBlank();
    return this.peek() === '|' && this.peek(1) !== '|';
  }

  private readFilter(): Filter | null {
    const bar = this.position++;
    const name = this.readName();
    if (!name) {
      this.error('bad-expression', { start: bar, end: this.position });
      return null;
    }
    const args: { name: string | null; value: Expression }[] = [];
    let end = this.position;
    if (this.take(':')) {
      do {
        const arg = this.readArgument();
        if (!arg) break;
        args.push(arg);
        end = this.position;
      } while (this.take(','));
    }
    if (isFilter(name.name)) this.checkArguments(name.name, args, { start: name.range.start, end });
    else this.error('unknown-filter', name.range);
    return { name: name.name, nameRange: name.range, range: { start: name.range.start, end }, args };
  }

  /** LiquidJS ignores what is too much and takes what is missing for empty: neither is what was meant. */
  private checkArguments(name: string, args: Filter['args'], range: Range): void {
    const positional = args.filter((arg) => arg.name === null).length;
    const { least, most } = filterArity(name);
    // Behind a named argument LiquidJS takes a value for another named one.
    const disordered = args.some((arg, i) => arg.name === null && i > 0 && args[i - 1]!.name !== null);
    if (positional < least || positional > most || disordered) this.error('filter-arguments', range, name);
  }

  private readArgument(): { name: string | null; value: Expression } | null {
    const before = this.variables.length;
    const value = this.readValue();
    if (!value) return null;
    this.skipBlank();
    if (this.peek() !== ':') return { name: null, value };
    this.position++;
    // What looked like a variable was the name of an argument.
    this.variables.length = before;
    const named = this.readValue();
    const name = this.text.slice(value.range.start, value.range.end);
    return named ? { name, value: named } : null;
  }

  /** Operands and operators by precedence; null where no operand comes. `first` has been read already. */
  readExpression(first: Expression | null = null): Expression | null {
    const operands: Expression[] = first ? [first] : [];
    const operators: OperatorToken[] = [];
    let wasOperand = first !== null;
    let misplaced: OperatorToken | null = null;
    while (operators.length < MAX_OPERATORS) {
      const operator = this.readOperator() ?? this.readForeignOperator(wasOperand);
      if (operator) {
        if (wasOperand === (operator.name === 'not')) misplaced ??= operator;
        while (operators.length > 0 && PRECEDENCE[operators.at(-1)!.name] > PRECEDENCE[operator.name]) {
          this.reduce(operands, operators.pop()!);
        }
        operators.push(operator);
        wasOperand = false;
        continue;
      }
      this.skipBlank();
      const start = this.position;
      const before = this.variables.length;
      const value = this.readValue();
      if (!value) break;
      if (wasOperand) {
        // LiquidJS drops a second value without a word.
        this.variables.length = before;
        this.error('bad-expression', { start, end: this.position });
        continue;
      }
      operands.push(value);
      wasOperand = true;
    }
    if (!wasOperand) misplaced ??= operators.at(-1) ?? null;
    if (misplaced) this.error('bad-expression', { start: misplaced.start, end: misplaced.end });
    while (operators.length > 0) this.reduce(operands, operators.pop()!);
    return operands[0] ?? null;
  }

  /** `&&`, `=`, «и»: reported, and read as the operator that was meant. */
  private readForeignOperator(afterOperand: boolean): OperatorToken | null {
    this.skipBlank();
    const foreign = (afterOperand ? foreignOperator : foreignNot)(this.text, this.position, this.end);
    if (!foreign) return null;
    const range = { start: this.position, end: this.position + foreign.length };
    // «!оплачен» must not become «notоплачен».
    const glued = foreign.repair === 'not' && !isBlank(this.text.charCodeAt(range.end));
    this.error(foreign.code, range, undefined, {
      range,
      text: glued ? `${foreign.repair} ` : foreign.repair,
    });
    this.position = range.end;
    return { ...range, name: foreign.repair };
  }

  private reduce(operands: Expression[], operator: OperatorToken): void {
    const right = operands.pop();
    if (!right) return;
    const { name } = operator;
    if (name === 'not') {
      operands.push({
        type: 'not',
        range: { start: operator.start, end: right.range.end },
        operand: right,
      });
      return;
    }
    const left = operands.pop();
    if (!left) {
      operands.push(right);
      return;
    }
    const range = { start: left.range.start, end: right.range.end };
    if (name === 'and' || name === 'or')
      operands.push({ type: 'logical', range, operator: name, left, right });
    else operands.push({ type: 'comparison', range, operator: name, left, right } satisfies Comparison);
  }

  private readOperator(): OperatorToken | null {
    this.skipBlank();
    const start = this.position;
    const code = this.text.charCodeAt(start);
    if (start >= this.end) return null;
    if (code === 61 || code === 33 || code === 60 || code === 62) {
      const name = SYMBOLS.find((symbol) => this.text.startsWith(symbol, start));
      if (!name || start + name.length > this.end || foreignOperator(this.text, start, this.end)) return null;
      this.position += name.length;
      return { name, start, end: this.position };
    }
    // a, c, n, o: the only letters a word operator begins with.
    if (code !== 97 && code !== 99 && code !== 110 && code !== 111) return null;
    for (const name of ['and', 'or', 'not', 'contains'] as const) {
      if (this.takeWord(name)) return { name, start, end: this.position };
    }
    return null;
  }

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
