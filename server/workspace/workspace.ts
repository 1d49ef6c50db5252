import type { FileSystem } from './file-system.ts';
import { Project, type ProjectOptions } from './project.ts';
import { baseName, CONFIG_NAME, normalizeUri, parentUri, pathFrom, uriOf } from './uri.ts';

/** A file with the project that it belongs to. */
export interface Located {
  readonly project: Project;
  readonly path: string;
}

/** The projects that the editor has open: one for each root, and one for each folder of a lone file. */
export class Workspace {
  private readonly projects = new Map<string, Promise<Project>>();
  private readonly ready = new Map<string, Project>();
  private folders: readonly string[] = [];
  private placed: Promise<void> = Promise.resolve();

  constructor(private readonly options: ProjectOptions) {}

  /**
   * Sets the folders of the workspace and looks for their templates in the background, once `watched` is fulfilled: what
   * changes after a file was read must be told.
   */
  setFolders(uris: readonly string[], watched: Promise<void> = Promise.resolve()): void {
    this.folders = uris.map((uri) => normalizeUri(uri).replace(/(?<!\/)\/$/, ''));
    this.placed = this.placed.then(() => watched).then(() => this.place());
  }

  private async place(): Promise<void> {
    const projects = await Promise.all(this.folders.map((folder) => this.projectAt(folder)));
    for (const project of this.ready.values()) {
      const own = this.folders.filter((_, index) => projects[index] === project);
      project.index.setFolders(own.map((folder) => project.pathOf(folder)!));
    }
  }

  /** Where a file belongs; its project is made on the way. */
  async locate(uri: string): Promise<Located> {
    const known = this.located(uri);
    if (known) return known;
    const normalized = normalizeUri(uri);
    const folder = this.folders
      .filter((root) => pathFrom(root, normalized) !== null)
      .sort((a, b) => b.length - a.length)[0];
    const project = await this.projectAt(folder ?? parentUri(normalized));
    return { project, path: project.pathOf(normalized) ?? unsavedPath(normalized) };
  }

  /** As {@link locate}, for projects that are made already. */
  located(uri: string): Located | null {
    const normalized = normalizeUri(uri);
    const first = this.ready.values().next().value;
    if (normalized.startsWith('untitled:') && first) return { project: first, path: unsavedPath(normalized) };
    const inside = [...this.ready.values()]
      .map((project) => ({ project, path: project.pathOf(normalized) }))
      .filter((place): place is Located => place.path !== null)
      .sort((a, b) => b.project.root.length - a.project.root.length);
    return inside[0] ?? null;
  }

  /** Every project; waits for those of the workspace's folders. */
  async all(): Promise<Project[]> {
    await this.placed;
    return [...this.ready.values()];
  }

  private async projectAt(folder: string): Promise<Project> {
    const root = await rootAbove(this.options.fileSystem, folder);
    let project = this.projects.get(root);
    if (!project) {
      project = Promise.resolve(new Project(root, this.options));
      this.projects.set(root, project);
    }
    const made = await project;
    this.ready.set(root, made);
    return made;
  }
}

/** A text that was never saved is checked as if it lay in the root. */
function unsavedPath(uri: string): string {
  return `${baseName(uri.replace(/^untitled:/, ''))}.msg.md`;
}

/**
 * The folder that paths are relative to, as the command line finds it: the nearest one above whose configuration says
 * `root: true` or that has a `.git`, else the topmost with a configuration, else the folder itself. So a team may open
 * a part of its repository, and the same rules hold.
 */
async function rootAbove(fileSystem: FileSystem, folder: string): Promise<string> {
  let root = folder;
  for (let at = folder; ; at = parentUri(at)) {
    const [text, git] = await Promise.all([
      fileSystem.readFile(uriOf(at, CONFIG_NAME)),
      fileSystem.stat(uriOf(at, '.git')),
    ]);
    if (text !== null || git !== null) root = at;
    if (git !== null || (text !== null && /^root:[ \t]*true[ \t]*(#.*)?\r?$/m.test(text))) return root;
    if (parentUri(at) === at) return root;
  }
}
