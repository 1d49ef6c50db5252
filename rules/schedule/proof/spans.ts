/** Sets of moments of sending: stretches of days, and how a term divides them. */
import type { WindowDay } from '../days.ts';
import type { Scalar } from '../liquid/values.ts';
import type { Moment } from '../moment.ts';
import { grain, type Term } from './terms.ts';

/** Minutes `from` … `to` (exclusive) of a day. */
export interface Stretch {
  readonly day: WindowDay;
  readonly from: number;
  readonly to: number;
}

export interface Divided<T> {
  readonly value: T;
  readonly stretches: readonly Stretch[];
}

/** Divides stretches by what a term gives at each moment, given the value of its unknown. */
export function divide<T>(
  stretches: readonly Stretch[],
  term: Term,
  unknown: Scalar,
  read: (value: Scalar) => T,
): Divided<T>[] {
  const parts = new Map<T, Stretch[]>();
  const step = grain(term);
  for (const stretch of stretches) {
    const { day, to } = stretch;
    for (let from = stretch.from; from < to; ) {
      const next = Math.min(to, nextChange(term, day, from, step));
      const moment: Moment = { day, minute: from };
      append(parts, read(term.get(moment, unknown)), day, from, next);
      from = next;
    }
  }
  return Array.from(parts, ([value, stretches]) => ({ value, stretches }));
}

function nextChange({ edges }: Term, day: WindowDay, minute: number, step: number): number {
  if (!edges) return minute - (minute % step) + step;
  let next = Number.POSITIVE_INFINITY;
  for (const edge of edges(day)) if (edge > minute && edge < next) next = edge;
  return next;
}

function append<T>(parts: Map<T, Stretch[]>, value: T, day: WindowDay, from: number, to: number): void {
  const list = parts.get(value);
  if (!list) {
    parts.set(value, [{ day, from, to }]);
    return;
  }
  const last = list.at(-1)!;
  if (last.day === day && last.to === from) list[list.length - 1] = { day, from: last.from, to };
  else list.push({ day, from, to });
}

/** All sets together. */
export function unite(sets: readonly (readonly Stretch[])[]): readonly Stretch[] {
  const [first] = sets as [readonly Stretch[]];
  if (sets.every((set) => set === first)) return first;
  const byDay = new Map<WindowDay, Stretch[]>();
  for (const set of sets) {
    for (const stretch of set) {
      const list = byDay.get(stretch.day);
      if (list) list.push(stretch);
      else byDay.set(stretch.day, [stretch]);
    }
  }
  return Array.from(byDay.values(), joinTouching).flat();
}

function joinTouching(list: Stretch[]): Stretch[] {
  list.sort((a, b) => a.from - b.from);
  const joined: Stretch[] = [];
  for (const stretch of list) {
    const last = joined.at(-1);
    if (!last || stretch.from > last.to) joined.push(stretch);
    else if (stretch.to > last.to) joined[joined.length - 1] = { ...last, to: stretch.to };
  }
  return joined;
}
