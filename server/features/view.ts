import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LintContext, Problem } from '../../rules/engine/types.ts';

/** One checked template: what nearly every feature is a function of. */
export interface View {
  readonly document: TextDocument;
  readonly context: LintContext;
  readonly problems: readonly Problem[];
}
