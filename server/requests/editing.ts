/** Requests that change the text: code actions, formatting. */
import type {
  CodeActionParams,
  DocumentOnTypeFormattingParams,
  WillSaveTextDocumentParams,
} from 'vscode-languageserver';
import { parseTemplate } from '../../rules/template/template.ts';
import { codeActions, fixAllEdits } from '../features/code-actions.ts';
import { configCodeActions } from '../features/config-code-actions.ts';
import { adaptEdit } from '../features/edits.ts';
import { formattingEdits } from '../features/formatting.ts';
import { onTypeFormatting } from '../features/on-type-formatting.ts';
import { fromLspRange, toLspEdit } from '../position.ts';
import { kindOf } from '../session.ts';
import { type Handlers, offsetIn } from './handlers.ts';

export function answerEditing(handlers: Handlers): void {
  const { session } = handlers;
  const { connection, client } = session;

  connection.onCodeAction(
    handlers.on(
      ({ view, file }, { range, context }: CodeActionParams) => {
        const { only = null, diagnostics } = context;
        const request = { range: fromLspRange(view.document, range), only, diagnostics };
        return codeActions(view, request, session.teamConfig(file.project, file.path)).flatMap((action) => {
          const edit = adaptEdit(action.edit!, client);
          return edit ? [{ ...action, edit }] : [];
        });
      },
      ({ config, file }, { range }) =>
        configCodeActions(file.document, config, fromLspRange(file.document, range), client.locale),
    ),
  );

  connection.onDocumentFormatting(({ textDocument }) => {
    // The text is all it takes: nothing is waited for.
    const document = session.documents.get(textDocument.uri);
    const kind = document && kindOf(document, document.uri);
    if (!document || (kind !== 'template' && kind !== 'partial')) return null;
    return formattingEdits(parseTemplate(document.getText())).map((edit) => toLspEdit(document, edit));
  });
  connection.onDocumentOnTypeFormatting(
    handlers.on(({ view }, params: DocumentOnTypeFormattingParams) =>
      onTypeFormatting(view, offsetIn(view, params), params.ch),
    ),
  );

  connection.onWillSaveTextDocumentWaitUntil(
    handlers.atOnce((view, _: WillSaveTextDocumentParams) =>
      session.settings.fixOnSave ? fixAllEdits(view).map((edit) => toLspEdit(view.document, edit)) : [],
    ),
  );
}
