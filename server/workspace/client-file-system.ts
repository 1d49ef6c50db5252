import type { Connection } from 'vscode-languageserver';
import { ReadDataRequest, ReadDirectoryRequest, ReadFileRequest, StatRequest } from '../protocol.ts';
import type { DirectoryEntry, FileKind, FileSystem } from './file-system.ts';

/** Reads through the editor: in the browser and for virtual workspaces nobody else can. */
export class ClientFileSystem implements FileSystem {
  constructor(private readonly connection: Connection) {}

  async readFile(uri: string): Promise<string | null> {
    return this.connection.sendRequest(ReadFileRequest, { uri }).catch(() => null);
  }

  async readDirectory(uri: string): Promise<readonly DirectoryEntry[]> {
    return this.connection.sendRequest(ReadDirectoryRequest, { uri }).catch(() => []);
  }

  async stat(uri: string): Promise<FileKind | null> {
    return this.connection.sendRequest(StatRequest, { uri }).catch(() => null);
  }

  async readData(name: string): Promise<Uint8Array | null> {
    const base64 = await this.connection.sendRequest(ReadDataRequest, { name }).catch(() => null);
    return base64 === null ? null : Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  }
}
