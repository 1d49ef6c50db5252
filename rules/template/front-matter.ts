import type { DataEntry, DataError, FrontMatter, Range } from './types.ts';
import { parseYaml } from './yaml.ts';

const FENCE = /---[^\S\n]*(?:\r?\n|$)/y;
const CLOSING = /^---[^\S\n]*\r?$/gm;
const YAML_LINE = /(?:[^\S\n]+\S|#|-\s|[^\s:#{}[\]-][^\n:]*:(?=\s|$))[^\n]*(?:\n|$)/y;

/** The front matter and where the body begins. A BOM may precede it. */
export function parseFrontMatter(source: string): { frontMatter: FrontMatter; bodyStart: number } {
  const start = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const none = { frontMatter: { range: null, content: null, root: null, errors: [] }, bodyStart: start };
  FENCE.lastIndex = start;
  if (!FENCE.test(source)) return none;
  const contentStart = FENCE.lastIndex;
  CLOSING.lastIndex = contentStart;
  const closing = CLOSING.exec(source);
  if (!closing) return unclosed(source, start, contentStart) ?? none;
  const lineEnd = source.indexOf('\n', closing.index);
  return {
    frontMatter: readKept(source.slice(0, closing.index + 3), start, contentStart),
    bodyStart: lineEnd === -1 ? source.length : lineEnd + 1,
  };
}

/** Front matters as they were read last: while somebody writes in the body, it is the same one at every keystroke. */
const kept = new Map<string, FrontMatter>();
const MOST_KEPT = 8;

/** `head` goes from the beginning of the file to the end of the closing fence. */
function readKept(head: string, start: number, contentStart: number): FrontMatter {
  let frontMatter = kept.get(head);
  if (!frontMatter) {
    const end = head.length;
    if (kept.size >= MOST_KEPT) kept.clear();
    frontMatter = read(head, { start, end }, { start: contentStart, end: end - 3 }, []);
    kept.set(head, frontMatter);
  }
  return frontMatter;
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
