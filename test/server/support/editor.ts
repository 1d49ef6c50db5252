/** An editor in this process: speaks the real protocol over streams to a server that reads a disk in memory. */
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { InitializationOptions } from '../../../server/protocol.ts';
import { serve } from '../../../server/server.ts';
import { cursor } from './cursor.ts';
import { MemoryFileSystem } from './memory-file-system.ts';

export const ROOT = 'file:///ws';

export interface EditorOptions {
  readonly files?: Readonly<Record<string, string>>;
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly options?: InitializationOptions;
  readonly folders?: readonly string[];
  readonly now?: string;
  readonly settings?: object;
  /** What the editor does otherwise, set up before it speaks to the server. */
  readonly beforeStart?: (editor: Editor) => void;
}

/** Everything that VS Code's client announces and the server cares about. */
export const CAPABILITIES: ClientCapabilities = {
  textDocument: {
    completion: { completionItem: { snippetSupport: true } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
    publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true },
    rename: { prepareSupport: true },
  },
  workspace: {
    workspaceFolders: true,
    configuration: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
  window: { workDoneProgress: true },
};

/** The same for an editor that asks for diagnostics itself. */
export const PULLING: ClientCapabilities = {
  ...CAPABILITIES,
  textDocument: { ...CAPABILITIES.textDocument, diagnostic: {} },
  workspace: { ...CAPABILITIES.workspace, diagnostics: { refreshSupport: true } },
};

const open: Editor[] = [];

/** Ends every editor that a test has started; call it in `afterEach`. */
export async function closeEditors(): Promise<void> {
  await Promise.all(open.splice(0).map((editor) => editor.close()));
}

export class Editor {
  readonly documents = new Map<string, TextDocument>();
  /** The last push for every URI. */
  readonly pushed = new Map<string, PublishDiagnosticsParams>();
  readonly log: string[] = [];
  refreshes = 0;
  settings: object = {};
  initialized!: InitializeResult;
  private readonly waiting = new Set<() => void>();

  private constructor(
    readonly connection: ProtocolConnection,
    readonly disk: MemoryFileSystem,
  ) {}

  static async start(options: EditorOptions = {}): Promise<Editor> {
    const up = new PassThrough();
    const down = new PassThrough();
    const disk = new MemoryFileSystem(ROOT, options.files);
    const server = createConnection(up, down);
    serve(server, { fileSystem: disk, now: () => options.now ?? '2026-03-12T12:00' });
    const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const editor = new Editor(connection, disk);
    editor.settings = options.settings ?? {};
    editor.listen();
    options.beforeStart?.(editor);
    const params: InitializeParams = {
      processId: null,
      rootUri: ROOT,
      workspaceFolders: (options.folders ?? [ROOT]).map((uri) => ({ uri, name: uri })),
      capabilities: options.capabilities ?? CAPABILITIES,
      ...(options.locale && { locale: options.locale }),
      ...(options.options && { initializationOptions: options.options }),
    };
    editor.initialized = await connection.sendRequest<InitializeResult>('initialize', params);
    await connection.sendNotification('initialized', {});
    open.push(editor);
    return editor;
  }

  private listen(): void {
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.pushed.set(params.uri, params);
      for (const wake of this.waiting) wake();
    });
    this.connection.onNotification('window/logMessage', (params: { message: string }) => {
      this.log.push(params.message);
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      for (const wake of this.waiting) wake();
      return null;
    });
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      void this.apply(edit);
      return { applied: true };
    });
    this.connection.listen();
  }

  async close(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
  }

  uri(path: string): string {
    return this.disk.uri(path);
  }

  async open(path: string, text: string, languageId = languageOf(path)): Promise<TextDocument> {
    const document = TextDocument.create(this.uri(path), languageId, 1, text);
    this.documents.set(document.uri, document);
    const { uri, version } = document;
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version, text },
    });
    return document;
  }

  /** Opens a text with one `│` and gives the place of the mark. */
  async openAt(path: string, text: string): Promise<{ document: TextDocument; position: Position }> {
    const { source, offset } = cursor(text);
    const document = await this.open(path, source);
    return { document, position: document.positionAt(offset) };
  }

  /** Changes the document by edits in order, each seeing the ones before it. */
  async change(document: TextDocument, ...changes: { range?: Range; text: string }[]): Promise<void> {
    TextDocument.update(document, changes, document.version + 1);
    const { uri, version } = document;
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: changes,
    });
  }

  /** Types in place of the characters from `start` to `end`. */
  async type(document: TextDocument, start: number, text: string, end = start): Promise<void> {
    await this.change(document, {
      range: { start: document.positionAt(start), end: document.positionAt(end) },
      text,
    });
  }

  async replaceAll(document: TextDocument, text: string): Promise<void> {
    await this.change(document, { text });
  }

  async closeDocument({ uri }: TextDocument): Promise<void> {
    this.documents.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Writes to the disk and tells the server, as an editor that watches files does. */
  async write(path: string, text: string | null): Promise<void> {
    const type = text === null ? 3 : this.disk.files.has(this.uri(path)) ? 2 : 1;
    if (text === null) this.disk.remove(path);
    else this.disk.write(path, text);
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: this.uri(path), type }],
    });
  }

  async save(path: string): Promise<void> {
    const document = this.documents.get(this.uri(path))!;
    this.disk.write(path, document.getText());
    await this.connection.sendNotification('textDocument/didSave', { textDocument: { uri: document.uri } });
  }

  request<T>(method: string, params: object): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  at<T>(
    method: string,
    { document, position }: { document: TextDocument; position: Position },
    more: object = {},
  ): Promise<T> {
    return this.request(method, { textDocument: { uri: document.uri }, position, ...more });
  }

  /** Pushed diagnostics of the document's present version. */
  async diagnostics(document: TextDocument): Promise<Diagnostic[]> {
    const { uri } = document;
    await this.until(() => this.pushed.get(uri)?.version === document.version);
    return this.pushed.get(uri)!.diagnostics;
  }

  /** Diagnostics asked for. */
  async pull(document: TextDocument): Promise<Diagnostic[]> {
    const report = await this.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: document.uri },
    });
    return report.items;
  }

  /** Waits for pushes or refreshes until the condition holds. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      await new Promise<void>((resolve) => {
        const wake = () => {
          this.waiting.delete(wake);
          resolve();
        };
        this.waiting.add(wake);
      });
    }
  }

  /** Applies an edit to the open documents and to the disk. */
  async apply(edit: WorkspaceEdit): Promise<void> {
    for (const change of edit.documentChanges ?? []) {
      if ('kind' in change) {
        if (change.kind === 'create' && !this.disk.files.has(change.uri)) this.disk.files.set(change.uri, '');
      } else await this.edit(change.textDocument.uri, change.edits as TextEdit[]);
    }
    for (const [uri, edits] of Object.entries(edit.changes ?? {})) await this.edit(uri, edits);
  }

  private async edit(uri: string, edits: TextEdit[]): Promise<void> {
    const document = this.documents.get(uri);
    const text = TextDocument.applyEdits(
      document ?? TextDocument.create(uri, '', 0, this.disk.files.get(uri) ?? ''),
      edits,
    );
    if (document) await this.replaceAll(document, text);
    else this.disk.files.set(uri, text);
  }

  /** Text of a file as the user sees it. */
  text(path: string): string | undefined {
    return this.documents.get(this.uri(path))?.getText() ?? this.disk.files.get(this.uri(path));
  }
}

function languageOf(path: string): string {
  if (path.endsWith('.msg.md')) return 'msgmd';
  return path.endsWith('.yml') ? 'yaml' : 'liquid';
}
