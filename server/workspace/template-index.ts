import type { Sibling } from '../../rules/engine/types.ts';
import { siblingOf } from '../../rules/facts/sibling.ts';
import type { FileSystem } from './file-system.ts';
import type { Project } from './project.ts';
import { nextTurn } from './turn.ts';
import { isPartialPath, isTemplatePath, uriOf } from './uri.ts';

const SKIPPED = /^(?:\..*|node_modules|bower_components|vendor)$/;

/** Every template and partial under the folders of the workspace. */
export class TemplateIndex {
  private readonly paths = new Set<string>();
  private readonly known = new Map<string, Sibling>();
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

  /** Other templates as their saved files are; undefined until all are known. */
  siblings(path: string): readonly Sibling[] | undefined {
    if (!this.complete) return undefined;
    return [...this.known.values()].filter((sibling) => sibling.path !== path);
  }

  /** The file at the path was made, changed or removed. */
  update(path: string): void {
    if (!this.covers(path) || (!this.complete && !this.known.has(path))) return;
    void this.read(path).then((changed) => {
      if (changed && this.complete) this.project.touch(path);
    });
  }

  private covers(path: string): boolean {
    const inside = this.folders.some((folder) => folder === '' || path.startsWith(`${folder}/`));
    return inside && !path.split('/').some((name) => SKIPPED.test(name));
  }

  private forget(path: string): boolean {
    this.paths.delete(path);
    return this.known.delete(path);
  }

  private async scan(folders: readonly string[]): Promise<void> {
    await Promise.all(folders.map((folder) => this.walk(folder)));
    for (const path of this.paths) {
      await nextTurn();
      await this.read(path);
    }
    this.complete = true;
    this.project.touch(null);
  }

  private async walk(folder: string): Promise<void> {
    const entries = await this.fileSystem.readDirectory(uriOf(this.project.root, folder));
    await Promise.all(
      entries.map(async ({ name, kind }) => {
        if (SKIPPED.test(name)) return;
        const path = folder === '' ? name : `${folder}/${name}`;
        if (kind === 'directory') await this.walk(path);
        else if (isTemplatePath(path) || isPartialPath(path)) this.paths.add(path);
      }),
    );
  }

  /** Returns whether what others may see of the file has changed. */
  private async read(path: string): Promise<boolean> {
    const text = await this.project.files.fetchSaved(path);
    if (text === null) return this.forget(path);
    this.paths.add(path);
    if (!isTemplatePath(path)) return false;
    const config = await this.project.configs.known(path);
    const sibling = siblingOf(path, text, config);
    const before = this.known.get(path);
    this.known.set(path, sibling);
    return JSON.stringify(before) !== JSON.stringify(sibling);
  }
}
