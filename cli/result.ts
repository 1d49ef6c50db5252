import type { Problem, Severity } from '../rules/engine/types.ts';

/** The problems of one file, as formatters get them. */
export interface FileResult {
  /** Absolute. */
  readonly file: string;
  /** As people read it: from the current folder. */
  readonly shown: string;
  readonly source: string;
  readonly problems: readonly Problem[];
  /** The text after fixing, where it differs. */
  readonly fixed: string | null;
}

/** How many files of each kind were read. */
export interface Checked {
  readonly templates: number;
  readonly partials: number;
}

/** How many problems of each severity. */
export function tally(problems: Iterable<Problem>): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}
