/** Requests that lead from a name to its other places, and that rename it. */
import { LSPErrorCodes, type ReferenceParams, type RenameParams, ResponseError } from 'vscode-languageserver';
import {
  type ConfigView,
  declaredAt,
  placesOf,
  prepareRenameDeclared,
  renameDeclared,
} from '../features/config-symbols.ts';
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
import { toLspRange } from '../position.ts';
import { type At, type ConfigRequest, type Handlers, offsetIn } from './handlers.ts';

export function answerNavigation(handlers: Handlers): void {
  const { session } = handlers;
  const { connection } = session;

  connection.onDefinition(
    handlers.on(
      async ({ view, file }, params: At, token) => {
        const corpus = await handlers.corpus(file, token);
        return definition(view, offsetIn(view, params), corpus, (path) => session.uriOf(file.project, path));
      },
      (request, params) => {
        const { view, declared } = declaredIn(request, params);
        return declared && [{ uri: view.document.uri, range: toLspRange(view.document, declared.range) }];
      },
    ),
  );

  connection.onReferences(
    handlers.on(
      async ({ view, file }, params: ReferenceParams, token) => {
        const symbol = namedSymbol(view.context, offsetIn(view, params));
        if (!symbol) return null;
        const places = placesEverywhere(view, symbol, await handlers.corpus(file, token));
        return references(places, params.context.includeDeclaration);
      },
      async (request, params, token) => {
        const { view, declared } = declaredIn(request, params);
        if (!declared) return null;
        const places = placesOf(view, declared, await handlers.corpus(request.file, token));
        return references(places, params.context.includeDeclaration);
      },
    ),
  );

  connection.onDocumentHighlight(
    handlers.on(({ view }, params: At) => highlights(view, offsetIn(view, params))),
  );
  connection.languages.onLinkedEditingRange(
    handlers.on(({ view }, params: At) => linkedEditing(view, offsetIn(view, params))),
  );

  connection.onPrepareRename(
    handlers.on(
      ({ view }, params: At) => withReason(() => prepareRename(view, offsetIn(view, params))),
      (request, params) => {
        const { view, declared } = declaredIn(request, params);
        return declared && prepareRenameDeclared(view, declared);
      },
    ),
  );
  connection.onRenameRequest(
    handlers.on(
      async ({ view, file }, params: RenameParams, token) => {
        const symbol = namedSymbol(view.context, offsetIn(view, params));
        if (!symbol) return null;
        const corpus = await handlers.corpusToEdit(file, 'renaming', token);
        return withReason(() => adaptEdit(rename(view, symbol, params.newName, corpus), session.client));
      },
      async (request, params, token) => {
        const { view, declared } = declaredIn(request, params);
        if (!declared) return null;
        const corpus = await handlers.corpusToEdit(request.file, 'renaming', token);
        const { client } = session;
        return withReason(() =>
          adaptEdit(renameDeclared(view, declared, params.newName, corpus, client.locale), client),
        );
      },
    ),
  );
}

function declaredIn({ file: { document }, config }: ConfigRequest, { position }: At) {
  const view: ConfigView = { document, file: config };
  return { view, declared: declaredAt(view, document.offsetAt(position)) };
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
