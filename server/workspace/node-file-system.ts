import { readdir, readFile, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { DirectoryEntry, FileKind, FileSystem } from './file-system.ts';

/** Reads the disk for `file:` URIs and asks `fallback` for every other scheme. Data lie in the folder `data`. */
export class NodeFileSystem implements FileSystem {
  constructor(
    private readonly data: URL,
    private readonly fallback: FileSystem | null = null,
  ) {}

  async readFile(uri: string): Promise<string | null> {
    const path = diskPath(uri);
    if (path === null) return this.fallback?.readFile(uri) ?? null;
    return readFile(path, 'utf8').catch(() => null);
  }

  async readDirectory(uri: string): Promise<readonly DirectoryEntry[]> {
    const path = diskPath(uri);
    if (path === null) return this.fallback?.readDirectory(uri) ?? [];
    const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
    return entries
      .filter((entry) => entry.isFile() || entry.isDirectory())
      .map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? 'directory' : 'file' }));
  }

  async stat(uri: string): Promise<FileKind | null> {
    const path = diskPath(uri);
    if (path === null) return this.fallback?.stat(uri) ?? null;
    return stat(path).then(
      (found) => (found.isDirectory() ? 'directory' : 'file'),
      () => null,
    );
  }

  async readData(name: string): Promise<Uint8Array | null> {
    return readFile(new URL(name, this.data)).catch(() => null);
  }
}

function diskPath(uri: string): string | null {
  return uri.startsWith('file:') ? URI.parse(uri).fsPath : null;
}
