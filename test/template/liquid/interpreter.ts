/** Renders our tree with the values, operators and filters of LiquidJS: what differs then is what the trees mean. */
import { Context, defaultOperators, isTruthy, Liquid, toValueSync } from 'liquidjs';
import {
  BLANK,
  EMPTY,
  type Expression,
  type FilteredValue,
  type For,
  type LiquidNode,
  type Render,
} from '../../../rules/template/liquid/ast.ts';
import { parseLiquid } from '../../../rules/template/liquid/parser.ts';

export type Partials = Readonly<Record<string, string>>;

const engine = new Liquid({ strictFilters: true });
const empty = engine.evalValueSync('empty', {});
const blank = engine.evalValueSync('blank', {});
const nil = engine.evalValueSync('nil', {});

/** The text that our tree of `source` renders to. */
export function interpret(source: string, data: object, partials: Partials = {}): string {
  const context = new Context(data, engine.options, {}, { liquid: engine });
  return new Interpreter(source, context, partials).nodes(parseLiquid(source).nodes);
}

class Interpreter {
  private readonly source: string;
  private readonly context: Context;
  private readonly partials: Partials;

  constructor(source: string, context: Context, partials: Partials) {
    this.source = source;
    this.context = context;
    this.partials = partials;
  }

  nodes(nodes: readonly LiquidNode[]): string {
    return nodes.map((node) => this.node(node)).join('');
  }

  private slice({ start, end }: { start: number; end: number }): string {
    return this.source.slice(start, end);
  }

  private node(node: LiquidNode): string {
    switch (node.type) {
      case 'text':
        return this.slice(node.range);
      case 'output':
        return stringify(this.filtered(node.value));
      case 'raw':
        return this.slice(node.content);
      case 'comment': {
        // Notes to the operator stay in the text here: LiquidJS knows nothing of them.
        const text = this.slice(node.range);
        return text.startsWith('<!--') ? text : '';
      }
      case 'assign':
        this.bottom()[node.name] = this.filtered(node.value);
        return '';
      case 'capture':
        this.bottom()[node.name] = this.nodes(node.body);
        return '';
      case 'if': {
        for (const [index, { condition, body }] of node.branches.entries()) {
          const truthy = condition === null || isTruthy(this.value(condition), this.context);
          if (condition === null || truthy !== (node.negated && index === 0)) return this.nodes(body);
        }
        return '';
      }
      case 'case': {
        const subject = this.value(node.subject);
        const equals = (value: Expression) =>
          toValueSync(defaultOperators['==']!(subject, this.value(value), this.context));
        const hits = node.branches.filter(({ values }) => values?.some(equals));
        // LiquidJS renders every branch that fits.
        if (hits.length > 0) return hits.map(({ body }) => this.nodes(body)).join('');
        const otherwise = node.branches.find(({ values }) => values === null);
        return otherwise ? this.nodes(otherwise.body) : '';
      }
      case 'for':
        return this.loop(node);
      case 'render':
        return this.render(node);
      case 'unknown':
        throw new Error(`unknown tag ${node.name}`);
    }
  }

  private bottom(): Record<string, unknown> {
    return this.context.bottom() as Record<string, unknown>;
  }

  private loop(node: For): string {
    let items = enumerable(this.value(node.collection));
    if (items.length === 0) return this.nodes(node.otherwise);
    if (node.offset) items = items.slice(this.value(node.offset) as number);
    if (node.limit) items = items.slice(0, this.value(node.limit) as number);
    if (node.reversed) items = [...items].reverse();
    const { length } = items;
    const scope: Record<string, unknown> = Object.create(null);
    this.context.push(scope);
    const name = `${node.variable}-${this.slice(node.collection.range)}`;
    const text = items.map((item, i) => {
      scope.forloop = {
        name,
        length,
        index: i + 1,
        index0: i,
        rindex: length - i,
        rindex0: length - i - 1,
        first: i === 0,
        last: i === length - 1,
      };
      scope[node.variable] = item;
      return this.nodes(node.body);
    });
    this.context.pop();
    return text.join('');
  }

  private render(node: Render): string {
    const source = this.partials[node.partial!];
    if (source === undefined) throw new Error(`no partial ${node.partial}`);
    const child = this.context.spawn();
    const scope = child.bottom() as Record<string, unknown>;
    for (const { name, value } of node.args) scope[name] = this.value(value);
    const partial = new Interpreter(source, child, this.partials);
    const { nodes } = parseLiquid(source);
    if (!node.subject) return partial.nodes(nodes);
    const value = this.value(node.subject.value);
    if (node.subject.mode === 'with') {
      scope[node.subject.alias ?? node.partial!] = value;
      return partial.nodes(nodes);
    }
    const items = enumerable(value);
    return items
      .map((item, i) => {
        scope.forloop = {
          length: items.length,
          index: i + 1,
          index0: i,
          first: i === 0,
          last: i === items.length - 1,
        };
        scope[String(node.subject!.alias)] = item;
        return partial.nodes(nodes);
      })
      .join('');
  }

  private filtered({ value, filters }: FilteredValue): unknown {
    let result = this.value(value);
    for (const { name, args } of filters) {
      const filter = engine.filters[name] as ((...args: unknown[]) => unknown) | { handler: () => unknown };
      const handler = typeof filter === 'function' ? filter : filter.handler;
      const values = args.map((arg) =>
        arg.name === null ? this.value(arg.value) : [arg.name, this.value(arg.value)],
      );
      result = toValueSync(
        handler.apply(
          { context: this.context, token: { getText: () => '' }, liquid: engine } as never,
          [result, ...values] as never,
        ) as never,
      );
    }
    return result;
  }

  private value(expression: Expression): unknown {
    switch (expression.type) {
      case 'literal':
        if (expression.value === EMPTY) return empty;
        if (expression.value === BLANK) return blank;
        return expression.value === null ? nil : expression.value;
      case 'variable': {
        const path = expression.path.map((step) => (typeof step === 'object' ? this.value(step) : step));
        if (typeof expression.path[0] === 'object' && expression.path[0].type !== 'variable') {
          return toValueSync(
            this.context._getFromScope(path[0] as object, path.slice(1) as string[]) as never,
          );
        }
        return toValueSync(this.context._get(path as string[]) as never);
      }
      case 'range': {
        const [from, to] = [Number(this.value(expression.from)), Number(this.value(expression.to))];
        const values: number[] = [];
        for (let i = from; i < to + 1; i++) values.push(i);
        return values;
      }
      case 'not':
        return !isTruthy(this.value(expression.operand), this.context);
      case 'logical':
      case 'comparison': {
        const operator = defaultOperators[expression.operator]!;
        const [left, right] = [this.value(expression.left), this.value(expression.right)];
        return toValueSync(operator(left, right, this.context));
      }
    }
  }
}

function enumerable(value: unknown): unknown[] {
  if (value === null || value === undefined || value === nil) return [];
  if (Array.isArray(value)) return value;
  if (typeof value === 'string') return value ? [value] : [];
  if (typeof value === 'object' && Symbol.iterator in value) return Array.from(value as Iterable<unknown>);
  return typeof value === 'object' ? Object.entries(value) : [];
}

function stringify(value: unknown): string {
  const plain = value !== null && typeof value === 'object' ? (value.valueOf() as unknown) : value;
  if (plain === null || plain === undefined) return '';
  if (Array.isArray(plain)) return plain.map(stringify).join('');
  return String(plain);
}
