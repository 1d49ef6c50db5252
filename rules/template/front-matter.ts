import { memo } from '../text/memo.ts';
import type { DataEntry, DataError, FrontMatter, Range } from './types.ts';
import { parseYaml } from './yaml.ts';

const FENCE = /---[^\S\n]*(?:\r?\n|$)/y;
const CLOSING = /^---[^\S\n]*\r?$/gm;
const YAML_LINE = /(?:[^\S\n]+\S|#|-\s|[^\s:#{}[\]-][^\n:]*:(?=\s|$))[^\n]*(?:\n|$)/y;

/** The front matter and where the body begins. A BOM may precede it. */
export function parseFrontMatter(source: string): { frontMatter: FrontMatter; bodyStart: number } {
  const start = afterMark(source);
  const none = { frontMatter: { range: null, content: null, root: null, errors: [] }, bodyStart: start };
  FENCE.lastIndex = start;
  if (!FENCE.test(source)) return none;
  const contentStart = FENCE.lastIndex;
  CLOSING.lastIndex = contentStart;
  const closing = CLOSING.exec(source);
  if (!closing) return unclosed(source, start, contentStart) ?? none;
  const lineEnd = source.indexOf('\n', closing.index);
  return {
    frontMatter: readHead(source.slice(0, closing.index + 3)),
    bodyStart: lineEnd === -1 ? source.length : lineEnd + 1,
  };
}

/**
 * The front matter of a file's beginning, which ends with the closing fence. Kept: while somebody writes in the body, it
 * is the same one at every keystroke.
 */
const readHead = memo((head): FrontMatter => {
  const start = afterMark(head);
  FENCE.lastIndex = start;
  FENCE.test(head);
  const end = head.length;
  return read(head, { start, end }, { start: FENCE.lastIndex, end: end - 3 }, []);
}, 8);

/** Where a text begins behind its byte order mark. */
function afterMark(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** Without a closing fence the front matter reaches as far as its lines look like YAML; none at all: a thematic break. */
function unclosed(source: string, start: number, contentStart: number) {
  let end = contentStart;
  YAML_LINE.lastIndex = contentStart;
  while (end < source.length && YAML_LINE.test(source)) end = YAML_LINE.lastIndex;
  if (end === contentStart) return null;
  const error: DataError = {
    range: { start, end: start + 3 },
    code: 'UNCLOSED_FRONT_MATTER',
    detail: 'The front matter has no closing ---',
  };
  const content = { start: contentStart, end };
  return { frontMatter: read(source, { start, end }, content, [error]), bodyStart: end };
}

function read(source: string, range: Range, content: Range, errors: readonly DataError[]): FrontMatter {
  const yaml = parseYaml(source.slice(content.start, content.end), content.start);
  const root = yaml.root?.kind === 'map' ? yaml.root : null;
  const all = [...errors, ...yaml.errors];
  if (yaml.root && !root && all.length === 0) {
    all.push({
      range: yaml.root.range,
      code: 'NOT_A_MAP',
      detail: 'The front matter has to be `key: value` lines',
    });
  }
  return { range, content, root, errors: all };
}

/** The entry of a top-level key; null where it is absent. */
export function frontMatterEntry(frontMatter: FrontMatter, key: string): DataEntry | null {
  return frontMatter.root?.entries.find((entry) => entry.key.value === key) ?? null;
}
