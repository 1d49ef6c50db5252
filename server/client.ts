import type { InitializeParams } from 'vscode-languageserver';
import type { Locale } from '../rules/engine/types.ts';
import type { InitializationOptions } from './protocol.ts';

/** What the editor at the other end can do, as far as the server cares. */
export interface Client {
  readonly locale: Locale;
  /** Snippets with tab stops in completions. */
  readonly snippets: boolean;
  /** Asks for diagnostics itself; else they are pushed. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly watchesFiles: boolean;
  readonly asksConfiguration: boolean;
  readonly changesFolders: boolean;
  readonly progress: boolean;
  /** Takes edits tied to versions; else they are sent as plain lists by URI. */
  readonly documentChanges: boolean;
  /** Takes edits of the workspace as snippets. */
  readonly snippetEdits: boolean;
  /** Takes a word about the nature of an edit. */
  readonly takesMetadata: boolean;
  /** Makes files that an edit asks for. */
  readonly createsFiles: boolean;
  /** Commands of the editor that lenses may name; only VS Code's client sets them. */
  readonly commands: readonly string[];
  /** Wants to be told when files have changed on disk. */
  readonly wantsChanges: boolean;
}

export function readClient(params: InitializeParams): Client {
  const { textDocument, workspace, window } = params.capabilities;
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  const locale = options.locale ?? params.locale ?? 'ru';
  return {
    locale: /^(ru|uk|be|kk)\b/i.test(locale) ? 'ru' : 'en',
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    pullsDiagnostics: options.diagnostics
      ? options.diagnostics === 'pull'
      : textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    asksConfiguration: workspace?.configuration === true,
    changesFolders: workspace?.workspaceFolders === true,
    progress: window?.workDoneProgress === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    takesMetadata: workspace?.workspaceEdit?.metadataSupport === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    commands: options.commands ?? [],
    wantsChanges: options.changes === true,
  };
}
