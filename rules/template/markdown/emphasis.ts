import type { Span } from '../types.ts';

/** A run of `*` or `_` with what its surroundings allow. */
export interface DelimiterRun {
  readonly char: '*' | '_';
  readonly start: number;
  readonly end: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

interface Live extends DelimiterRun {
  /** What of the run is not used yet: openers are used from the right, closers from the left. */
  from: number;
  to: number;
}

/** Pairs delimiter runs as CommonMark does («process emphasis»); `label` is the text inside the marks. */
export function matchEmphasis(runs: readonly DelimiterRun[]): Span[] {
  const spans: Span[] = [];
  const openers: Live[] = [];
  /** Below this depth there is no opener for a closer of this kind. */
  const bottoms = new Map<string, number>();
  for (const run of runs) {
    const live: Live = { ...run, from: run.start, to: run.end };
    if (run.canClose) {
      const kind = `${run.char}${run.canOpen}${(run.end - run.start) % 3}`;
      const bottom = Math.min(bottoms.get(kind) ?? 0, openers.length);
      let index = openers.length - 1;
      while (index >= bottom && live.from < live.to) {
        const opener = openers[index]!;
        if (!fits(opener, live)) {
          index--;
          continue;
        }
        spans.push(pair(opener, live));
        openers.length = opener.from < opener.to ? index + 1 : index;
        index = openers.length - 1;
      }
      if (live.from < live.to) bottoms.set(kind, openers.length);
    }
    if (run.canOpen && live.from < live.to) openers.push(live);
  }
  return spans;
}

function fits(opener: Live, closer: Live): boolean {
  if (opener.char !== closer.char) return false;
  if (!opener.canClose && !closer.canOpen) return true;
  const [a, b] = [opener.end - opener.start, closer.end - closer.start];
  return (a + b) % 3 !== 0 || (a % 3 === 0 && b % 3 === 0);
}

function pair(opener: Live, closer: Live): Span {
  const strong = opener.to - opener.from >= 2 && closer.to - closer.from >= 2;
  const length = strong ? 2 : 1;
  const label = { start: opener.to, end: closer.from };
  opener.to -= length;
  closer.from += length;
  return {
    kind: strong ? 'strong' : 'emphasis',
    range: { start: opener.to, end: closer.from },
    label,
    target: null,
  };
}
