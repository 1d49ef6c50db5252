/** Requests that change the text: code actions. */
import type { CodeActionParams } from 'vscode-languageserver';
import { codeActions } from '../features/code-actions.ts';
import { configCodeActions } from '../features/config-code-actions.ts';
import { fromLspRange } from '../position.ts';
import type { Handlers } from './handlers.ts';

export function answerEditing(handlers: Handlers): void {
  const { session } = handlers;
  const { connection, client } = session;

  connection.onCodeAction(
    handlers.on(
      ({ view, file }, { range, context }: CodeActionParams) => {
        const { only = null, diagnostics } = context;
        const request = { range: fromLspRange(view.document, range), only, diagnostics };
        return codeActions(view, request, session.teamConfig(file.project, file.path));
      },
      ({ config, file }, { range }) =>
        configCodeActions(file.document, config, fromLspRange(file.document, range), client.locale),
    ),
  );
}
