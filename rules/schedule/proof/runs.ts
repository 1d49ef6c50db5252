/** Wishes that stand as one: «Приятного вечера и хороших выходных!». They are reported and replaced together. */
import { TIMED } from '../policy.ts';
import type { Path } from './prove.ts';
import type { Spoken } from './voice.ts';

export interface Run {
  readonly key: string;
  /** Null for the template itself. */
  readonly path: string | null;
  readonly start: number;
  readonly end: number;
  readonly bits: number;
  readonly spoken: readonly Spoken[];
  /** As the client reads it. */
  readonly text: string;
  /** True where the place holds exactly this text and no more words belong to it: it can be replaced. */
  readonly literal: boolean;
}

/** What may join two wishes: a comma, «и», nothing. */
const JOINT = /^[\s,\u00a0]*(?:и|та|й|і|and|а также|and also)?[\s\u00a0]*$/iu;

const kept = new WeakMap<Path, readonly Run[]>();

/** The wishes of a path in their runs. `sourceOf` gives the text of the template (null) or of a partial. */
export function runsOf(path: Path, sourceOf: (path: string | null) => string): readonly Run[] {
  let runs = kept.get(path);
  if (!runs) {
    const groups: Spoken[][] = [];
    for (const spoken of path.spoken) {
      if (!(spoken.bit & TIMED)) continue;
      const group = groups.at(-1);
      if (group && joins(group.at(-1)!, spoken, sourceOf)) group.push(spoken);
      else groups.push([spoken]);
    }
    runs = groups.map((group) => runOf(group, sourceOf));
    kept.set(path, runs);
  }
  return runs;
}

function joins(before: Spoken, after: Spoken, sourceOf: (path: string | null) => string): boolean {
  if (!before.literal || !after.literal || before.place.path !== after.place.path) return false;
  const { end, start } = { end: before.place.end, start: after.place.start };
  const punctuated = before.phrase.end > before.phrase.wordEnd;
  return !punctuated && start >= end && JOINT.test(sourceOf(before.place.path).slice(end, start));
}

function runOf(group: readonly Spoken[], sourceOf: (path: string | null) => string): Run {
  const first = group[0]!;
  const { path, start } = first.place;
  const { end } = group.at(-1)!.place;
  const literal = group.every((spoken) => spoken.literal && !spoken.phrase.free);
  return {
    key: `${path ?? ''}:${start}-${end}`,
    path,
    start,
    end,
    bits: group.reduce((bits, { bit }) => bits | bit, 0),
    spoken: group,
    text: group.length === 1 ? first.text : sourceOf(path).slice(start, end),
    literal,
  };
}
