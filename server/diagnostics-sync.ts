import {
  type Diagnostic,
  DiagnosticRefreshRequest,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { configDiagnostics } from './features/config-diagnostics.ts';
import { diagnosticsOf, tooLongDiagnostic } from './features/diagnostics.ts';
import { asDocument } from './features/edits.ts';
import type { View } from './features/view.ts';
import { PulledDocuments } from './pulled-documents.ts';
import { ResultIds } from './result-ids.ts';
import type { OpenFile, Session } from './session.ts';
import type { Project } from './workspace/project.ts';
import { coalesced, nextTurn } from './workspace/turn.ts';
import { isConfigPath } from './workspace/uri.ts';

/** Brings diagnostics to the editor: pushed after every change, or at its asking. */
export class DiagnosticsSync {
  readonly resultIds = new ResultIds();
  readonly pulled = new PulledDocuments();
  private readonly stale = new Set<string>();
  private readonly published = new Set<string>();
  private readonly flush = coalesced(() => void this.publishStale());
  private readonly refresh = coalesced(() => this.askToRefresh());

  constructor(private readonly session: Session) {
    const { documents, client } = session;
    if (client.pullsDiagnostics) return;
    documents.onDidChangeContent(({ document }) => this.check(document.uri));
    documents.onDidClose(({ document }) => this.clear(document.uri));
  }

  /** Everything that hangs on a project's files is to be checked anew. */
  projectChanged(project: Project): void {
    if (this.session.client.pullsDiagnostics) {
      this.refresh();
      return;
    }
    for (const { uri } of this.session.documents.all()) {
      if (this.session.workspace.located(uri)?.project === project) this.stale.add(uri);
    }
    this.flush();
  }

  /** A configuration file has other words for the same. */
  configReworded(project: Project, path: string): void {
    const { client, documents } = this.session;
    if (!client.pullsDiagnostics) this.publishConfigs(project);
    else if (!documents.get(this.session.uriOf(project, path))) this.refresh();
  }

  /** Whether closed templates are checked may have changed. */
  settingsChanged(): void {
    if (this.session.client.pullsDiagnostics) this.refresh();
  }

  /**
   * The answer to one pull. Editors also ask about a document that they have just closed: its file is checked then.
   * Where the text changes meanwhile the editor is told to ask again; ContentModified would make VS Code drop what it shows.
   */
  async pull(uri: string, previousResultId: string | undefined): Promise<DocumentDiagnosticReport> {
    this.pulled.add(uri);
    const version = this.session.documents.get(uri)?.version;
    const file = (await this.session.file(uri)) ?? (await this.session.checkedFile(uri));
    if (!file) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { stamp } = file.project;
    const items = await this.itemsOf(file);
    if (version !== undefined && file.document.version !== version) {
      const again: DiagnosticServerCancellationData = { retriggerRequest: true };
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'changed meanwhile', again);
    }
    const resultId = this.resultIds.of(uri, stamp, file.document.getText(), items);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  /** The problems of an open document. */
  async itemsOf(file: OpenFile): Promise<Diagnostic[]> {
    const { document, project, path, kind } = file;
    if (kind === 'other' || (kind !== 'config' && project.files.isLeftover(path, document.getText())))
      return [];
    const { refreshesDiagnostics } = this.session.client;
    return itemsOf(this.session, file, async () => {
      const view = await (refreshesDiagnostics
        ? project.viewed(document, path)
        : project.settledView(document, path));
      this.session.onChecked(document.getText().length);
      return view;
    });
  }

  private check(uri: string): void {
    this.stale.add(uri);
    this.flush();
  }

  private clear(uri: string): void {
    this.stale.delete(uri);
    this.published.delete(uri);
    void this.session.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  private async publishStale(): Promise<void> {
    const uris = [...this.stale];
    this.stale.clear();
    const projects = new Set<Project>();
    for (const uri of uris) {
      // What is typed meanwhile comes first: then the rest is checked once for both.
      await nextTurn();
      if (this.stale.has(uri)) continue;
      const file = await this.session.file(uri);
      if (!file) continue;
      projects.add(file.project);
      const { version } = file.document;
      const diagnostics = await this.itemsOf(file);
      if (this.stale.has(uri) || file.document.version !== version) continue;
      void this.session.connection.sendDiagnostics({ uri, version, diagnostics });
    }
    for (const project of projects) this.publishConfigs(project);
  }

  /** Configuration files tell of their faults though nobody has them open. */
  private publishConfigs(project: Project): void {
    const open = new Set(this.session.documents.keys());
    for (const path of project.configs.used()) {
      const uri = this.session.uriOf(project, path);
      if (open.has(uri)) continue;
      const diagnostics = configItems(asDocument(uri, project.files.read(path) ?? ''), project, path);
      if (diagnostics.length === 0 && !this.published.delete(uri)) continue;
      if (diagnostics.length > 0) this.published.add(uri);
      void this.session.connection.sendDiagnostics({ uri, diagnostics });
    }
  }

  private askToRefresh(): void {
    const { client, connection } = this.session;
    if (client.refreshesDiagnostics) connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => {});
  }
}

/** The problems of a file; `check` is asked for only where it is a text to be checked. */
export async function itemsOf(
  session: Session,
  { document, project, path, kind }: OpenFile,
  check: () => Promise<View>,
): Promise<Diagnostic[]> {
  if (kind === 'config') return configItems(document, project, path);
  if (kind === 'huge') return [tooLongDiagnostic(project.locale)];
  return diagnosticsOf(await check(), (other) => session.uriOf(project, other));
}

/** Faults of a configuration file; none for any other file. */
function configItems(document: TextDocument, project: Project, path: string): Diagnostic[] {
  if (!isConfigPath(path)) return [];
  const file = project.configs.parse(path, document.getText());
  return configDiagnostics(document, file, project.locale, (name) => project.files.read(name));
}
