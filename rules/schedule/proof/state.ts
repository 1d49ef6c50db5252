/** One path through a template, or several that say the same: when it is taken, and what has gone out on it. */
import type { Scalar } from '../liquid/values.ts';
import type { Environment, Part } from './environment.ts';
import type { Stretch } from './spans.ts';
import type { Unknown } from './terms.ts';
import type { Spoken } from './voice.ts';

/** The values that an unknown may still have; an immutable list. */
export interface Choice {
  readonly unknown: Unknown;
  readonly values: readonly Scalar[];
  readonly next: Choice | null;
}

export interface SpokenList {
  readonly spoken: Spoken;
  readonly next: SpokenList | null;
}

export interface PartList {
  readonly part: Part;
  readonly next: PartList | null;
}

/** What has gone out so far. */
export interface Out {
  readonly spoken: SpokenList | null;
  /** The bits of everything in `spoken`. */
  readonly bits: number;
  /** The end of the text where it may be the beginning of a phrase. */
  readonly tail: string;
  /** True where a phrase would stand inside a clause that has begun. */
  readonly inside: boolean;
  /** True as long as no word has gone out. */
  readonly fresh: boolean;
  /** True where something went out that may hold a phrase and cannot be read. */
  readonly hidden: boolean;
}

export interface State {
  readonly stretches: readonly Stretch[];
  readonly choices: Choice | null;
  readonly environment: Environment | null;
  readonly out: Out;
  /** What a capture gathers, latest first; `undefined` where the text goes out. */
  readonly captured: PartList | null | undefined;
  /** True where more than what can happen is covered. */
  readonly approximate: boolean;
}

export const NOTHING_OUT: Out = {
  spoken: null,
  bits: 0,
  tail: '',
  inside: false,
  fresh: true,
  hidden: false,
};

export function choiceOf(choices: Choice | null, unknown: Unknown): readonly Scalar[] {
  for (let at = choices; at; at = at.next) if (at.unknown === unknown) return at.values;
  return unknown.values;
}

export function choose(choices: Choice | null, unknown: Unknown, values: readonly Scalar[]): Choice {
  return { unknown, values, next: without(choices, unknown) };
}

function without(choices: Choice | null, unknown: Unknown): Choice | null {
  if (!choices) return null;
  if (choices.unknown === unknown) return choices.next;
  const next = without(choices.next, unknown);
  return next === choices.next ? choices : { ...choices, next };
}

/** In the order in which it went out. */
export function spokenIn({ spoken }: Out): Spoken[] {
  const list: Spoken[] = [];
  for (let at = spoken; at; at = at.next) list.push(at.spoken);
  return list.reverse();
}

/** In the order in which it was captured. */
export function partsIn(captured: PartList | null): Part[] {
  const list: Part[] = [];
  for (let at = captured; at; at = at.next) list.push(at.part);
  return list.reverse();
}
