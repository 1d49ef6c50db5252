/** Wiring only: the connection's messages to what handles them. The doors are `node.ts` and `browser.ts`. */
import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { capabilities } from './capabilities.ts';
import { readClient } from './client.ts';
import { DiagnosticsSync } from './diagnostics-sync.ts';
import { defaultSettings, type EditorSettings, notifications } from './protocol.ts';
import { answerAppearance } from './requests/appearance.ts';
import { answerCommands } from './requests/commands.ts';
import { answerEditing } from './requests/editing.ts';
import { answerFiles } from './requests/files.ts';
import { Handlers } from './requests/handlers.ts';
import { answerLibrary } from './requests/library.ts';
import { answerNavigation } from './requests/navigation.ts';
import { answerOutline } from './requests/outline.ts';
import { answerReading } from './requests/reading.ts';
import { Session, type Surroundings } from './session.ts';
import { coalesced } from './workspace/turn.ts';
import { workspaceDiagnostics } from './workspace-diagnostics.ts';

/** Serves one editor on the connection until it ends. */
export function serve(connection: Connection, surroundings: Surroundings): void {
  connection.onInitialize((params): InitializeResult => {
    const client = readClient(params);
    const session = new Session(connection, client, surroundings);
    wire(session, params);
    return { capabilities: capabilities(client), serverInfo: { name: 'msgmd' } };
  });
  connection.listen();
}

function wire(session: Session, params: InitializeParams): void {
  const { connection, client, documents, workspace } = session;
  const diagnostics = new DiagnosticsSync(session);
  const redraw = coalesced(() => refreshAppearance(session));
  session.onChange = (project) => {
    diagnostics.projectChanged(project);
    redraw();
  };
  session.onRewording = (project, path) => diagnostics.configReworded(project, path);
  const folders = new Set(
    params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []),
  );

  documents.onDidChangeContent(({ document }) => {
    void session.file(document.uri).then((file) => file?.project.setOpen(file.path, document.getText()));
  });
  documents.onDidClose(({ document }) => {
    const place = workspace.located(document.uri);
    place?.project.setOpen(place.path, null);
  });
  documents.onDidSave(({ document }) => void followDisk(session, [document.uri]));
  documents.listen(connection);

  connection.onInitialized(() => {
    workspace.setFolders([...folders], watchFiles(session));
    if (client.changesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of added) folders.add(uri);
        for (const { uri } of removed) folders.delete(uri);
        workspace.setFolders([...folders]);
      });
    }
    void readSettings(session).then(() => diagnostics.settingsChanged());
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    void readSettings(session, settings).then(() => diagnostics.settingsChanged());
  });
  connection.onDidChangeWatchedFiles(({ changes }) =>
    followDisk(
      session,
      changes.map(({ uri }) => uri),
    ),
  );

  const handlers = new Handlers(session);
  answerReading(handlers);
  answerNavigation(handlers);
  answerLibrary(session);
  answerEditing(handlers);
  answerOutline(handlers);
  answerAppearance(handlers);
  answerFiles(handlers);
  answerCommands(session);
  if (client.pullsDiagnostics) {
    connection.languages.diagnostics.on(({ textDocument, previousResultId }) =>
      diagnostics.pull(textDocument.uri, previousResultId),
    );
    connection.languages.diagnostics.onWorkspace((request, token, progress, partial) =>
      workspaceDiagnostics(session, diagnostics, request, token, progress, partial),
    );
  }
}

/** Asks the editor to tell of every change on disk; fulfilled when it does, or cannot. */
async function watchFiles({ connection, client }: Session): Promise<void> {
  if (!client.watchesFiles) return;
  const watchers = [{ globPattern: '**/*' }];
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {});
}

/** Takes note of files that were made, changed or removed, and tells the client when that is done. */
async function followDisk(
  { connection, client, workspace }: Session,
  uris: readonly string[],
): Promise<void> {
  const places = uris.flatMap((uri) => workspace.located(uri) ?? []);
  await Promise.all(places.map(({ project, path }) => project.fileChanged(path)));
  if (client.wantsChanges) await connection.sendNotification(notifications.changed);
}

/** Asks the editor to draw hints and lenses anew. */
function refreshAppearance({ connection, client }: Session): void {
  if (client.refreshesInlayHints) connection.languages.inlayHint.refresh().catch(() => {});
  if (client.refreshesCodeLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
}

/** Asks the editor for the section `msgmd`; editors that cannot be asked send it along. */
async function readSettings(
  session: Session,
  pushed?: { readonly msgmd?: Partial<EditorSettings> } | null,
): Promise<void> {
  const { connection, client } = session;
  const given = client.asksConfiguration
    ? await connection.workspace.getConfiguration('msgmd').catch(() => null)
    : pushed?.msgmd;
  session.settings = { ...defaultSettings, ...(given ?? {}) };
  refreshAppearance(session);
}
