import * as vscode from 'vscode';
import { type LibraryEntry, serverCommands } from '../server/protocol.ts';
import type { CurrentTemplate } from './current-template.ts';
import { fixAllTemplates } from './fix-all.ts';
import { LANGUAGE } from './language.ts';
import { copyText } from './library/copy.ts';
import { copyFound, findTemplate } from './library/find.ts';
import type { Library } from './library/library.ts';
import type { LibraryTree } from './library/tree.ts';
import { newTemplate } from './new-template.ts';
import type { Preview } from './preview/preview.ts';
import { openRuleDocs } from './rule-docs.ts';
import type { Server } from './server.ts';
import { openTeamFile } from './team-file.ts';

/** What commands act on. */
interface Parts {
  readonly server: Server;
  readonly preview: Preview;
  readonly library: Library;
  readonly tree: LibraryTree;
  readonly current: CurrentTemplate;
  readonly channel: vscode.OutputChannel;
  /** The extension's own folder. */
  readonly extension: vscode.Uri;
}

/** The commands of the category “msgmd”. */
export function registerCommands(parts: Parts): vscode.Disposable[] {
  const { server, preview, library, tree, current, channel, extension } = parts;
  const { client } = server;

  const commands: Record<string, (...args: never[]) => unknown> = {
    newTemplate: (kind?: string, file?: vscode.Uri) => newTemplate(client, kind, file),
    findTemplate: () =>
      findTemplate(library, {
        open: (template) => vscode.window.showTextDocument(template),
        copy: (template) => copyText(client, template),
      }),
    copyFound: () => copyFound(),
    copyText: async (template?: vscode.Uri | LibraryEntry) => {
      const uri = await templateUri(template, library, current);
      return uri && copyText(client, uri);
    },
    insertPlaceholder: async () => insertPlaceholder(await current.show()),
    groupLibrary: () => tree.chooseGrouping(),
    fixTemplate: async () => (await server.isThere()) && fixTemplate(await current.show()),
    fixAllTemplates: async () => (await server.isThere()) && fixAllTemplates(client),
    approveTemplate: async () => {
      const editor = (await server.isThere()) && (await current.show());
      if (!editor) return;
      const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
      return vscode.commands.executeCommand(serverCommands.approve, uri);
    },
    openPreview: async (uri?: string | vscode.Uri) =>
      preview.open(asUri(uri) ?? (await current.find())?.uri, false),
    openWeek: async (uri?: string | vscode.Uri) =>
      preview.open(asUri(uri) ?? (await current.find())?.uri, true),
    openTeamFile: () => openTeamFile(),
    openRuleDocs: (rule?: string) => openRuleDocs(extension, rule),
    restartServer: () => server.restart(),
    showOutput: () => channel.show(),
  };
  return Object.entries(commands).map(([name, run]) =>
    vscode.commands.registerCommand(`${LANGUAGE}.${name}`, run),
  );
}

/** Puts braces at the caret and opens the list of what may stand in them: a Cyrillic keyboard has no braces. */
async function insertPlaceholder(editor: vscode.TextEditor | undefined): Promise<void> {
  if (!editor) return;
  await editor.insertSnippet(new vscode.SnippetString('{{ $1 }}$0'));
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
}

/** Applies every safe fix to the template. Not by the editor's own command, which acts on what has the focus. */
async function fixTemplate(editor: vscode.TextEditor | undefined): Promise<void> {
  if (!editor) return;
  const { document } = editor;
  for (let tries = 3; tries > 0; tries--) {
    const { version } = document;
    const edit = await fixOf(document);
    if (edit ? await vscode.workspace.applyEdit(edit) : document.version === version) {
      const nothing = vscode.l10n.t('Nothing here can be fixed without a decision of yours');
      if (!edit) vscode.window.setStatusBarMessage(nothing, 5000);
      return;
    }
    // The text has changed meanwhile, by a save or another extension: VS Code takes no edit then, and gives none.
  }
  throw new Error(vscode.l10n.t('The text has changed meanwhile. Please try again.'));
}

async function fixOf(document: vscode.TextDocument): Promise<vscode.WorkspaceEdit | undefined> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
    `source.fixAll.${LANGUAGE}`,
    1, // how many to complete with their edits
  );
  return actions.find((action) => action.edit)?.edit;
}

/** The template that a command is called on: a row of the tree, a file of the explorer, else the current one. */
async function templateUri(
  from: vscode.Uri | LibraryEntry | undefined,
  library: Library,
  current: CurrentTemplate,
): Promise<vscode.Uri | undefined> {
  if (from instanceof vscode.Uri) return from;
  return from ? library.uriOf(from) : (await current.find())?.uri;
}

/** The server names templates by strings, VS Code's menus by URIs. */
function asUri(uri: string | vscode.Uri | undefined): vscode.Uri | undefined {
  return typeof uri === 'string' ? vscode.Uri.parse(uri) : uri;
}
