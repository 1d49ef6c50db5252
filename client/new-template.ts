/** The command for a new template: what it is for, what it is called, and its text with the places to fill in. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Beginning, requests, type UriParams } from '../server/protocol.ts';
import { LANGUAGE } from './language.ts';
import { beginFile, beginText } from './new-file.ts';

const EXTENSION = '.msg.md';

/** Asks for the occasion and the file that are not given; nothing is made when the user thinks better of it. */
export async function newTemplate(
  client: BaseLanguageClient,
  kind?: string,
  file?: vscode.Uri,
): Promise<void> {
  const folder = folderForNew();
  const params: UriParams = { uri: folder ? client.code2ProtocolConverter.asUri(folder) : 'untitled:new' };
  const beginnings = await client.sendRequest<Beginning[]>(requests.beginnings, params);
  const beginning = beginnings.find((each) => each.kind === kind) ?? (await askOccasion(beginnings));
  if (!beginning) return;
  const uri = file ?? (folder && (await askFile(folder, beginning.kind || 'message')));
  if (!uri && folder) return;
  if (uri) await beginFile(uri, beginning.snippet);
  else await beginText(await vscode.workspace.openTextDocument({ language: LANGUAGE }), beginning.snippet);
}

/** Beside the template in the active editor, else the first folder of the workspace. */
function folderForNew(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  const beside = document?.languageId === LANGUAGE && !document.isUntitled;
  return beside ? vscode.Uri.joinPath(document.uri, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
}

async function askOccasion(beginnings: readonly Beginning[]): Promise<Beginning | undefined> {
  const items = beginnings.map((beginning) => ({
    label: beginning.title || vscode.l10n.t('any occasion'),
    description: beginning.kind,
    beginning,
  }));
  const placeHolder = vscode.l10n.t('What is the message about?');
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.beginning;
}

/** Its path in the workspace; the name of the workspace's own folder. */
function nameOfFolder(folder: vscode.Uri): string {
  const root = vscode.workspace.getWorkspaceFolder(folder);
  return root?.uri.toString() === folder.toString() ? root.name : vscode.workspace.asRelativePath(folder);
}

/** A file that is not there yet. */
async function askFile(folder: vscode.Uri, stem: string): Promise<vscode.Uri | undefined> {
  const fileOf = (name: string) =>
    vscode.Uri.joinPath(folder, name.trim().replace(/(\.msg)?(\.md)?$/i, '') + EXTENSION);
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Name of the new file in {0}', nameOfFolder(folder)),
    value: stem + EXTENSION,
    valueSelection: [0, stem.length],
    ignoreFocusOut: true,
    validateInput: async (text) => {
      if (text.trim() === '') return vscode.l10n.t('A file needs a name.');
      const taken = await vscode.workspace.fs.stat(fileOf(text)).then(
        () => true,
        () => false,
      );
      return taken ? vscode.l10n.t('There is such a file already.') : null;
    },
  });
  return name === undefined ? undefined : fileOf(name);
}
