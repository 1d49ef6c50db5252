import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ConfigFile } from '../../rules/config/resolve.ts';
import { configProblems } from '../../rules/engine/config-problems.ts';
import type { Locale } from '../../rules/engine/types.ts';
import type { Range } from '../../rules/template/types.ts';
import { overlaps } from '../position.ts';
import { editOf } from './edits.ts';

/** Corrections of slips in a `.msgmd.yml`. */
export function configCodeActions(
  document: TextDocument,
  file: ConfigFile,
  range: Range,
  locale: Locale,
): CodeAction[] {
  return configProblems(file, locale).flatMap(({ fix, range: place }) => {
    if (!fix || !overlaps(place, range)) return [];
    const { title, edits } = fix;
    const edit = editOf(document, edits);
    return [{ title, kind: CodeActionKind.QuickFix, isPreferred: true, edit }];
  });
}
