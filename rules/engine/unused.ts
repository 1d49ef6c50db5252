import type { Suppression } from './suppressions.ts';
import type { RuleContext } from './types.ts';

/** Reports suppressions that cover no problem. Runs after all other rules, so the engine calls it. */
export function reportUnused(suppressions: readonly Suppression[], context: RuleContext): void {
  const comments = new Map<number, Suppression[]>();
  for (const suppression of suppressions) {
    const group = comments.get(suppression.range.start);
    if (group) group.push(suppression);
    else comments.set(suppression.range.start, [suppression]);
  }
  for (const group of comments.values()) {
    const unused = group.filter((suppression) => !suppression.used);
    if (unused.length === 0) continue;
    const { range } = group[0]!;
    const whole = unused.length === group.length;
    const names = unused.map((suppression) => suppression.rule ?? '*').join(', ');
    context.report({
      range,
      message: 'unused',
      values: { rules: names },
      tags: ['unnecessary'],
      fix: {
        title: whole ? 'remove' : 'removeNames',
        edits: [whole ? removal(context, group[0]!) : shorter(context, group)],
      },
    });
  }
}

/** A comment alone on its line goes with the line; a name in `lint.disable` goes with its comma or dash. */
function removal({ template: { source } }: RuleContext, { range }: Suppression) {
  const lineStart = source.lastIndexOf('\n', range.start - 1) + 1;
  const rest = /[^\r\n]*(\r?\n)?/y;
  rest.lastIndex = range.end;
  const after = rest.exec(source)!;
  const before = source.slice(lineStart, range.start);
  const alone = /^[\s-]*$/.test(before) && after[0].trim() === '';
  if (alone) return { range: { start: lineStart, end: range.end + after[0].length }, text: '' };
  const comma = /\s*,\s*/y;
  comma.lastIndex = range.end;
  const next = comma.exec(source);
  if (next) return { range: { start: range.start, end: range.end + next[0].length }, text: '' };
  const previous = /,?[ \t]*$/.exec(source.slice(0, range.start))!;
  return { range: { start: previous.index, end: range.end }, text: '' };
}

function shorter({ template: { source } }: RuleContext, group: readonly Suppression[]) {
  const { range } = group[0]!;
  let text = source.slice(range.start, range.end);
  for (const { rule, used } of group) {
    if (used || !rule) continue;
    const listed = new RegExp(`([ ,]+)${rule}(?![a-z\\d-])(\\s*,\\s*)?`);
    text = text.replace(listed, (_, before, after) => (after ? before : ''));
  }
  return { range, text };
}
