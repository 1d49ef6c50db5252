/** Commands that the server carries out: `workspace/executeCommand`. */
import { ExecuteCommandRequest, type WorkspaceEdit } from 'vscode-languageserver';
import { approveEdits } from '../features/approve.ts';
import { adaptEdit, documentEdits, editOf } from '../features/edits.ts';
import { withProgress } from '../progress.ts';
import { serverCommands } from '../protocol.ts';
import type { Session } from '../session.ts';
import { workspaceFixes } from '../workspace-fixes.ts';

export function answerCommands(session: Session): void {
  const { connection } = session;
  // Not `onExecuteCommand`, which hides whether the editor has given a token for progress.
  connection.onRequest(
    ExecuteCommandRequest.type,
    async ({ command, arguments: args = [], workDoneToken }, token) => {
      if (command === serverCommands.fixWorkspace) {
        const given =
          workDoneToken === undefined ? null : connection.window.attachWorkDoneProgress(workDoneToken);
        return withProgress(session, 'fixingWorkspace', { token, given }, async (progress) => {
          const changes = await workspaceFixes(session, progress);
          if (changes.length === 0) return 0;
          return (await apply(session, documentEdits(changes), true)) ? changes.length : null;
        });
      }
      if (command === serverCommands.approve)
        return approve(session, String(args[0]), args[1] === undefined ? null : String(args[1]));
      return null;
    },
  );
}

async function approve(session: Session, uri: string, name: string | null): Promise<boolean> {
  const view = await session.view(uri);
  const edits = view ? approveEdits(view, session.today(), name) : [];
  if (!view || edits.length === 0) return false;
  return apply(session, editOf(view.document, edits));
}

/** `isRefactoring`: over many files; editors save those that nobody has open. */
async function apply(
  { connection, client }: Session,
  edit: WorkspaceEdit,
  isRefactoring = false,
): Promise<boolean> {
  const adapted = adaptEdit(edit, client);
  if (!adapted) return false;
  const metadata = isRefactoring && client.takesMetadata ? { metadata: { isRefactoring } } : {};
  return (await connection.workspace.applyEdit({ edit: adapted, ...metadata })).applied;
}
