/** A moment of sending, and what the built-in values are then: for the proof, for rendering and for the preview. */
import type { LanguagePack } from '../language/types.ts';
import { type Calendar, type DayKind, dayKind, PLAIN_KINDS } from './calendar.ts';
import { formatDay, weekdayOf } from './dates.ts';
import { greetingAt, type Policy, wishAt } from './policy.ts';
import { formatTime, WEEKDAYS, type Weekday } from './week.ts';

/** A day as far as templates can tell days apart. */
export interface Day {
  /** Monday = 0. */
  readonly weekday: number;
  readonly kind: DayKind;
  /** Day number (see `dates.ts`); null: any such day of a plain week. */
  readonly date: number | null;
}

export interface Moment {
  readonly day: Day;
  /** Minute of the day. */
  readonly minute: number;
}

/** `now.*` and the values made from it. */
export interface MomentValues {
  readonly now: {
    readonly hour: number;
    readonly minute: number;
    /** «09:05» */
    readonly time: string;
    /** «2026-04-30»; null on a day of the plain week. */
    readonly date: string | null;
    readonly weekday: Weekday;
    readonly is_workday: boolean;
    readonly before_days_off: boolean;
  };
  readonly greeting: string;
  readonly wish: string;
  readonly farewell: string;
}

/** A day of the plain week; Monday = 0. */
export function plainDay(weekday: number): Day {
  return PLAIN_DAYS[weekday]!;
}

const PLAIN_DAYS: readonly Day[] = PLAIN_KINDS.map((kind, weekday) => ({ weekday, kind, date: null }));

/** A day of the calendar; without one the plain week holds. */
export function dayOf(date: number, calendar: Calendar | null): Day {
  const weekday = weekdayOf(date);
  return { weekday, kind: calendar ? dayKind(calendar, date) : PLAIN_KINDS[weekday]!, date };
}

/** The names of built-in values. A partial sees them too, as it sees the globals of any Liquid engine. */
export const BUILT_IN: ReadonlySet<string> = new Set(['now', 'greeting', 'wish', 'farewell']);

/** Names and values of the built-ins at a moment of sending. */
export function momentValues(moment: Moment, policy: Policy, language: LanguagePack): MomentValues {
  const { day, minute } = moment;
  return {
    now: {
      hour: Math.floor(minute / 60),
      minute: minute % 60,
      time: formatTime(minute),
      date: day.date === null ? null : formatDay(day.date),
      weekday: WEEKDAYS[day.weekday]!,
      is_workday: isWorkday(day),
      before_days_off: day.kind === 'friday',
    },
    greeting: greetingText(moment, policy, language),
    wish: wishText(moment, policy),
    farewell: farewellText(moment, policy),
  };
}

export function isWorkday({ kind }: Day): boolean {
  return kind === 'workday' || kind === 'friday';
}

/** `{{ greeting }}`: «Доброе утро», «Добрый день», «Добрый вечер», and «Здравствуйте» at night. */
export function greetingText({ minute }: Moment, policy: Policy, { greetings }: LanguagePack): string {
  const time = greetingAt(policy, minute);
  const known = time && greetings.allowed.find((greeting) => greeting.time === time);
  return known ? known.text[0]!.toUpperCase() + known.text.slice(1) : greetings.neutral;
}

/** `{{ wish }}` */
export function wishText({ day, minute }: Moment, policy: Policy): string {
  return policy.wishes[wishAt(policy, day.kind, minute)];
}

/** `{{ farewell }}`: the formula and the wish for the moment. */
export function farewellText(moment: Moment, policy: Policy): string {
  return `${policy.formula} ${wishText(moment, policy)}`;
}
