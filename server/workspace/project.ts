import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Config } from '../../rules/config/types.ts';
import { lintFragment } from '../../rules/engine/fragment.ts';
import { lint } from '../../rules/engine/lint.ts';
import type { Host, Locale } from '../../rules/engine/types.ts';
import { isPartialPath } from '../../rules/facts/partial-paths.ts';
import type { View } from '../features/view.ts';
import { type Checked, Checks, type Lint } from './checks.ts';
import { Configs } from './configs.ts';
import type { DirectoryEntry, FileSystem } from './file-system.ts';
import { Files } from './files.ts';
import { TemplateIndex } from './template-index.ts';
import { isTemplatePath, pathFrom, uriOf } from './uri.ts';

/** What every project shares. */
export interface ProjectOptions {
  readonly fileSystem: FileSystem;
  readonly locale: Locale;
  /** The day, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Called with what a rule threw: a fault of msgmd, never of the text. */
  readonly onFault: (error: unknown) => void;
  /** Called when something that checks depend on has changed: a file, or more than one (null). */
  readonly onChange: (project: Project, path: string | null) => void;
  /** Called when a configuration file reads otherwise and means the same: only its own problems may be others now. */
  readonly onRewording: (project: Project, path: string) => void;
}

/** Everything under one root: files, configuration, index of templates, and the checks of documents. */
export class Project {
  readonly files: Files;
  readonly configs: Configs;
  readonly index: TemplateIndex;
  private readonly checks: Checks;
  private readonly data = new Map<string, Uint8Array | null>();
  /** Templates that the check of another one has read. */
  private readonly readByOthers = new Set<string>();
  private revision = 0;

  constructor(
    /** Normalised URI of the folder that paths are relative to. */
    readonly root: string,
    private readonly options: ProjectOptions,
  ) {
    this.files = new Files(options.fileSystem, root, (path) => this.arrived(path));
    this.configs = new Configs(this.files);
    this.index = new TemplateIndex(this, options.fileSystem);
    this.checks = new Checks(options.onFault);
  }

  get locale(): Locale {
    return this.options.locale;
  }

  /** Changes with everything but the text of the template itself that its check may depend on. */
  get stamp(): string {
    return `${this.revision}.${this.options.today()}`;
  }

  /** Path of a resource from the root; null where it lies outside. */
  pathOf(uri: string): string | null {
    return pathFrom(this.root, uri);
  }

  uriOf(path: string): string {
    return uriOf(this.root, path);
  }

  /** The checked template; waits for its configuration, not for other files that its rules ask for. */
  async viewed(document: TextDocument, path: string): Promise<View> {
    return (await this.check(document, path)).view;
  }

  /** The template checked with what is known, at once; null while its configuration is not known. */
  viewedAtOnce(document: TextDocument, path: string): View | null {
    const config = this.configs.of(path);
    return config ? this.checkWith(config, document, path).view : null;
  }

  /** As {@link viewed}, with everything known that the rules asked for. */
  settledView(document: TextDocument, path: string): Promise<View> {
    return this.settled(document, path, (view) => view);
  }

  /** What `work` makes of the checked template; done anew while it asks for files that are not known yet. */
  async settled<T>(document: TextDocument, path: string, work: (view: View) => T | Promise<T>): Promise<T> {
    for (;;) {
      const { view, unknown } = await this.check(document, path);
      const result = await work(view);
      if (unknown.size === 0) return result;
      await Promise.all([...unknown].map((other) => this.files.arrival(other)));
      this.checks.forget(document);
    }
  }

  /** A document for a file that no editor has open; null where the file is not there. */
  async closedDocument(path: string): Promise<TextDocument | null> {
    const text = await this.files.fetch(path);
    return text === null ? null : TextDocument.create(this.uriOf(path), 'msgmd', 0, text);
  }

  /** As {@link closedDocument}, read anew: for edits, which another text would not survive. */
  async presentDocument(path: string): Promise<TextDocument | null> {
    await this.files.reload(path);
    return this.closedDocument(path);
  }

  /** Entries of a folder; empty where there is none. */
  list(folder: string): Promise<readonly DirectoryEntry[]> {
    return this.options.fileSystem.readDirectory(this.uriOf(folder));
  }

  /** Paths of the files that are checked though no editor has them open; waits for the search. */
  async checked(): Promise<string[]> {
    return [...(await this.index.templates()), ...(await this.index.partials()), ...this.configs.used()];
  }

  /** Whether {@link checked} has the file. */
  async isChecked(path: string): Promise<boolean> {
    return (await this.index.has(path)) || this.configs.used().includes(path);
  }

  /** A text that the editor shows, or null when it closes it. Texts that others depend on are checked anew. */
  setOpen(path: string, text: string | null): void {
    if (this.files.setOpen(path, text) && !isTemplatePath(path)) this.arrived(path);
  }

  /** A file or a folder was made, changed or removed on disk. Resolves when everything here follows it. */
  async fileChanged(path: string): Promise<void> {
    await this.files.reload(path);
    await this.index.changed(path);
  }

  /** Checks depend on something that has changed. */
  touch(path: string | null): void {
    this.revision++;
    this.options.onChange(this, path);
  }

  private async check(document: TextDocument, path: string): Promise<Checked> {
    return this.checkWith(this.configs.of(path) ?? (await this.configs.known(path)), document, path);
  }

  private checkWith(config: Config, document: TextDocument, path: string): Checked {
    const { stamp, locale } = this;
    const check: Lint = isPartialPath(path) ? (input) => lintFragment(input, this.index.useOf(path)) : lint;
    return this.checks.check(document, stamp, { path, config, host: this.host(), locale }, check);
  }

  private host(): Host {
    const noted = (other: string): string => {
      if (isTemplatePath(other)) this.readByOthers.add(other);
      return other;
    };
    return {
      read: (other) => this.files.read(noted(other)),
      exists: (other) => this.files.exists(noted(other)),
      siblings: () => this.index.siblings(),
      today: () => this.options.today(),
      data: (name) => this.dataFile(name),
    };
  }

  /** Templates arrive by hundreds while the index is made: most concern nobody but it. */
  private arrived(path: string): void {
    const matters = this.configs.arrived(path);
    if (isTemplatePath(path)) this.index.arrived(path);
    if (!matters) this.options.onRewording(this, path);
    else if (!isTemplatePath(path) || this.readByOthers.has(path)) this.touch(path);
  }

  private dataFile(name: string): Uint8Array | undefined {
    const bytes = this.data.get(name);
    if (bytes !== undefined) return bytes ?? undefined;
    this.data.set(name, null);
    void this.options.fileSystem.readData(name).then((read) => {
      if (!read) return;
      this.data.set(name, read);
      this.touch(null);
    });
    return undefined;
  }
}
