/** The built server behind its two doors: a process, and a Web Worker. `npm run build` comes first. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Message,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { CAPABILITIES } from './support/editor.ts';

const dist = new URL('../../dist/server/', import.meta.url);
const BAD =
  '---\ntitle: Заказ\n---\nПривет, {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\n{{ farewell }}\n';

/** Opens one template and gives the rules that speak about it. */
async function check(connection: ProtocolConnection, root: string): Promise<unknown[]> {
  const shown = new Promise<PublishDiagnosticsParams>((resolve) =>
    connection.onNotification('textDocument/publishDiagnostics', resolve),
  );
  connection.onRequest('workspace/configuration', () => [null]);
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const workspaceFolders = [{ uri: root, name: 'ws' }];
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: root,
    workspaceFolders,
    capabilities: CAPABILITIES,
  });
  await connection.sendNotification('initialized', {});
  const textDocument = { uri: `${root}/a.msg.md`, languageId: 'msgmd', version: 1, text: BAD };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const { diagnostics } = await shown;
  return diagnostics.map(({ code }) => code);
}

describe('the built server', () => {
  it('serves a process over stdio, reads the configuration from disk, and ends when it is told', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'msgmd-'));
    await writeFile(join(folder, '.msgmd.yml'), 'root: true\nrules: {greeting-name: off}\n');
    const server = spawn(process.execPath, [new URL('node.cjs', dist).pathname, '--stdio']);
    try {
      const reader = new StreamMessageReader(server.stdout);
      const connection = createProtocolConnection(reader, new StreamMessageWriter(server.stdin));
      const codes = await check(connection, pathToFileURL(folder).href);
      assert.ok(codes.includes('greeting-forbidden'));
      const ended = new Promise<number | null>((resolve) => server.on('exit', resolve));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      assert.equal(await ended, 0);
    } finally {
      server.kill();
      await rm(folder, { recursive: true });
    }
  });

  it('serves a worker, and reads files through the editor', async () => {
    const worker = new Worker(
      `const { parentPort } = require('node:worker_threads');
       globalThis.self = parentPort;
       require(${JSON.stringify(new URL('server.js', dist).pathname)});`,
      { eval: true },
    );
    try {
      const connection = createProtocolConnection(new WorkerReader(worker), new WorkerWriter(worker));
      const asked: string[] = [];
      connection.onRequest('msgmd/readFile', ({ uri }: { uri: string }) => {
        asked.push(uri);
        return uri === 'vfs://ws/.msgmd.yml' ? 'rules: {greeting-forbidden: off}\n' : null;
      });
      connection.onRequest('msgmd/stat', () => null);
      connection.onRequest('msgmd/readDirectory', () => []);
      connection.onRequest('msgmd/readData', () => null);
      const codes = await check(connection, 'vfs://ws');
      assert.ok(!codes.includes('greeting-forbidden'));
      assert.ok(asked.includes('vfs://ws/.msgmd.yml'));
      connection.dispose();
    } finally {
      await worker.terminate();
    }
  });
});

class WorkerReader extends AbstractMessageReader {
  readonly worker: Worker;
  constructor(worker: Worker) {
    super();
    this.worker = worker;
  }
  listen(callback: DataCallback) {
    this.worker.on('message', callback);
    return { dispose: () => this.worker.off('message', callback) };
  }
}

class WorkerWriter extends AbstractMessageWriter {
  readonly worker: Worker;
  constructor(worker: Worker) {
    super();
    this.worker = worker;
  }
  write(message: Message) {
    this.worker.postMessage(message);
    return Promise.resolve();
  }
  end() {}
}
