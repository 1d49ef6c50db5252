/** The editor's questions about one document, each to its feature. Positions become offsets here. */
import type { Position } from 'vscode-languageserver';
import { codeActions } from './features/code-actions.ts';
import { complete, completeConfig } from './features/completion/index.ts';
import { configCodeActions } from './features/config-code-actions.ts';
import { configHover, hover } from './features/hover.ts';
import type { View } from './features/view.ts';
import { fromLspRange } from './position.ts';
import type { OpenFile, Session } from './session.ts';

interface At {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

export function answerRequests(session: Session): void {
  const { connection, client } = session;
  const { locale } = client;

  /** A handler for templates, and another one for configuration files. */
  const on = async <T>(
    uri: string,
    template: (view: View, file: OpenFile) => T,
    config?: (file: OpenFile) => T,
  ): Promise<T | null> => {
    const file = await session.file(uri);
    if (file?.kind === 'config') return config?.(file) ?? null;
    if (file?.kind !== 'template') return null;
    return template(await file.project.viewed(file.document, file.path), file);
  };
  const parsed = ({ document, project, path }: OpenFile) => project.parsedConfig(path, document.getText());
  const offset = ({ document }: { document: View['document'] }, { position }: At) =>
    document.offsetAt(position);

  connection.onHover((params) =>
    on(
      params.textDocument.uri,
      (view) => hover(view, offset(view, params)),
      (file) => configHover(file.document, parsed(file), offset(file, params), locale),
    ),
  );

  connection.onCompletion((params) =>
    on(
      params.textDocument.uri,
      (view, { project, path }) =>
        complete(view, offset(view, params), {
          snippets: client.snippets,
          partials: project.index.partialsFor(path),
        }),
      (file) => completeConfig(file.document, parsed(file), offset(file, params), locale, client.snippets),
    ),
  );

  connection.onCodeAction(({ textDocument, range, context }) =>
    on(
      textDocument.uri,
      (view, { project, path }) => {
        const request = {
          range: fromLspRange(view.document, range),
          only: context.only ?? null,
          diagnostics: context.diagnostics,
        };
        return codeActions(view, request, session.teamConfig(project, path));
      },
      (file) => configCodeActions(file.document, parsed(file), fromLspRange(file.document, range), locale),
    ),
  );
}
