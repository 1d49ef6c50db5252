import type { Token } from './tokenizer.ts';

/** Tags that have an end. */
export const BLOCKS: readonly string[] = ['if', 'unless', 'case', 'for', 'capture', 'comment', 'raw'];

/** The tags of the format. */
export const SUPPORTED_TAGS: readonly string[] = [
  ...BLOCKS,
  ...BLOCKS.map((name) => `end${name}`),
  'elsif',
  'else',
  'when',
  'assign',
  'render',
  'echo',
  'liquid',
  '#',
];

/** Tags of other languages. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['elseif', 'elsif'],
  ['elif', 'elsif'],
  ['else_if', 'elsif'],
  ['default', 'else'],
  ['set', 'assign'],
  ['let', 'assign'],
  ['print', 'echo'],
]);

/**
 * The tag that an unknown one was meant to be, and where what stands for its name ends; null where nobody can tell.
 * `open` is the innermost open block: a bare `end` ends it.
 */
export function meantTag(
  text: string,
  { name, content, args }: Token,
  open: string | undefined,
): { name: string; end: number } | null {
  const end = content.start + name.length;
  const lower = name.toLowerCase();
  const alias = ALIASES.get(lower);
  if (alias) return { name: alias, end };
  if (lower !== name && SUPPORTED_TAGS.includes(lower)) return { name: lower, end };
  if (lower !== 'end') return null;
  const block = text.slice(args, content.end);
  if (BLOCKS.includes(block)) return { name: `end${block}`, end: content.end };
  return block === '' && open !== undefined ? { name: `end${open}`, end } : null;
}
