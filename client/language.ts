import * as vscode from 'vscode';

/** Language id of `.msg.md`, name of the settings' section and source of the problems. */
export const LANGUAGE = 'msgmd';

/** Tag of the language in which problems are described: the user's choice, else the editor's language. */
export function locale(): string {
  const chosen = vscode.workspace.getConfiguration(LANGUAGE).get('locale', 'auto');
  return chosen === 'auto' ? vscode.env.language : chosen;
}

/** Whether the pages of the rules are shown in Russian: as the server decides for its messages. */
export function isRussian(): boolean {
  return /^(ru|uk|be|kk)\b/i.test(locale());
}
