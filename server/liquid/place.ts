import type { Range } from '../../rules/template/types.ts';

/** Where inside `{{ … }}` or `{% … %}` the cursor stands. Found from the text alone, so that half-typed Liquid has an answer. */
export interface LiquidPlace {
  readonly kind: 'value' | 'operator' | 'filter' | 'argument' | 'tag' | 'partial';
  /** The characters that a completion replaces: the word or string around the cursor. */
  readonly range: Range;
  /** What stands in `range` before the cursor, without an opening quote. */
  readonly typed: string;
  /** Name of the tag; null in `{{ … }}` and while the name itself is typed. */
  readonly tag: string | null;
  /** Whether `}}` or `%}` follows before the next opening. */
  readonly closed: boolean;
  /** The variable that a value is compared with, for `value` after an operator. */
  readonly compared: string | null;
  /** Name of the filter and number of its argument from 0, for `argument`. */
  readonly filter: string | null;
  readonly argument: number;
}

const WORD = '[\\p{L}\\p{N}_.-]';
const BEFORE = new RegExp(`${WORD}*$`, 'u');
const AFTER = new RegExp(`^${WORD}*`, 'u');
const OPERATORS = new Set(['==', '!=', '<', '>', '<=', '>=', 'contains']);
const CONDITIONAL = new Set(['if', 'elsif', 'unless', 'case', 'when']);
const TOKEN = /"[^"]*"?|'[^']*'?|[=!<>]=?|[^\s"'=!<>,:|]+|[,:|]/g;

/** The place in the text of `region` (the body, or a subject); null outside Liquid. */
export function liquidPlace(source: string, region: Range, offset: number): LiquidPlace | null {
  const opening = openingBefore(source, region.start, offset);
  if (opening === null) return null;
  const isTag = source[opening + 1] === '%';
  const start = opening + (source[opening + 2] === '-' ? 3 : 2);
  if (start > offset) return null;
  const inner = source.slice(start, offset);
  const stump = openQuote(inner) ?? BEFORE.exec(inner.slice(-200))![0];
  const quoted = /^["']/.test(stump);
  const base = {
    range: {
      start: offset - stump.length,
      end: offset + tail(source, region.end, offset, quoted ? stump[0]! : null),
    },
    typed: quoted ? stump.slice(1) : stump,
    tag: null as string | null,
    closed: isClosed(source, region.end, offset, isTag),
    compared: null,
    filter: null,
    argument: 0,
  };
  const tokens = inner.slice(0, inner.length - stump.length).match(TOKEN) ?? [];
  if (!isTag) return { ...base, ...valueOrFilter(tokens) };
  const [tag, ...rest] = tokens;
  if (tag === undefined) return { ...base, kind: 'tag' };
  return { ...base, tag, ...insideTag(tag, rest, source.slice(region.start, opening), quoted) };
}

type Inside = Pick<LiquidPlace, 'kind'> & Partial<Pick<LiquidPlace, 'compared' | 'filter' | 'argument'>>;

function insideTag(tag: string, tokens: readonly string[], before: string, quoted: boolean): Inside {
  if (CONDITIONAL.has(tag)) return condition(tag, tokens, before);
  if (tag === 'render' || tag === 'include')
    return tokens.length === 0 && quoted ? { kind: 'partial' } : value(tokens);
  if (tag === 'assign') return valueOrFilter(tokens.slice(tokens.indexOf('=') + 1));
  if (tag === 'echo') return valueOrFilter(tokens);
  return { kind: 'value' };
}

function value(tokens: readonly string[]): Inside {
  return tokens.length === 0 ? { kind: 'partial' } : { kind: 'value' };
}

function condition(tag: string, tokens: readonly string[], before: string): Inside {
  const last = tokens.at(-1);
  if (tag === 'when')
    return { kind: 'value', compared: /.*\{%-?\s*case\s+([^\s%|]+)/su.exec(before)?.[1] ?? null };
  if (last === undefined || last === 'and' || last === 'or' || last === 'not' || tag === 'case')
    return { kind: 'value' };
  if (OPERATORS.has(last) || last === '=') return { kind: 'value', compared: tokens.at(-2) ?? null };
  return { kind: 'operator' };
}

function valueOrFilter(tokens: readonly string[]): Inside {
  const pipe = tokens.lastIndexOf('|');
  if (pipe < 0) return { kind: 'value' };
  const after = tokens.slice(pipe + 1);
  if (after.length === 0) return { kind: 'filter' };
  return { kind: 'argument', filter: after[0]!, argument: after.filter((token) => token === ',').length };
}

function openingBefore(source: string, from: number, offset: number): number | null {
  for (let at = offset - 1; at > from; at--) {
    const pair = source[at - 1]! + source[at]!;
    if (pair === '{{' || pair === '{%') return at - 1;
    if (pair === '}}' || pair === '%}') return null;
  }
  return null;
}

/** The string that is open at the end of the text, with its quote. */
function openQuote(text: string): string | null {
  let quote = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (quote === '' && (character === '"' || character === "'")) {
      quote = character;
      from = at;
    } else if (character === quote) quote = '';
  }
  return quote === '' ? null : text.slice(from);
}

/** How much of the word or string stands after the cursor. */
function tail(source: string, end: number, offset: number, quote: string | null): number {
  const rest = source.slice(offset, Math.min(end, offset + 200));
  if (quote === null) return AFTER.exec(rest)![0].replace(/-$/, '').length;
  const line = /^[^\r\n%}]*/.exec(rest)![0];
  const close = line.indexOf(quote);
  return close < 0 ? 0 : close + 1;
}

function isClosed(source: string, end: number, offset: number, isTag: boolean): boolean {
  const next = /\{[{%]|[}%]\}/g;
  next.lastIndex = offset;
  const found = next.exec(source);
  return found !== null && found.index < end && found[0] === (isTag ? '%}' : '}}');
}
