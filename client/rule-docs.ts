import * as vscode from 'vscode';

/** Shows the documentation page of a rule; without a rule the user chooses one. */
export async function openRuleDocs(extension: vscode.Uri, rule?: string): Promise<void> {
  const folder = vscode.Uri.joinPath(extension, 'docs/rules');
  const chosen = rule ?? (await chooseRule(folder));
  if (chosen === undefined) return;
  await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(folder, `${chosen}.md`));
}

async function chooseRule(folder: vscode.Uri): Promise<string | undefined> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const rules = entries.map(([name]) => name.replace(/\.md$/, '')).sort();
  return vscode.window.showQuickPick(rules, { placeHolder: vscode.l10n.t('Rule') });
}
