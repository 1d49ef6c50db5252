/** What a partial cannot do without: names that it reads in every rendering and does not give a value itself. */
import { BUILT_IN } from '../schedule/moment.ts';
import type { Expression, FilteredValue, LiquidNode, Variable } from '../template/liquid/ast.ts';
import type { Template } from '../template/types.ts';

/** First parts of names (`agent`), with the names that are read (`agent.name`). */
export type Needs = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * What must be handed to the partial, in text order. Optional is what is read only in a loop, in some branches of a condition, in
 * the condition itself, by `assign`, or with `| default:` as its first filter: the engine takes an empty value there, or never
 * comes there.
 */
export function neededBy({ liquid }: Template): Needs {
  const own = new Set(liquid.uses.flatMap(({ variable, local }) => (local ? [variable] : [])));
  return neededIn(liquid.nodes, own);
}

function neededIn(nodes: readonly LiquidNode[], own: ReadonlySet<Variable>): Needs {
  const needs = new Map<string, Set<string>>();
  for (const node of nodes) {
    switch (node.type) {
      case 'output':
        if (node.value.filters[0]?.name !== 'default') read(node.value.value);
        readArguments(node.value);
        break;
      case 'assign':
        readArguments(node.value);
        break;
      case 'capture':
        add(neededIn(node.body, own));
        break;
      case 'if':
        add(inEvery(node.branches, ({ condition }) => condition === null));
        break;
      case 'case':
        add(inEvery(node.branches, ({ values }) => values === null));
        break;
      case 'for':
        for (const value of [node.collection, node.limit, node.offset]) if (value) read(value);
        break;
      case 'render':
        for (const { value } of node.args) read(value);
        if (node.subject) read(node.subject.value);
    }
  }
  return needs;

  function read(expression: Expression): void {
    for (const variable of variablesIn(expression)) {
      const first = firstPart(variable.name);
      if (first !== '' && !own.has(variable) && !BUILT_IN.has(first))
        add(new Map([[first, new Set([variable.name])]]));
    }
  }

  function readArguments({ filters }: FilteredValue): void {
    for (const { args } of filters) for (const { value } of args) read(value);
  }

  function add(more: Needs): void {
    for (const [first, names] of more) {
      const known = needs.get(first) ?? new Set();
      for (const name of names) known.add(name);
      needs.set(first, known);
    }
  }

  /** Without an `else` none of them may go out. */
  function inEvery<B extends { readonly body: readonly LiquidNode[] }>(
    branches: readonly B[],
    isElse: (branch: B) => boolean,
  ): Needs {
    if (!branches.some(isElse)) return new Map();
    const all = branches.map(({ body }) => neededIn(body, own));
    return new Map([...all[0]!].filter(([first]) => all.every((each) => each.has(first))));
  }
}

function variablesIn(expression: Expression): Variable[] {
  switch (expression.type) {
    case 'variable':
      return [expression];
    case 'range':
      return [...variablesIn(expression.from), ...variablesIn(expression.to)];
    case 'comparison':
    case 'logical':
      return [...variablesIn(expression.left), ...variablesIn(expression.right)];
    case 'not':
      return variablesIn(expression.operand);
    case 'literal':
      return [];
  }
}

/** `agent` of `agent.name`: what is handed to a partial. */
export function firstPart(name: string): string {
  return /^[^.[\s]*/.exec(name)![0];
}
