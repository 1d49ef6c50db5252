/** Commands that the server carries out: `workspace/executeCommand`. */
import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver';
import { approveEdits } from '../features/approve.ts';
import { fixAllEdits } from '../features/code-actions.ts';
import { adaptEdit, type DocumentEdits, documentEdits, editOf } from '../features/edits.ts';
import { say } from '../messages.ts';
import { serverCommands } from '../protocol.ts';
import type { Session } from '../session.ts';
import { isTooLong } from '../workspace/limits.ts';
import { nextTurn } from '../workspace/turn.ts';

export function answerCommands(session: Session): void {
  const { connection } = session;
  connection.onExecuteCommand(async ({ command, arguments: args = [] }, token) => {
    if (command === serverCommands.fixWorkspace) return fixWorkspace(session, token);
    if (command === serverCommands.approve)
      return approve(session, String(args[0]), args[1] === undefined ? null : String(args[1]));
    return null;
  });
}

async function approve(session: Session, uri: string, name: string | null): Promise<boolean> {
  const view = await session.view(uri);
  const edits = view ? approveEdits(view, session.today(), name) : [];
  if (!view || edits.length === 0) return false;
  return apply(session, editOf(view.document, edits));
}

/** Every preferred fix in every template; resolves to the number of changed files. */
async function fixWorkspace(session: Session, token: CancellationToken): Promise<number> {
  const { connection, client } = session;
  const progress = client.progress ? await connection.window.createWorkDoneProgress() : null;
  progress?.begin(say(client.locale, 'fixingWorkspace'), 0, undefined, true);
  const cancelled = () => token.isCancellationRequested || progress?.token.isCancellationRequested === true;
  const changes: DocumentEdits[] = [];
  try {
    for (const project of await session.workspace.all()) {
      const paths = await project.index.templates();
      for (const [index, path] of paths.entries()) {
        await nextTurn();
        if (cancelled()) return 0;
        progress?.report(Math.round((100 * index) / paths.length), path);
        const open = session.documents.get(session.uriOf(project, path));
        const document = open ?? (await project.closedDocument(path));
        if (!document || isTooLong(document.getText())) continue;
        const edits = fixAllEdits(await project.settledView(document, path));
        if (edits.length > 0) changes.push({ document, edits, open: open !== undefined });
      }
    }
  } finally {
    progress?.done();
  }
  if (changes.length === 0) return 0;
  return (await apply(session, documentEdits(changes))) ? changes.length : 0;
}

async function apply({ connection, client }: Session, edit: WorkspaceEdit): Promise<boolean> {
  const adapted = adaptEdit(edit, client);
  return adapted !== null && (await connection.workspace.applyEdit(adapted)).applied;
}
