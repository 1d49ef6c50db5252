/** Keeps the number of paths within bounds: paths that say the same are joined, exactly where that is possible. */
import { type Bound, bind, type Environment } from './environment.ts';
import { unite } from './spans.ts';
import type { Choice, State } from './state.ts';
import type { Unknown } from './terms.ts';

/** More paths than this are joined, even if that covers more than can happen. */
const MANY = 160;
/** Captured texts cannot be joined; beyond this nothing is proved. */
const TOO_MANY = 4000;

/** Nothing can be said of this template in reasonable time. */
export class TooComplex extends Error {}

/** The states themselves where they are few, else fewer that cover them. Throws {@link TooComplex}. */
export function bounded(states: readonly State[]): readonly State[] {
  if (states.length <= MANY) return states;
  let joined = join(states, sameText);
  if (joined.length > MANY) joined = join(joined, sameKinds);
  if (joined.length > TOO_MANY) throw new TooComplex();
  return joined;
}

type Key = (state: State, id: (item: object | null | undefined) => number) => string;

/** Paths on which the same has gone out and the same names are bound. */
const sameText: Key = ({ out, environment, captured }, id) =>
  `${id(out.spoken)} ${id(environment)} ${id(captured)} ${out.hidden} ${out.tail}`;

/** Paths on which the same kinds of phrases have gone out. */
const sameKinds: Key = ({ out, captured, environment }, id) =>
  `${out.bits} ${id(captured)} ${out.hidden} ${out.tail} ${keptTexts(environment, id)}`;

/** What the names stand for that may yet speak: paths that keep different texts cannot be joined. */
function keptTexts(environment: Environment | null, id: Parameters<Key>[1]): string {
  const seen = new Set<string>();
  let key = '';
  for (let at = environment; at; at = at.next) {
    if (seen.has(at.name)) continue;
    seen.add(at.name);
    if (at.bound.type === 'text') key += `${at.name}=${textKey(at.bound, id)};`;
  }
  return key;
}

function textKey({ parts }: Bound & { type: 'text' }, id: Parameters<Key>[1]): string {
  return parts
    .map(({ term, place, literal }) =>
      literal && place ? `${place.path ?? ''}@${place.start}-${place.end}` : `#${id(term)}`,
    )
    .join();
}

function join(states: readonly State[], keyOf: Key): readonly State[] {
  const ids = new Map<object, number>();
  const id = (item: object | null | undefined): number => {
    if (!item) return item === null ? 0 : -1;
    let number = ids.get(item);
    if (number === undefined) ids.set(item, (number = ids.size + 1));
    return number;
  };
  const groups = new Map<string, State[]>();
  for (const state of states) {
    const key = keyOf(state, id);
    const group = groups.get(key);
    if (group) group.push(state);
    else groups.set(key, [state]);
  }
  return Array.from(groups.values(), (group) => (group.length === 1 ? group[0]! : joined(group, id)));
}

function joined(group: readonly State[], id: Parameters<Key>[1]): State {
  const [first] = group as [State];
  const sameChoices = group.every(({ choices }) => choices === first.choices);
  const sameNames = group.every(({ environment }) => environment === first.environment);
  return {
    ...first,
    stretches: unite(group.map(({ stretches }) => stretches)),
    choices: sameChoices ? first.choices : hull(group),
    environment: sameNames ? first.environment : common(group, id),
    approximate: group.some(({ approximate }) => approximate) || !sameChoices || !sameNames,
  };
}

/** For each unknown the values that it may have on any of the paths. */
function hull(group: readonly State[]): Choice | null {
  const counts = new Map<Unknown, { paths: number; values: Set<Choice['values'][number]> }>();
  for (const { choices } of group) {
    for (let at = choices; at; at = at.next) {
      let entry = counts.get(at.unknown);
      if (!entry) counts.set(at.unknown, (entry = { paths: 0, values: new Set() }));
      entry.paths++;
      for (const value of at.values) entry.values.add(value);
    }
  }
  let choices: Choice | null = null;
  for (const [unknown, { paths, values }] of counts) {
    const open = paths < group.length || values.size === unknown.values.length;
    if (!open) choices = { unknown, values: [...values], next: choices };
  }
  return choices;
}

/** Names that the paths bind differently become unknown. */
function common(group: readonly State[], id: Parameters<Key>[1]): Environment | null {
  const same = (a: Bound | null | undefined, b: Bound | undefined): boolean =>
    a === b || (a?.type === 'text' && b?.type === 'text' && textKey(a, id) === textKey(b, id));
  const bounds = new Map<string, Bound | null>();
  group.forEach(({ environment }, index) => {
    const own = new Map<string, Bound>();
    for (let at = environment; at; at = at.next) if (!own.has(at.name)) own.set(at.name, at.bound);
    for (const name of bounds.keys()) if (!same(bounds.get(name), own.get(name))) bounds.set(name, null);
    for (const [name, bound] of own) if (!bounds.has(name)) bounds.set(name, index === 0 ? bound : null);
  });
  let environment: Environment | null = null;
  for (const [name, bound] of bounds) {
    environment = bind(environment, name, bound ?? { type: 'alias', path: [`${name} (?)`] });
  }
  return environment;
}
