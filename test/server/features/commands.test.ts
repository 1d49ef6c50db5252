import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type CodeLens,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CAPABILITIES, closeEditors, Editor, type EditorOptions } from '../support/editor.ts';

const bad = (title: string) =>
  `---\ntitle: ${title}\n---\nПривет, {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\n{{ farewell }}\n`;

describe('commands', () => {
  afterEach(closeEditors);

  it('fix every template of the workspace, open and closed, with progress', async () => {
    const files = {
      'a.msg.md': bad('А'),
      'b/c.msg.md': bad('В'),
      'd.msg.md': bad('Г').replace('Привет', 'Здравствуйте'),
    };
    const editor = await Editor.start({ files });
    const steps: string[] = [];
    editor.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
      steps.push(value.kind);
    });
    const open = await editor.open('a.msg.md', bad('Несохранённое'));
    const changed = await editor.request<number>('workspace/executeCommand', {
      command: 'msgmd.fixWorkspace',
    });
    assert.equal(changed, 2);
    assert.match(open.getText(), /Несохранённое[\s\S]*Здравствуйте, /);
    assert.match(editor.text('b/c.msg.md')!, /Здравствуйте, /);
    assert.equal(editor.text('d.msg.md'), files['d.msg.md']);
    assert.deepEqual([steps[0], steps.at(-1)], ['begin', 'end']);
  });

  it('fix texts as they are on disk now, also where nobody has told of a change', async () => {
    const editor = await Editor.start({ files: { 'a.msg.md': bad('А'), 'b.msg.md': bad('Б') } });
    const fix = () => editor.request<number>('workspace/executeCommand', { command: 'msgmd.fixWorkspace' });
    await editor.request('msgmd/library', {});
    editor.disk.write('a.msg.md', bad('Другое название'));
    // The second file changes when the first one is asked for the second time: while the fixes are made.
    const read = editor.disk.readFile.bind(editor.disk);
    editor.disk.readFile = (uri) => {
      if (uri.endsWith('b.msg.md')) editor.disk.write('a.msg.md', bad('Ещё одно, подлиннее'));
      return read(uri);
    };
    assert.equal(await fix(), 2);
    assert.equal(editor.text('a.msg.md'), bad('Ещё одно, подлиннее').replace('Привет', 'Здравствуйте'));
  });

  it('count places as editors do where a file begins with a byte order mark', async () => {
    const text = 'Привет, {{ client.name }}! Заказ готов. Привезти его завтра?\n\n{{ farewell }}\n';
    const editor = await Editor.start({ files: { 'a.msg.md': `\uFEFF${text}` } });
    let edit: WorkspaceEdit | undefined;
    editor.connection.onRequest('workspace/applyEdit', (params: { edit: WorkspaceEdit }) => {
      edit = params.edit;
      return { applied: true };
    });
    await editor.request('workspace/executeCommand', { command: 'msgmd.fixWorkspace' });
    const change = edit!.documentChanges![0] as TextDocumentEdit;
    assert.deepEqual(change.edits[0]!.range, {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 6 },
    });
  });

  it('tell where the editor wants to be told, and change nothing where the user has had enough', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`${index}.msg.md`, bad(`${index}`)]),
    );
    const editor = await Editor.start({ files });
    const cancel = new CancellationTokenSource();
    const told: string[] = [];
    editor.connection.onNotification(
      '$/progress',
      ({ token, value }: { token: string; value: { kind: string } }) => {
        told.push(`${token} ${value.kind}`);
        if (told.length === 10) cancel.cancel();
      },
    );
    const command = { command: 'msgmd.fixWorkspace', workDoneToken: 'here' };
    const changed = await editor.connection.sendRequest('workspace/executeCommand', command, cancel.token);
    assert.equal(changed, 0);
    assert.deepEqual([...new Set(told)], ['here begin', 'here report', 'here end']);
    for (const [path, text] of Object.entries(files)) assert.equal(editor.text(path), text);
  });

  it('say of edits to many files that they are a refactoring, and when the editor did not take them', async () => {
    const { workspace, ...rest } = CAPABILITIES;
    const workspaceEdit = { ...workspace!.workspaceEdit, metadataSupport: true };
    const capabilities = { ...rest, workspace: { ...workspace, workspaceEdit } };
    const editor = await Editor.start({ files: { 'a.msg.md': bad('А') }, capabilities });
    let metadata: unknown;
    editor.connection.onRequest('workspace/applyEdit', (params: { metadata?: unknown }) => {
      metadata = params.metadata;
      return { applied: false };
    });
    const command = { command: 'msgmd.fixWorkspace' };
    assert.equal(await editor.request('workspace/executeCommand', command), null);
    assert.deepEqual(metadata, { isRefactoring: true });
  });

  it('approve a template as it stands', async () => {
    const editor = await Editor.start({
      now: '2026-03-12T12:00',
      files: { '.msgmd.yml': 'rules: {approval: warning}\n' },
    });
    const text =
      '---\ntitle: А\nstatus: review # ждём\n---\nЗдравствуйте, {{ client.name }}! Заказ готов. Привезти?\n\n{{ farewell }}\n';
    const document = await editor.open('a.msg.md', text);
    const command = { command: 'msgmd.approve', arguments: [document.uri, 'a.klenov'] };
    assert.equal(await editor.request('workspace/executeCommand', command), true);
    const [, front] = document.getText().split('---\n');
    assert.match(
      front!,
      /^title: А\nstatus: approved # ждём\napproved_by: a\.klenov\napproved: 2026-03-12\napproved_hash: sha256:[0-9a-f]{12}\n$/,
    );
    assert.ok(
      (await editor.diagnostics(document)).every(
        ({ code }) => code !== 'approval' && code !== 'front-matter',
      ),
    );
    assert.equal(await editor.request('workspace/executeCommand', command), false);
    // A key that the client never sees leaves the seal whole; the text breaks it, and that shows at once.
    const approved = document.getText();
    const lenses = async () =>
      (
        await editor.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: document.uri } })
      ).map((lens) => lens.command!.title);
    await editor.type(document, approved.indexOf('title: А') + 8, 'кт');
    assert.deepEqual(await lenses(), ['✓ Пожелание верно во всём окне']);
    await editor.type(document, document.getText().indexOf('Заказ готов'), 'Ваш ');
    assert.ok((await editor.diagnostics(document)).some(({ code }) => code === 'approval'));
    assert.match((await lenses()).at(-1)!, /Изменён после согласования/);
    assert.equal(await editor.request('workspace/executeCommand', command), true);
    assert.ok((await editor.diagnostics(document)).every(({ code }) => code !== 'approval'));
  });

  it('that nobody knows are no error', async () => {
    const editor = await Editor.start();
    assert.equal(await editor.request('workspace/executeCommand', { command: 'other' }), null);
    assert.equal(
      await editor.request('workspace/executeCommand', {
        command: 'msgmd.approve',
        arguments: ['file:///ws/none.msg.md'],
      }),
      false,
    );
  });
});

describe('will save', () => {
  afterEach(closeEditors);

  async function save(options: EditorOptions): Promise<string> {
    const editor = await Editor.start(options);
    const document = await editor.open('a.msg.md', bad('А'));
    await editor.diagnostics(document);
    const edits = await editor.request<TextEdit[]>('textDocument/willSaveWaitUntil', {
      textDocument: { uri: document.uri },
      reason: 1,
    });
    return TextDocument.applyEdits(document, edits);
  }

  it('fixes where the user asks for it', async () => {
    assert.match(await save({ settings: { fixOnSave: true } }), /Здравствуйте, /);
    assert.equal(await save({}), bad('А'));
  });

  it('waits for no file: what is known now is enough', async () => {
    const files = { '_partials/sign.liquid': 'С уважением' };
    const editor = await Editor.start({ files, settings: { fixOnSave: true } });
    const other = await editor.open('b.msg.md', bad('Б'));
    await editor.diagnostics(other);
    editor.disk.gate = new Promise(() => {});
    const text = `${bad('А')}\n{% render 'sign' %}  \n`;
    const document = await editor.open('a.msg.md', text);
    const textDocument = { uri: document.uri };
    const edits = await editor.request<TextEdit[]>('textDocument/willSaveWaitUntil', {
      textDocument,
      reason: 1,
    });
    assert.match(TextDocument.applyEdits(document, edits), /Здравствуйте, /);
    const tidied = await editor.request<TextEdit[]>('textDocument/formatting', { textDocument, options: {} });
    assert.match(TextDocument.applyEdits(document, tidied), /%\}\n$/);
    // In a folder whose configuration is not read yet nothing is fixed, and nothing is waited for either.
    const elsewhere = await editor.open('sub/c.msg.md', text);
    assert.equal(
      await editor.request('textDocument/willSaveWaitUntil', {
        textDocument: { uri: elsewhere.uri },
        reason: 1,
      }),
      null,
    );
  });
});
