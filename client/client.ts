/** What both doors share: one language client, and the parts of the interface that hang on it. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { clientCommands, type InitializationOptions, serverCommands } from '../server/protocol.ts';
import { askApprover } from './approval.ts';
import { registerCommands } from './commands.ts';
import { CurrentTemplate } from './current-template.ts';
import { answerFileRequests } from './files.ts';
import { LANGUAGE, locale } from './language.ts';
import { Library } from './library/library.ts';
import { LibraryTree } from './library/tree.ts';
import { Preview } from './preview/preview.ts';
import { leaveToUs, Server } from './server.ts';
import { Status } from './status.ts';

/** Makes a client for the host that the door is for. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** Brings the extension to life; everything ends with `context.subscriptions`. */
export async function start(context: vscode.ExtensionContext, create: CreateClient): Promise<void> {
  const channel = vscode.window.createOutputChannel('msgmd', { log: true });
  const client = create(LANGUAGE, 'msgmd', {
    ...leaveToUs,
    documentSelector: [
      { language: LANGUAGE },
      { pattern: '**/.msgmd.yml' },
      { pattern: '**/_partials/**/*.liquid' },
    ],
    outputChannel: channel,
    diagnosticCollectionName: LANGUAGE,
    synchronize: { configurationSection: LANGUAGE },
    // A function: asked anew at every start of the server.
    initializationOptions: (): InitializationOptions => ({
      locale: locale(),
      commands: Object.values(clientCommands),
      changes: true,
    }),
    middleware: {
      async provideDiagnostics(document, previous, token, next) {
        const report = await next(document, previous, token);
        status.checked(document instanceof vscode.Uri ? document : document.uri);
        return report;
      },
      // Whoever names the command, a lens or the palette: who approves is asked in one place.
      async executeCommand(command, args: unknown[], next) {
        if (command !== serverCommands.approve || args.length !== 1) return next(command, args);
        const name = await askApprover(context.globalState);
        return name === undefined ? false : next(command, name === '' ? args : [...args, name]);
      },
    },
  });
  const server = new Server(client, channel);
  const status = new Status(client);
  const library = new Library(client);
  const preview = new Preview(client, library, context.extensionUri);
  const tree = new LibraryTree(library, context.workspaceState);
  const current = new CurrentTemplate();
  const extension = context.extensionUri;
  context.subscriptions.push(channel, server, status, preview, library, tree, current);
  context.subscriptions.push(
    ...registerCommands({ server, preview, library, tree, current, channel, extension }),
  );
  void vscode.commands.executeCommand('setContext', 'msgmd.active', true);
  answerFileRequests(client, context.extensionUri);
  await server.followSettings();
}
