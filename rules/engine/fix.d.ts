/** Applying edits, and fixing all to a fixed point. */
import { type LintInput } from './lint.ts';
import type { Fix, Problem, TextEdit } from './types.ts';
/** The text after edits that do not overlap, in any order. */
export declare function applyEdits(text: string, edits: readonly TextEdit[]): string;
/**
 * The edits of the fixes that can be made together, in text order: a fix that touches another's place waits for the
 * next pass, an edit that two fixes share is made once.
 */
export declare function compatibleEdits(fixes: readonly Fix[]): TextEdit[];
export interface FixResult {
    readonly text: string;
    /** What is left after fixing. */
    readonly problems: readonly Problem[];
    /** How many passes changed the text. */
    readonly passes: number;
}
/** Takes every preferred fix until none is left. Fixing the result again changes nothing. */
export declare function fixAll(input: LintInput & {
    readonly source: string;
}): FixResult;
