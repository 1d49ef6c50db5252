/** Spelling distance for «did you mean»: keys, rule ids, placeholders. */

/**
 * Optimal string alignment distance (insertions, deletions, substitutions, neighbour swaps), case-insensitive.
 * Returns `limit + 1` as soon as it is certain to exceed `limit`.
 */
export function distance(a: string, b: string, limit = Infinity): number {
  return distanceOf(a.toLowerCase(), b.toLowerCase(), limit);
}

/** Rows of the table, kept between calls: the one before the last, the last, and the one that is written. */
let rows: [number[], number[], number[]] = [[], [], []];

function distanceOf(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let [before, above, current] = rows;
  for (let column = 0; column <= right.length; column++) above[column] = column;
  for (let row = 1; row <= left.length; row++) {
    const letter = left.charCodeAt(row - 1);
    const previous = left.charCodeAt(row - 2);
    current[0] = row;
    let least = row;
    for (let column = 1; column <= right.length; column++) {
      const other = right.charCodeAt(column - 1);
      let cost = above[column - 1]! + (letter === other ? 0 : 1);
      if (above[column]! + 1 < cost) cost = above[column]! + 1;
      if (current[column - 1]! + 1 < cost) cost = current[column - 1]! + 1;
      if (row > 1 && column > 1 && letter === right.charCodeAt(column - 2) && previous === other) {
        cost = Math.min(cost, before[column - 2]! + 1);
      }
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, above, current] = [above, current, before];
  }
  rows = [before, above, current];
  return above[right.length]!;
}

/** The one candidate that a slip of the hand would make of `word`; null where none or several are as near. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const limit = word.length <= 3 ? 1 : word.length <= 8 ? 2 : 3;
  const wanted = word.toLowerCase();
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of candidates) {
    const cost = distanceOf(wanted, candidate.toLowerCase(), limit);
    if (cost < least) {
      least = cost;
      best = candidate;
    } else if (cost === least) {
      best = null;
    }
  }
  return least <= limit && least < word.length ? best : null;
}
