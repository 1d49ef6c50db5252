/** The extension's door on the desktop and on remote machines: the server is a process of its own. */
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './client.ts';

export function activate(context: vscode.ExtensionContext): Promise<void> {
  const server = {
    module: context.asAbsolutePath('dist/server/node.cjs'),
    transport: TransportKind.ipc,
    // Else the C library of Linux gives each of V8's threads a heap of its own, which it keeps: 5 to 10 MB.
    options: { env: { MALLOC_ARENA_MAX: '1' } },
  };
  return start(context, (id, name, options) => new LanguageClient(id, name, server, options));
}
