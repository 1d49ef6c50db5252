/** The command that opens the team's rules, and makes the file where there is none. */
import * as vscode from 'vscode';
import { beginFile } from './new-file.ts';

const NAME = '.msgmd.yml';

/** The configuration file that holds for the active editor; a new one with the usual keys in the first folder else. */
export async function openTeamFile(): Promise<void> {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = (active && vscode.workspace.getWorkspaceFolder(active)) ?? first;
  if (!folder) throw new Error(vscode.l10n.t('Open the folder of your templates first.'));
  const known = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, `**/${NAME}`));
  const above = known.filter((uri) => active?.path.startsWith(uri.path.slice(0, -NAME.length)));
  const [nearest] = (above.length > 0 ? above : known).sort((a, b) => b.path.length - a.path.length);
  if (nearest) await vscode.window.showTextDocument(nearest);
  else await beginFile(vscode.Uri.joinPath(folder.uri, NAME), freshText());
}

/** The keys that nearly every team sets, as a snippet. */
function freshText(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return [
    `# ${vscode.l10n.t('The rules of the team for the templates of this folder and the folders in it.')}`,
    'root: true',
    `# ${vscode.l10n.t('When you write to clients: days and hours')}`,
    `work_hours: \${1:Mo-Fr 09:00-18:00}`,
    `timezone: \${2:${timeZone.includes('/') ? timeZone : 'Europe/Moscow'}}`,
    '$0',
  ].join('\n');
}
