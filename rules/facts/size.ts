/** Lengths of a text that varies, and how they add up. */

/** UTF-16 code units, as messengers and UCS-2 count them. */
export interface Size {
  readonly shortest: number;
  /** With the examples of the placeholders, in the longest branches. */
  readonly typical: number;
  /** With `max_length` and the longest of `values`. */
  readonly longest: number;
}

export const EMPTY: Size = { shortest: 0, typical: 0, longest: 0 };

/** One after the other. */
export function add(a: Size, b: Size): Size {
  return {
    shortest: a.shortest + b.shortest,
    typical: a.typical + b.typical,
    longest: a.longest + b.longest,
  };
}

/** Each length changed in the same way. */
export function map(size: Size, change: (units: number) => number): Size {
  return { shortest: change(size.shortest), typical: change(size.typical), longest: change(size.longest) };
}

/** One of several texts, whichever branch is taken. */
export function either(sizes: readonly Size[]): Size {
  return {
    shortest: Math.min(...sizes.map(({ shortest }) => shortest)),
    typical: Math.max(...sizes.map(({ typical }) => typical)),
    longest: Math.max(...sizes.map(({ longest }) => longest)),
  };
}

/** A value that may be empty is never shorter than what stands for it then. */
export function withDefault(size: Size, fallback: Size): Size {
  return {
    shortest: size.shortest === 0 ? fallback.shortest : Math.min(size.shortest, fallback.shortest),
    typical: size.typical || fallback.typical,
    longest: Math.max(size.longest, fallback.longest),
  };
}
