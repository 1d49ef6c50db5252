/** When a window is open: on a plain week, and on a day that a calendar makes a holiday. */
import { memoByObject } from '../text/memo.ts';
import { ALL_DAYS, formatHours, type Hours, type HoursRule, parseHours } from './hours.ts';
import {
  cut,
  difference,
  MINUTES_PER_DAY,
  MINUTES_PER_WEEK,
  type Span,
  type SpanSet,
  spanSet,
  union,
} from './week.ts';

/** What a rule asks of a day. */
export interface DayKey {
  /** Monday = 0. */
  readonly weekday: number;
  readonly holiday: boolean;
}

/**
 * Open minutes of one day, from its 00:00. As in `opening_hours` a rule with days replaces whatever the rules before
 * it gave to that calendar day, including what ran over from the day before.
 */
export function openOn(hours: Hours, day: DayKey, before: DayKey): SpanSet {
  let open: SpanSet = [];
  for (const [index, rule] of hours.rules.entries()) {
    const today = holdsOn(rule, day);
    if (today && !rule.off && !rule.additional && replaces(rule, hours.rules[index - 1])) open = [];
    const spans = spanSet([
      ...(today ? ownSpans(rule) : []),
      ...(holdsOn(rule, before) ? spilledSpans(rule) : []),
    ]);
    open = rule.off ? difference(open, spans) : union(open, spans);
  }
  return open;
}

/** A rule without days replaces only another one without days; to days named before it, it adds. */
function replaces(rule: HoursRule, previous: HoursRule | undefined): boolean {
  return rule.selects || (previous !== undefined && !previous.selects);
}

function holdsOn(rule: HoursRule, { weekday, holiday }: DayKey): boolean {
  return !rule.selects || (rule.days & (1 << weekday)) !== 0 || (rule.holidays && holiday);
}

function ownSpans({ times }: HoursRule): readonly Span[] {
  if (times.length === 0) return [{ from: 0, to: MINUTES_PER_DAY }];
  return times.map(({ from, to }) => ({ from, to: Math.min(to, MINUTES_PER_DAY) }));
}

function spilledSpans({ times }: HoursRule): readonly Span[] {
  return times
    .filter(({ to }) => to > MINUTES_PER_DAY)
    .map(({ to }) => ({ from: 0, to: to - MINUTES_PER_DAY }));
}

/** The open minutes of a week without holidays. */
export const weekOf = memoByObject((hours: Hours): SpanSet => {
  const days: Span[] = [];
  for (let weekday = 0; weekday < 7; weekday++) {
    const open = openOn(hours, { weekday, holiday: false }, { weekday: (weekday + 6) % 7, holiday: false });
    for (const { from, to } of open) {
      days.push({ from: weekday * MINUTES_PER_DAY + from, to: weekday * MINUTES_PER_DAY + to });
    }
  }
  return spanSet(days);
});

/** Whether some rule speaks of public holidays. */
export function namesHolidays({ rules }: Hours): boolean {
  return rules.some(({ holidays }) => holidays);
}

/** A window in canonical spelling that is open exactly in these minutes of the week; null for an empty set. */
export function hoursOfWeek(week: SpanSet): string | null {
  if (week.length === 0) return null;
  for (const overMidnight of [true, false]) {
    const text = formatHours({ rules: rulesOfWeek(week, overMidnight) });
    const { hours } = parseHours(text);
    if (hours && sameSet(weekOf(hours), week)) return text;
  }
  return null;
}

function rulesOfWeek(week: SpanSet, overMidnight: boolean): HoursRule[] {
  if (week.length === 1 && week[0]!.from === 0 && week[0]!.to === MINUTES_PER_WEEK) {
    return [{ days: 0, holidays: false, selects: false, times: [], off: false, additional: false }];
  }
  const byTimes = new Map<string, { days: number; times: Span[] }>();
  for (let weekday = 0; weekday < 7; weekday++) {
    const times = overMidnight ? startingOn(week, weekday) : cut(week, dayOf(weekday)).slice();
    if (times.length === 0) continue;
    const key = times.map(({ from, to }) => `${from}-${to}`).join();
    const group = byTimes.get(key);
    if (group) group.days |= 1 << weekday;
    else byTimes.set(key, { days: 1 << weekday, times: [...times] });
  }
  return [...byTimes.values()].map(({ days, times }) => ({
    days: days & ALL_DAYS,
    holidays: false,
    selects: true,
    times,
    off: false,
    additional: false,
  }));
}

function dayOf(weekday: number): Span {
  return { from: weekday * MINUTES_PER_DAY, to: (weekday + 1) * MINUTES_PER_DAY };
}

/** Spans that begin on this day, over midnight as long as they last less than a day. */
function startingOn(week: SpanSet, weekday: number): Span[] {
  const start = weekday * MINUTES_PER_DAY;
  const wraps = week[0]!.from === 0 && week.at(-1)!.to === MINUTES_PER_WEEK;
  return week.flatMap(({ from, to }, index) => {
    if (wraps && index === 0) return [];
    const end = wraps && index === week.length - 1 ? to + week[0]!.to : to;
    return from >= start && from < start + MINUTES_PER_DAY ? [{ from: from - start, to: end - start }] : [];
  });
}

function sameSet(a: SpanSet, b: SpanSet): boolean {
  return (
    a.length === b.length && a.every(({ from, to }, index) => from === b[index]!.from && to === b[index]!.to)
  );
}
