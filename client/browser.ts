/** The extension's door in the browser: the server is a Web Worker. */
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { start } from './client.ts';

/** What is needed of the browser's own; its whole library would be in sight of every other file too. */
declare class Worker extends MessagePort {
  constructor(url: string);
  terminate(): void;
}

export function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/server/server.js');
  let worker: Worker | undefined;
  // Not the worker itself: VS Code wraps the class, and the client would not know it for one.
  const server = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(script.toString(true));
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return start(context, (id, name, options) => new LanguageClient(id, name, server, options));
}
