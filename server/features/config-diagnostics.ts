import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ConfigFile, ReadFile } from '../../rules/config/resolve.ts';
import { configProblems } from '../../rules/engine/config-problems.ts';
import type { Locale } from '../../rules/engine/types.ts';
import { toLspRange } from '../position.ts';
import { SEVERITIES, SOURCE } from './diagnostics.ts';

/** The faults of a configuration file as the editor shows them. */
export function configDiagnostics(
  document: TextDocument,
  file: ConfigFile,
  locale: Locale,
  read: ReadFile,
): Diagnostic[] {
  return configProblems(file, locale, read).map(({ rule, range, message, severity }) => ({
    range: toLspRange(document, range),
    severity: SEVERITIES[severity],
    code: rule,
    source: SOURCE,
    message,
  }));
}
