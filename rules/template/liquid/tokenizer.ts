/**
 * Cuts a text into Liquid tokens. Delimiters are found as LiquidJS finds them: the end of an output respects
 * quotes, the end of a tag does not. An HTML comment is a note to the operator: Liquid inside it is not run.
 */
import type { Range } from '../types.ts';
import type { LiquidError } from './ast.ts';
import { isBlank, isNameCharacter } from './characters.ts';
import { closeOutput, closeTag, Finder } from './delimiters.ts';

export type TokenKind = 'text' | 'output' | 'tag' | 'raw' | 'note';

/** A piece of the text; tokens tile it. */
export interface Token {
  readonly kind: TokenKind;
  /** Of text: without the white space that a neighbour's `-` removes. */
  readonly range: { start: number; end: number };
  /** Between the delimiters, trimmed; of `raw` the content between the tags; otherwise the range itself. */
  readonly content: Range;
  /** Of tags: the name (`#` for an inline comment), empty where there is none. */
  readonly name: string;
  /** Of tags: where the arguments begin. */
  readonly args: number;
  /** False where the closing delimiter is missing. */
  readonly closed: boolean;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly errors: LiquidError[];
}

/** Cuts `text` from `start` to `end`. Never throws: an unclosed delimiter ends where its name or line ends. */
export function tokenize(text: string, start: number, end: number): Tokens {
  const tokens: Token[] = [];
  const errors: LiquidError[] = [];
  const finder = new Finder(text, end);
  let trimNext = false;
  let position = start;

  const pushText = (from: number, to: number, trimRight: boolean) => {
    let [left, right] = [from, to];
    if (trimNext) while (left < right && isBlank(text.charCodeAt(left))) left++;
    if (trimRight) while (right > left && isBlank(text.charCodeAt(right - 1))) right--;
    if (left < right) tokens.push(plain('text', left, right));
    trimNext = false;
  };

  while (position < end) {
    const at = nextOpener(finder, position, end);
    const note = text[at] === '<';
    if (at > position) pushText(position, at, at < end && !note && text[at + 2] === '-');
    if (at === end) break;
    trimNext = false;
    if (note) {
      position = finder.next('-->', at + 4) + 3;
      tokens.push(plain('note', at, position));
      continue;
    }
    const output = text[at + 1] === '{';
    const close = output ? closeOutput(text, at + 2, end) : closeTag(text, at + 2, end, finder);
    if (close === -1) {
      const token = unclosed(text, at, end, output, errors);
      tokens.push(token);
      position = token.range.end;
      continue;
    }
    const token = delimited(text, at, close, output);
    const last = token.name === 'raw' ? rawBlock(text, token, finder, errors) : token;
    tokens.push(last);
    position = last.range.end;
    trimNext = text[position - 3] === '-';
  }
  return { tokens, errors };
}

/** Offset of the next `{{`, `{%` or closed `<!--`; `end` without one. */
function nextOpener(finder: Finder, from: number, end: number): number {
  let at = end;
  for (const opener of ['{{', '{%']) {
    const found = finder.next(opener, from);
    if (found !== -1 && found < at) at = found;
  }
  const note = finder.next('<!--', from);
  return note !== -1 && note < at && finder.next('-->', note + 4) !== -1 ? note : at;
}

function plain(kind: TokenKind, start: number, end: number): Token {
  const range = { start, end };
  return { kind, range, content: range, name: '', args: end, closed: true };
}

function delimited(text: string, start: number, end: number, output: boolean): Token {
  let [left, right] = [start + 2, end - 2];
  if (text[left] === '-') left++;
  if (right > left && text[right - 1] === '-') right--;
  return body(text, start, end, left, right, output);
}

function body(text: string, start: number, end: number, from: number, to: number, output: boolean): Token {
  let [left, right] = [from, to];
  while (left < right && isBlank(text.charCodeAt(left))) left++;
  while (right > left && isBlank(text.charCodeAt(right - 1))) right--;
  const range = { start, end };
  const content = { start: left, end: right };
  if (output) return { kind: 'output', range, content, name: '', args: left, closed: true };
  let nameEnd = left;
  if (text[left] === '#' && left < right) nameEnd++;
  else while (nameEnd < right && isNameCharacter(text.charCodeAt(nameEnd))) nameEnd++;
  let args = nameEnd;
  while (args < right && isBlank(text.charCodeAt(args))) args++;
  return { kind: 'tag', range, content, name: text.slice(left, nameEnd), args, closed: true };
}

const UNCLOSED_OUTPUT =
  /[^\S\n]*[\p{L}\p{N}_.-]*[^\S\n]*(?:\|[^{}\n]{0,200}(?=\}))?(?:\}(?!\})(?: \})?|%\})?/uy;
const UNCLOSED_TAG = /[^\n{}]*(?:\}\}|%|\})?/uy;

/** The token that an unclosed delimiter makes, and the error with its repair. */
function unclosed(text: string, start: number, limit: number, output: boolean, errors: LiquidError[]): Token {
  const pattern = output ? UNCLOSED_OUTPUT : UNCLOSED_TAG;
  pattern.lastIndex = start + 2;
  pattern.test(text);
  let end = Math.min(Math.max(pattern.lastIndex, start + 2), limit);
  let contentEnd = end;
  while (contentEnd > start + 2 && '}% '.includes(text[contentEnd - 1]!)) contentEnd--;
  const wrongClose = /[}%]/.test(text.slice(contentEnd, end));
  while (contentEnd > start + 2 && isBlank(text.charCodeAt(contentEnd - 1))) contentEnd--;
  if (!wrongClose) end = contentEnd;
  const left = text[start + 2] === '-' && start + 2 < contentEnd ? start + 3 : start + 2;
  const token = { ...body(text, start, end, left, contentEnd, output), closed: false };
  errors.push({
    code: output ? 'unclosed-output' : 'unclosed-tag',
    range: { start, end },
    detail: text.slice(start, end),
    repair: contentEnd > left ? { range: { start: contentEnd, end }, text: output ? ' }}' : ' %}' } : null,
  });
  return token;
}

const RAW_END = /\{%\s*endraw\s*-?%\}/g;
const RAW_END_TRIMMED = /\{%-\s*endraw\s*-?%\}/g;

/** The whole of `{% raw %}…{% endraw %}`. LiquidJS does not know `{%- endraw`: it looks on for an end without `-`. */
function rawBlock(text: string, open: Token, finder: Finder, errors: LiquidError[]): Token {
  const from = open.range.end;
  const hasEnd = finder.next('endraw', from) !== -1;
  const match = hasEnd ? matchFrom(RAW_END, text, from) : null;
  const trimmed = hasEnd && !match ? matchFrom(RAW_END_TRIMMED, text, from) : null;
  if (!match) {
    errors.push({
      code: 'unclosed-block',
      range: open.range,
      detail: 'raw',
      repair: trimmed ? { range: { start: trimmed.index + 2, end: trimmed.index + 3 }, text: '' } : null,
    });
  }
  const close = match ?? trimmed;
  const content = { start: from, end: close ? close.index : finder.end };
  const range = { start: open.range.start, end: close ? close.index + close[0].length : finder.end };
  return { kind: 'raw', range, content, name: 'raw', args: from, closed: true };
}

function matchFrom(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}
