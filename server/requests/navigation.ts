/** Requests that lead from a name to its other places, and that rename it. */
import { LSPErrorCodes, type ReferenceParams, type RenameParams, ResponseError } from 'vscode-languageserver';
import { definition } from '../features/definition.ts';
import { adaptEdit } from '../features/edits.ts';
import {
  highlights,
  linkedEditing,
  namedSymbol,
  placesEverywhere,
  references,
} from '../features/references.ts';
import { prepareRename, RenameRefused, rename } from '../features/rename.ts';
import { type At, type Handlers, offsetIn } from './handlers.ts';

export function answerNavigation(handlers: Handlers): void {
  const { session } = handlers;
  const { connection } = session;

  connection.onDefinition(
    handlers.on(async ({ view, file }, params: At, token) => {
      const corpus = await handlers.corpus(file, token);
      return definition(view, offsetIn(view, params), corpus, (path) => session.uriOf(file.project, path));
    }),
  );

  connection.onReferences(
    handlers.on(async ({ view, file }, params: ReferenceParams, token) => {
      const symbol = namedSymbol(view.context, offsetIn(view, params));
      if (!symbol) return null;
      const places = placesEverywhere(view, symbol, await handlers.corpus(file, token));
      return references(places, params.context.includeDeclaration);
    }),
  );

  connection.onDocumentHighlight(
    handlers.on(({ view }, params: At) => highlights(view, offsetIn(view, params))),
  );
  connection.languages.onLinkedEditingRange(
    handlers.on(({ view }, params: At) => linkedEditing(view, offsetIn(view, params))),
  );

  connection.onPrepareRename(
    handlers.on(({ view }, params: At) => withReason(() => prepareRename(view, offsetIn(view, params)))),
  );
  connection.onRenameRequest(
    handlers.on(async ({ view, file }, params: RenameParams, token) => {
      const symbol = namedSymbol(view.context, offsetIn(view, params));
      if (!symbol) return null;
      const corpus = await handlers.corpus(file, token);
      return withReason(() => adaptEdit(rename(view, symbol, params.newName, corpus), session.client));
    }),
  );
}

/** A refusal as the protocol says it: the editor shows the sentence. */
function withReason<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RenameRefused) throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
    throw error;
  }
}
