/** Places that explain a wrong wish: the branches that lead to it, and the wish that is due but is not reached. */
import type { LintContext } from '../engine/types.ts';
import { lexiconOf } from '../schedule/phrases.ts';
import { TIMED } from '../schedule/policy.ts';
import { strongest } from '../schedule/proof/blame.ts';
import type { Run } from '../schedule/proof/runs.ts';
import type { Case, Conditional, LiquidNode, Text } from '../template/liquid/ast.ts';
import type { Range, Template } from '../template/types.ts';
import { type Proof, policyFor } from './proof.ts';

/** The tags of the branches in which a place stands, the outermost first. */
export function branchesAround({ liquid }: Template, { start, end }: Range): Range[] {
  const tags: Range[] = [];
  const visit = (nodes: readonly LiquidNode[]): void => {
    for (const node of nodes) {
      if (node.range.start > start || node.range.end < end) continue;
      if (node.type === 'if' || node.type === 'case') {
        for (const { tag, body } of branchesOf(node)) {
          if (!body.some(({ range }) => range.start <= start && end <= range.end)) continue;
          tags.push(tag);
          visit(body);
        }
      } else if (node.type === 'for' || node.type === 'capture') visit(node.body);
    }
  };
  visit(liquid.nodes);
  return tags;
}

function branchesOf(
  node: Conditional | Case,
): readonly { readonly tag: Range; readonly body: readonly LiquidNode[] }[] {
  return node.branches;
}

/** A wish in another branch of the same block that would be right at the moment that the report tells. */
export function unreachedWish(context: LintContext, proof: Proof, runs: readonly Run[]): Range | null {
  const { template, language } = context;
  const [run] = runs;
  const faults = proof.faults.filter(({ wrong }) => wrong.some((one) => run!.spoken.includes(one)));
  if (!run || faults.length === 0) return null;
  const { required } = strongest(faults).row;
  const block = template.liquid.nodes.find(
    ({ type, range }) =>
      (type === 'if' || type === 'case') && range.start <= run.start && run.end <= range.end,
  );
  const lexicon = lexiconOf(policyFor(context), language);
  for (const { range } of block ? textsIn([block]) : []) {
    const { phrases } = lexicon.readString(template.prose.slice(range.start, range.end));
    const due = phrases.find(({ bit }) => bit & TIMED & required);
    if (due) return { start: range.start + due.start, end: range.start + due.end };
  }
  return null;
}

function textsIn(nodes: readonly LiquidNode[]): Text[] {
  return nodes.flatMap((node): Text[] => {
    if (node.type === 'text') return [node];
    if (node.type === 'if' || node.type === 'case')
      return branchesOf(node).flatMap(({ body }) => textsIn(body));
    return [];
  });
}
