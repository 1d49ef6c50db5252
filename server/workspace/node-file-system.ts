import { isUtf8 } from 'node:buffer';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import type { DirectoryEntry, FileKind, FileSystem } from './file-system.ts';

/** Reads the disk for `file:` URIs and asks `fallback` for every other scheme. Data lie in one of the folders `data`. */
export class NodeFileSystem implements FileSystem {
  constructor(
    private readonly data: readonly string[],
    private readonly fallback: FileSystem | null = null,
  ) {}

  async readFile(uri: string): Promise<string | null> {
    const path = diskPath(uri);
    if (path === null) return this.fallback?.readFile(uri) ?? null;
    const bytes = await readFile(path).catch(() => null);
    return bytes && isUtf8(bytes) ? bytes.toString('utf8') : null;
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
    for (const folder of this.data) {
      const bytes = await readFile(join(folder, `${name}.dawg`)).catch(() => null);
      if (bytes) return bytes;
    }
    return null;
  }
}

function diskPath(uri: string): string | null {
  return uri.startsWith('file:') ? URI.parse(uri).fsPath : null;
}
