import { LONGEST_TEXT } from '../../rules/engine/limits.ts';
import type { Sibling } from '../../rules/engine/types.ts';
import { isPartialPath } from '../../rules/facts/partial-paths.ts';
import {
  type FragmentUse,
  type Renderer,
  type Renderings,
  renderingsIn,
  useOfPartial,
} from '../../rules/facts/renderings.ts';
import { siblingOf } from '../../rules/facts/sibling.ts';
import type { FileSystem } from './file-system.ts';
import type { Project } from './project.ts';
import { nextTurn } from './turn.ts';
import { isTemplatePath, uriOf } from './uri.ts';

const SKIPPED = /^(?:\..*|node_modules|bower_components|vendor)$/;

/** Every template and partial under the folders of the workspace. */
export class TemplateIndex {
  private readonly paths = new Set<string>();
  private readonly known = new Map<string, Sibling>();
  /** What stands in `known`; null since it changed. */
  private list: readonly Sibling[] | null = null;
  private readonly renderings = new Map<string, Renderings>();
  private folders: readonly string[] = [];
  private scanning: Promise<void> | null = null;
  private complete = false;

  constructor(
    private readonly project: Project,
    private readonly fileSystem: FileSystem,
  ) {}

  /** Looks for templates in the folders, in the background. Returns at once. */
  setFolders(folders: readonly string[]): void {
    const fresh = folders.filter((folder) => !this.folders.includes(folder));
    this.folders = folders;
    for (const path of [...this.paths]) if (!this.covers(path)) this.forget(path);
    if (fresh.length === 0) return;
    this.complete = false;
    this.scanning = (this.scanning ?? Promise.resolve()).then(() => this.scan(fresh));
  }

  /** Paths of all templates, sorted; waits for the search. */
  async templates(): Promise<string[]> {
    await this.scanning;
    return [...this.paths].filter(isTemplatePath).sort();
  }

  /** Paths of all partials, sorted; waits for the search. */
  async partials(): Promise<string[]> {
    await this.scanning;
    return [...this.paths].filter(isPartialPath).sort();
  }

  /** Whether the path is that of a template or partial; waits for the search. */
  async has(path: string): Promise<boolean> {
    await this.scanning;
    return this.paths.has(path);
  }

  /** Every template as its saved file is; waits for the search. */
  async all(): Promise<readonly Sibling[]> {
    await this.scanning;
    return [...this.known.values()];
  }

  /** Names of the partials that a template can render: those beside it and in the folders above, the nearest first. */
  partialsFor(path: string): string[] {
    const folders = path.split('/').slice(0, -1);
    const names: string[] = [];
    for (let depth = folders.length; depth >= 0; depth--) {
      const prefix = [...folders.slice(0, depth), '_partials', ''].join('/');
      for (const each of this.paths) {
        if (each.startsWith(prefix) && isPartialPath(each))
          names.push(each.slice(prefix.length, -'.liquid'.length));
      }
    }
    return [...new Set(names)];
  }

  /** What the saved files of the templates that render a partial say of it; null where nobody does, or not all are known. */
  useOf(path: string): FragmentUse | null {
    if (!this.complete) return null;
    return useOfPartial(path, this.renderers(), (partial) => this.paths.has(partial));
  }

  /** All templates as their saved files are, the same list until one changes; undefined until all are known. */
  siblings(): readonly Sibling[] | undefined {
    if (!this.complete) return undefined;
    return (this.list ??= [...this.known.values()]);
  }

  /** The text of a template is another one. What the search has not come to yet is left to it. */
  arrived(path: string): void {
    if (this.complete || this.known.has(path)) void this.update(path);
  }

  /** A file or folder was made, changed or removed. Of a folder the editor may tell nothing but itself. */
  async changed(path: string): Promise<void> {
    if (!this.covers(path)) return;
    if (isTemplatePath(path) || isPartialPath(path)) return this.update(path);
    const before = [...this.paths].filter((each) => each.startsWith(`${path}/`));
    const inside = new Set([...before, ...(await this.walk(path))]);
    await Promise.all([...inside].map((each) => this.update(each)));
  }

  private async update(path: string): Promise<void> {
    if (!this.covers(path)) return;
    const changed = await this.read(path);
    if (changed && this.complete) this.project.touch(path);
  }

  private *renderers(): Generator<Renderer> {
    for (const [path, renderings] of this.renderings)
      yield { path, lang: this.known.get(path)!.lang, renderings };
  }

  private covers(path: string): boolean {
    const inside = this.folders.some((folder) => folder === '' || path.startsWith(`${folder}/`));
    return inside && !path.split('/').some((name) => SKIPPED.test(name));
  }

  private forget(path: string): boolean {
    this.paths.delete(path);
    this.renderings.delete(path);
    this.list = null;
    return this.known.delete(path);
  }

  private async scan(folders: readonly string[]): Promise<void> {
    const found = await Promise.all(folders.map((folder) => this.walk(folder)));
    for (const path of found.flat()) this.paths.add(path);
    for (const path of this.paths) {
      await nextTurn();
      await this.read(path);
    }
    this.complete = true;
    this.project.touch(null);
  }

  /** Paths of the templates and partials in a folder; none where it is not there or is a file. */
  private async walk(folder: string): Promise<string[]> {
    const entries = await this.fileSystem.readDirectory(uriOf(this.project.root, folder));
    const found = await Promise.all(
      entries.map(async ({ name, kind }) => {
        if (SKIPPED.test(name)) return [];
        const path = folder === '' ? name : `${folder}/${name}`;
        if (kind === 'directory') return this.walk(path);
        return isTemplatePath(path) || isPartialPath(path) ? [path] : [];
      }),
    );
    return found.flat();
  }

  /** Returns whether what others may see of the file has changed. */
  private async read(path: string): Promise<boolean> {
    const saved = await this.project.files.fetchSaved(path);
    if (saved === null) return this.forget(path);
    this.paths.add(path);
    if (!isTemplatePath(path)) return false;
    const config = await this.project.configs.known(path);
    if ((await this.project.files.fetchSaved(path)) !== saved) return this.read(path);
    const text = saved.slice(0, LONGEST_TEXT);
    const sibling = siblingOf(path, text, config);
    const renderings = renderingsIn(text);
    const before = JSON.stringify([this.known.get(path), this.renderings.get(path)]);
    this.known.set(path, sibling);
    this.list = null;
    this.renderings.set(path, renderings);
    return before !== JSON.stringify([sibling, renderings]);
  }
}
