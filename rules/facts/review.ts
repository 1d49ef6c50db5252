/** Days of the review cycle: `YYYY-MM-DD`, which sort as text. */
import type { Locale } from '../engine/types.ts';
import { dayNumber, formatDay, partsOf } from '../schedule/dates.ts';

const INTERVAL = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T.*)?$/;
/** Longer intervals are no reviews, and leave the calendar. */
const MOST_YEARS = 1000;

/**
 * The day after an interval of ISO 8601 (years, months, weeks, days; hours do not count). 31 January and a month make
 * the last of February. Null where either is malformed.
 */
export function addInterval(date: string, interval: string): string | null {
  const span = INTERVAL.exec(interval);
  const start = dayNumber(date);
  if (!span || start === null) return null;
  const [years = 0, months = 0, weeks = 0, days = 0] = span.slice(1).map((part) => Number(part ?? 0));
  if (years + months / 12 + weeks / 52 + days / 365 > MOST_YEARS) return null;
  const day = partsOf(start);
  const month = day.year * 12 + day.month - 1 + years * 12 + months;
  const first = dayOfMonth(month);
  const last = dayOfMonth(month + 1) - 1;
  return formatDay(Math.min(first + day.date - 1, last) + weeks * 7 + days);
}

/** Day number of the first of a month, counted from January of the year 0. */
function dayOfMonth(month: number): number {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return dayNumber(`${year}-${String((month % 12) + 1).padStart(2, '0')}-01`) ?? 0;
}

/** A day as messages write it: 01.02.2023, or 2023-02-01 in English. */
export function localDate(date: string, locale: Locale): string {
  return locale === 'ru' ? date.split('-').reverse().join('.') : date;
}
