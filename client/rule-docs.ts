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
  const rules = await rulesOf(vscode.Uri.joinPath(folder, 'index.md'));
  const uri = vscode.window.activeTextEditor?.document.uri;
  const found = new Set(uri && vscode.languages.getDiagnostics(uri).map(ruleOf));
  const order = (id: string) => (found.has(id) ? 0 : 1);
  rules.sort((a, b) => order(a.description) - order(b.description)); // stable: else by group, as in the index
  const options = { placeHolder: vscode.l10n.t('Rule'), matchOnDescription: true };
  return (await vscode.window.showQuickPick(rules, options))?.description;
}

/** What every rule demands, and its id: the rows `| [id](id.md) | … | title |` of the index. */
async function rulesOf(index: vscode.Uri): Promise<{ label: string; description: string }[]> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(index));
  return Array.from(text.matchAll(/^\| \[([a-z-]+)\]\(.*\| (.+) \|$/gm), ([, description, label]) => ({
    label: label!,
    description: description!,
  }));
}

function ruleOf({ code }: vscode.Diagnostic): string | undefined {
  return typeof code === 'object' ? String(code.value) : code?.toString();
}
