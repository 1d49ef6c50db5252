import * as vscode from 'vscode';

/** Makes a file and opens it with the text of a snippet, not saved yet, the caret at its first place to fill in. */
export async function beginFile(uri: vscode.Uri, snippet: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new Uint8Array());
  await beginText(await vscode.workspace.openTextDocument(uri), snippet);
}

/** The same in a document that is there. */
export async function beginText(document: vscode.TextDocument, snippet: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet));
}
