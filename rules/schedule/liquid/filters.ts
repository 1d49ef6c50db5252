/** The filters of LiquidJS that the proof follows. What is not here makes a value unknown. */
import { BLANK, EMPTY } from '../../template/liquid/ast.ts';
import { NIL, type Scalar, stringify, truthy } from './values.ts';

/** A filter whose result follows from its input alone; throws where LiquidJS would. */
export type PureFilter = (value: Scalar, ...args: readonly Scalar[]) => Scalar;

function number(value: Scalar | undefined): number {
  if (value === undefined || typeof value === 'symbol') return 0;
  return +(value as unknown as number) || 0;
}

const text = (value: Scalar | undefined): string => (value === undefined ? '' : stringify(value));

const math =
  (operation: (a: number, b: number) => number): PureFilter =>
  (value, ...args) =>
    operation(number(value), args.length > 0 ? number(args[0]) : Number.NaN);

const replaceFirst = (value: string, pattern: string, replacement: string): string =>
  value.replace(pattern, () => replacement);

function replaceLast(value: string, pattern: string, replacement: string): string {
  const index = value.lastIndexOf(pattern);
  return index < 0 ? value : value.slice(0, index) + replacement + value.slice(index + pattern.length);
}

/** A part of a text by its characters, or of a list. */
function slice(value: Scalar, begin: Scalar | undefined, length: Scalar | undefined): Scalar {
  if (value === null || value === NIL) return [];
  const whole = typeof value === 'object' ? value : [...stringify(value)];
  const start = number(begin) < 0 ? number(begin) + whole.length : number(begin);
  const count = length === undefined ? 1 : number(length);
  const part = start < 0 || count < 0 ? [] : whole.slice(start, start + count);
  return typeof value === 'object' ? part : part.join('');
}

function round(value: number, digits: number): number {
  const scaled = shift(Math.abs(value), digits);
  if (!(scaled <= Number.MAX_SAFE_INTEGER)) return value;
  const rounded = shift(Math.round(scaled), -digits);
  return value < 0 ? -rounded : rounded;
}

function shift(value: number, exponent: number): number {
  const [mantissa, power = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(power) + exponent}`);
}

function sizeOf(value: Scalar): number {
  return typeof value === 'string' || (typeof value === 'object' && value !== null) ? value.length : 0;
}

function orDefault(value: Scalar, otherwise: Scalar = null): Scalar {
  if (value === EMPTY || value === BLANK) return otherwise;
  if (typeof value === 'string' || (typeof value === 'object' && value !== null)) {
    return value.length > 0 ? value : otherwise;
  }
  return truthy(value) ? value : otherwise;
}

function listOf(value: Scalar): readonly Scalar[] {
  if (value === null || value === NIL) return [];
  return typeof value === 'object' ? value : [value];
}

export const FILTERS: Readonly<Record<string, PureFilter>> = {
  plus: math((a, b) => a + b),
  minus: math((a, b) => a - b),
  times: math((a, b) => a * b),
  divided_by: (a, b, whole = false) => {
    const quotient = number(a) / number(b);
    return number(whole) ? Math.floor(quotient) : quotient;
  },
  modulo: math((a, b) => ((a % b) + b) % b),
  abs: math((a) => Math.abs(a)),
  ceil: math((a) => Math.ceil(a)),
  floor: math((a) => Math.floor(a)),
  round: (a, digits) => round(number(a), number(digits)),
  at_least: math((a, b) => Math.max(a, b)),
  at_most: math((a, b) => Math.min(a, b)),
  append: (a, b) => text(a) + text(b),
  prepend: (a, b) => text(b) + text(a),
  downcase: (a) => text(a).toLowerCase(),
  upcase: (a) => text(a).toUpperCase(),
  capitalize: (a) => text(a).charAt(0).toUpperCase() + text(a).slice(1).toLowerCase(),
  strip: (a) => text(a).trim(),
  lstrip: (a) => text(a).trimStart(),
  rstrip: (a) => text(a).trimEnd(),
  strip_newlines: (a) => text(a).replace(/\r?\n/gm, ''),
  squish: (a) => text(a).replace(/\s+/g, ' ').trim(),
  replace: (a, b, c) => text(a).split(text(b)).join(text(c)),
  replace_first: (a, b, c) => replaceFirst(text(a), text(b), text(c)),
  replace_last: (a, b, c) => replaceLast(text(a), text(b), text(c)),
  remove: (a, b) => text(a).split(text(b)).join(''),
  remove_first: (a, b) => replaceFirst(text(a), text(b), ''),
  remove_last: (a, b) => replaceLast(text(a), text(b), ''),
  slice: (a, begin, length) => slice(a, begin, length),
  size: (a) => sizeOf(a),
  default: (a, otherwise) => orDefault(a, otherwise),
  split: (a, b) => {
    const parts = text(a).split(text(b));
    while (parts.length > 0 && parts.at(-1) === '') parts.pop();
    return parts;
  },
  join: (a, glue) =>
    listOf(a)
      .map(stringify)
      .join(glue === undefined ? ' ' : text(glue)),
};

/** Filters that leave alone what they themselves give: the literals that a result is compared with are inputs too. */
export const STABLE: ReadonlySet<string> = new Set([
  'downcase',
  'upcase',
  'capitalize',
  'strip',
  'lstrip',
  'rstrip',
  'strip_newlines',
  'squish',
  'default',
  'abs',
  'ceil',
  'floor',
  'round',
  'at_least',
  'at_most',
]);
