/** Conditions taken apart: their single tests, how Liquid groups them. */
import type { Expression, Logical } from '../template/liquid/ast.ts';
import type { Range } from '../template/types.ts';

/** The tests that `and`, `or` and `not` join. */
export function leavesOf(condition: Expression): Expression[] {
  if (condition.type === 'logical') return [...leavesOf(condition.left), ...leavesOf(condition.right)];
  return condition.type === 'not' ? leavesOf(condition.operand) : [condition];
}

/** True where `and` and `or` stand in one condition. */
export function mixes(condition: Expression, outer: 'and' | 'or' | null = null): boolean {
  if (condition.type !== 'logical') return false;
  const { operator, left, right } = condition;
  if (outer !== null && outer !== operator) return true;
  return mixes(left, operator) || mixes(right, operator);
}

/** The condition with the brackets that Liquid puts in thought. */
export function grouped(condition: Expression, source: string): string {
  if (condition.type !== 'logical') return source.slice(condition.range.start, condition.range.end);
  const { left, operator, right } = condition;
  const rest = grouped(right, source);
  return `${grouped(left, source)} ${operator} ${right.type === 'logical' ? `(${rest})` : rest}`;
}

/** The word between the two parts of a condition; null where there are more. */
export function joint(source: string, { left, right, operator }: Logical): Range | null {
  if (left.type === 'logical' || right.type === 'logical') return null;
  const start = source.indexOf(operator, left.range.end);
  return start < 0 || start >= right.range.start ? null : { start, end: start + operator.length };
}
