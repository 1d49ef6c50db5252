/** Which wish and which greeting fit which moment. Every number that a team may want to change is configuration. */

import type { Config } from '../config/types.ts';
import type { GreetingTime, LanguagePack, WishKind } from '../language/types.ts';
import { memo, memoByObject } from '../text/memo.ts';
import type { DayKind } from './calendar.ts';
import { MINUTES_PER_DAY, parseTime, type Span } from './week.ts';

/** Wishes that belong to a time; as bits, so that several that stand together are one number. */
export type TimedKind = Exclude<WishKind, 'neutral'>;

export const DAY = 1;
export const EVENING = 2;
export const WEEKEND = 4;
export const NIGHT = 8;
export const TIMED = DAY | EVENING | WEEKEND | NIGHT;

export const KIND_BITS: Readonly<Record<TimedKind, number>> = {
  day: DAY,
  evening: EVENING,
  weekend: WEEKEND,
  night: NIGHT,
};

/** The kinds in a set of bits, in the order in which they are offered. */
export function kindsOf(bits: number): TimedKind[] {
  return (Object.keys(KIND_BITS) as TimedKind[]).filter((kind) => bits & KIND_BITS[kind]);
}

export interface Policy {
  /** Minutes of the day from which the wish for the evening stands, … */
  readonly evening: number;
  /** … from which on Friday the week-end may be wished and from which it must. */
  readonly weekendAllowed: number;
  readonly weekendRequired: number;
  readonly greetings: Readonly<Record<GreetingTime, Span>>;
  /** What we write for each kind: «Удачного дня!». */
  readonly wishes: Readonly<Record<TimedKind, string>>;
  /** A team's own wishes, besides those that the language knows. Lower case, ё as е, without punctuation. */
  readonly own: Readonly<Record<string, WishKind>>;
  readonly formula: string;
  /** True where a neutral wish («Хорошей недели») is enough. */
  readonly neutralSuffices: boolean;
  /** False in languages that need no wish: then no wish is judged. */
  readonly timed: boolean;
}

/** Before this minute the night belongs to the evening before. */
const MORNING = 5 * 60;
const NIGHT_FROM = 23 * 60;

const policies = memoByObject((config: Config) =>
  memoByObject((language: LanguagePack) => read(config, language)),
);

/** The policy of one configuration in one language. */
export function policyOf(config: Config, language: LanguagePack): Policy {
  return policies(config)(language);
}

function read({ evening, friday, greetings, wishes, farewell }: Config, { farewells }: LanguagePack): Policy {
  const own: Record<string, WishKind> = {};
  for (const kind of ['day', 'evening', 'weekend', 'night', 'neutral'] as const) {
    for (const text of wishes?.[kind] ?? []) own[wishKey(text)] = kind;
  }
  return {
    evening: minute(evening, 16 * 60),
    weekendAllowed: minute(friday?.weekend_allowed_from, 12 * 60),
    weekendRequired: minute(friday?.weekend_required_from, 14 * 60),
    greetings: {
      morning: span(greetings?.morning, MORNING, 12 * 60),
      day: span(greetings?.day, 9 * 60, 18 * 60),
      evening: span(greetings?.evening, 17 * 60, MINUTES_PER_DAY),
    },
    wishes: {
      day: wishes?.day?.[0] ?? farewells.wishes.day,
      evening: wishes?.evening?.[0] ?? farewells.wishes.evening,
      weekend: wishes?.weekend?.[0] ?? farewells.wishes.weekend,
      night: wishes?.night?.[0] ?? farewells.wishes.night,
    },
    own,
    formula: farewell?.formula ?? farewells.formula,
    neutralSuffices: farewell?.neutral ?? false,
    timed: farewells.timed,
  };
}

/** «Удачного дня!» → «удачного дня». */
function wishKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}\p{M}\d'’-]+/gu, ' ')
    .trim();
}

function minute(text: string | undefined, otherwise: number): number {
  return (text === undefined ? null : parseTime(text)) ?? otherwise;
}

function span(text: string | undefined, from: number, to: number): Span {
  const [start, end] = (text ?? '').split('-');
  return { from: minute(start, from), to: minute(end, to) };
}

/** What the policy asks between two minutes of a day. */
export interface PolicyRow extends Span {
  /** One of these kinds must stand. */
  readonly required: number;
  /** These may stand beside it; holds `required` as well. */
  readonly tolerated: number;
}

/** The rows of a day in order, from 00:00 to 24:00. */
export function rowsOf(policy: Policy, kind: DayKind): readonly PolicyRow[] {
  return rows(policy)(kind);
}

const rows = memoByObject((policy: Policy) => memo((kind: DayKind) => buildRows(policy, kind)));

function buildRows(policy: Policy, kind: DayKind): PolicyRow[] {
  const { evening, weekendAllowed, weekendRequired } = policy;
  const edges = [0, MORNING, weekendAllowed, weekendRequired, evening, NIGHT_FROM, MINUTES_PER_DAY];
  const sorted = [...new Set(edges)].sort((a, b) => a - b);
  const result: PolicyRow[] = [];
  for (let index = 0; index + 1 < sorted.length; index++) {
    const from = sorted[index]!;
    const to = sorted[index + 1]!;
    const { required, tolerated } = rowAt(policy, kind, from);
    const last = result.at(-1);
    if (last && last.required === required && last.tolerated === tolerated) {
      result[result.length - 1] = { ...last, to };
    } else {
      result.push({ from, to, required, tolerated });
    }
  }
  return result;
}

/** The table of the format: what is required and what else may stand at one minute of a day. */
function rowAt(policy: Policy, kind: DayKind, minute: number): { required: number; tolerated: number } {
  const byClock = minute >= MORNING && minute < policy.evening ? DAY : EVENING;
  const night = minute >= NIGHT_FROM || minute < MORNING ? NIGHT : 0;
  const row = (required: number, beside = 0) => ({ required, tolerated: required | beside | night });
  if (kind === 'off' || (kind === 'last-off' && minute < policy.evening)) {
    return row(WEEKEND | byClock, DAY | EVENING | WEEKEND);
  }
  if (kind === 'friday' && minute >= MORNING) {
    if (minute >= policy.weekendRequired) return row(WEEKEND, byClock);
    if (minute >= policy.weekendAllowed) return row(WEEKEND | byClock);
  }
  return row(byClock);
}

/** Whether what stands satisfies a row: something required, and nothing that is not tolerated. */
export function satisfies(
  { required, tolerated }: Pick<PolicyRow, 'required' | 'tolerated'>,
  found: number,
): boolean {
  return (found & required) !== 0 && (found & TIMED & ~tolerated) === 0;
}

/** The row that holds at a minute of a day. */
export function policyAt(policy: Policy, kind: DayKind, minute: number): PolicyRow {
  return rowsOf(policy, kind).find(({ from, to }) => from <= minute && minute < to)!;
}

/** The one kind that `{{ wish }}` stands for at a minute of a day; it always satisfies the row. */
export function wishAt(policy: Policy, kind: DayKind, minute: number): TimedKind {
  const { required } = policyAt(policy, kind, minute);
  const byClock = required & ~WEEKEND;
  // On a long rest the week-end is wished; on a single holiday, which ends in the evening, the day.
  if (kind === 'off') return 'weekend';
  if (byClock === 0) return 'weekend';
  return kindsOf(byClock)[0]!;
}

/** The kind of greeting that fits a minute of the day; null where none by the clock does. */
export function greetingAt({ greetings }: Policy, minute: number): GreetingTime | null {
  const order: readonly GreetingTime[] =
    minute < 12 * 60 ? ['morning', 'day', 'evening'] : ['day', 'evening', 'morning'];
  return order.find((time) => inHours(greetings[time], minute)) ?? null;
}

/** Hours of a greeting; over midnight they wrap. */
export function inHours({ from, to }: Span, minute: number): boolean {
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}
