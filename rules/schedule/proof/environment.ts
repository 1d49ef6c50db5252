/** What the names of a template stand for on one path through it. */
import type { Range } from '../../template/types.ts';
import { BUILT_IN } from '../moment.ts';
import type { Term } from './terms.ts';

/** A place in the template (`path` null) or in a partial. */
export interface Place extends Range {
  readonly path: string | null;
}

/** A piece of captured or assigned text. */
export interface Part {
  readonly term: Term;
  /** Where it is written; null where nowhere. */
  readonly place: Place | null;
  /** True where the characters of the place are those of the text. */
  readonly literal: boolean;
}

export type Bound =
  /** What `assign` and `capture` give. */
  | { readonly type: 'text'; readonly parts: readonly Part[] }
  /** Another name: `render 'x', agent: agent`, the item of a loop. */
  | { readonly type: 'alias'; readonly path: readonly string[] };

/** An immutable list; the latest binding of a name stands first. */
export interface Environment {
  readonly name: string;
  readonly bound: Bound;
  readonly next: Environment | null;
}

export function bind(environment: Environment | null, name: string, bound: Bound): Environment {
  return { name, bound, next: environment };
}

/** Null where the name comes from outside the template. */
export function lookUp(environment: Environment | null, name: string): Bound | null {
  for (let at = environment; at; at = at.next) {
    if (at.name === name) return at.bound;
    if (at.name === ANY) return BUILT_IN.has(name) ? null : at.bound;
  }
  return null;
}

/** A scope that sees nothing from outside but the built-in values: every other name is `bound`. */
export function sealed(bound: Bound): Environment {
  return bind(null, ANY, bound);
}

/** No name of Liquid; stands for all of them. */
const ANY = '*';
