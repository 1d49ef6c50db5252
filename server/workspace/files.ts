import type { FileKind, FileSystem } from './file-system.ts';
import { uriOf } from './uri.ts';

/**
 * What is known of the files under a root, for callers that cannot wait. A question about a file that was never read
 * is answered `undefined`; the file is read then, and `onArrival` tells when the answer is there.
 */
export class Files {
  private readonly texts = new Map<string, string | null>();
  private readonly kinds = new Map<string, FileKind | null>();
  private readonly loading = new Map<string, Promise<void>>();
  private readonly open = new Map<string, string>();
  /** What files said when they were removed. */
  private readonly removed = new Map<string, string>();

  constructor(
    private readonly fileSystem: FileSystem,
    private readonly root: string,
    private readonly onArrival: (path: string) => void,
  ) {}

  /** Text of a file: the editor's where it is open. Null: there is none; undefined: not known yet. */
  read(path: string): string | null | undefined {
    const text = this.open.get(path) ?? this.texts.get(path);
    if (text === undefined) void this.load(path);
    return text;
  }

  exists(path: string): boolean | undefined {
    if (this.open.has(path)) return true;
    const kind = this.kinds.get(path);
    if (kind === undefined) void this.loadKind(path);
    return kind === undefined ? undefined : kind !== null;
  }

  /** Text of a file, waited for. */
  async fetch(path: string): Promise<string | null> {
    if (!this.open.has(path) && !this.texts.has(path)) await this.load(path);
    return this.open.get(path) ?? this.texts.get(path) ?? null;
  }

  /** Text on disk, waited for, even where the editor shows another one. */
  async fetchSaved(path: string): Promise<string | null> {
    if (!this.texts.has(path)) await this.load(path);
    return this.texts.get(path) ?? null;
  }

  /** Whether a text is just what its file said when it was removed: nobody has worked on it since. */
  isLeftover(path: string, text: string): boolean {
    return this.texts.get(path) === null && this.removed.get(path) === text;
  }

  /** The editor's text of an open file; null when it is closed. Returns whether anything changed. */
  setOpen(path: string, text: string | null): boolean {
    if ((this.open.get(path) ?? null) === text) return false;
    if (text !== null) this.open.set(path, text);
    else {
      this.open.delete(path);
      if (this.texts.has(path)) void this.load(path, true);
    }
    return true;
  }

  /**
   * Reads again what is known of a file, or of everything in a folder, after a change on disk: editors tell of a folder
   * that is removed, not of what was in it. Until then the old answer holds, so that nothing flickers.
   */
  async reload(path: string): Promise<void> {
    const concerned = (known: string) => known === path || known.startsWith(`${path}/`);
    await Promise.all([
      ...[...this.texts.keys()].filter(concerned).map((each) => this.load(each, true)),
      ...[...this.kinds.keys()].filter(concerned).map((each) => this.loadKind(each, true)),
    ]);
  }

  /** Finds out which of the files are there, so that {@link exists} can answer. */
  async known(paths: Iterable<string>): Promise<void> {
    await Promise.all([...paths].map((path) => (this.kinds.has(path) ? undefined : this.loadKind(path))));
  }

  /** Resolves when what is being read of this file has been read. */
  async arrival(path: string): Promise<void> {
    await Promise.all([this.loading.get(`text ${path}`), this.loading.get(`kind ${path}`)]);
  }

  /** Resolves when nothing is being read any more. */
  async settled(): Promise<void> {
    while (this.loading.size > 0) await Promise.all(this.loading.values());
  }

  private load(path: string, again = false): Promise<void> {
    return this.once(`text ${path}`, again, async () => {
      // Editors keep the byte order mark to themselves: places count without it.
      const text = (await this.fileSystem.readFile(uriOf(this.root, path)))?.replace(/^\uFEFF/, '') ?? null;
      const before = this.texts.get(path);
      if (before === text) return;
      this.texts.set(path, text);
      if (text === null && typeof before === 'string') this.removed.set(path, before);
      else this.removed.delete(path);
      this.onArrival(path);
    });
  }

  private loadKind(path: string, again = false): Promise<void> {
    return this.once(`kind ${path}`, again, async () => {
      const kind = await this.fileSystem.stat(uriOf(this.root, path));
      if (this.kinds.get(path) === kind) return;
      this.kinds.set(path, kind);
      this.onArrival(path);
    });
  }

  /** Runs one reading of a file at a time; `again` starts another one after it. */
  private once(key: string, again: boolean, read: () => Promise<void>): Promise<void> {
    const running = this.loading.get(key);
    if (running && !again) return running;
    const next = (running ?? Promise.resolve()).then(read).finally(() => {
      if (this.loading.get(key) === next) this.loading.delete(key);
    });
    this.loading.set(key, next);
    return next;
  }
}
