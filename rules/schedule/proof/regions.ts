/** The proof laid out in time: what goes out when, and whether it is right; for tables and views of the week. */
import { formatDay } from '../dates.ts';
import { timeline } from '../days.ts';
import type { Scalar } from '../liquid/values.ts';
import { kindsOf, type Policy, TIMED, type TimedKind } from '../policy.ts';
import { MINUTES_PER_DAY } from '../week.ts';
import type { Fault } from './judge.ts';
import type { Path } from './prove.ts';
import type { Stretch } from './spans.ts';
import type { Choice } from './state.ts';

export interface ProofRegion {
  /** Minutes of the week, half-open; Monday 00:00 is 0. */
  readonly from: number;
  readonly to: number;
  /** Dates on which it is so, where a calendar makes them otherwise than their day of the week. */
  readonly dates: readonly string[];
  /** The wishes that go out, as they stand in the text; empty where none does. */
  readonly found: readonly string[];
  /** One of these is due. */
  readonly required: readonly TimedKind[];
  readonly ok: boolean;
  /** Values of placeholders that lead here; empty where it is so for all. */
  readonly values: Readonly<Record<string, Scalar>>;
}

/** Every region of the window, in order of time, dates last. Regions overlap where values of placeholders decide. */
export function regionsOf(paths: readonly Path[], faults: readonly Fault[], policy: Policy): ProofRegion[] {
  const regions = paths.flatMap((path) => {
    const own = faults.filter((fault) => fault.path === path);
    return path.stretches.flatMap((stretch) =>
      cut(stretch, policy, own).map((part) => region(part, path, own, policy)),
    );
  });
  return regions.sort(
    (a, b) =>
      a.dates.length - b.dates.length ||
      (a.dates[0] ?? '').localeCompare(b.dates[0] ?? '') ||
      a.from - b.from,
  );
}

/** Parts of a stretch within which neither the policy nor the verdict changes. */
function cut({ day, from, to }: Stretch, policy: Policy, faults: readonly Fault[]): Stretch[] {
  const edges = new Set([from, to]);
  for (const row of timeline(policy, day)) if (row.from > from && row.from < to) edges.add(row.from);
  for (const fault of faults) {
    if (fault.day !== day) continue;
    for (const edge of [fault.from, fault.to]) if (edge > from && edge < to) edges.add(edge);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(1).map((end, index) => ({ day, from: sorted[index]!, to: end }));
}

function region(
  { day, from, to }: Stretch,
  path: Path,
  faults: readonly Fault[],
  policy: Policy,
): ProofRegion {
  const row = timeline(policy, day).find((candidate) => candidate.from <= from && from < candidate.to)!;
  const start = day.weekday * MINUTES_PER_DAY;
  return {
    from: start + from,
    to: start + to,
    dates: day.dates.map(formatDay),
    found: path.spoken.filter(({ bit }) => bit & TIMED).map(({ text }) => text),
    required: kindsOf(row.required),
    ok: !faults.some((fault) => fault.day === day && fault.from <= from && to <= fault.to),
    values: valuesOf(path.choices),
  };
}

/** One value of each placeholder that decides. */
export function valuesOf(choices: Choice | null): Record<string, Scalar> {
  const values: Record<string, Scalar> = {};
  for (let at = choices; at; at = at.next) values[at.unknown.name] = at.values[0]!;
  return values;
}
