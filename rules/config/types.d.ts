import type { RuleLevel } from '../engine/types.ts';
import type { ConfigData } from './schema/config.ts';
/** What one file is checked with: every `.msgmd.yml` above it merged, overrides applied, paths relative to the root. */
export interface Config extends Omit<ConfigData, 'root' | 'extends' | 'overrides' | 'rules' | 'phrases'> {
    /** Severity by rule id. */
    readonly rules: Readonly<Record<string, RuleLevel>>;
    /** A team's own phrase tables: path → text. */
    readonly phrases: Readonly<Record<string, string>>;
}
