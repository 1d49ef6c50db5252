/** `<!-- msgmd-disable… -->` comments and `lint.disable`: what they cover, and which of them cover nothing. */
import type { Settings } from '../config/settings.ts';
import type { Range, Template } from '../template/types.ts';
import type { Problem } from './types.ts';
export interface Suppression {
    /** The comment, or the rule's name in `lint.disable`. */
    readonly range: Range;
    /** Null: every rule. */
    readonly rule: string | null;
    /** Where problems are silent: those that begin here. */
    readonly area: Range;
    used: boolean;
}
/** Every suppression of the file in order. */
export declare function suppressionsOf(template: Template, settings: Settings): Suppression[];
/** The problems that no suppression covers; marks the suppressions that cover something. */
export declare function suppress(problems: readonly Problem[], suppressions: readonly Suppression[]): Problem[];
