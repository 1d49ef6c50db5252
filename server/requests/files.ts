/** Requests about files: renaming them. */
import type { CancellationToken, RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver';
import { adaptEdit } from '../features/edits.ts';
import { namedFiles, renameFilesEdit } from '../features/rename-files.ts';
import type { Project } from '../workspace/project.ts';
import { normalizeUri } from '../workspace/uri.ts';
import type { Handlers } from './handlers.ts';

export function answerFiles(handlers: Handlers): void {
  const { session } = handlers;

  session.connection.workspace.onWillRenameFiles(async (params, token) => {
    const edits = await Promise.all(
      (await session.workspace.all()).map((project) => inProject(project, params, token)),
    );
    const documentChanges = edits.flatMap((edit) => edit?.documentChanges ?? []);
    return documentChanges.length > 0 ? adaptEdit({ documentChanges }, session.client) : null;
  });

  async function inProject(
    project: Project,
    { files }: RenameFilesParams,
    token: CancellationToken,
  ): Promise<WorkspaceEdit | null> {
    const moves = files.flatMap(({ oldUri, newUri }) => {
      const from = project.pathOf(normalizeUri(oldUri));
      const to = project.pathOf(normalizeUri(newUri));
      return from !== null && to !== null ? [{ from, to }] : [];
    });
    if (moves.length === 0) return null;
    const corpus = await handlers.corpusToEdit({ project }, 'renaming', token);
    await project.files.known(namedFiles(corpus));
    return renameFilesEdit(corpus, moves, (path) => project.files.exists(path) === true);
  }
}
