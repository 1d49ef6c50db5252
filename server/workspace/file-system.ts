/** How the server reads files. The doors (`node.ts`, `browser.ts`) choose the implementation. */

/** What stands under a name. */
export type FileKind = 'file' | 'directory';

/** A name in a folder. */
export interface DirectoryEntry {
  readonly name: string;
  readonly kind: FileKind;
}

/** All methods take URIs and never reject: what cannot be read is not there. */
export interface FileSystem {
  /** Text of a file (byte order mark kept); null where there is none, or none in UTF-8: an edit would spoil it. */
  readFile(uri: string): Promise<string | null>;
  /** Entries of a folder, unsorted; empty where there is none. */
  readDirectory(uri: string): Promise<readonly DirectoryEntry[]>;
  stat(uri: string): Promise<FileKind | null>;
  /** Bytes of a dictionary that comes with msgmd, by its name (`ru`); null where it is not there. */
  readData(name: string): Promise<Uint8Array | null>;
}
