/** The extension's door in the browser: the server is a Web Worker. */
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './client.ts';

/** What is needed of the browser's own; its whole library would be in sight of every other file too. */
declare class Worker {
  constructor(url: string);
  terminate(): void;
}

export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/server/browser.js');
  let worker: Worker | undefined;
  const server = async (): Promise<Worker> => {
    worker?.terminate();
    worker = new Worker(script.toString(true));
    return worker;
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  start(context, (id, name, options) => new LanguageClient(id, name, server, options));
}
