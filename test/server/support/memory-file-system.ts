import type { DirectoryEntry, FileKind, FileSystem } from '../../../server/workspace/file-system.ts';

/** A disk made of a map from URI to text. Counts what is asked, and can be slow. */
export class MemoryFileSystem implements FileSystem {
  readonly files = new Map<string, string>();
  readonly data = new Map<string, Uint8Array>();
  readonly reads: string[] = [];
  /** Awaited before every answer. */
  gate: Promise<void> = Promise.resolve();

  constructor(
    readonly root: string,
    files: Readonly<Record<string, string>> = {},
  ) {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  uri(path: string): string {
    return `${this.root}/${path.split('/').map(encodeURIComponent).join('/')}`;
  }

  write(path: string, text: string): void {
    this.files.set(this.uri(path), text);
  }

  remove(path: string): void {
    this.files.delete(this.uri(path));
  }

  async readFile(uri: string): Promise<string | null> {
    this.reads.push(uri);
    await this.gate;
    return this.files.get(uri) ?? null;
  }

  async readDirectory(uri: string): Promise<readonly DirectoryEntry[]> {
    await this.gate;
    const entries = new Map<string, FileKind>();
    for (const file of this.files.keys()) {
      if (!file.startsWith(`${uri}/`)) continue;
      const [name, ...rest] = file.slice(uri.length + 1).split('/');
      entries.set(decodeURIComponent(name!), rest.length > 0 ? 'directory' : 'file');
    }
    return [...entries].map(([name, kind]) => ({ name, kind }));
  }

  async stat(uri: string): Promise<FileKind | null> {
    await this.gate;
    if (this.files.has(uri)) return 'file';
    return (await this.readDirectory(uri)).length > 0 ? 'directory' : null;
  }

  async readData(name: string): Promise<Uint8Array | null> {
    return this.data.get(name) ?? null;
  }
}
