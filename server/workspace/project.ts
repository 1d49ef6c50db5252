import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ConfigFile, createConfigResolver, parseConfig } from '../../rules/config/resolve.ts';
import type { Config } from '../../rules/config/types.ts';
import { contextOf, type LintInput, type LintResult, lint } from '../../rules/engine/lint.ts';
import type { Host, Locale } from '../../rules/engine/types.ts';
import type { View } from '../features/view.ts';
import type { DirectoryEntry, FileSystem } from './file-system.ts';
import { Files } from './files.ts';
import { TemplateIndex } from './template-index.ts';
import { CONFIG_NAME, isPartialPath, isTemplatePath, pathFrom, uriOf } from './uri.ts';

export interface ProjectOptions {
  readonly fileSystem: FileSystem;
  readonly locale: Locale;
  /** The day, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Called with what a rule threw: a fault of msgmd, never of the text. */
  readonly onFault: (error: unknown) => void;
  /** Called when something that checks depend on has changed; the paths are those that arrived. */
  readonly onChange: (project: Project, path: string | null) => void;
}

interface Checked {
  readonly version: number;
  readonly stamp: string;
  readonly view: View;
  /** Files that rules asked for and that were not known. */
  readonly unknown: ReadonlySet<string>;
}

/** Everything under one root: files, configuration, index of templates, and the checks of documents. */
export class Project {
  readonly files: Files;
  readonly index: TemplateIndex;
  private revision = 0;
  private missed = false;
  private readonly configPaths = new Set<string>();
  private readonly resolver = createConfigResolver((path) => this.readConfig(path));
  private readonly checks = new WeakMap<TextDocument, Checked>();
  private readonly parsedConfigs = new Map<string, ConfigFile>();
  private readonly data = new Map<string, Uint8Array | null>();

  constructor(
    /** Normalised URI of the folder that paths are relative to. */
    readonly root: string,
    private readonly options: ProjectOptions,
  ) {
    this.files = new Files(options.fileSystem, root, (path) => this.arrived(path));
    this.index = new TemplateIndex(this, options.fileSystem);
  }

  pathOf(uri: string): string | null {
    return pathFrom(this.root, uri);
  }

  uriOf(path: string): string {
    return uriOf(this.root, path);
  }

  /** Changes with everything but the text of the template itself that its check may depend on. */
  get stamp(): string {
    return `${this.revision}.${this.options.today()}`;
  }

  /** Configuration of a template; undefined while one of its files is not known yet. */
  config(path: string): Config | undefined {
    this.missed = false;
    const config = this.resolver.resolve(path);
    if (!this.missed) return config;
    this.resolver.invalidate();
    return undefined;
  }

  /** As {@link config}, waited for. */
  async configured(path: string): Promise<Config> {
    for (;;) {
      const config = this.config(path);
      if (config) return config;
      await this.files.settled();
    }
  }

  /** The configuration files that hold for a template, nearest last; a broken one in its last good version. */
  configFiles(path: string): readonly ConfigFile[] {
    return this.config(path) ? this.resolver.files(path) : [];
  }

  /** Paths of the configuration files that are there and that some check has asked for. */
  usedConfigs(): string[] {
    return [...this.configPaths].filter(
      (path) => path.endsWith(CONFIG_NAME) && typeof this.files.read(path) === 'string',
    );
  }

  /** A configuration file as it is now, broken or not. */
  parsedConfig(path: string, text: string): ConfigFile {
    const cached = this.parsedConfigs.get(path);
    if (cached?.text === text) return cached;
    const parsed = parseConfig(path, text);
    this.parsedConfigs.set(path, parsed);
    return parsed;
  }

  /** The checked template; undefined while its configuration is not known yet. */
  view(document: TextDocument, path: string): View | undefined {
    const config = this.config(path);
    if (!config) return undefined;
    const { stamp } = this;
    const cached = this.checks.get(document);
    if (cached?.version === document.version && cached.stamp === stamp) return cached.view;
    const { locale } = this.options;
    const unknown = new Set<string>();
    const input = { path, source: document.getText(), config, host: this.host(path, unknown), locale };
    const view = { document, ...this.lintSafely(input) };
    this.checks.set(document, { version: document.version, stamp, view, unknown });
    return view;
  }

  /** As {@link view}, waiting for the configuration. */
  async viewed(document: TextDocument, path: string): Promise<View> {
    await this.configured(path);
    return this.view(document, path) ?? this.viewed(document, path);
  }

  /** As {@link viewed}, with everything known that the rules asked for. */
  async settledView(document: TextDocument, path: string): Promise<View> {
    return this.settled(document, path, (view) => view);
  }

  /** A partial as features see a template: it has no front matter, and no rule speaks about it. */
  async partialView(document: TextDocument, path: string): Promise<View> {
    const config = await this.configured(path);
    const host = this.host(path, new Set());
    const context = contextOf({ path, source: document.getText(), config, host, locale: this.locale });
    return { document, context, problems: [] };
  }

  /** What `work` makes of the checked template; done anew while it asks for files that are not known yet. */
  async settled<T>(document: TextDocument, path: string, work: (view: View) => T | Promise<T>): Promise<T> {
    for (;;) {
      const view = await this.viewed(document, path);
      const unknown = this.checks.get(document)?.unknown;
      const result = await work(view);
      if (!unknown || unknown.size === 0) return result;
      await Promise.all([...unknown].map((other) => this.files.arrival(other)));
    }
  }

  /** A document for a template that no editor has open; null where the file is not there. */
  async closedDocument(path: string): Promise<TextDocument | null> {
    const text = await this.files.fetch(path);
    return text === null ? null : TextDocument.create(this.uriOf(path), 'msgmd', 0, text);
  }

  /** Entries of a folder; empty where there is none. */
  list(folder: string): Promise<readonly DirectoryEntry[]> {
    return this.options.fileSystem.readDirectory(this.uriOf(folder));
  }

  private host(path: string, unknown: Set<string>): Host {
    const noting = <T>(other: string, answer: T): T => {
      if (answer === undefined) unknown.add(other);
      return answer;
    };
    return {
      read: (other) => noting(other, this.files.read(other)),
      exists: (other) => noting(other, this.files.exists(other)),
      siblings: () => this.index.siblings(path),
      today: () => this.options.today(),
      data: (name) => this.dataFile(name),
    };
  }

  /** A text that the editor shows, or null when it closes it. Texts that others depend on are checked anew. */
  setOpen(path: string, text: string | null): void {
    if (this.files.setOpen(path, text) && !isTemplatePath(path)) this.arrived(path);
  }

  /** A file was made, changed or removed on disk. */
  async fileChanged(path: string): Promise<void> {
    await this.files.reload(path);
    if (isTemplatePath(path) || isPartialPath(path)) this.index.update(path);
  }

  /** Checks depend on something that has changed. */
  touch(path: string | null): void {
    this.revision++;
    this.options.onChange(this, path);
  }

  get locale(): Locale {
    return this.options.locale;
  }

  /** Features of the editor go on working where a rule has a fault. */
  private lintSafely(input: LintInput): LintResult {
    try {
      return lint(input);
    } catch (error) {
      this.options.onFault(error);
      return { problems: [], context: contextOf(input) };
    }
  }

  private arrived(path: string): void {
    if (this.configPaths.has(path)) this.resolver.invalidate();
    if (isTemplatePath(path)) this.index.update(path);
    else this.touch(path);
  }

  private readConfig(path: string): string | null | undefined {
    this.configPaths.add(path);
    const text = this.files.read(path);
    if (text === undefined) this.missed = true;
    return text;
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
