/** Looking up ranges that stand in text order without overlapping, by halving. */
import type { Range } from './types.ts';

/** Index of the first range that ends after `offset`; the length where none does. */
export function firstEndingAfter(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** True where one of the ranges holds all of `range`. */
export function within(ranges: readonly Range[], { start, end }: Range): boolean {
  const candidate = ranges[firstEndingAfter(ranges, start)];
  return candidate !== undefined && candidate.start <= start && end <= candidate.end;
}

/** The ranges that lie in no other one, in text order. */
export function outermost(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return sorted.filter((range) => {
    if (range.end <= end) return false;
    end = range.end;
    return true;
  });
}
