/** Reads expressions and filters. What is accepted means what LiquidJS makes of it; doubtful input is an error. */
import type { Range } from '../types.ts';
import type { Comparison, ComparisonOperator, Expression, Filter, FilteredValue } from './ast.ts';
import { isBlank } from './characters.ts';
import { filterArity, isFilter } from './filters.ts';
import { foreignNot, foreignOperator, type OperatorName } from './foreign-operators.ts';
import { ValueReader } from './values.ts';

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

/** Operators follow each other no longer than this; what goes on is an error. */
const MAX_OPERATORS = 100;

/** Reads what stands in one output or tag. */
export class Reader extends ValueReader {
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
}
