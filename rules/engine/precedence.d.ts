/** One report a word: where two rules see the same place, the one that says more speaks. */
import type { Problem } from './types.ts';
/** The problems without those that another one already speaks for. */
export declare function withoutEchoes(problems: readonly Problem[]): Problem[];
