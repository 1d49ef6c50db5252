/** Applying edits, and fixing all to a fixed point. */
import { type LintInput, lint } from './lint.ts';
import type { Fix, Problem, TextEdit } from './types.ts';

const MOST_PASSES = 10;

/** The text after edits that do not overlap, in any order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of sorted(edits)) {
    result += text.slice(at, edit.range.start) + edit.text;
    at = edit.range.end;
  }
  return result + text.slice(at);
}

function sorted(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/**
 * The edits of the fixes that can be made together, in text order: a fix that touches another's place waits for the
 * next pass, an edit that two fixes share is made once.
 */
export function compatibleEdits(fixes: readonly Fix[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { edits } of fixes) {
    const fresh = edits.filter((edit) => !taken.some((other) => same(edit, other)));
    if (fresh.every((edit) => taken.every((other) => apart(edit, other)))) taken.push(...fresh);
  }
  return sorted(taken);
}

function same(a: TextEdit, b: TextEdit): boolean {
  return a.range.start === b.range.start && a.range.end === b.range.end && a.text === b.text;
}

/** Two edits at one point depend on their order, so they are not apart. */
function apart(a: TextEdit, b: TextEdit): boolean {
  if (a.range.start === b.range.start) return false;
  return a.range.end <= b.range.start || b.range.end <= a.range.start;
}

export interface FixResult {
  readonly text: string;
  /** What is left after fixing. */
  readonly problems: readonly Problem[];
  /** How many passes changed the text. */
  readonly passes: number;
}

/** Takes every preferred fix until none is left. Fixing the result again changes nothing. */
export function fixAll(input: LintInput & { readonly source: string }): FixResult {
  let text = input.source;
  const seen = new Set<string>();
  for (let passes = 0; ; passes++) {
    const { problems } = lint({ ...input, source: text, template: undefined });
    const edits = compatibleEdits(problems.flatMap((problem) => (problem.fix ? [problem.fix] : [])));
    const next = applyEdits(text, edits);
    if (next === text || passes === MOST_PASSES || seen.has(next)) return { text, problems, passes };
    seen.add(text);
    text = next;
  }
}
