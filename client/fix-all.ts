import * as vscode from 'vscode';
import { type BaseLanguageClient, type ProgressToken, WorkDoneProgress } from 'vscode-languageclient';
import { serverCommands } from '../server/protocol.ts';

/** Applies every safe fix to every template of the workspace; the user sees how far it is and can cancel it. */
export async function fixAllTemplates(client: BaseLanguageClient): Promise<void> {
  const { t } = vscode.l10n;
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: t('Fixing templates'),
    cancellable: true,
  };
  const changed = await vscode.window.withProgress(options, async (progress, cancelled) => {
    const workDoneToken = crypto.randomUUID();
    const following = follow(client, workDoneToken, progress);
    const command = { command: serverCommands.fixWorkspace, arguments: [], workDoneToken };
    try {
      const asked = client.sendRequest<number | null>('workspace/executeCommand', command, cancelled);
      const count = await asked.catch(() => null); // the server has ended
      return cancelled.isCancellationRequested ? undefined : count;
    } finally {
      following.dispose();
    }
  });
  if (changed === undefined) return;
  if (changed === null) throw new Error(t('The templates could not be fixed. Please try again.'));
  const words =
    changed === 0
      ? t('Nothing here can be fixed without a decision of yours')
      : t('Templates fixed: {0}', changed);
  vscode.window.setStatusBarMessage(words, 8000);
}

function follow(
  client: BaseLanguageClient,
  token: ProgressToken,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
): vscode.Disposable {
  let shown = 0;
  return client.onProgress(WorkDoneProgress.type, token, (value) => {
    if (value.kind !== 'report') return;
    const now = value.percentage ?? shown;
    progress.report({ message: value.message, increment: now - shown });
    shown = now;
  });
}
