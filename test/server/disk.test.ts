/** The disk changes under the server: by Git, by other programs, by folders. */
import assert from 'node:assert/strict';
import type { WorkspaceDiagnosticReport, WorkspaceEdit } from 'vscode-languageserver/node';
import type { LibraryEntry } from '../../server/protocol.ts';
import { closeEditors, Editor, PULLING } from './support/editor.ts';

const body = (greeting: string, title = 'Заказ') =>
  `---\ntitle: ${title}\n---\n${greeting}, {{ client.name }}!\n\nВаш заказ готов. Привезти его завтра?\n\n{{ farewell }}\n`;
const BAD = body('Привет');
const GOOD = body('Здравствуйте');

/** An editor that remembers what it was told, as VS Code's client does. */
class Problems {
  readonly shown = new Map<string, number>();
  private readonly ids = new Map<string, string>();

  constructor(private readonly editor: Editor) {}

  /** One pull of the workspace; returns the paths that were told in full. */
  async pull(): Promise<string[]> {
    const { items } = await this.editor.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [...this.ids].map(([uri, value]) => ({ uri, value })),
    });
    for (const item of items) {
      if (item.kind === 'full') this.shown.set(item.uri, item.items.length);
      if (item.resultId === undefined) this.ids.delete(item.uri);
      else this.ids.set(item.uri, item.resultId);
    }
    return items
      .filter(({ kind }) => kind === 'full')
      .map(({ uri }) => uri.slice(this.editor.uri('').length));
  }

  forget(path: string): void {
    this.ids.delete(this.editor.uri(path));
  }

  get paths(): string[] {
    return [...this.shown]
      .flatMap(([uri, count]) => (count > 0 ? [uri.slice(this.editor.uri('').length)] : []))
      .sort();
  }
}

const tell = (editor: Editor, path: string, type: 1 | 2 | 3) =>
  editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: editor.uri(path), type }],
  });

const library = async (editor: Editor) =>
  (await editor.request<LibraryEntry[]>('msgmd/library', {})).map(({ path }) => path);

const start = (files: Record<string, string>) => Editor.start({ capabilities: PULLING, files });

describe('a disk that changes', () => {
  afterEach(closeEditors);

  it('takes the problems of removed files away, also of configurations', async () => {
    const editor = await start({
      'a.msg.md': BAD,
      'b.msg.md': BAD,
      'sub/.msgmd.yml': 'rulez: {}\n',
      'sub/c.msg.md': BAD,
    });
    const problems = new Problems(editor);
    await problems.pull();
    assert.deepEqual(problems.paths, ['a.msg.md', 'b.msg.md', 'sub/.msgmd.yml', 'sub/c.msg.md']);
    await editor.write('a.msg.md', null);
    await editor.write('sub/.msgmd.yml', null);
    await problems.pull();
    assert.deepEqual(problems.paths, ['b.msg.md', 'sub/c.msg.md']);
  });

  it('may lose a folder of which only its name is told', async () => {
    const editor = await start({
      'a.msg.md': BAD,
      'sub/b.msg.md': BAD,
      'sub/deep/c.msg.md': BAD,
      'subway/d.msg.md': BAD,
    });
    const problems = new Problems(editor);
    await problems.pull();
    editor.disk.remove('sub/b.msg.md');
    editor.disk.remove('sub/deep/c.msg.md');
    await tell(editor, 'sub', 3);
    await problems.pull();
    assert.deepEqual(problems.paths, ['a.msg.md', 'subway/d.msg.md']);
    assert.deepEqual(await library(editor), ['a.msg.md', 'subway/d.msg.md']);
  });

  it('may gain a folder of which only its name is told', async () => {
    const editor = await start({ 'a.msg.md': GOOD });
    const problems = new Problems(editor);
    await problems.pull();
    editor.disk.write('sub/deep/b.msg.md', BAD);
    editor.disk.write('sub/.msgmd.yml', 'rules: {greeting-forbidden: off}\n');
    await tell(editor, 'sub', 1);
    await editor.request('workspace/executeCommand', { command: 'none' });
    assert.deepEqual(await library(editor), ['a.msg.md', 'sub/deep/b.msg.md']);
    editor.disk.remove('sub/.msgmd.yml');
    await tell(editor, 'sub', 3);
    await problems.pull();
    assert.ok(problems.paths.includes('sub/deep/b.msg.md'));
  });

  it('may hold a file that is far too long for a message', async () => {
    const editor = await start({ 'a.msg.md': BAD, 'long.msg.md': GOOD + 'Готово. '.repeat(20_000) });
    assert.deepEqual(await library(editor), ['a.msg.md', 'long.msg.md']);
  });

  it('may gain and lose files while it is searched', async () => {
    let release = () => {};
    const editor = await start({ 'a.msg.md': BAD, 'b.msg.md': BAD });
    await library(editor);
    editor.disk.gate = new Promise((resolve) => {
      release = resolve;
    });
    const uri = 'file:///second';
    editor.disk.files.set(`${uri}/.msgmd.yml`, 'root: true\n');
    editor.disk.files.set(`${uri}/a.msg.md`, BAD);
    const event = { added: [{ uri, name: 'second' }], removed: [] };
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    const listed = library(editor);
    await tell(editor, 'c.msg.md', 1);
    editor.disk.write('c.msg.md', BAD);
    editor.disk.remove('b.msg.md');
    await tell(editor, 'b.msg.md', 3);
    release();
    await listed;
    assert.deepEqual(await library(editor), ['a.msg.md', 'c.msg.md', 'a.msg.md']);
  });

  it('takes the problems of an open text that nobody has changed since its file was removed', async () => {
    const editor = await start({ 'a.msg.md': `\uFEFF${BAD}` });
    const document = await editor.open('a.msg.md', BAD);
    const problems = new Problems(editor);
    await problems.pull();
    assert.notEqual((await editor.pull(document)).length, 0);
    await editor.write('a.msg.md', null);
    await editor.request('workspace/executeCommand', { command: 'none' });
    assert.deepEqual(await editor.pull(document), []);
    await problems.pull();
    assert.deepEqual(problems.paths, []); // VS Code does not ask about documents without a tab
    await editor.type(document, document.getText().length, ' ');
    assert.notEqual((await editor.pull(document)).length, 0);
    await editor.replaceAll(document, BAD);
    await editor.write('a.msg.md', BAD);
    await editor.request('workspace/executeCommand', { command: 'none' });
    assert.notEqual((await editor.pull(document)).length, 0);
  });

  it('is read where the editor asks about a document that it has closed', async () => {
    const editor = await start({ 'a.msg.md': BAD });
    const document = await editor.open('a.msg.md', GOOD);
    const closed = editor.closeDocument(document);
    const found = editor.pull(document);
    await closed;
    assert.notEqual((await found).length, 0);
  });

  it('is told again in full where the editor has asked about a document, whatever it believes to know', async () => {
    const editor = await start({ 'a.msg.md': BAD, 'b.msg.md': BAD });
    const problems = new Problems(editor);
    const document = await editor.open('a.msg.md', BAD);
    const alone = await editor.open('../elsewhere/c.msg.md', BAD);
    await problems.pull();
    for (const each of [document, alone]) {
      await editor.closeDocument(each);
      await editor.pull(each);
    }
    for (let time = 0; time < 2; time++)
      assert.deepEqual((await problems.pull()).sort(), ['../elsewhere/c.msg.md', 'a.msg.md']);
    assert.equal(problems.shown.get(alone.uri), 0);
    assert.deepEqual(await problems.pull(), []);
  });

  it('is told of when the server follows it', async () => {
    const editor = await Editor.start({ files: { 'a.msg.md': GOOD }, options: { changes: true } });
    assert.deepEqual(await library(editor), ['a.msg.md']);
    const listed = new Promise<string[]>((resolve) => {
      editor.connection.onNotification('msgmd/changed', () => resolve(library(editor)));
    });
    editor.disk.remove('a.msg.md');
    editor.disk.write('sub/b.msg.md', GOOD);
    await tell(editor, 'a.msg.md', 3);
    await tell(editor, 'sub', 1);
    assert.deepEqual(await listed, ['sub/b.msg.md']);
  });

  it('has the text for the preview of a closed template, and none of a removed one', async () => {
    const editor = await start({ 'a.msg.md': GOOD });
    const uri = editor.uri('a.msg.md');
    const shown = async () => (await editor.request<{ text: string } | null>('msgmd/preview', { uri }))?.text;
    assert.match((await shown())!, /^Здравствуйте/);
    const document = await editor.open('a.msg.md', BAD);
    assert.match((await shown())!, /^Привет/);
    await editor.replaceAll(document, GOOD);
    await editor.write('a.msg.md', null);
    await editor.request('workspace/executeCommand', { command: 'none' });
    assert.equal(await shown(), undefined);
    await editor.closeDocument(document);
    assert.equal(await shown(), undefined);
    assert.equal(await editor.request('msgmd/week', { uri }), null);
  });

  it('is read anew for a rename, and the editor shows how far that is', async () => {
    const config = 'placeholders: {line: {example: "1"}}\n';
    const named = (text: string) => GOOD.replace('готов.', text);
    const editor = await start({ '.msgmd.yml': config, 'a.msg.md': named('{{ line }}'), 'b.msg.md': GOOD });
    await library(editor);
    editor.disk.write('b.msg.md', named('готов. Звоните: {{ line }}.'));
    const steps: string[] = [];
    editor.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
      steps.push(value.kind);
    });
    const document = await editor.open('a.msg.md', named('{{ line }}'));
    const position = document.positionAt(document.getText().indexOf('line'));
    const edit = await editor.at<WorkspaceEdit>(
      'textDocument/rename',
      { document, position },
      { newName: 'phone' },
    );
    await editor.apply(edit);
    assert.equal(editor.text('b.msg.md'), named('готов. Звоните: {{ phone }}.'));
    assert.equal(editor.text('.msgmd.yml'), config.replace('line', 'phone'));
    assert.deepEqual([...new Set(steps)], ['begin', 'report', 'end']);
  });

  it('is searched when the editor has begun to watch it', async () => {
    const { workspace, ...rest } = PULLING;
    const capabilities = {
      ...rest,
      workspace: { ...workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
    };
    const editor = await Editor.start({ capabilities, files: { 'a.msg.md': BAD }, beforeStart });
    assert.deepEqual(await library(editor), ['a.msg.md', 'late.msg.md']);

    /** The file is written before the watching begins: nobody will tell of it. */
    function beforeStart({ connection, disk }: Editor): void {
      connection.onRequest('client/registerCapability', async () => {
        for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
        disk.write('late.msg.md', GOOD);
        return null;
      });
    }
  });
});
