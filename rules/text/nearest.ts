/** Spelling distance for «did you mean»: keys, rule ids, placeholders. */

/**
 * Optimal string alignment distance (insertions, deletions, substitutions, neighbour swaps), case-insensitive.
 * Returns `limit + 1` as soon as it is certain to exceed `limit`.
 */
export function distance(a: string, b: string, limit = Infinity): number {
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1));
      if (
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1]
      ) {
        cost = Math.min(cost, before[column - 2]! + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = above;
    above = current;
  }
  return above[right.length]!;
}

/** The one candidate that a slip of the hand would make of `word`; null where none or several are as near. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const limit = word.length <= 3 ? 1 : word.length <= 8 ? 2 : 3;
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of candidates) {
    const cost = distance(word, candidate, limit);
    if (cost < least) {
      least = cost;
      best = candidate;
    } else if (cost === least) {
      best = null;
    }
  }
  return least <= limit && least < word.length ? best : null;
}
