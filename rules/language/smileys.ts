import type { Range } from '../template/types.ts';

/** Smileys that need no bracket: «:D», «xD», «^_^», «<3». */
const PLAIN =
  /(?<![\p{L}\d])(?:[:;=]['’]?-?[DPp](?![\p{L}\d])|[xXхХ][DД]+(?![\p{L}\d]|[ \u00a0]?[-–]?\d))|\^[_.-]?\^|[>≥]_<|(?<![\p{L}\d])(?:[oOоО0]_[oOоО0])(?![\p{L}\d])|¯\\?_\(ツ\)_\/¯|(?<![\p{L}\d/<])<3+(?!\s?[\p{L}\d])|[:;]-[*|\\/](?![\p{L}\d])|\\o\//gu;

/** Characters without which {@link PLAIN} finds nothing: a cheap test before it. */
const HINT = /[;=^¯>≥<\\]|:['’]?-?[DPp*|\\/]|[xXхХ][DД]|[oOоО0]_/;

/** Whether a text can hold a smiley at all: a cheap test before {@link findSmileys}. */
export function mayHaveSmiley(text: string): boolean {
  return text.includes(')') || text.includes('(') || HINT.test(text);
}

const EYES = /[:;=]['’]?-?$/;

/**
 * Smileys in a stretch of prose: «:)», «;-)», «)))», «:D», «^_^». A bracket that has its partner, the mark of a list («1)», «а)») and a
 * bracket that a reader needs are none.
 */
export function findSmileys(prose: string, { start, end }: Range): Range[] {
  const text = prose.slice(start, end);
  const found: Range[] = [];
  if (HINT.test(text))
    for (const { 0: match, index } of text.matchAll(PLAIN))
      found.push({ start: index, end: index + match.length });
  if (text.includes(')') || text.includes('(')) found.push(...brackets(text));
  return merge(found).map((range) => ({ start: range.start + start, end: range.end + start }));
}

/** Brackets without a partner, and those with eyes. */
function brackets(text: string): Range[] {
  const found: Range[] = [];
  const open: number[] = [];
  const next = nextBrackets(text);
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '(') {
      if (!hasEyes(text, at) || closesLater(text, at, next)) open.push(at);
      else found.push(face(text, at));
    } else if (char === ')') {
      const eyes = hasEyes(text, at);
      if (open.length > 0 && !(eyes && closesBeforeNext(at, next))) open.pop();
      else if (eyes) found.push(face(text, at));
      else if (isLaugh(text, at)) found.push({ start: at, end: at + 1 });
      else if (found.at(-1)?.end === at) found.push({ start: at, end: at + 1 });
    }
  }
  const lonely = new Set(open);
  for (const at of open) if (isFrown(text, at, lonely)) found.push({ start: at, end: at + 1 });
  return found.sort((a, b) => a.start - b.start);
}

function hasEyes(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  return EYES.test(before) && !/\p{L}=-?$/u.test(before);
}

/** The eyes with the mouth. */
function face(text: string, at: number): Range {
  const eyes = EYES.exec(text.slice(Math.max(0, at - 3), at))!;
  return { start: at - eyes[0].length, end: at + 1 };
}

/** For every place the next opening and the next closing bracket after it; the length of the text where there is none. */
function nextBrackets(text: string): { open: Int32Array; close: Int32Array } {
  const open = new Int32Array(text.length);
  const close = new Int32Array(text.length);
  let [nextOpen, nextClose] = [text.length, text.length];
  for (let at = text.length - 1; at >= 0; at--) {
    open[at] = nextOpen;
    close[at] = nextClose;
    if (text[at] === '(') nextOpen = at;
    else if (text[at] === ')') nextClose = at;
  }
  return { open, close };
}

/** «:(вход со двора)» is a bracket. */
function closesLater(text: string, at: number, { close }: { close: Int32Array }): boolean {
  return close[at]! < text.length && /[\p{L}\d]/u.test(text[at + 1] ?? '');
}

/** «(до 20:00 можно :) перенести)»: another bracket closes. */
function closesBeforeNext(at: number, { open, close }: { open: Int32Array; close: Int32Array }): boolean {
  return close[at]! < open.length && close[at]! < open[at]!;
}

/** «и т. д.)»: a bracket whose partner is lost. */
const ABBREVIATION = /(?:^|[\s.])\p{L}{1,3}\.$/u;

/** «{{ forloop.index }}) чистка»: the mark of a list that Liquid counts. */
const COUNTED = /(?:^|\n)[\s\u0001]*\uFFFC+[ \u00a0\u0001]*$/u;

/** A closing bracket alone after a word or the end of a sentence: «спасибо)», «ждём!)». A list's mark is short: «1)», «а)», «iv)». */
function isLaugh(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === ')') before--;
  const run = /^\)+/.exec(text.slice(before))![0].length;
  const word =
    /(?:[\p{L}\d_-]+|(?:[!?.…»"\uFFFC\p{Extended_Pictographic}]|\uFE0F)+)[ \u00a0]*$/u.exec(
      text.slice(Math.max(0, before - 40), before),
    )?.[0] ?? '';
  if (word === '' || (run === 1 && COUNTED.test(text.slice(Math.max(0, before - 20), before)))) return false;
  if (ABBREVIATION.test(text.slice(Math.max(0, before - 6), before))) return false;
  if (/^[!?.…\uFFFC»"\p{Extended_Pictographic}]/u.test(word) && !/^\d/.test(word)) return true;
  if (run > 1) return true;
  if (/\s$/.test(word)) return !/\p{L}|\d/u.test(text[at + 1] ?? '');
  return /^\p{L}{3,}/u.test(word) && !/^[ivxlcdm]+$/i.test(word);
}

/** «жаль((», «увы( »: opening brackets without a partner. */
function isFrown(text: string, at: number, open: ReadonlySet<number>): boolean {
  if (open.has(at + 1) || open.has(at - 1)) return !/[\p{L}\d]/u.test(text[at + 1] ?? '') || open.has(at + 1);
  return /\p{L}/u.test(text[at - 1] ?? '') && /^(?:\s|$)/.test(text.slice(at + 1, at + 2));
}

function merge(ranges: readonly Range[]): Range[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
