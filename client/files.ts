import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DirectoryEntry, type FileKind, requests, type UriParams } from '../server/protocol.ts';

/**
 * Answers the server's questions about files through the editor, which alone can read virtual workspaces and the
 * browser's folders. What cannot be read is not there.
 */
export function answerFileRequests(client: BaseLanguageClient, extension: vscode.Uri): void {
  const { fs } = vscode.workspace;
  const parse = (uri: string) => client.protocol2CodeConverter.asUri(uri);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

  client.onRequest(requests.readFile, ({ uri }: UriParams) =>
    fs
      .readFile(parse(uri))
      .then((bytes) => decoder.decode(bytes))
      .then(undefined, nothing),
  );
  client.onRequest(requests.readDirectory, async ({ uri }: UriParams): Promise<DirectoryEntry[]> => {
    const entries = await fs.readDirectory(parse(uri)).then(undefined, () => []);
    return entries.flatMap(([name, type]) => {
      const kind = kindOf(type);
      return kind ? [{ name, kind }] : [];
    });
  });
  client.onRequest<FileKind | null, void>(requests.stat, ({ uri }: UriParams) =>
    fs.stat(parse(uri)).then(({ type }) => kindOf(type), nothing),
  );
  client.onRequest(requests.readData, ({ name }: { name: string }) =>
    fs.readFile(vscode.Uri.joinPath(extension, 'dist/dictionaries', name)).then(base64, nothing),
  );
}

const nothing = () => null;

function kindOf(type: vscode.FileType): FileKind | null {
  if (type & vscode.FileType.Directory) return 'directory';
  return type & vscode.FileType.File ? 'file' : null;
}

/** In pieces: a call takes no more arguments than the stack holds. */
function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x2000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x2000));
  return btoa(binary);
}
