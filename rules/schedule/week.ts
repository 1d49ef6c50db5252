/**
 * Minutes of the week and sets of them. Monday 00:00 is 0; a set is a sorted list of half-open spans that neither
 * touch nor overlap.
 */

export const MINUTES_PER_DAY = 1440;
export const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;

export type Weekday = 'mo' | 'tu' | 'we' | 'th' | 'fr' | 'sa' | 'su';

/** Monday first, as `now.weekday` names them. */
export const WEEKDAYS: readonly Weekday[] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** Half-open: `from` belongs to it, `to` does not. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type SpanSet = readonly Span[];

/** Sorts and joins spans; empty ones vanish. */
export function spanSet(spans: Iterable<Span>): SpanSet {
  const sorted = [...spans].filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

export function union(a: SpanSet, b: SpanSet): SpanSet {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  return spanSet([...a, ...b]);
}

export function intersection(a: SpanSet, b: SpanSet): SpanSet {
  const common: Span[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const from = Math.max(a[i]!.from, b[j]!.from);
    const to = Math.min(a[i]!.to, b[j]!.to);
    if (from < to) common.push({ from, to });
    if (a[i]!.to < b[j]!.to) i++;
    else j++;
  }
  return common;
}

/** What is in `a` and not in `b`. */
export function difference(a: SpanSet, b: SpanSet): SpanSet {
  const left: Span[] = [];
  let j = 0;
  for (const { from, to } of a) {
    let start = from;
    while (j < b.length && b[j]!.to <= start) j++;
    for (let k = j; k < b.length && b[k]!.from < to; k++) {
      if (b[k]!.from > start) left.push({ from: start, to: b[k]!.from });
      start = Math.max(start, b[k]!.to);
    }
    if (start < to) left.push({ from: start, to });
  }
  return left;
}

/** The part of the set that lies in `span`, moved so that `span` starts at 0. */
export function cut(set: SpanSet, span: Span): SpanSet {
  return intersection(set, [span]).map(({ from, to }) => ({ from: from - span.from, to: to - span.from }));
}

/** Number of minutes in the set. */
export function size(set: SpanSet): number {
  return set.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** `09:05`; the end of a day is `24:00`. */
export function formatTime(minute: number): string {
  const hour = Math.floor(minute / 60);
  return `${String(hour).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** `16:30` → 990; null where it is no time of the day. `24:00` is 1440. */
export function parseTime(text: string): number | null {
  const match = /^(\d{1,2}):([0-5]\d)$/.exec(text);
  if (!match) return null;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return minute <= MINUTES_PER_DAY ? minute : null;
}
