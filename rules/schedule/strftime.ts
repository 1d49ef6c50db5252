/**
 * The filter `date` for the moment of sending, as LiquidJS formats it. Names of days are English, so that the
 * imported idioms hold (`'now' | date: '%A'` is «Friday»); names of months are those of the language, declined.
 */
import { dayNumber, partsOf, yearSpan } from './dates.ts';
import type { Moment } from './moment.ts';

/** What a value depends on; bits. */
export const ON_HOUR = 1;
export const ON_MINUTE = 2;
export const ON_DAY = 4;
/** The date itself, which a plain week does not know. */
export const ON_DATE = 8;

const NO_DAY = { weekday: 0, kind: 'workday' } as const;
const CONVERSION = /%([-_0^#:]+)?(\d+)?([EO])?(.)/gs;
const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const WIDTHS: Readonly<Record<string, number>> = {
  C: 2,
  d: 2,
  e: 2,
  H: 2,
  I: 2,
  j: 3,
  k: 2,
  l: 2,
  L: 3,
  m: 2,
  M: 2,
  S: 2,
  U: 2,
  W: 2,
  y: 2,
  Y: 4,
};
const PADDED_WITH_SPACES = 'aAbBceklpP';
const DEPENDS: Readonly<Record<string, number>> = {
  H: ON_HOUR,
  I: ON_HOUR,
  k: ON_HOUR,
  l: ON_HOUR,
  p: ON_HOUR,
  P: ON_HOUR,
  M: ON_MINUTE,
  u: ON_DAY,
  w: ON_DAY,
  a: ON_DAY,
  A: ON_DAY,
  S: 0,
  L: 0,
  N: 0,
  t: 0,
  n: 0,
  '%': 0,
  ...Object.fromEntries(Array.from('bBCdehjmqUWyY', (conversion) => [conversion, ON_DATE])),
};
/** Conversions that the day of the month decides, and those that the month does. */
const OF_MONTH_DAY = 'deq%';
const OF_MONTH = 'mbBh%';
const numbers = (count: number) =>
  Array.from({ length: count }, (_, index) => String(index + 1).padStart(2, '0'));
const DAYS_OF_A_MONTH = numbers(31).map((day) => `2024-01-${day}`);
const A_DAY_OF_EACH_MONTH = numbers(12).map((month) => `2024-${month}-01`);

/** What the formatted text depends on. */
export function formatDepends(format: string): number {
  let depends = 0;
  for (const [, , , , conversion] of format.matchAll(CONVERSION)) {
    depends |= DEPENDS[conversion!] ?? (converts(conversion!) ? ON_HOUR | ON_MINUTE | ON_DATE : 0);
  }
  return depends;
}

/** Every text that a format gives over the years, where it asks for the day of the month or for the month alone; null for other formats. */
export function everyDate(format: string, locale: string): readonly string[] | null {
  const asksOnly = (known: string): boolean =>
    Array.from(format.matchAll(CONVERSION)).every(([, , , , conversion]) => known.includes(conversion!));
  const dates = asksOnly(OF_MONTH_DAY) ? DAYS_OF_A_MONTH : asksOnly(OF_MONTH) ? A_DAY_OF_EACH_MONTH : null;
  if (!dates) return null;
  return dates.map((date) =>
    strftime(format, { day: { ...NO_DAY, date: dayNumber(date)! }, minute: 0 }, locale),
  );
}

function converts(conversion: string): boolean {
  return 'bBcCdehjmqsUWxXyYzZ'.includes(conversion);
}

/** The moment in a format of `strftime`. On a plain day, which has no date, what needs one is empty. */
export function strftime(format: string, moment: Moment, locale = 'en'): string {
  return format.replace(
    CONVERSION,
    (input, flags: string | undefined, width, _modifier, conversion: string) => {
      const value = convert(conversion, moment, locale);
      return value === null
        ? input
        : pad(value, conversion, flags ?? '', Number(width) || (WIDTHS[conversion] ?? 0));
    },
  );
}

function pad(value: string, conversion: string, flags: string, width: number): string {
  let text = value;
  if (flags.includes('^')) text = text.toUpperCase();
  else if (flags.includes('#')) text = /\p{Ll}/u.test(text) ? text.toUpperCase() : text.toLowerCase();
  const blank = flags.includes('_') || (!flags.includes('0') && PADDED_WITH_SPACES.includes(conversion));
  return text.padStart(flags.includes('-') ? 0 : width, blank ? ' ' : '0');
}

function convert(conversion: string, { day, minute }: Moment, locale: string): string | null {
  const hour = Math.floor(minute / 60);
  switch (conversion) {
    case 'H':
    case 'k':
      return String(hour);
    case 'I':
    case 'l':
      return String(hour % 12 || 12);
    case 'M':
      return String(minute % 60);
    case 'p':
      return hour < 12 ? 'AM' : 'PM';
    case 'P':
      return hour < 12 ? 'am' : 'pm';
    case 'S':
    case 'L':
      return '0';
    case 'N':
      return '000000000';
    case 'u':
      return String(day.weekday + 1);
    case 'w':
      return String((day.weekday + 1) % 7);
    case 'A':
      return DAY_NAMES[day.weekday]!;
    case 'a':
      return DAY_NAMES[day.weekday]!.slice(0, 3);
    case 't':
      return '\t';
    case 'n':
      return '\n';
    case '%':
      return '%';
    default:
      if (!converts(conversion)) return null;
      return day.date === null ? '' : convertDate(conversion, day.date, minute, locale);
  }
}

function convertDate(conversion: string, day: number, minute: number, locale: string): string {
  const { year, month, date } = partsOf(day);
  const ofYear = day - yearSpan(year).first;
  switch (conversion) {
    case 'd':
    case 'e':
      return String(date);
    case 'm':
      return String(month);
    case 'Y':
      return String(year);
    case 'y':
      return String(year % 100);
    case 'C':
      return String(Math.floor(year / 100));
    case 'j':
      return String(ofYear + 1);
    case 'B':
      return monthName(day, locale, 'long');
    case 'b':
    case 'h':
      return monthName(day, locale, 'short');
    case 'q':
      return ordinal(date);
    case 'U':
      return String(Math.floor((ofYear - ((day + 4) % 7) + 7) / 7));
    case 'W':
      return String(Math.floor((ofYear - ((day + 3) % 7) + 7) / 7));
    case 's':
      return String(day * 86_400 + minute * 60);
    case 'z':
      return '+0000';
    case 'Z':
      return 'UTC';
    default:
      return localized(conversion, day, minute, locale);
  }
}

/** «октября»: in the form that stands beside a day. */
function monthName(day: number, locale: string, month: 'long' | 'short'): string {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month, timeZone: 'UTC' });
  return format.formatToParts(day * 86_400_000).find(({ type }) => type === 'month')?.value ?? '';
}

function localized(conversion: string, day: number, minute: number, locale: string): string {
  const at = new Date(day * 86_400_000 + minute * 60_000);
  if (conversion === 'x') return at.toLocaleDateString(locale, { timeZone: 'UTC' });
  if (conversion === 'X') return at.toLocaleTimeString(locale, { timeZone: 'UTC' });
  return at.toLocaleString(locale, { timeZone: 'UTC' });
}

function ordinal(date: number): string {
  if (date >= 11 && date <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][date % 10] ?? 'th';
}
