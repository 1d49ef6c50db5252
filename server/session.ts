import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isTooLong } from '../rules/engine/limits.ts';
import { isPartialPath } from '../rules/facts/partial-paths.ts';
import type { Client } from './client.ts';
import { asDocument } from './features/edits.ts';
import type { TeamConfig } from './features/team-config.ts';
import type { View } from './features/view.ts';
import { defaultSettings, type EditorSettings } from './protocol.ts';
import type { FileSystem } from './workspace/file-system.ts';
import type { Project } from './workspace/project.ts';
import { CONFIG_NAME, isConfigPath, isTemplatePath, normalizeUri } from './workspace/uri.ts';
import { type Located, Workspace } from './workspace/workspace.ts';

/** What the server does with a document depends on its kind; with `other` it does nothing, and of `huge` it says only that. */
export type DocumentKind = 'template' | 'config' | 'partial' | 'huge' | 'other';

/** An open document with its place in a project. */
export interface OpenFile {
  readonly document: TextDocument;
  readonly project: Project;
  readonly path: string;
  readonly kind: DocumentKind;
}

/** What the doors put in: the disk and the clock. */
export interface Surroundings {
  readonly fileSystem: FileSystem;
  /** The moment, `2026-03-12T15:40`, where the machine stands or in an IANA time zone. */
  readonly now: (timeZone?: string) => string;
  /** Called when a template was checked for the editor, with the length of its text. */
  readonly onChecked?: (length: number) => void;
}

/** One editor at the other end of the connection: its documents, its folders, its settings. */
export class Session {
  readonly documents = new TextDocuments(TextDocument);
  readonly workspace: Workspace;
  readonly now: Surroundings['now'];
  readonly onChecked: (length: number) => void;
  settings: EditorSettings = defaultSettings;
  /** Open documents: URI in our spelling → in the editor's. */
  private readonly spellings = new Map<string, string>();
  /** Called when checks of a project's templates may have changed; `path` is the file that caused it. */
  onChange: (project: Project, path: string | null) => void = () => {};
  /** Called when only the problems of the configuration file itself may have changed. */
  onRewording: (project: Project, path: string) => void = () => {};

  constructor(
    readonly connection: Connection,
    readonly client: Client,
    { fileSystem, now, onChecked = () => {} }: Surroundings,
  ) {
    this.now = now;
    this.onChecked = onChecked;
    this.documents.onDidOpen(({ document: { uri } }) => this.spellings.set(normalizeUri(uri), uri));
    this.documents.onDidClose(({ document: { uri } }) => this.spellings.delete(normalizeUri(uri)));
    this.workspace = new Workspace({
      fileSystem,
      today: () => this.today(),
      locale: client.locale,
      onChange: (project, path) => this.onChange(project, path),
      onRewording: (project, path) => this.onRewording(project, path),
      onFault: (error) =>
        connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    });
  }

  /** The day, `YYYY-MM-DD`. */
  today(): string {
    return this.now().slice(0, 10);
  }

  /** The open document; null where the editor does not have it open. */
  async file(uri: string): Promise<OpenFile | null> {
    const document = this.documents.get(uri);
    return document ? openFile(document, await this.workspace.locate(uri)) : null;
  }

  /** A file as it is on disk; null where there is none. */
  async savedFile(uri: string): Promise<OpenFile | null> {
    const { project, path } = await this.workspace.locate(uri);
    const text = await project.files.fetchSaved(path);
    return text === null ? null : openFile(asDocument(uri, text), { project, path });
  }

  /** A file that is checked though no editor has it open; null for every other file. */
  async checkedFile(uri: string): Promise<OpenFile | null> {
    const { project, path } = await this.workspace.locate(uri);
    return this.settings.checkWorkspace && (await project.isChecked(path)) ? this.savedFile(uri) : null;
  }

  /** As {@link file}, for answers that nobody may wait for; null also while its place is not known yet. */
  fileAtOnce(uri: string): OpenFile | null {
    const document = this.documents.get(uri);
    const place = document && this.workspace.located(uri);
    return place ? openFile(document!, place) : null;
  }

  /** The checked template of an open document; null for other documents. */
  async view(uri: string): Promise<View | null> {
    const file = await this.file(uri);
    return file?.kind === 'template' ? file.project.viewed(file.document, file.path) : null;
  }

  /** Where changes for the whole team go: the nearest configuration file, else one in the root. */
  teamConfig(project: Project, path: string): TeamConfig {
    const nearest = project.configs.filesOf(path).findLast((file) => isConfigPath(file.path));
    const configPath = nearest?.path ?? CONFIG_NAME;
    return { uri: this.uriOf(project, configPath), text: project.files.read(configPath) ?? null };
  }

  /** A file of a project as the user sees it: the open document, else the known text. */
  asDocument(project: Project, path: string): TextDocument {
    const uri = this.uriOf(project, path);
    return this.documents.get(uri) ?? TextDocument.create(uri, '', 0, project.files.read(path) ?? '');
  }

  /** URI of a project's file as the editor spells it where it has the file open. */
  uriOf(project: Project, path: string): string {
    const uri = project.uriOf(path);
    return this.spellings.get(uri) ?? uri;
  }
}

function openFile(document: TextDocument, { project, path }: Located): OpenFile {
  return { document, project, path, kind: kindOf(document, path) };
}

/** By the editor's word for the language, by the path or URI, and by the length. */
export function kindOf(document: TextDocument, path: string): DocumentKind {
  const isPartial = isPartialPath(path);
  if (isPartial || document.languageId === 'msgmd' || isTemplatePath(path)) {
    if (isTooLong(document.getText())) return 'huge';
    return isPartial ? 'partial' : 'template';
  }
  return isConfigPath(path) ? 'config' : 'other';
}
