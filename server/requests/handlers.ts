/** How a request about a document finds its feature: by the kind of the document. */
import { type CancellationToken, LSPErrorCodes, type Position, ResponseError } from 'vscode-languageserver';
import type { ConfigFile } from '../../rules/config/resolve.ts';
import type { View } from '../features/view.ts';
import type { MessageId } from '../messages.ts';
import { type Progress, withProgress } from '../progress.ts';
import type { UriParams } from '../protocol.ts';
import type { OpenFile, Session } from '../session.ts';
import { type Corpus, type CorpusRequest, readCorpus } from '../workspace/corpus.ts';
import type { Project } from '../workspace/project.ts';

interface Params {
  readonly textDocument: { readonly uri: string };
}

export interface At extends Params {
  readonly position: Position;
}

/** A template with everything that is known of it. */
export interface TemplateRequest {
  readonly view: View;
  readonly file: OpenFile;
}

/** A configuration file as it is now. */
export interface ConfigRequest {
  readonly config: ConfigFile;
  readonly file: OpenFile;
}

export class Handlers {
  constructor(readonly session: Session) {}

  /** A handler for templates and partials, and one for configuration files; null for every other document. */
  on<P extends Params, T>(
    template: (request: TemplateRequest, params: P, token: CancellationToken) => T | Promise<T>,
    config?: (request: ConfigRequest, params: P, token: CancellationToken) => T | null | Promise<T | null>,
  ): (params: P, token: CancellationToken) => Promise<T | null> {
    return async (params, token) => {
      const file = await this.session.file(params.textDocument.uri);
      if (!file || token.isCancellationRequested) return null;
      const { document, project, path, kind } = file;
      if (kind === 'config')
        return (
          config?.({ config: project.configs.parse(path, document.getText()), file }, params, token) ?? null
        );
      if (kind === 'other' || kind === 'huge') return null;
      return project.settled(document, path, (view) => template({ view, file }, params, token));
    };
  }

  /** A handler for templates, open or on disk; null for every other file, and for what is left of a removed one. */
  onTemplate<P extends UriParams, T>(
    template: (view: View, params: P) => T | Promise<T>,
  ): (params: P, token: CancellationToken) => Promise<T | null> {
    return async (params, token) => {
      const file = (await this.session.file(params.uri)) ?? (await this.session.savedFile(params.uri));
      if (file?.kind !== 'template' || token.isCancellationRequested) return null;
      const { document, project, path } = file;
      if (project.files.isLeftover(path, document.getText())) return null;
      return project.settled(document, path, (view) => template(view, params));
    };
  }

  /** A handler for templates and partials that answers with what is known now: a save waits for nothing. Else null. */
  atOnce<P extends Params, T>(template: (view: View, params: P) => T): (params: P) => T | null {
    return (params) => {
      const file = this.session.fileAtOnce(params.textDocument.uri);
      if (file?.kind !== 'template' && file?.kind !== 'partial') return null;
      const view = file.project.viewedAtOnce(file.document, file.path);
      return view && template(view, params);
    };
  }

  /** Every text of the file's project, to look at; fails when the request is cancelled. */
  corpus(file: OpenFile, token: CancellationToken): Promise<Corpus> {
    const quiet: Progress = { report: () => {}, cancelled: () => token.isCancellationRequested };
    return this.read(file.project, { own: ownPaths(file), progress: quiet, anew: false });
  }

  /** The same as it is on disk now, to edit it; the editor shows how far it is. */
  corpusToEdit(
    file: Pick<OpenFile, 'project'> & Partial<OpenFile>,
    title: MessageId,
    token: CancellationToken,
  ): Promise<Corpus> {
    return withProgress(this.session, title, { token, given: null }, (progress) =>
      this.read(file.project, { own: ownPaths(file), progress, anew: true }),
    );
  }

  private async read(project: Project, request: Omit<CorpusRequest, 'open'>): Promise<Corpus> {
    const open = (path: string) => this.session.documents.get(this.session.uriOf(project, path)) ?? null;
    const corpus = await readCorpus(project, { ...request, open });
    if (!corpus) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    return corpus;
  }
}

/** A template belongs to the corpus also where the project does not list it. */
function ownPaths({ kind, path }: Partial<OpenFile>): string[] {
  return kind === 'template' && path !== undefined ? [path] : [];
}

/** The offset of a request's position. */
export function offsetIn({ document }: Pick<View, 'document'>, { position }: At): number {
  return document.offsetAt(position);
}
