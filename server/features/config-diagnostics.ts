import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { catalog } from '../../rules/catalog/index.ts';
import type { ConfigFile } from '../../rules/config/resolve.ts';
import { child, type Issue, keyOf } from '../../rules/config/validate.ts';
import type { Locale } from '../../rules/engine/types.ts';
import type { DataEntry, DataNode, Range } from '../../rules/template/types.ts';
import { nearest } from '../../rules/text/nearest.ts';
import { type MessageId, say } from '../messages.ts';
import { toLspRange } from '../position.ts';
import { SOURCE } from './diagnostics.ts';

/** A fault of a configuration file, with what would mend it. */
export interface ConfigProblem {
  readonly range: Range;
  readonly code: string;
  readonly message: string;
  readonly severity: DiagnosticSeverity;
  /** What replaces the text in `target`; null where nobody knows. */
  readonly repair: { readonly target: Range; readonly text: string } | null;
}

/** Everything wrong in a `.msgmd.yml`: YAML, keys, values, names of rules. */
export function configProblems(file: ConfigFile, locale: Locale): ConfigProblem[] {
  if (file.errors.length > 0) {
    return file.errors.map(({ range, detail }) => ({
      range,
      code: 'config-syntax',
      message: say(locale, 'configBroken', { detail }),
      severity: DiagnosticSeverity.Error,
      repair: null,
    }));
  }
  return [...file.issues.map((issue) => fromIssue(issue, locale)), ...unknownRules(file, locale)].sort(
    (a, b) => a.range.start - b.range.start,
  );
}

/** The faults as the editor shows them. */
export function configDiagnostics(document: TextDocument, file: ConfigFile, locale: Locale): Diagnostic[] {
  return configProblems(file, locale).map(({ range, code, message, severity }) => ({
    range: toLspRange(document, range),
    severity,
    code,
    source: SOURCE,
    message,
  }));
}

const MESSAGES: Readonly<Record<Issue['kind'], MessageId>> = {
  'unknown-key': 'configUnknownKey',
  'wrong-type': 'configWrongType',
  'wrong-value': 'configWrongValue',
  'missing-key': 'configMissingKey',
};

function fromIssue(
  { kind, range, target, path, found, expected, suggestion }: Issue,
  locale: Locale,
): ConfigProblem {
  const values = kind === 'wrong-type' ? expected.join(', ') : '';
  return {
    range: kind === 'missing-key' ? range : target,
    code: 'config',
    message: say(locale, MESSAGES[kind], {
      found,
      path,
      expected: values,
      hint: hint(suggestion, expected, locale),
    }),
    severity: kind === 'unknown-key' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
    repair: suggestion ? { target, text: suggestion } : null,
  };
}

function hint(suggestion: string | null, expected: readonly string[], locale: Locale): string {
  if (suggestion) return say(locale, 'didYouMean', { suggestion });
  return expected.length > 0 && expected.length <= 12
    ? say(locale, 'oneOf', { values: expected.join(', ') })
    : '';
}

/** Keys of `rules:` that name no rule, at the top and in `overrides`. */
function unknownRules({ root }: ConfigFile, locale: Locale): ConfigProblem[] {
  const known = catalog.map(({ meta }) => meta.id);
  const overrides = child(root, 'overrides');
  const maps: (DataNode | null)[] = [child(root, 'rules')];
  if (overrides?.kind === 'list')
    maps.push(...overrides.items.map((item) => (item.kind === 'map' ? child(item, 'rules') : null)));
  return maps
    .flatMap((map): readonly DataEntry[] => (map?.kind === 'map' ? map.entries : []))
    .filter((entry) => !known.includes(keyOf(entry)))
    .map((entry) => {
      const found = keyOf(entry);
      const suggestion = nearest(found, known);
      return {
        range: entry.key.range,
        code: 'config',
        message: say(locale, 'configUnknownRule', { found, hint: hint(suggestion, [], locale) }),
        severity: DiagnosticSeverity.Warning,
        repair: suggestion ? { target: entry.key.range, text: suggestion } : null,
      };
    });
}
