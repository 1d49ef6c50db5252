import type { TextEdit as LspTextEdit } from 'vscode-languageserver';
import type { TextEdit } from '../../rules/engine/types.ts';
import { liquidPlace } from '../liquid/place.ts';
import { toLspEdit } from '../position.ts';
import type { View } from './view.ts';

/** Characters after which the editor asks. */
export const TRIGGERS = ['"', '}'] as const;

const QUOTES: Readonly<Record<string, readonly [open: string, close: string]>> = {
  ru: ['«', '»'],
  uk: ['«', '»'],
};

/** Follows what was just typed before the offset: closes `{{` and `{%`, turns a straight quote into «». */
export function onTypeFormatting(view: View, offset: number, typed: string): LspTextEdit[] {
  const { document, context } = view;
  const { source, body } = context.template;
  if (offset <= body.start || source[offset - 1] !== typed) return [];
  const edits = typed === '"' ? quotes(view, offset) : braces(source, offset, typed);
  return edits.map((edit) => toLspEdit(document, edit));
}

/** `{{ name }` gets its second brace, `{{ name %` nothing. */
function braces(source: string, offset: number, typed: string): TextEdit[] {
  if (typed !== '}' || /^\s*[}%]/.test(source.slice(offset))) return [];
  const line = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset - 1);
  const opening = Math.max(line.lastIndexOf('{{'), line.lastIndexOf('{%'));
  if (opening < 0 || /[}%]\}/.test(line.slice(opening))) return [];
  const at = { start: offset, end: offset };
  if (line.startsWith('{{', opening)) return line.endsWith('}') ? [] : [{ range: at, text: '}' }];
  return line.endsWith('%') ? [] : [{ range: { start: offset - 1, end: offset - 1 }, text: '%' }];
}

/** A straight quote in the words of the message; not in Liquid, code, HTML or an address. */
function quotes({ context }: View, offset: number): TextEdit[] {
  const { template, language } = context;
  const { source, body, spans, blocks, comments } = template;
  const pair = QUOTES[language.id];
  if (!pair || liquidPlace(source, body, offset)) return [];
  const at = offset - 1;
  const inside = ({ range: { start, end } }: { range: { start: number; end: number } }) =>
    start <= at && at < end;
  if (spans.some((span) => inside(span) && ['code', 'html', 'link', 'image', 'autolink'].includes(span.kind)))
    return [];
  if (blocks.some((block) => inside(block) && (block.kind === 'code' || block.kind === 'html'))) return [];
  if (
    comments.some((range) => inside({ range })) ||
    /<[^<>\n]*$/.test(source.slice(Math.max(body.start, at - 200), at))
  )
    return [];
  const before = source[at - 1] ?? '\n';
  const opens = /[\s([«„—–-]/.test(before) || at === body.start;
  // The editor may have closed the pair by itself.
  const doubled = opens && source[offset] === '"';
  return [
    {
      range: { start: at, end: doubled ? offset + 1 : offset },
      text: opens ? pair[0] + (doubled ? pair[1] : '') : pair[1],
    },
  ];
}
