import type { Suppression } from './suppressions.ts';
import type { RuleContext } from './types.ts';
/** Reports suppressions that cover no problem. Runs after all other rules, so the engine calls it. */
export declare function reportUnused(suppressions: readonly Suppression[], context: RuleContext): void;
