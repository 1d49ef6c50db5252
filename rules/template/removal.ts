import { MASK_MARK, MASK_OUTPUT, type Range } from './types.ts';

export interface Removal {
  readonly range: Range;
  /** What stays in its place: nothing, a space, or the full stop that the sentence lacks. */
  readonly text: string;
}

/**
 * Takes an ornament (an emoji, a smiley) out of a text together with the spaces that it leaves behind. A line of its own goes whole. Where
 * the ornament parted two sentences, a full stop takes its place. `keepJoined` tells of a next word whose capital begins no sentence.
 */
export function removalOf(
  source: string,
  prose: string,
  { start, end }: Range,
  keepJoined: (text: string) => boolean,
): Removal {
  let from = start;
  let to = end;
  while (isBlank(source[from - 1])) from--;
  while (isBlank(source[to])) to++;
  const opens = from === 0 || source[from - 1] === '\n';
  const closes = to >= source.length || source[to] === '\n' || source[to] === '\r';
  if (opens && closes) return { range: wholeLines(source, from, to), text: '' };
  if (closes) return { range: { start: from, end }, text: '' };
  if (opens || prose[from - 1] === MASK_MARK) {
    return { range: { start, end: from === start && !opens ? end : to }, text: '' };
  }
  const spaced = from < start || to > end;
  const before = prose[from - 1] ?? '';
  const next = /^[\p{L}\p{M}-]+/u.exec(prose.slice(to, to + 40))?.[0] ?? '';
  if (/^[,.!?…:;)»”]/u.test(source.slice(to, to + 1))) return { range: { start: from, end: to }, text: '' };
  const sentence =
    (ENDS.test(before) || before === MASK_OUTPUT) && /^\p{Lu}/u.test(next) && !keepJoined(next);
  return { range: { start: from, end: to }, text: `${sentence ? '.' : ''}${spaced ? ' ' : ''}` };
}

/** What a sentence may end with before its full stop. */
const ENDS = /[\p{L}\d%₽»”")]/u;

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t' || char === '\u00a0';
}

/** The line, with one of the blank lines around it. */
function wholeLines(source: string, from: number, to: number): Range {
  let end = to;
  for (let lines = 0; lines < 2; lines++) {
    const brk = /^[ \t]*\r?\n/.exec(source.slice(end));
    if (!brk) break;
    end += brk[0].length;
  }
  return { start: from, end };
}
