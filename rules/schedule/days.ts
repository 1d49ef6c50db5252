/** The days on which a window is open, as far as the policy and the templates can tell them apart. */
import { type Calendar, type DayKind, dayKind, isHoliday, PLAIN_KINDS } from './calendar.ts';
import { weekdayOf, yearSpan } from './dates.ts';
import type { Hours } from './hours.ts';
import { type Day, dayOf, plainDay } from './moment.ts';
import { namesHolidays, openOn } from './opening.ts';
import { type Policy, type PolicyRow, rowsOf } from './policy.ts';
import { MINUTES_PER_DAY, type SpanSet } from './week.ts';

/** A day of the plain week, or one or several dates that the calendar makes otherwise. */
export interface WindowDay extends Day {
  /** When the window is open, in minutes of the day. Never empty. */
  readonly open: SpanSet;
  /** The dates that are alike; empty for a day of the plain week. `date` is the first of them. */
  readonly dates: readonly number[];
  /** The kind of this day and of those after it on which a message sent on it may still be unread. */
  readonly kinds: readonly DayKind[];
}

export interface WindowDaysInput {
  readonly hours: Hours;
  readonly calendar: Calendar | null;
  /** Reading delay in minutes. */
  readonly delay: number;
  /** Dates that the template itself names; each is a day of its own. */
  readonly named: readonly number[];
  /** True where the template asks for more of a date than the calendar says: then no two dates are alike. */
  readonly apart: boolean;
}

/** The seven plain days, then the dates that differ from their plain day; days on which the window is shut are left out. */
export function windowDays(input: WindowDaysInput): WindowDay[] {
  const { hours, calendar, delay, named, apart } = input;
  const reach = Math.floor((MINUTES_PER_DAY - 1 + delay) / MINUTES_PER_DAY);
  const plain = PLAIN_KINDS.map((_, weekday) => plainWindowDay(hours, weekday, reach));
  const dated = new Map<string, WindowDay & { dates: number[] }>();
  const add = (date: number, always: boolean): void => {
    const day = datedWindowDay(hours, calendar, date, reach, plain[weekdayOf(date)]!.open);
    const own = plain[day.weekday]!;
    if (!always && sameKinds(day, own) && day.open === own.open) return;
    const key =
      always || apart
        ? `${date}`
        : `${day.weekday} ${day.kinds.join()} ${day.open.map(({ from, to }) => `${from}-${to}`).join()}`;
    const alike = dated.get(key);
    if (alike) alike.dates.push(date);
    else dated.set(key, { ...day, dates: [date] });
  };
  for (const date of named) add(date, true);
  if (calendar) {
    const { first, last } = yearSpan(calendar.year);
    for (let date = first; date <= last; date++) if (!named.includes(date)) add(date, false);
  }
  return [...plain, ...dated.values()].filter(({ open }) => open.length > 0);
}

function sameKinds(a: WindowDay, b: WindowDay): boolean {
  return a.kinds.every((kind, index) => kind === b.kinds[index]);
}

function plainWindowDay(hours: Hours, weekday: number, reach: number): WindowDay {
  const before = (weekday + 6) % 7;
  return {
    ...plainDay(weekday),
    open: openOn(hours, { weekday, holiday: false }, { weekday: before, holiday: false }),
    dates: [],
    kinds: Array.from({ length: reach + 1 }, (_, index) => PLAIN_KINDS[(weekday + index) % 7]!),
  };
}

function datedWindowDay(
  hours: Hours,
  calendar: Calendar | null,
  date: number,
  reach: number,
  plainOpen: SpanSet,
): WindowDay {
  const day = dayOf(date, calendar);
  const holidays = calendar !== null && namesHolidays(hours);
  const today = holidays && isHoliday(calendar, date);
  const yesterday = holidays && isHoliday(calendar, date - 1);
  const { weekday } = day;
  const open =
    today || yesterday
      ? openOn(hours, { weekday, holiday: today }, { weekday: (weekday + 6) % 7, holiday: yesterday })
      : plainOpen;
  const kinds = Array.from({ length: reach + 1 }, (_, index) =>
    calendar ? dayKind(calendar, date + index) : PLAIN_KINDS[(weekday + index) % 7]!,
  );
  return { ...day, open, dates: [date], kinds };
}

/** The rows of the policy from the start of a day to the last moment at which a message sent on it may be read. */
export function timeline(policy: Policy, day: WindowDay): readonly PolicyRow[] {
  if (day.kinds.length === 1) return rowsOf(policy, day.kind);
  const kept = timelines.get(day);
  if (kept?.policy === policy) return kept.rows;
  const rows = day.kinds.flatMap((kind, index) =>
    rowsOf(policy, kind).map((row) => ({
      ...row,
      from: row.from + index * MINUTES_PER_DAY,
      to: row.to + index * MINUTES_PER_DAY,
    })),
  );
  timelines.set(day, { policy, rows });
  return rows;
}

const timelines = new WeakMap<WindowDay, { readonly policy: Policy; readonly rows: readonly PolicyRow[] }>();
