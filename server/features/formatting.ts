import type { TextEdit } from '../../rules/engine/types.ts';
import { parseTemplate } from '../../rules/template/template.ts';
import type { Range, Template } from '../../rules/template/types.ts';
import { differences } from './edits.ts';

/** Tidies the front matter, blank lines and the blanks inside Liquid; no word of the message is touched. */
export function formattingEdits(template: Template): TextEdit[] {
  const { source, frontMatter, body } = template;
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  const front = frontMatter.range ? source.slice(0, body.start) : '';
  const tidyFront = frontMatter.errors.length > 0 ? front : tidyFrontMatter(front);
  const text = source.slice(front.length);
  const formatted = tidyFront + tidyBody(text, template, front.length, newline);
  return keepsWords(template, parseTemplate(formatted)) ? differences(source, formatted) : [];
}

/** One blank after a colon, none at the ends of lines; texts of several lines stay as they are. */
function tidyFrontMatter(front: string): string {
  const lines = front.split('\n');
  let block = -1;
  return lines
    .map((line) => {
      const indent = /^ */.exec(line)![0].length;
      if (block >= 0 && (line.trim() === '' || indent > block)) return line;
      block = /:\s*[|>][+-]?\d?\s*\r?$/.test(line) ? indent : -1;
      const ending = line.endsWith('\r') ? '\r' : '';
      return line.trimEnd().replace(/^(\s*(?:- +)?[\p{L}\p{N}_.-]+):[ \t]{2,}(?=\S)/u, '$1: ') + ending;
    })
    .join('\n');
}

function tidyBody(text: string, template: Template, offset: number, newline: string): string {
  const exact = exactRanges(template);
  const kept = [...exact, ...template.comments].map(({ start, end }) => ({
    start: start - offset,
    end: end - offset,
  }));
  const spaced = text.replace(LIQUID, (whole, open: string, inner: string, close: string, at: number) => {
    const stays = kept.some(({ start, end }) => start <= at && at < end);
    return stays ? whole : `${open} ${inner} ${close}`;
  });
  if (spaced.trim() === '') return '';
  return (exact.length > 0 ? spaced.trimEnd() : tidyLines(spaced.split(/\r?\n/)).join(newline)) + newline;
}

/** `{{ … }}` and `{% … %}` on one line, with or without `-`. */
const LIQUID =
  /(\{\{-?|\{%-?)[ \t]{0,100}([^\s{}%-](?:[^{}%\n]{0,500}?[^\s{}%-])?)[ \t]{0,100}(-?\}\}|-?%\})/g;

/** No blanks at the ends of lines but the two of a hard break; one empty line between paragraphs. */
function tidyLines(lines: readonly string[]): string[] {
  const result: string[] = [];
  for (const [index, line] of lines.entries()) {
    const text = line.trimEnd();
    const breaks = text !== '' && line.length - text.length > 1 && (lines[index + 1] ?? '').trim() !== '';
    if (text === '' && result.at(-1) === '' && result.some((each) => each !== '')) continue;
    result.push(breaks ? `${text}  ` : text);
  }
  while (result.at(-1) === '') result.pop();
  return result;
}

/** Texts that go out exactly as they are typed. */
function exactRanges({ liquid, blocks }: Template): Range[] {
  return [
    ...liquid.tags.filter(({ type }) => type === 'raw').map(({ range }) => range),
    ...blocks.filter(({ kind }) => kind === 'code' || kind === 'html').map(({ range }) => range),
  ];
}

function keepsWords(before: Template, after: Template): boolean {
  const words = ({ words }: Template) => words.map(({ text }) => text).join(' ');
  const outputs = ({ liquid, source }: Template) =>
    liquid.outputs.map(({ value }) => source.slice(value.range.start, value.range.end)).join();
  return words(before) === words(after) && outputs(before) === outputs(after);
}
