import { fact } from '../engine/fact.ts';
import type { Expression, LiquidNode, Output } from '../template/liquid/ast.ts';

/** Outputs of a variable that a condition around them asks about: somebody has thought of the empty value. */
export const guardedOutputs = fact(({ template }): ReadonlySet<Output> => {
  const guarded = new Set<Output>();
  visit(template.liquid.nodes, [], guarded);
  if (template.subject) visit(template.subject.nodes, [], guarded);
  return guarded;
});

function visit(nodes: readonly LiquidNode[], asked: readonly string[], guarded: Set<Output>): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'output': {
        const { value } = node.value;
        if (value.type === 'variable' && asked.includes(value.name)) guarded.add(node);
        break;
      }
      case 'if': {
        const names = [
          ...asked,
          ...node.branches.flatMap(({ condition }) => (condition ? namesIn(condition) : [])),
        ];
        for (const { body } of node.branches) visit(body, names, guarded);
        break;
      }
      case 'case':
        for (const { body } of node.branches) visit(body, [...asked, ...namesIn(node.subject)], guarded);
        break;
      case 'for':
        visit(node.body, asked, guarded);
        visit(node.otherwise, asked, guarded);
        break;
      case 'capture':
        visit(node.body, asked, guarded);
        break;
    }
  }
}

/** Names of the variables in an expression. */
export function namesIn(expression: Expression): string[] {
  switch (expression.type) {
    case 'variable':
      return [expression.name];
    case 'not':
      return namesIn(expression.operand);
    case 'logical':
    case 'comparison':
      return [...namesIn(expression.left), ...namesIn(expression.right)];
    case 'range':
      return [...namesIn(expression.from), ...namesIn(expression.to)];
    case 'literal':
      return [];
  }
}
