/** Which literals an unknown value is compared with, directly or by way of assignments. */
import type { Expression, FilteredValue, LiquidNode } from '../../template/liquid/ast.ts';
import { formatName } from './clock.ts';
import type { Literals } from './unknowns.ts';

/** Names that take part in one comparison or assignment share their literals. */
export class LiteralPool {
  private readonly parents = new Map<string, string>();
  private readonly own = new Map<string, Set<string | number>>();
  private readonly counts = new Map<string, number>();
  private byRoot: Map<string, Literals> | null = null;

  /** Adds what the nodes compare and assign, at any depth. */
  add(nodes: readonly LiquidNode[]): void {
    for (const node of nodes) {
      switch (node.type) {
        case 'if':
          for (const { condition, body } of node.branches) {
            if (condition) this.expression(condition);
            this.add(body);
          }
          break;
        case 'case':
          for (const { values, body } of node.branches) {
            for (const value of values ?? []) this.relate([node.subject, value]);
            this.add(body);
          }
          break;
        case 'assign':
          this.bind(node.name, [node.value]);
          break;
        case 'capture':
          this.bind(
            node.name,
            node.body.flatMap((child) => (child.type === 'output' ? [child.value] : [])),
          );
          this.add(node.body);
          break;
        case 'for':
          this.add(node.body);
          this.add(node.otherwise);
          break;
        case 'render':
          for (const { name, value } of node.args) this.relate([value], [name]);
          break;
      }
    }
  }

  /** How often conditions and assignments read a name. */
  count(name: string): number {
    return this.counts.get(name) ?? 0;
  }

  /** The literals of everything that one of these names is related to. */
  of(names: readonly string[]): Literals {
    this.byRoot ??= this.collect();
    if (names.length === 1) return this.byRoot.get(this.root(names[0]!)) ?? [];
    return [...new Set(names.flatMap((name) => this.byRoot!.get(this.root(name)) ?? []))];
  }

  private collect(): Map<string, Literals> {
    const sets = new Map<string, Set<string | number>>();
    for (const [name, literals] of this.own) {
      const root = this.root(name);
      const set = sets.get(root);
      if (set) for (const literal of literals) set.add(literal);
      else sets.set(root, new Set(literals));
    }
    return new Map(Array.from(sets, ([root, literals]) => [root, [...literals]]));
  }

  private expression(expression: Expression): void {
    switch (expression.type) {
      case 'comparison':
        this.relate([expression.left, expression.right]);
        break;
      case 'logical':
        this.expression(expression.left);
        this.expression(expression.right);
        break;
      case 'not':
        this.expression(expression.operand);
        break;
      default:
        this.relate([expression]);
        break;
    }
  }

  /** A name that stands for these values from now on. */
  private bind(name: string, values: readonly FilteredValue[]): void {
    this.relate(values.flatMap(partsOf), [name, ...values.flatMap(dateIn)]);
  }

  private relate(expressions: readonly Expression[], bound: readonly string[] = []): void {
    const names = [...bound];
    const literals: (string | number)[] = [];
    for (const expression of expressions) gather(expression, names, literals);
    for (const name of names) this.counts.set(name, this.count(name) + 1);
    const [first] = names;
    if (first === undefined) return;
    for (const name of names.slice(1)) this.join(first, name);
    let set = this.own.get(first);
    if (!set) this.own.set(first, (set = new Set()));
    for (const literal of literals) set.add(literal);
  }

  private root(name: string): string {
    let root = name;
    for (let parent = this.parents.get(root); parent !== undefined; parent = this.parents.get(root))
      root = parent;
    return root;
  }

  private join(a: string, b: string): void {
    const [left, right] = [this.root(a), this.root(b)];
    if (left !== right) this.parents.set(right, left);
  }
}

function partsOf({ value, filters }: FilteredValue): Expression[] {
  return [value, ...filters.flatMap(({ args }) => args.map((arg) => arg.value))];
}

/** The name of `'now' | date: …`, which conditions read by the name that it is bound to. */
export function dateIn({ value, filters }: FilteredValue): string[] {
  const format = filters[0]?.name === 'date' ? filters[0].args[0]?.value : undefined;
  if (value.type !== 'literal' || format?.type !== 'literal') return [];
  return [formatName(String(format.value))];
}

function gather(expression: Expression, names: string[], literals: (string | number)[]): void {
  switch (expression.type) {
    case 'literal':
      if (typeof expression.value === 'string' || typeof expression.value === 'number')
        literals.push(expression.value);
      break;
    case 'variable':
      names.push(expression.name);
      for (const step of expression.path) if (typeof step === 'object') gather(step, names, literals);
      break;
    case 'comparison':
    case 'logical':
      gather(expression.left, names, literals);
      gather(expression.right, names, literals);
      break;
    case 'not':
      gather(expression.operand, names, literals);
      break;
    case 'range':
      gather(expression.from, names, literals);
      gather(expression.to, names, literals);
      break;
  }
}
