import type { ConfigData } from './schema/config.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
export type RuleLevel = Severity | 'off';

/** What one file is checked with: every `.msgmd.yml` above it merged, overrides applied, paths relative to the root. */
export interface Config extends Omit<ConfigData, 'root' | 'extends' | 'overrides' | 'rules' | 'phrases'> {
  /** Severity by rule id. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** A team's own phrase tables: path → text. */
  readonly phrases: Readonly<Record<string, string>>;
}
