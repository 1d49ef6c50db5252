/** Keeps the number of paths within bounds: paths that say the same are joined, exactly where that is possible. */
import { bind, type Environment, lookUp } from './environment.ts';
import { unite } from './spans.ts';
import { type Choice, type State, spokenIn } from './state.ts';

/** More paths than this are joined even if that covers more than can happen. */
const MANY = 160;
/** Captured texts cannot be joined; beyond this nothing is proved. */
const TOO_MANY = 4000;

/** Nothing can be said of this template in reasonable time. */
export class TooComplex extends Error {}

export function bounded(states: readonly State[]): readonly State[] {
  if (states.length <= MANY) return states;
  let joined = join(states, wording);
  if (joined.length > MANY) joined = join(joined, bits);
  if (joined.length > TOO_MANY) throw new TooComplex();
  return joined;
}

/** Paths on which the same places speak. */
function wording({ out, environment, captured }: State, id: (item: object) => number): string {
  const places = spokenIn(out).map(({ place, bit }) => `${place.path ?? ''}${place.start}/${bit}`);
  return `${places.join()};${environment ? id(environment) : 0};${captured ? id(captured) : 0};${out.hidden}`;
}

/** Paths on which the same kinds of phrases have gone out. */
function bits({ out, captured }: State, id: (item: object) => number): string {
  return `${out.bits};${captured ? id(captured) : 0};${out.hidden};${out.tail}`;
}

function join(
  states: readonly State[],
  keyOf: (state: State, id: (item: object) => number) => string,
): State[] {
  const ids = new Map<object, number>();
  const id = (item: object): number => {
    let number = ids.get(item);
    if (number === undefined) ids.set(item, (number = ids.size + 1));
    return number;
  };
  const groups = new Map<string, State>();
  for (const state of states) {
    const key = keyOf(state, id);
    const group = groups.get(key);
    groups.set(key, group ? pair(group, state) : state);
  }
  return [...groups.values()];
}

function pair(a: State, b: State): State {
  const environment = commonEnvironment(a.environment, b.environment);
  const exact = a.choices === b.choices && environment === a.environment;
  return {
    ...a,
    stretches: a.stretches === b.stretches ? a.stretches : unite(a.stretches, b.stretches),
    choices: a.choices === b.choices ? a.choices : hull(a.choices, b.choices),
    environment,
    approximate: a.approximate || b.approximate || !exact,
  };
}

/** For each unknown the values that it may have on either path. */
function hull(a: Choice | null, b: Choice | null): Choice | null {
  let joined: Choice | null = null;
  for (let at = a; at; at = at.next) {
    const { unknown, values } = at;
    for (let other = b; other; other = other.next) {
      if (other.unknown !== unknown) continue;
      const both = [...new Set([...values, ...other.values])];
      if (both.length < unknown.values.length) joined = { unknown, values: both, next: joined };
    }
  }
  return joined;
}

/** Names that the paths bind differently become unknown. */
function commonEnvironment(a: Environment | null, b: Environment | null): Environment | null {
  if (a === b) return a;
  let common: Environment | null = a;
  const names = new Set<string>();
  for (const list of [a, b]) for (let at = list; at; at = at.next) names.add(at.name);
  for (const name of names) {
    if (lookUp(a, name) !== lookUp(b, name))
      common = bind(common, name, { type: 'alias', path: [`${name} (?)`] });
  }
  return common;
}
