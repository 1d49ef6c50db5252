import type { SelectionRange } from 'vscode-languageserver';
import type { DataNode, Range, Template } from '../../rules/template/types.ts';
import { liquidTexts } from '../liquid/names.ts';
import { toLspRange, touches } from '../position.ts';
import type { View } from './view.ts';

/** What the cursor grows to: word, sentence, paragraph, branch, body; in the front matter value, entry, map. */
export function selectionRange(
  { document, context: { template } }: Pick<View, 'document' | 'context'>,
  offset: number,
): SelectionRange {
  const whole = { start: 0, end: template.source.length };
  const ranges = [...around(template, offset), whole]
    .filter((range) => touches(range, offset))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  let result: SelectionRange | undefined;
  let outer: Range | undefined;
  for (const range of ranges.reverse()) {
    const nested =
      !outer ||
      (range.start >= outer.start &&
        range.end <= outer.end &&
        range.end - range.start < outer.end - outer.start);
    if (!nested) continue;
    result = { range: toLspRange(document, range), ...(result && { parent: result }) };
    outer = range;
  }
  return result!;
}

function around(template: Template, offset: number): Range[] {
  const { frontMatter, body, words, sentences, blocks } = template;
  if (offset < body.start) {
    const ranges = frontMatter.range ? [frontMatter.range] : [];
    if (frontMatter.content) ranges.push(frontMatter.content);
    return frontMatter.root ? [...ranges, ...inData(frontMatter.root, offset)] : ranges;
  }
  return [
    body,
    ...inLiquid(template, offset),
    ...[words, sentences, blocks].flatMap((parts) => parts.map(({ range }) => range)),
  ];
}

function inData(node: DataNode, offset: number): Range[] {
  if (!touches(node.range, offset)) return [];
  if (node.kind === 'scalar') return [node.range];
  if (node.kind === 'list') return [node.range, ...node.items.flatMap((item) => inData(item, offset))];
  return [
    node.range,
    ...node.entries
      .filter(({ range }) => touches(range, offset))
      .flatMap((entry) => [entry.range, entry.key.range, ...inData(entry.value, offset)]),
  ];
}

function inLiquid(template: Template, offset: number): Range[] {
  return liquidTexts(template).flatMap(({ outputs, tags, uses }) => [
    ...outputs.flatMap(({ range, value }) => [
      range,
      value.range,
      ...value.filters.map((filter) => filter.range),
    ]),
    ...uses.map(({ variable }) => variable.range),
    ...tags
      .filter(({ range }) => touches(range, offset))
      .flatMap((tag) => {
        if (tag.type !== 'if' && tag.type !== 'case') return [tag.range];
        const { branches, close } = tag;
        return [
          tag.range,
          ...branches.flatMap((branch, index) => {
            const end = branches[index + 1]?.tag.start ?? close?.start ?? tag.range.end;
            return [branch.tag, { start: branch.tag.start, end }, { start: branch.tag.end, end }];
          }),
        ];
      }),
  ]);
}
