/** Moments and ranges of the week in words, for messages. */
import type { Locale } from '../text/locale.ts';
import { formatTime, MINUTES_PER_DAY, type SpanSet, WEEKDAYS, type Weekday } from './week.ts';

const ON_DAY: Readonly<Record<Locale, readonly string[]>> = {
  ru: ['в понедельник', 'во вторник', 'в среду', 'в четверг', 'в пятницу', 'в субботу', 'в воскресенье'],
  en: ['on Monday', 'on Tuesday', 'on Wednesday', 'on Thursday', 'on Friday', 'on Saturday', 'on Sunday'],
};
const SHORT: Readonly<Record<Locale, readonly string[]>> = {
  ru: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const MONTHS: Readonly<Record<Locale, readonly string[]>> = {
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** A range in which something is wrong, as other tools read it. */
export interface BadRange {
  readonly weekday: Weekday;
  /** «14:00»; the end is not included and may be «24:00». */
  readonly from: string;
  readonly to: string;
  /** «2026-04-30», where a calendar decides. */
  readonly date?: string;
}

/** «в пятницу», «30 апреля (четверг)» without a time. */
export function onDay(weekday: number, date: string | null, locale: Locale): string {
  if (date === null) return ON_DAY[locale][weekday]!;
  return `${dayAndMonth(date, locale)} (${SHORT[locale][weekday]})`;
}

/** «30 апреля», «April 30». */
function dayAndMonth(date: string, locale: Locale): string {
  const [, month, day] = date.split('-').map(Number) as [number, number, number];
  const name = MONTHS[locale][month - 1]!;
  return locale === 'ru' ? `${day} ${name}` : `${name} ${day}`;
}

/** Minutes of the week: «пн–чт 16:00–18:00, пт 14:00–18:00». */
export function weekInWords(week: SpanSet, locale: Locale): string {
  const byDay = WEEKDAYS.map((_, day) => {
    const start = day * MINUTES_PER_DAY;
    return week
      .filter(({ from, to }) => from < start + MINUTES_PER_DAY && to > start)
      .map(
        ({ from, to }) =>
          `${formatTime(Math.max(from - start, 0))}–${formatTime(Math.min(to - start, MINUTES_PER_DAY))}`,
      )
      .join(', ');
  });
  const parts: string[] = [];
  for (let day = 0; day < 7; day++) {
    if (byDay[day] === '') continue;
    let last = day;
    while (last < 6 && byDay[last + 1] === byDay[day]) last++;
    const days =
      last === day ? '' : last === day + 1 ? `, ${SHORT[locale][last]}` : `–${SHORT[locale][last]}`;
    parts.push(`${SHORT[locale][day]}${days} ${byDay[day]}`);
    day = last;
  }
  return parts.join('; ');
}

/** Ranges of dates: «30 апреля, 11 июня 14:00–16:00»; beyond `limit` dates «и ещё 5 дней по календарю». */
export function datesInWords(ranges: readonly BadRange[], locale: Locale, limit: number): string {
  const byHours = new Map<string, string[]>();
  const dates = new Set<string>();
  for (const { date, from, to } of ranges) {
    if (date === undefined) continue;
    dates.add(date);
    if (dates.size > limit) continue;
    const hours = `${from}–${to}`;
    const listed = byHours.get(hours);
    if (listed) listed.push(dayAndMonth(date, locale));
    else byHours.set(hours, [dayAndMonth(date, locale)]);
  }
  const parts = Array.from(byHours, ([hours, listed]) => `${listed.join(', ')} ${hours}`);
  const more = dates.size - limit;
  if (more > 0)
    parts.push(
      locale === 'ru'
        ? `ещё ${days(more)} по календарю`
        : `${more} more ${more === 1 ? 'day' : 'days'} by the calendar`,
    );
  return parts.join('; ');
}

/** «1 день», «3 дня», «12 дней». */
function days(count: number): string {
  const tens = count % 100;
  const ones = count % 10;
  if (ones === 1 && tens !== 11) return `${count} день`;
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? `${count} дня` : `${count} дней`;
}

/** A moment inside a range that a person feels: a full hour or half an hour near its middle, not its very edge. */
export function feltMinute(from: number, to: number): number {
  const middle = (from + to) / 2;
  for (const step of [60, 30, 15, 5]) {
    const near = Math.round(middle / step) * step;
    for (const minute of [near, near - step, near + step]) if (minute > from && minute < to) return minute;
  }
  return from;
}
