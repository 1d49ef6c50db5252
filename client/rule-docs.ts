import * as vscode from 'vscode';
import { isRussian } from './language.ts';

/** Shows the page of a rule, which comes with the extension; without a rule the user chooses one. */
export async function openRuleDocs(extension: vscode.Uri, rule?: string): Promise<void> {
  const folder = vscode.Uri.joinPath(extension, isRussian() ? 'docs/ru/rules' : 'docs/rules');
  const chosen = rule ?? (await chooseRule(folder));
  if (chosen === undefined) return;
  await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(folder, `${chosen}.md`));
}

/** Rules with a problem in the open template come first. */
async function chooseRule(folder: vscode.Uri): Promise<string | undefined> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const rules = entries.map(([name]) => name.replace(/\.md$/, '')).filter((name) => name !== 'index');
  const uri = vscode.window.activeTextEditor?.document.uri;
  const found = new Set(uri && vscode.languages.getDiagnostics(uri).map(ruleOf));
  const order = (id: string) => (found.has(id) ? 0 : 1);
  rules.sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
  return vscode.window.showQuickPick(rules, { placeHolder: vscode.l10n.t('Rule') });
}

function ruleOf({ code }: vscode.Diagnostic): string | undefined {
  return typeof code === 'object' ? String(code.value) : code?.toString();
}
