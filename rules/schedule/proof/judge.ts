/** Holds what goes out against the policy: at which moments which wish or greeting is wrong, or missing. */

import type { GreetingTime } from '../../language/types.ts';
import type { WindowDay } from '../days.ts';
import { timeline } from '../days.ts';
import { FORMULA, NEUTRAL, PARTING, SIGNATURE } from '../phrases.ts';
import { inHours, type Policy, type PolicyRow, satisfies, TIMED } from '../policy.ts';
import { MINUTES_PER_DAY, type Span } from '../week.ts';
import type { Path } from './prove.ts';
import type { Stretch } from './spans.ts';
import type { Spoken } from './voice.ts';

/** Moments of sending at which a path says something wrong, or does not say what it must. */
export interface Fault extends Stretch {
  readonly path: Path;
  /** What stands there and must not, or stands instead of what must; empty where nothing stands. */
  readonly wrong: readonly Spoken[];
  /** The row of the policy that is hurt, in minutes from the start of the day of sending: then it is read. */
  readonly row: PolicyRow;
}

/** How a wish is judged on one path. */
export interface WishDemand {
  readonly policy: Policy;
  /** Reading delay in minutes. */
  readonly delay: number;
  /** True where a farewell has to stand, and with it a wish. */
  readonly required: boolean;
}

/** The moments at which a path's wishes hurt the policy. */
export function wishFaults(path: Path, demand: WishDemand): Fault[] {
  if ((path.bits & TIMED) === 0 && !lacksWish(path, demand)) return [];
  const { policy, delay } = demand;
  return path.stretches.flatMap((stretch) =>
    faultyRows(stretch, timeline(policy, stretch.day), path.bits, delay).map(({ row, from, to }) => {
      return { day: stretch.day, from, to, path, row, wrong: wrongIn(path, row) };
    }),
  );
}

/** After a formula a wish is due; after «С уважением» alone, or after «До встречи!» with it, it is not. */
function lacksWish({ bits, hidden }: Path, { policy, required }: WishDemand): boolean {
  const parts = (bits & PARTING) !== 0 && (bits & SIGNATURE) === 0;
  if (!required || hidden || !(bits & FORMULA || parts)) return false;
  return !(policy.neutralSuffices && bits & NEUTRAL);
}

function wrongIn({ spoken }: Path, row: PolicyRow): Spoken[] {
  const timed = spoken.filter(({ bit }) => bit & TIMED);
  const forbidden = timed.filter(({ bit }) => bit & TIMED & ~row.tolerated);
  return forbidden.length > 0 ? forbidden : timed;
}

interface FaultyRow {
  readonly row: PolicyRow;
  readonly from: number;
  readonly to: number;
}

/** Parts of a stretch of sending in which some row, from sending to sending + delay, does not hold for `bits`. */
function faultyRows(
  { from, to }: Stretch,
  rows: readonly PolicyRow[],
  bits: number,
  delay: number,
): FaultyRow[] {
  const faulty: FaultyRow[] = [];
  let done = from;
  for (const row of rows) {
    if (satisfies(row, bits)) continue;
    const start = Math.max(done, row.from - delay);
    const end = Math.min(to, row.to);
    if (start >= end) continue;
    faulty.push({ row, from: start, to: end });
    done = end;
  }
  return faulty;
}

/** Whether bits satisfy the policy at every moment of the stretches and of the delay after them. */
export function holds(stretches: readonly Stretch[], bits: number, policy: Policy, delay: number): boolean {
  return stretches.every(
    (stretch) => faultyRows(stretch, timeline(policy, stretch.day), bits, delay).length === 0,
  );
}

/** Bits of greetings that belong to a part of the day. */
export const GREETING_BITS: Readonly<Record<GreetingTime, number>> = { morning: 1, day: 2, evening: 4 };

/** The moments at which a greeting of a path does not fit the hour. */
export function greetingFaults(path: Path, policy: Policy, delay: number): Fault[] {
  const faults: Fault[] = [];
  for (const time of Object.keys(GREETING_BITS) as GreetingTime[]) {
    if (!(path.bits & GREETING_BITS[time])) continue;
    const wrong = path.spoken.filter(({ bit }) => bit & GREETING_BITS[time]);
    for (const stretch of path.stretches) {
      for (const { row, from, to } of faultyRows(
        stretch,
        greetingRows(stretch.day, policy, time),
        1,
        delay,
      )) {
        faults.push({ day: stretch.day, from, to, path, row, wrong });
      }
    }
  }
  return faults;
}

/** The hours of a greeting as rows that are satisfied by the bit 1 inside them only. */
function greetingRows({ kinds }: WindowDay, policy: Policy, time: GreetingTime): readonly PolicyRow[] {
  let byKey = rowsByGreeting.get(policy);
  if (!byKey) rowsByGreeting.set(policy, (byKey = new Map()));
  const key = `${time} ${kinds.length}`;
  let rows = byKey.get(key);
  if (!rows) byKey.set(key, (rows = buildGreetingRows(policy.greetings[time], kinds.length)));
  return rows;
}

const rowsByGreeting = new WeakMap<Policy, Map<string, readonly PolicyRow[]>>();

function buildGreetingRows(hours: Span, days: number): PolicyRow[] {
  const edges = [...new Set([0, hours.from, hours.to, MINUTES_PER_DAY])].sort((a, b) => a - b);
  return Array.from({ length: days }, (_, day) => day * MINUTES_PER_DAY).flatMap((start) =>
    edges.slice(1).map((to, index) => {
      const from = edges[index]!;
      return { from: start + from, to: start + to, required: inHours(hours, from) ? 1 : 2, tolerated: TIMED };
    }),
  );
}
