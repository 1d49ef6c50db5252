/** Slips of typography in a block of prose: on the mask, where Liquid, addresses and code are not. */
import type { TextEdit } from '../engine/types.ts';
import type { LanguageId } from '../language/types.ts';
import { MASK_MARK, MASK_OUTPUT, type Range } from '../template/types.ts';
import { matchesOf } from '../text/matches.ts';

export interface TypographySlip {
  readonly kind: 'quotes' | 'dash' | 'double-space' | 'space-before' | 'space-after' | 'inner-space';
  readonly range: Range;
  /** Inside the range or at its edge. */
  readonly edits: readonly TextEdit[];
  /** The punctuation mark that it is about; empty for quotation marks and double spaces. */
  readonly mark: string;
}

// Every expression begins with the rare character that it is about, and runs of spaces are entered at their first:
// what stands before is looked at afterwards. That keeps them linear.
const CYRILLIC = /\p{Script=Cyrillic}/u;
const SPACED_HYPHEN = /[ \u00a0]-[ \u00a0](?=[^\s>-])/g;
const DOUBLE_SPACE = new RegExp(`(?<! ) {2,}(?=[^\\s${MASK_MARK}])`, 'g');
/** A smiley is no punctuation: a colon or semicolon must end its word. */
const SPACE_BEFORE = new RegExp(
  `(?<![ \\u00a0])[ \\u00a0]+(?:,(?=[\\s»")\\p{L}${MASK_MARK}${MASK_OUTPUT}]|$)|[!?](?=[\\s!?»")${MASK_MARK}]|$)|[;:.](?=\\s|$))`,
  'gu',
);
const MARK_BEFORE_LETTER = new RegExp(`[,;!?.](?=[\\p{L}«${MASK_OUTPUT}])`, 'gu');
const INNER_SPACE = /«[ \u00a0]+(?=\S)|(?<![ \u00a0«])[ \u00a0]+»/g;

const WORD_END = new RegExp(`[\\p{L}\\d»")${MASK_OUTPUT}]$`, 'u');
const WORD_START = new RegExp(`[\\p{L}${MASK_OUTPUT}]`, 'u');
const BEFORE_COMMA = new RegExp(`[\\p{L}»)${MASK_OUTPUT}]$`, 'u');
const CYRILLIC_END = /\p{Script=Cyrillic}$/u;
/** The end of a sentence: a word that is no abbreviation and no part of an address. */
const SENTENCE_END = /(?:(?<![\p{L}.-])\p{Script=Cyrillic}{4,}|»)$/u;
const CAPITALISED = new RegExp(`^(?:\\p{Lu}\\p{Ll}|${MASK_OUTPUT})`, 'u');
const CYRILLIC_CAPITALISED = /^(?!\p{Script=Latin})\p{Lu}\p{Ll}/u;
/** Abbreviations that often stand glued to a name: «просп.Мира». */
const GLUED = /(?:просп|корп|посёлок|микр|кварт)$/iu;
/** Longer than any word that {@link SENTENCE_END} needs to see whole. */
const LOOK_BACK = 40;

/** All slips of one block. Straight quotation marks and hyphens are slips in Russian and Ukrainian only. */
export function findSlips(
  prose: string,
  source: string,
  block: Range,
  language: LanguageId,
): TypographySlip[] {
  const text = prose.slice(block.start, block.end);
  const found: TypographySlip[] = [];
  const add = (
    kind: TypographySlip['kind'],
    start: number,
    end: number,
    edits: readonly (readonly [number, number, string])[],
    mark = '',
  ): void => {
    const { start: base } = block;
    found.push({
      kind,
      range: { start: base + start, end: base + end },
      edits: edits.map(([from, to, put]) => ({ range: { start: base + from, end: base + to }, text: put })),
      mark,
    });
  };
  if (language !== 'en' && CYRILLIC.test(text)) {
    for (const [open, close, nested] of quotePairs(text, source.slice(block.start, block.end))) {
      const [left, right] = nested ? ['„', '“'] : ['«', '»'];
      add('quotes', open, close + 1, [
        [open, open + 1, left!],
        [close, close + 1, right!],
      ]);
    }
    for (const { index } of matchesOf(text, SPACED_HYPHEN)) {
      if (joins(text[index - 1], text[index + 3]))
        add('dash', index + 1, index + 2, [[index + 1, index + 2, '—']], '-');
    }
  }
  for (const { 0: match, index } of matchesOf(text, DOUBLE_SPACE)) {
    const before = text[index - 1];
    if (before === undefined || before === MASK_MARK || /\s/.test(before)) continue;
    add('double-space', index, index + match.length, [[index, index + match.length, ' ']]);
  }
  for (const { 0: match, index } of matchesOf(text, SPACE_BEFORE)) {
    if (!WORD_END.test(text[index - 1] ?? '')) continue;
    const end = index + match.length;
    const glued = WORD_START.test(text[end] ?? '');
    add(
      'space-before',
      index,
      end,
      [[index, end - 1, ''], ...(glued ? [[end, end, ' '] as const] : [])],
      match.at(-1),
    );
  }
  for (const { 0: mark, index } of matchesOf(text, MARK_BEFORE_LETTER)) {
    if (lacksSpace(mark, text, index, language))
      add('space-after', index, index + 1, [[index + 1, index + 1, ' ']], mark);
  }
  for (const { 0: match, index } of matchesOf(text, INNER_SPACE)) {
    const end = index + match.length;
    if (match.startsWith('«')) add('inner-space', index, end, [[index + 1, end, '']]);
    else if (/\S/.test(text[index - 1] ?? ' ')) add('inner-space', index, end, [[index, end - 1, '']]);
  }
  return found;
}

/** Whether a hyphen between these two stands for a dash: not a list mark, a range of numbers, or a minus. */
function joins(left: string | undefined, right: string | undefined): boolean {
  if (left === undefined || /[\s-]/.test(left)) return false;
  if (left === MASK_MARK && right === MASK_MARK) return false;
  return !(isNumeric(left) && isNumeric(right));
}

/** Numbers, and values that are not known yet. */
function isNumeric(char: string | undefined): boolean {
  return char === MASK_OUTPUT || /\d/.test(char ?? '');
}

function lacksSpace(mark: string, text: string, at: number, language: LanguageId): boolean {
  const before = text.slice(Math.max(0, at - LOOK_BACK), at);
  const after = text.slice(at + 1, at + 3);
  if (mark === '.')
    return CYRILLIC_CAPITALISED.test(after) && SENTENCE_END.test(before) && !GLUED.test(before);
  if (mark === '!' || mark === '?') return CYRILLIC_END.test(before) && CAPITALISED.test(after);
  if (!BEFORE_COMMA.test(before)) return false;
  return language === 'en' || !(/[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after));
}

/** Straight quotation marks that belong together. Inches and seconds (15") have no partner. */
function quotePairs(text: string, source: string): [open: number, close: number, nested: boolean][] {
  const pairs: [number, number, boolean][] = [];
  const open: number[] = [];
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    // After emphasis and tags a quotation may open; after an address it is a part of it.
    const mark = text[at - 1] === MASK_MARK;
    const before = mark ? (/[*_~[>}]/.test(source[at - 1]!) ? ' ' : 'x') : (text[at - 1] ?? ' ');
    const after = text[at + 1] ?? ' ';
    const opens = /[\s([«„—–]/u.test(before) && !/[\s.,;:!?)]/u.test(after);
    const closes = (mark || !/[\s([«]/u.test(before)) && /[\s.,;:!?)\]»…—–\u0001"]/u.test(after);
    if (opens && !(closes && open.length > 0)) open.push(at);
    else if (closes && open.length > 0) pairs.push([open.pop()!, at, open.length > 0]);
  }
  // Past a quotation that never closes nobody knows which marks belong together.
  const [lost = text.length] = open;
  return pairs.filter(([start]) => start < lost);
}
