import * as vscode from 'vscode';
import { LANGUAGE } from './language.ts';

/**
 * The template that a command is for. A button of the walkthrough or a key in the preview is pressed while another tab
 * is active: the template is then the one that the user was in last.
 */
export class CurrentTemplate implements vscode.Disposable {
  private last: vscode.TextDocument | undefined;
  private readonly subscription: vscode.Disposable;

  constructor() {
    this.remember(vscode.window.activeTextEditor);
    this.subscription = vscode.window.onDidChangeActiveTextEditor((editor) => this.remember(editor));
  }

  /** Undefined where no template is open; the user is then told, and offered to begin one. */
  async find(): Promise<vscode.TextDocument | undefined> {
    const active = vscode.window.activeTextEditor?.document;
    if (active?.languageId === LANGUAGE) return active;
    const open = openTabs();
    const last = open.find(({ uri }) => uri.toString() === this.last?.uri.toString()) ?? open.at(-1);
    if (last) return vscode.workspace.openTextDocument(last.uri);
    void offerNew();
    return undefined;
  }

  /** The same in an editor that has the focus. */
  async show(): Promise<vscode.TextEditor | undefined> {
    const document = await this.find();
    if (!document) return undefined;
    const active = vscode.window.activeTextEditor;
    if (active?.document === document) return active;
    const tab = openTabs().find(({ uri }) => uri.toString() === document.uri.toString());
    return vscode.window.showTextDocument(document, tab && { viewColumn: tab.viewColumn });
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private remember(editor: vscode.TextEditor | undefined): void {
    if (editor?.document.languageId === LANGUAGE) this.last = editor.document;
  }
}

/** Templates that stand in a tab. */
function openTabs(): { readonly uri: vscode.Uri; readonly viewColumn: vscode.ViewColumn }[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs, viewColumn }) =>
    tabs.flatMap(({ input }) =>
      input instanceof vscode.TabInputText && isTemplate(input.uri) ? [{ uri: input.uri, viewColumn }] : [],
    ),
  );
}

function isTemplate(uri: vscode.Uri): boolean {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return open ? open.languageId === LANGUAGE : uri.path.endsWith('.msg.md');
}

async function offerNew(): Promise<void> {
  const { t } = vscode.l10n;
  const begin = t('New template');
  const chosen = await vscode.window.showInformationMessage(t('Open a template first, or begin one.'), begin);
  if (chosen === begin) await vscode.commands.executeCommand(`${LANGUAGE}.newTemplate`);
}
