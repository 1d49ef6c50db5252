import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { Tag } from '../../rules/template/liquid/ast.ts';
import type { Range } from '../../rules/template/types.ts';
import type { View } from './view.ts';

/** Front matter, Liquid blocks with their branches, notes to the operator, and sections under headings. */
export function foldingRanges({
  document,
  context: { template },
}: Pick<View, 'document' | 'context'>): FoldingRange[] {
  const folds: FoldingRange[] = [];
  const fold = ({ start, end }: Range, kind?: FoldingRangeKind, keepLast = false) => {
    const startLine = document.positionAt(start).line;
    const endLine = document.positionAt(end).line - (keepLast ? 1 : 0);
    if (endLine > startLine) folds.push({ startLine, endLine, ...(kind && { kind }) });
  };
  if (template.frontMatter.range) fold(template.frontMatter.range, FoldingRangeKind.Region);
  for (const comment of template.comments) fold(comment, FoldingRangeKind.Comment);
  for (const tag of template.liquid.tags) for (const range of parts(tag)) fold(range, undefined, true);
  const headings = template.blocks.filter(({ kind }) => kind === 'heading');
  for (const [index, heading] of headings.entries()) {
    const next = headings.slice(index + 1).find(({ depth }) => depth <= heading.depth);
    fold(
      { start: heading.range.start, end: next?.range.start ?? template.body.end },
      undefined,
      next !== undefined,
    );
  }
  return folds;
}

/** From each branch's tag to the next one, or the whole block; the closing line stays in sight. */
function parts(tag: Tag): Range[] {
  if (tag.type === 'if' || tag.type === 'case') {
    return tag.branches.map((branch, index) => ({
      start: branch.tag.start,
      end: tag.branches[index + 1]?.tag.start ?? tag.close?.start ?? tag.range.end,
    }));
  }
  return tag.type === 'for' || tag.type === 'capture' || tag.type === 'raw' ? [tag.range] : [];
}
