/** Requests about the shape of the text: outline, folds, selections, colours, links. */
import {
  type DocumentLinkParams,
  type DocumentSymbolParams,
  type FoldingRangeParams,
  type SelectionRangeParams,
  SemanticTokensBuilder,
  type SemanticTokensDeltaParams,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { configLinks, documentLinks } from '../features/document-links.ts';
import { foldingRanges } from '../features/folding.ts';
import { selectionRange } from '../features/selection-ranges.ts';
import { semanticTokens } from '../features/semantic-tokens.ts';
import { configSymbols, documentSymbols, placeholderSymbols, templateSymbols } from '../features/symbols.ts';
import { fromLspRange, toLspRange } from '../position.ts';
import type { Handlers } from './handlers.ts';

export function answerOutline(handlers: Handlers): void {
  const { session } = handlers;
  const { connection, workspace } = session;

  connection.onDocumentSymbol(
    handlers.on(
      ({ view }, _: DocumentSymbolParams) => documentSymbols(view),
      ({ config, file }) => configSymbols(file.document, config.root),
    ),
  );
  connection.onFoldingRanges(handlers.on(({ view }, _: FoldingRangeParams) => foldingRanges(view)));
  connection.onSelectionRanges(
    handlers.on(({ view }, { positions }: SelectionRangeParams) =>
      positions.map((position) => selectionRange(view, view.document.offsetAt(position))),
    ),
  );
  connection.onDocumentLinks(
    handlers.on(
      ({ view, file }, _: DocumentLinkParams) =>
        documentLinks(view, (path) => session.uriOf(file.project, path)),
      ({ config, file }) => configLinks(file.document, config, (path) => session.uriOf(file.project, path)),
    ),
  );

  connection.onWorkspaceSymbol(async ({ query }) => {
    const found = await Promise.all(
      (await workspace.all()).map(async (project) => {
        const uriOf = (path: string) => session.uriOf(project, path);
        const declared = project.configs.used().flatMap((path) => {
          const document = session.asDocument(project, path);
          const { root } = project.configs.parse(path, document.getText());
          return placeholderSymbols(document.uri, root, query, (range) => toLspRange(document, range));
        });
        return [...templateSymbols(await project.index.all(), query, uriOf), ...declared];
      }),
    );
    return found.flat();
  });

  answerSemanticTokens(handlers);
}

function answerSemanticTokens(handlers: Handlers): void {
  const { connection, documents } = handlers.session;
  const builders = new Map<string, SemanticTokensBuilder>();
  documents.onDidClose(({ document }) => builders.delete(document.uri));
  const builderOf = (uri: string) => {
    let builder = builders.get(uri);
    if (!builder) builders.set(uri, (builder = new SemanticTokensBuilder()));
    return builder;
  };
  const none = { data: [] };
  const { semanticTokens: requests } = connection.languages;
  const full = handlers.on(({ view }, _: SemanticTokensParams) => {
    const builder = builderOf(view.document.uri);
    builder.previousResult('');
    semanticTokens(view, builder);
    return builder.build();
  });
  const delta = handlers.on(({ view }, { previousResultId }: SemanticTokensDeltaParams) => {
    const builder = builderOf(view.document.uri);
    builder.previousResult(previousResultId);
    semanticTokens(view, builder);
    return builder.buildEdits();
  });
  const range = handlers.on(({ view }, params: SemanticTokensRangeParams) => {
    const builder = new SemanticTokensBuilder();
    semanticTokens(view, builder, fromLspRange(view.document, params.range));
    return builder.build();
  });
  requests.on(async (params, token) => (await full(params, token)) ?? none);
  requests.onDelta(async (params, token) => (await delta(params, token)) ?? none);
  requests.onRange(async (params, token) => (await range(params, token)) ?? none);
}
