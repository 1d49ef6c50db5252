const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a global expression in text order, as `matchAll` gives them. Most texts have none: to look for the
 * first one costs less than the iterator, for which the expression is made anew.
 */
export function matchesOf(text: string, pattern: RegExp): Iterable<RegExpExecArray> {
  return text.search(pattern) < 0 ? NONE : text.matchAll(pattern);
}
