/** When a message may go out and be read: the send window with its calendar, zone and delay, and the work hours. */
import { fact } from '../engine/fact.ts';
import type { LintContext } from '../engine/types.ts';
import { type Calendar, type CalendarReading, parseCalendar } from '../schedule/calendar.ts';
import { type WindowDay, windowDays } from '../schedule/days.ts';
import { durationMinutes } from '../schedule/duration.ts';
import { type Hours, type HoursReading, parseHours } from '../schedule/hours.ts';
import { weekOf } from '../schedule/opening.ts';
import { isTimeZone, RECIPIENT } from '../schedule/timezone.ts';
import type { SpanSet } from '../schedule/week.ts';
import { weekInWords } from '../schedule/words.ts';

/** Where a calendar was looked for, and what was found. */
export interface CalendarFile {
  /** As the template or the configuration names it. */
  readonly name: string;
  /** Null where no file of that name was found, undefined where that is not known. */
  readonly path: string | null | undefined;
  readonly reading: CalendarReading | null;
}

export interface SendWindow {
  readonly reading: HoursReading;
  /** Null where the window cannot be read. */
  readonly hours: Hours | null;
  /** Open minutes of a plain week; empty where the window cannot be read or is never open. */
  readonly week: SpanSet;
  /** Reading delay in minutes; 0 where none is given or it cannot be read. */
  readonly delay: number;
  readonly delayIsValid: boolean;
  readonly timezoneIsValid: boolean;
  /** Null where none is named. */
  readonly calendarFile: CalendarFile | null;
  readonly calendar: Calendar | null;
}

/** The send window of the template. */
export const sendWindow = fact((context): SendWindow => {
  const { settings, config } = context;
  const { send } = settings;
  const reading = parseHours(send.hours);
  const delay = send.delay === null ? 0 : durationMinutes(send.delay);
  const name = send.calendar ?? config.calendar ?? null;
  const calendarFile = name === null ? null : findCalendar(context, name);
  return {
    reading,
    hours: reading.hours,
    week: reading.hours ? weekOf(reading.hours) : [],
    delay: delay ?? 0,
    delayIsValid: delay !== null,
    timezoneIsValid: send.timezone === null || send.timezone === RECIPIENT || isTimeZone(send.timezone),
    calendarFile,
    calendar: calendarFile?.reading?.calendar ?? null,
  };
});

/** The send window as people say it, «пн–пт 09:00–18:00»; as it is written where holidays or nothing readable stand in it. */
export function windowInWords(context: LintContext): string {
  const { hours } = context.settings.send;
  const { week } = sendWindow(context);
  return week.length === 0 || /\b(?:PH|SH|off)\b/.test(hours) ? hours : weekInWords(week, context.locale);
}

/** The work hours of the configuration; null where they cannot be read. */
export const workHours = fact(
  ({ config }): Hours | null => parseHours(config.work_hours ?? DEFAULT_WORK_HOURS).hours,
);

const DEFAULT_WORK_HOURS = 'Mo-Fr 09:00-18:00';

/** The days on which the window is open, with the dates that the calendar or the template sets apart. */
export function openDays(
  { hours, calendar, delay }: SendWindow,
  dates: { readonly named: readonly number[]; readonly apart: boolean },
): readonly WindowDay[] {
  if (!hours) return [];
  if (dates.named.length > 0) return windowDays({ hours, calendar, delay, ...dates });
  const known = days.get(hours) ?? new Map<Calendar | null, Map<string, readonly WindowDay[]>>();
  days.set(hours, known);
  const byKey = known.get(calendar) ?? new Map<string, readonly WindowDay[]>();
  known.set(calendar, byKey);
  const key = `${delay} ${dates.apart}`;
  let made = byKey.get(key);
  if (!made) byKey.set(key, (made = windowDays({ hours, calendar, delay, ...dates })));
  return made;
}

/** A calendar has some four hundred days: what they come to is kept from one check to the next. */
const days = new WeakMap<Hours, Map<Calendar | null, Map<string, readonly WindowDay[]>>>();

/** Looks from the template's folder, then from the root. */
function findCalendar({ path, host }: LintContext, name: string): CalendarFile {
  const folder = path.split('/').slice(0, -1);
  let unknown = false;
  for (const candidate of new Set([resolve(folder, name), resolve([], name)])) {
    const text = candidate === null ? null : host.read(candidate);
    if (typeof text === 'string') return { name, path: candidate, reading: parseCalendar(text) };
    unknown ||= text === undefined;
  }
  return { name, path: unknown ? undefined : null, reading: null };
}

/** `../calendar/ru.json` from a folder; null where it leads out of the root. */
function resolve(folder: readonly string[], name: string): string | null {
  const steps = name.startsWith('/') ? [] : [...folder];
  for (const step of name.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return null;
  }
  return steps.join('/');
}
