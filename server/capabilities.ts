import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { FIX_ALL } from './features/code-actions.ts';
import { TRIGGERS } from './features/on-type-formatting.ts';
import { legend } from './features/semantic-tokens.ts';
import { serverCommands } from './protocol.ts';

/** What the server tells the editor that it can do. */
export function capabilities(client: Client): ServerCapabilities {
  return {
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
      willSaveWaitUntil: true,
    },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true, workDoneProgress: true },
    }),
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
    completionProvider: {
      triggerCharacters: ['{', '%', '|', '.', ' ', ':', '"', "'", '-'],
      resolveProvider: true,
    },
    hoverProvider: true,
    signatureHelpProvider: { triggerCharacters: [':', ','] },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    linkedEditingRangeProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: { legend, full: { delta: true }, range: true },
    documentLinkProvider: {},
    documentFormattingProvider: true,
    documentOnTypeFormattingProvider: {
      firstTriggerCharacter: TRIGGERS[0],
      moreTriggerCharacter: TRIGGERS.slice(1),
    },
    inlayHintProvider: true,
    codeLensProvider: {},
    executeCommandProvider: { commands: Object.values(serverCommands) },
    renameProvider: { prepareProvider: true },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { willRename: { filters: [{ pattern: { glob: '**/*' } }] } },
    },
  };
}
