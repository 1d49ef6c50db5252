import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ConfigFile } from '../../rules/config/resolve.ts';
import type { Locale } from '../../rules/engine/types.ts';
import type { Range } from '../../rules/template/types.ts';
import { say } from '../messages.ts';
import { overlaps } from '../position.ts';
import { configProblems } from './config-diagnostics.ts';
import { editOf } from './edits.ts';

/** Corrections of slips in a `.msgmd.yml`. */
export function configCodeActions(
  document: TextDocument,
  file: ConfigFile,
  range: Range,
  locale: Locale,
): CodeAction[] {
  return configProblems(file, locale).flatMap((problem) => {
    if (!problem.repair || !overlaps(problem.range, range)) return [];
    const { target, text } = problem.repair;
    return [
      {
        title: say(locale, 'replaceBy', { text }),
        kind: CodeActionKind.QuickFix,
        isPreferred: true,
        edit: editOf(document, [{ range: target, text }]),
      },
    ];
  });
}
