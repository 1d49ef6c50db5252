import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { tooLong } from '../../rules/engine/limits.ts';
import type { Locale, Problem, RelatedPlace, Severity } from '../../rules/engine/types.ts';
import { toLspRange } from '../position.ts';
import { ruleUrl } from './rule-docs.ts';
import type { View } from './view.ts';

/** Who speaks, for editors that show several. */
export const SOURCE = 'msgmd';

/** Severities as the protocol numbers them. */
export const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAGS = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

/** The problems of a template. `uriOf` finds the URI of a path of the project. */
export function diagnosticsOf(
  { document, problems, context }: View,
  uriOf: (path: string) => string,
): Diagnostic[] {
  return problems.map((problem) => diagnosticOf(problem));

  function diagnosticOf(problem: Problem): Diagnostic {
    const { rule, severity, range, message, related, tags } = problem;
    return {
      range: toLspRange(document, range),
      severity: SEVERITIES[severity],
      code: rule,
      codeDescription: { href: ruleUrl(rule) },
      source: SOURCE,
      message,
      ...(tags.length > 0 && { tags: tags.map((tag) => TAGS[tag]) }),
      ...(related.length > 0 && { relatedInformation: related.map(relatedOf) }),
    };
  }

  function relatedOf({ path, range, message }: RelatedPlace): DiagnosticRelatedInformation {
    if (path === undefined)
      return { location: { uri: document.uri, range: toLspRange(document, range) }, message };
    const text = context.host.read(path);
    const other = TextDocument.create(uriOf(path), '', 0, typeof text === 'string' ? text : '');
    return { location: { uri: other.uri, range: toLspRange(other, range) }, message };
  }
}

/** All that is said of a text that is too long to be a message. */
export function tooLongDiagnostic(locale: Locale): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
    message: tooLong(locale).message,
  };
}
