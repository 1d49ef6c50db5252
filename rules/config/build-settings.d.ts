/** Front matter over the configuration's defaults: what rules ask about one file. */
import type { DataNode, Range, Template } from '../template/types.ts';
import type { Settings } from './settings.ts';
import type { Config } from './types.ts';
import { type Issue } from './validate.ts';
/** The typed front matter and what is wrong in it. */
export interface SettingsReading {
    readonly settings: Settings;
    readonly issues: readonly Issue[];
}
/** Never fails: a value of a wrong type counts as absent and stands in `issues`. */
export declare function buildSettings(template: Template, config: Config, path: string): SettingsReading;
/** Range of a scalar without its quotes. */
export declare function textRange(node: DataNode): Range;
