/** Calendars of holidays: `{year, holidays, short_days, workdays}` in JSON or YAML, a file of the repository. */
import type { DataNode } from '../template/types.ts';
import { parseYaml } from '../template/yaml.ts';
import { memo } from '../text/memo.ts';
import { dayNumber, weekdayOf, yearOf } from './dates.ts';

export interface Calendar {
  readonly year: number;
  /** Day numbers; see `dates.ts`. */
  readonly holidays: ReadonlySet<number>;
  /** Days off that are worked. */
  readonly workdays: ReadonlySet<number>;
  /** They change no wish and no window; kept for those who show a calendar. */
  readonly shortDays: ReadonlySet<number>;
}

export interface CalendarReading {
  readonly calendar: Calendar | null;
  /** Dates and keys that could not be read. */
  readonly bad: readonly string[];
}

/** What a day is to the policy of wishes. */
export type DayKind =
  | 'workday'
  /** The last workday before at least two days off; without a calendar Friday. */
  | 'friday'
  | 'off'
  /** The last of a run of days off; without a calendar Sunday. */
  | 'last-off';

/** Kinds of Monday … Sunday where no calendar speaks. */
export const PLAIN_KINDS: readonly DayKind[] = [
  'workday',
  'workday',
  'workday',
  'workday',
  'friday',
  'off',
  'last-off',
];

/** Reads a calendar. Never throws. The answer is kept by text, since every template of a folder shares it. */
export const parseCalendar = memo(read, 20);

function read(text: string): CalendarReading {
  const data = parseData(text);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { calendar: null, bad: [] };
  const map = data as Readonly<Record<string, unknown>>;
  const bad: string[] = [];
  const holidays = days(map.holidays, bad);
  const workdays = days(map.workdays, bad);
  const shortDays = days(map.short_days, bad);
  const first = [...holidays, ...workdays, ...shortDays][0];
  const year = typeof map.year === 'number' ? map.year : first === undefined ? null : yearOf(first);
  if (year === null || !Number.isInteger(year)) return { calendar: null, bad };
  return { calendar: { year, holidays, workdays, shortDays }, bad };
}

function parseData(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const { root } = parseYaml(text);
    return root && plain(root);
  }
}

function plain(node: DataNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [String(key.value), plain(value)]));
}

function days(list: unknown, bad: string[]): Set<number> {
  const result = new Set<number>();
  if (list === undefined || list === null) return result;
  for (const item of Array.isArray(list) ? list : [list]) {
    const day = typeof item === 'string' ? dayNumber(item) : null;
    if (day === null) bad.push(String(item));
    else result.add(day);
  }
  return result;
}

/** Outside the calendar's year the plain week holds. */
export function isDayOff(calendar: Calendar, day: number): boolean {
  if (yearOf(day) === calendar.year) {
    if (calendar.workdays.has(day)) return false;
    if (calendar.holidays.has(day)) return true;
  }
  return weekdayOf(day) >= 5;
}

/** Public holidays, which `PH` in a window means. */
export function isHoliday(calendar: Calendar, day: number): boolean {
  return yearOf(day) === calendar.year && calendar.holidays.has(day);
}

export function dayKind(calendar: Calendar, day: number): DayKind {
  const nextOff = isDayOff(calendar, day + 1);
  if (isDayOff(calendar, day)) return nextOff ? 'off' : 'last-off';
  return nextOff && isDayOff(calendar, day + 2) ? 'friday' : 'workday';
}
