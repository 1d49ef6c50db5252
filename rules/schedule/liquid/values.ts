/** Values of Liquid and how LiquidJS compares them. */
import { BLANK, EMPTY } from '../../template/liquid/ast.ts';

/** The literal `nil`, which compares otherwise than an absent value does: it is never less or greater. */
export const NIL = Symbol('nil');
/** Some object: true in conditions, equal to nothing. */
export const OBJECT = Symbol('object');

export type Scalar =
  | string
  | number
  | boolean
  | null
  | typeof NIL
  | typeof EMPTY
  | typeof BLANK
  | typeof OBJECT
  | readonly Scalar[];

export type Operator = '==' | '!=' | '<' | '>' | '<=' | '>=' | 'contains';

/** `nil` and `false` are false; everything else, the empty string too, is true. */
export function truthy(value: Scalar): boolean {
  return value !== false && value !== null && value !== NIL;
}

export function compare(operator: Operator, left: Scalar, right: Scalar): boolean {
  switch (operator) {
    case '==':
      return equals(left, right);
    case '!=':
      return !equals(left, right);
    case 'contains':
      return contains(left, right);
    default:
      return ordered(operator, left, right);
  }
}

function isDrop(value: Scalar): value is typeof NIL | typeof EMPTY | typeof BLANK {
  return value === NIL || value === EMPTY || value === BLANK;
}

function equals(left: Scalar, right: Scalar): boolean {
  if (isDrop(left)) return dropEquals(left, right);
  if (isDrop(right)) return dropEquals(right, left);
  if (typeof left === 'object' && left !== null) {
    if (typeof right !== 'object' || right === null || left.length !== right.length) return false;
    return left.every((item, index) => equals(item, right[index]!));
  }
  return left === right;
}

function dropEquals(drop: typeof NIL | typeof EMPTY | typeof BLANK, value: Scalar): boolean {
  if (drop === NIL) return value === null || value === NIL;
  if (value === EMPTY || value === BLANK) return false;
  if (drop === BLANK && (value === false || value === null || value === NIL)) return true;
  if (typeof value === 'string') return drop === BLANK ? /^\s*$/.test(value) : value === '';
  return typeof value === 'object' && value !== null && value.length === 0;
}

/** As JavaScript orders them: a number and a string as numbers, an absent value as 0. */
function ordered(operator: '<' | '>' | '<=' | '>=', left: Scalar, right: Scalar): boolean {
  if (isDrop(left) || isDrop(right) || left === OBJECT || right === OBJECT) return false;
  const [l, r] = [left as number, right as number];
  switch (operator) {
    case '<':
      return l < r;
    case '>':
      return l > r;
    case '<=':
      return l <= r;
    case '>=':
      return l >= r;
  }
}

function contains(left: Scalar, right: Scalar): boolean {
  if (left === EMPTY || left === BLANK) return contains('', right);
  if (typeof left === 'string') return left.includes(text(right));
  if (typeof left === 'object' && left !== null) return left.some((item) => equals(item, right));
  return false;
}

function text(value: Scalar): string {
  return value === null || value === NIL ? 'null' : value === EMPTY || value === BLANK ? '' : String(value);
}

/** What an output writes. */
export function stringify(value: Scalar): string {
  if (value === null || value === NIL || value === EMPTY || value === BLANK) return '';
  if (value === OBJECT) return '[object Object]';
  if (typeof value === 'object') return value.map(stringify).join('');
  return String(value);
}
