/** The values that the template does not know, one for each class that its comparisons can tell apart. */
import type { Placeholder } from '../../config/settings.ts';
import { OBJECT, type Scalar } from '../liquid/values.ts';
import type { Unknown } from './terms.ts';

/** What is known of an unknown before it is looked at. */
export type Sort = 'any' | 'text' | 'number' | 'boolean' | 'list' | 'object';

/** A text that no template compares anything with. */
const OTHER = '…';

/** Literals that a value is compared with. */
export type Literals = readonly (string | number)[];

/** The unknown behind a declared placeholder, or behind a name that nobody declares (`placeholder` undefined). */
export function declaredUnknown(
  name: string,
  placeholder: Placeholder | undefined,
  literals: Literals,
): Unknown {
  const absent: readonly Scalar[] = placeholder?.required ? [] : [null];
  if (placeholder?.values) return { name, values: [...placeholder.values, ...absent], closed: true };
  const sort = sortOf(placeholder);
  const example = exampleOf(placeholder, sort);
  const values = [...example, ...valuesOf(sort, literals), ...absent];
  return { name, values: [...new Set(values)], closed: sort === 'boolean' || sort === 'object' };
}

/** The unknown behind a computation that is not followed. */
export function computedUnknown(name: string, sort: Sort, literals: Literals): Unknown {
  const absent: readonly Scalar[] = sort === 'any' ? [null] : [];
  return { name, values: [...new Set([...valuesOf(sort, literals), ...absent])], closed: sort === 'boolean' };
}

function sortOf(placeholder: Placeholder | undefined): Sort {
  if (!placeholder) return 'any';
  switch (placeholder.type) {
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'list':
      return 'list';
    case null:
      break;
    default:
      return 'text';
  }
  const { example } = placeholder;
  if (typeof example === 'number') return 'number';
  if (typeof example === 'boolean') return 'boolean';
  if (Array.isArray(example)) return 'list';
  return typeof example === 'string' ? 'text' : 'any';
}

function exampleOf(placeholder: Placeholder | undefined, sort: Sort): readonly Scalar[] {
  const example = placeholder?.example;
  const fits =
    (typeof example === 'string' && sort === 'text') || (typeof example === 'number' && sort === 'number');
  return fits && !placeholder?.sensitive ? [example as Scalar] : [];
}

function valuesOf(sort: Sort, literals: Literals): readonly Scalar[] {
  switch (sort) {
    case 'object':
      return [OBJECT];
    case 'boolean':
      return [true, false];
    case 'list':
      return [['…'], []];
    case 'number':
      return numbers(literals);
    case 'text':
      return texts(literals);
    case 'any':
      return [true, ...texts(literals), ...numbers(literals), false];
  }
}

/** Each number that is compared with, one between any two neighbours, one below and one above all. */
function numbers(literals: Literals): number[] {
  const points = [...new Set(literals.map(Number).filter(Number.isFinite))].sort((a, b) => a - b);
  if (points.length === 0) return [1];
  const between = points.slice(1).map((point, index) => middle(points[index]!, point));
  return [points.at(-1)! + 1, ...points, ...between, points[0]! - 1];
}

function middle(a: number, b: number): number {
  const half = (a + b) / 2;
  return b - a > 1 && Number.isInteger(a) ? Math.floor(half) : half;
}

/** Each text that is compared with, a text between neighbours, blank ones, numbers as texts, and any other. */
function texts(literals: Literals): string[] {
  const strings = [...new Set(literals.filter((literal) => typeof literal === 'string'))].sort();
  const numeric = literals.some((literal) => typeof literal === 'number')
    ? numbers(literals).map(String)
    : [];
  // A text that holds two of them: `contains` may hold for both.
  const joined = strings.length > 1 && strings.length <= 8 ? [strings.join(' ')] : [];
  return [OTHER, ...strings, ...joined, ...strings.map((text) => `${text}\u0001`), ...numeric, '', ' '];
}
