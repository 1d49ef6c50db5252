import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ConfigFile } from '../../rules/config/resolve.ts';
import { isTooLong } from '../../rules/engine/limits.ts';
import { parseTemplate } from '../../rules/template/template.ts';
import type { Template } from '../../rules/template/types.ts';
import type { Progress } from '../progress.ts';
import type { Project } from './project.ts';
import { nextTurn } from './turn.ts';

/** A file with Liquid in it, as the user sees it now: with unsaved changes. */
export interface LiquidFile {
  readonly path: string;
  readonly document: TextDocument;
  readonly template: Template;
}

/** A template with what holds for it. */
export interface TemplateFile extends LiquidFile {
  /** The configuration files that hold for it, nearest last. */
  readonly configs: readonly ConfigFile[];
}

/** All texts of a project that can name a placeholder. */
export interface Corpus {
  readonly templates: readonly TemplateFile[];
  readonly partials: readonly LiquidFile[];
  readonly configs: readonly { readonly file: ConfigFile; readonly document: TextDocument }[];
}

/** How the corpus finds the document that an editor has open; null where none has. */
export type OpenDocument = (path: string) => TextDocument | null;

/** How much of a project is read, and how. */
export interface CorpusRequest {
  /** Files that belong to it in any case. */
  readonly own: readonly string[];
  readonly open: OpenDocument;
  readonly progress: Progress;
  /** Closed files are read anew: for edits. */
  readonly anew: boolean;
}

/** Reads and parses every file of the project, yielding between files. Null when it is cancelled. */
export async function readCorpus(
  project: Project,
  { own, open, progress, anew }: CorpusRequest,
): Promise<Corpus | null> {
  const templates: TemplateFile[] = [];
  const partials: LiquidFile[] = [];
  const configs = new Map<string, Corpus['configs'][number]>();
  const documentAt = async (path: string) =>
    open(path) ?? (await (anew ? project.presentDocument(path) : project.closedDocument(path)));
  const paths = [...new Set([...own, ...(await project.index.templates())])];
  for (const [index, path] of paths.entries()) {
    await nextTurn();
    if (progress.cancelled()) return null;
    progress.report(index, paths.length, path);
    const document = await documentAt(path);
    if (!document || isTooLong(document.getText())) continue;
    await project.configs.known(path);
    const files = project.configs.filesOf(path);
    templates.push({ path, document, template: parseTemplate(document.getText()), configs: files });
    for (const { path: own } of files) {
      if (configs.has(own)) continue;
      const config = await documentAt(own);
      // As the file is now: the one that holds is an older one while this is broken.
      if (config) configs.set(own, { file: project.configs.parse(own, config.getText()), document: config });
    }
  }
  for (const path of await project.index.partials()) {
    const document = await documentAt(path);
    if (document && !isTooLong(document.getText()))
      partials.push({ path, document, template: parseTemplate(document.getText()) });
  }
  return { templates, partials, configs: [...configs.values()] };
}
