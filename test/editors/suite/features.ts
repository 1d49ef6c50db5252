/** Every request of an editor that has no test of its own in `suite.ts`: VS Code asks, and gets an answer. */
import * as vscode from 'vscode';
import { ok, until } from './until.ts';

const TEXT = `---
title: Проба
channel: email
subject: Проба
attachments: [proved.msg.md]
---
Здравствуйте, {{ client.name }}!

Доставка — {{ order.slot | default: "скоро" }}.   

Ждём {{ order.slot }}.

{{ farewell }}
`;

export function features(): void {
  describe('features of the server in the editor', () => {
    let document: vscode.TextDocument;
    const folder = () => vscode.workspace.workspaceFolders![0]!.uri;

    before(async () => {
      const uri = vscode.Uri.joinPath(folder(), 'features.msg.md');
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(TEXT));
      document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
    });

    after(async () => {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await vscode.workspace.fs.delete(document.uri);
    });

    const at = (text: string) => document.positionAt(TEXT.indexOf(text) + text.length);
    const everything = () => new vscode.Range(0, 0, document.lineCount, 0);

    /** What the editor's command gives, as soon as it passes. */
    const answers = <T>(command: string, args: () => readonly unknown[], passes: (answer: T) => boolean) =>
      it(command, () =>
        until(command, async () => {
          const answer = await vscode.commands.executeCommand<T | undefined>(`vscode.${command}`, ...args());
          return answer && passes(answer) ? answer : undefined;
        }).then((answer) => ok(answer, command)),
      );

    const slot = () => [document.uri, at('{{ order.sl')] as const;
    const uri = () => [document.uri];

    answers<vscode.Location[]>('executeDefinitionProvider', slot, (found) =>
      found.some((place) => JSON.stringify(place).includes('.msgmd.yml')),
    );
    answers<vscode.Location[]>('executeReferenceProvider', slot, ({ length }) => length >= 3);
    answers<vscode.DocumentHighlight[]>('executeDocumentHighlights', slot, ({ length }) => length === 2);
    answers<vscode.WorkspaceEdit>(
      'executeDocumentRenameProvider',
      () => [...slot(), 'order.interval'],
      (edit) => edit.size >= 2,
    );
    answers<vscode.SymbolInformation[]>('executeDocumentSymbolProvider', uri, ({ length }) => length > 0);
    answers<vscode.SymbolInformation[]>(
      'executeWorkspaceSymbolProvider',
      () => ['Доставка перенесена'],
      (found) => found.some(({ name }) => name.includes('Доставка перенесена')),
    );
    answers<vscode.FoldingRange[]>('executeFoldingRangeProvider', uri, ({ length }) => length > 0);
    answers<vscode.SelectionRange[]>(
      'executeSelectionRangeProvider',
      () => [document.uri, [at('{{ order.sl')]],
      ([range]) => range?.parent !== undefined,
    );
    answers<vscode.SemanticTokens>('provideDocumentSemanticTokens', uri, ({ data }) => data.length > 0);
    answers<vscode.DocumentLink[]>('executeLinkProvider', uri, (links) =>
      links.some(({ target }) => target?.path.endsWith('/proved.msg.md') === true),
    );
    answers<vscode.InlayHint[]>(
      'executeInlayHintProvider',
      () => [document.uri, everything()],
      ({ length }) => length >= 3,
    );
    answers<vscode.CodeLens[]>('executeCodeLensProvider', uri, ({ length }) => length >= 2);
    answers<vscode.SignatureHelp>(
      'executeSignatureHelpProvider',
      () => [document.uri, at('| default: ')],
      ({ signatures }) => signatures.length > 0,
    );
    answers<vscode.TextEdit[]>(
      'executeFormatDocumentProvider',
      () => [document.uri, { tabSize: 2, insertSpaces: true }],
      ({ length }) => length > 0,
    );
  });
}
