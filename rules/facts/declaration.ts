import type { TextEdit } from '../engine/types.ts';
import { frontMatterEntry } from '../template/front-matter.ts';
import type { Template } from '../template/types.ts';

/**
 * Declares a placeholder in the front matter, without an example: the writer fills it in. Null where there is no front
 * matter, or its `placeholders` are not written a line each.
 */
export function declarationEdit({ source, frontMatter }: Template, name: string): TextEdit | null {
  const { content, errors } = frontMatter;
  if (!content || errors.length > 0) return null;
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  const key = /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(name) ? name : JSON.stringify(name);
  const entry = frontMatterEntry(frontMatter, 'placeholders');
  if (!entry) {
    const opens = content.end === content.start || source[content.end - 1] === '\n' ? '' : newline;
    return insert(content.end, `${opens}placeholders:${newline}  ${key}:`, newline);
  }
  const { value, range } = entry;
  if (value.kind === 'scalar' && value.raw === '') return insert(range.end, `${newline}  ${key}:`);
  const first = value.kind === 'map' ? value.entries[0] : undefined;
  if (!first || source[value.range.start] === '{') return null;
  const indent = source.slice(source.lastIndexOf('\n', first.range.start - 1) + 1, first.range.start);
  return insert(value.range.end, `${newline}${indent}${key}:`);
}

/** The writer goes on with the example behind the key. */
function insert(at: number, declared: string, rest = ''): TextEdit {
  return {
    range: { start: at, end: at },
    text: declared + rest,
    snippet: `${declared.replace(/[\\$}]/g, '\\$&')} $0${rest}`,
  };
}
