/** Edits that switch a rule off: for one line by a comment, for the file in the front matter. */
import type { TextEdit } from '../../rules/engine/types.ts';
import type { Range, Template } from '../../rules/template/types.ts';
import { insertItem } from '../yaml/insert.ts';

const NEXT_LINE = /<!--\s*msgmd-disable-next-line\s+((?:(?!--)[^\n])*?)\s*(?=--)/;

/** A comment above the line where the problem begins; a comment that stands there already takes one rule more. Null in the front matter. */
export function disableForLine({ source, body }: Template, rule: string, range: Range): TextEdit | null {
  if (range.start < body.start) return null;
  const lineStart = source.lastIndexOf('\n', range.start - 1) + 1;
  const above = source.lastIndexOf('\n', lineStart - 2) + 1;
  const directive = lineStart > body.start ? NEXT_LINE.exec(source.slice(above, lineStart)) : null;
  if (directive) {
    const at = above + directive.index + directive[0].trimEnd().length;
    return { range: { start: at, end: at }, text: ` ${rule}` };
  }
  const indent = /^[ \t]*/.exec(source.slice(lineStart))![0];
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  return {
    range: { start: lineStart, end: lineStart },
    text: `${indent}<!-- msgmd-disable-next-line ${rule} -- … -->${newline}`,
  };
}

/** The rule's name in `lint.disable` of the front matter, which is made where there is none. Null where it stands there already. */
export function disableForFile({ source, frontMatter }: Template, rule: string): TextEdit | null {
  if (frontMatter.content) {
    return insertItem(
      { source, region: frontMatter.content, root: frontMatter.root },
      ['lint', 'disable'],
      rule,
    );
  }
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  const start = source.startsWith('\uFEFF') ? 1 : 0;
  const lines = ['---', 'lint:', `  disable: [${rule}]`, '---', ''];
  return { range: { start, end: start }, text: lines.join(newline) };
}
