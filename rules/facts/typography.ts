/** Slips of typography in a block of prose: on the mask, where Liquid, addresses and code are not. */
import type { TextEdit } from '../engine/types.ts';
import type { LanguageId } from '../language/types.ts';
import { MASK_MARK, MASK_OUTPUT, type Range } from '../template/types.ts';

export interface TypographySlip {
  readonly kind: 'quotes' | 'dash' | 'double-space' | 'space-before' | 'space-after' | 'inner-space';
  readonly range: Range;
  /** Inside the range or at its edge. */
  readonly edits: readonly TextEdit[];
  /** The punctuation mark that it is about; empty for quotation marks and double spaces. */
  readonly mark: string;
}

const CYRILLIC = /\p{Script=Cyrillic}/u;
const DASH = /[^\s-][ \u00a0]-[ \u00a0](?=([^\s>-]))/gu;
const DOUBLE_SPACE = new RegExp(`(?<=[^\\s${MASK_MARK}]) {2,}(?=[^\\s${MASK_MARK}])`, 'gu');
/** A smiley is no punctuation: a colon or semicolon must end its word. */
const SPACE_BEFORE = new RegExp(
  `(?<=[\\p{L}\\d»")${MASK_OUTPUT}])[ \\u00a0]+(?:([,!?])(?=[\\s!?»")${MASK_MARK}]|$)|([;:.])(?=\\s|$))`,
  'gu',
);
const SPACE_AFTER = new RegExp(
  [
    `(?<=[\\p{L}»)${MASK_OUTPUT}])[,;](?=[\\p{L}«${MASK_OUTPUT}])`,
    `(?<=\\p{Script=Cyrillic})[!?](?=\\p{Lu}\\p{Ll}|${MASK_OUTPUT})`,
    `(?<=(?<![\\p{L}.-])\\p{Script=Cyrillic}{4,}|»)\\.(?=(?!\\p{Script=Latin})\\p{Lu}\\p{Ll})`,
  ].join('|'),
  'gu',
);
const INNER_SPACE = /«[ \u00a0]+(?=\S)|(?<=\S)[ \u00a0]+»/gu;
/** Abbreviations that often stand glued to a name: «просп.Мира». */
const GLUED = /(?:просп|корп|посёлок|микр|кварт)$/iu;

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
    edits: [number, number, string][],
    mark = '',
  ) => {
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
      const [left, right] = nested ? '„“' : '«»';
      add('quotes', open, close + 1, [
        [open, open + 1, left!],
        [close, close + 1, right!],
      ]);
    }
    for (const { 0: match, 1: right, index } of text.matchAll(DASH)) {
      if (isNumeric(match[0]) && isNumeric(right)) continue;
      if (match[0] === MASK_MARK && right === MASK_MARK) continue;
      const at = index + match.length - 2;
      add('dash', at, at + 1, [[at, at + 1, '—']], '-');
    }
  }
  for (const { 0: match, index } of text.matchAll(DOUBLE_SPACE)) {
    add('double-space', index, index + match.length, [[index, index + match.length, ' ']]);
  }
  for (const { 0: match, index } of text.matchAll(SPACE_BEFORE)) {
    const end = index + match.length;
    add('space-before', index, end, [[index, end - 1, '']], match.at(-1));
  }
  for (const { 0: match, index } of text.matchAll(SPACE_AFTER)) {
    if (match === '.' && GLUED.test(text.slice(Math.max(0, index - 8), index))) continue;
    if (match !== '.' && language !== 'en' && isLatinPair(text, index)) continue;
    add('space-after', index, index + 1, [[index + 1, index + 1, ' ']], match);
  }
  for (const { 0: match, index } of text.matchAll(INNER_SPACE)) {
    const [from, to] = match.startsWith('«')
      ? [index + 1, index + match.length]
      : [index, index + match.length - 1];
    add('inner-space', index, index + match.length, [[from, to, '']]);
  }
  return found;
}

/** Numbers and values not known yet: a hyphen between them may be a range or a minus. */
function isNumeric(char: string | undefined): boolean {
  return char === MASK_OUTPUT || /\d/.test(char ?? '');
}

function isLatinPair(text: string, at: number): boolean {
  return /[A-Za-z]/.test(text[at - 1] ?? '') && /[A-Za-z]/.test(text[at + 1] ?? '');
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
    const opens = /[\s([«„—–\u0001]/u.test(before) && !/[\s.,;:!?)]/u.test(after);
    const closes = !/[\s([«]/u.test(before) && /[\s.,;:!?)\]»…—–\u0001"]/u.test(after);
    if (opens && !(closes && open.length > 0)) open.push(at);
    else if (closes && open.length > 0) pairs.push([open.pop()!, at, open.length > 0]);
  }
  return pairs;
}
