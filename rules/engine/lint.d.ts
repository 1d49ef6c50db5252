import type { Config } from '../config/types.ts';
import type { Template } from '../template/types.ts';
import type { Host, LintContext, Locale, Problem } from './types.ts';
export interface LintInput {
    /** Relative to the root of the workspace, with `/`. */
    readonly path: string;
    readonly source: string;
    /** The parsed source, where the caller has it already. */
    readonly template?: Template | undefined;
    readonly config: Config;
    readonly host: Host;
    readonly locale: Locale;
    /** Only these rules, even where the configuration switches them off. */
    readonly only?: readonly string[] | undefined;
}
export interface LintResult {
    /** In text order. */
    readonly problems: readonly Problem[];
    /** What the rules saw; features of the editor ask the same facts. */
    readonly context: LintContext;
}
/** Never throws on any text. Throws only where a rule has a fault. */
export declare function lint(input: LintInput): LintResult;
/** What rules and editor features see of a file, without running a rule. */
export declare function contextOf(input: Omit<LintInput, 'only'>): LintContext;
