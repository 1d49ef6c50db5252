import * as vscode from 'vscode';

/** Of VS Code's own extension for Git, as far as it is used here. */
interface Git {
  getAPI(version: 1): {
    readonly repositories: readonly { getConfig(key: string): Promise<string> }[];
  };
}

const APPROVER = 'approver';

/**
 * Asks who approves; proposes who did it last, else the name in Git. Empty where the user wants no name in the file,
 * undefined where they think better of it.
 */
export async function askApprover(memory: vscode.Memento): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Approval'),
    prompt: vscode.l10n.t('Your name or handle: it is kept in the template'),
    value: memory.get<string>(APPROVER) ?? (await nameInGit()),
  });
  if (name?.trim()) await memory.update(APPROVER, name.trim());
  return name?.trim();
}

/** Empty where there is no Git. */
async function nameInGit(): Promise<string> {
  try {
    const extension = vscode.extensions.getExtension<Git>('vscode.git');
    const [repository] = extension?.isActive ? extension.exports.getAPI(1).repositories : [];
    return (await repository?.getConfig('user.name')) ?? '';
  } catch {
    return '';
  }
}
