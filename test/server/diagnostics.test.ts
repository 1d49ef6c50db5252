import assert from 'node:assert/strict';
import type { DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { closeEditors, Editor, PULLING } from './support/editor.ts';

const body = (greeting: string) =>
  `---\ntitle: Заказ\n---\n${greeting}, {{ client.name }}!\n\nВаш заказ готов. Привезти его завтра?\n\n{{ farewell }}\n`;
const BAD = body('Привет');
const GOOD = body('Здравствуйте');
const codes = (diagnostics: readonly { code?: unknown }[]) => diagnostics.map(({ code }) => code);

describe('diagnostics', () => {
  afterEach(closeEditors);

  it('are pushed with range, rule, severity and a link to the rule', async () => {
    const editor = await Editor.start();
    const document = await editor.open('a.msg.md', BAD);
    const found = (await editor.diagnostics(document)).find(({ code }) => code === 'greeting-forbidden');
    assert.ok(found);
    assert.equal(document.getText(found.range), 'Привет');
    assert.equal(found.severity, 1);
    assert.equal(found.source, 'msgmd');
    assert.match(found.codeDescription!.href, /\/docs\/rules\/greeting-forbidden\.md$/);
    assert.match(String(found.message), /[а-я]/);
  });

  it('speak the language of the editor', async () => {
    const editor = await Editor.start({ locale: 'en-US' });
    const document = await editor.open('a.msg.md', BAD);
    const [found] = await editor.diagnostics(document);
    assert.match(String(found!.message), /[a-z]{4}/);
  });

  it('follow incremental edits, CRLF and letters outside the basic plane', async () => {
    const editor = await Editor.start();
    const document = await editor.open('a.msg.md', `😀${'\r\n'}${GOOD.replaceAll('\n', '\r\n')}`);
    await editor.type(document, 0, '', 4);
    assert.ok(!codes(await editor.diagnostics(document)).includes('greeting-forbidden'));
    const at = document.getText().indexOf('Здравствуйте');
    await editor.type(document, at, 'Привет', at + 'Здравствуйте'.length);
    const found = (await editor.diagnostics(document)).find(({ code }) => code === 'greeting-forbidden');
    assert.equal(document.getText(found!.range), 'Привет');
  });

  it('mark what is unnecessary', async () => {
    const editor = await Editor.start();
    const document = await editor.open(
      'a.msg.md',
      GOOD.replace('\n\nВаш', '\n\n<!-- msgmd-disable-next-line no-ty -- так надо -->\nВаш'),
    );
    const found = (await editor.diagnostics(document)).find(({ code }) => code === 'unused-suppression');
    assert.deepEqual(found?.tags, [1]);
  });

  it('go when the document is closed', async () => {
    const editor = await Editor.start();
    const document = await editor.open('a.msg.md', BAD);
    assert.notEqual((await editor.diagnostics(document)).length, 0);
    await editor.closeDocument(document);
    await editor.until(() => editor.pushed.get(document.uri)?.diagnostics.length === 0);
  });

  it('are checked once for edits that come in a row', async () => {
    const editor = await Editor.start();
    const document = await editor.open('a.msg.md', BAD);
    await editor.diagnostics(document);
    let pushes = 0;
    editor.connection.onNotification(
      'textDocument/publishDiagnostics',
      (params: { uri: string; version?: number; diagnostics: [] }) => {
        pushes++;
        editor.pushed.set(params.uri, params);
      },
    );
    const typed = Array.from({ length: 50 }, (_, index) => editor.type(document, BAD.length + index, 'а'));
    await Promise.all(typed);
    while (editor.pushed.get(document.uri)?.version !== document.version) await new Promise(setImmediate);
    assert.ok(pushes < 25, `${pushes} pushes for 50 edits`);
  });

  it('of text that was never saved follow the rules of the workspace', async () => {
    const editor = await Editor.start({ files: { '.msgmd.yml': 'rules: {greeting-forbidden: hint}\n' } });
    const document = await editor.open('x', BAD, 'msgmd');
    const untitled = { uri: 'untitled:Untitled-1', languageId: 'msgmd', version: 1, text: BAD };
    await editor.diagnostics(document);
    await editor.connection.sendNotification('textDocument/didOpen', { textDocument: untitled });
    await editor.until(() => editor.pushed.has(untitled.uri));
    const found = editor.pushed
      .get(untitled.uri)!
      .diagnostics.find(({ code }) => code === 'greeting-forbidden');
    assert.equal(found?.severity, 4);
  });

  it('of a lone file outside the workspace follow the configuration beside it', async () => {
    const editor = await Editor.start({
      folders: ['file:///ws/inner'],
      files: { 'other/.msgmd.yml': 'rules: {greeting-forbidden: off}\n' },
    });
    const document = await editor.open('other/a.msg.md', BAD);
    assert.ok(!codes(await editor.diagnostics(document)).includes('greeting-forbidden'));
  });

  it('of an opened part of a repository follow the configuration above it', async () => {
    const editor = await Editor.start({
      folders: ['file:///ws/inner'],
      files: { '.msgmd.yml': 'root: true\nrules: {greeting-forbidden: off}\n', 'inner/b.msg.md': GOOD },
    });
    const document = await editor.open('inner/a.msg.md', BAD);
    assert.ok(!codes(await editor.diagnostics(document)).includes('greeting-forbidden'));
  });
});

describe('pulled diagnostics', () => {
  afterEach(closeEditors);

  it('are not pushed as well', async () => {
    const editor = await Editor.start({ capabilities: PULLING });
    assert.equal(editor.initialized.capabilities.diagnosticProvider !== undefined, true);
    const document = await editor.open('a.msg.md', BAD);
    assert.ok(codes(await editor.pull(document)).includes('greeting-forbidden'));
    assert.equal(editor.pushed.size, 0);
  });

  it('are pushed to an editor that asks for pushing', async () => {
    const editor = await Editor.start({ capabilities: PULLING, options: { diagnostics: 'push' } });
    const document = await editor.open('a.msg.md', BAD);
    assert.ok(codes(await editor.diagnostics(document)).includes('greeting-forbidden'));
  });

  it('are unchanged while nothing changes', async () => {
    const editor = await Editor.start({ capabilities: PULLING });
    const document = await editor.open('a.msg.md', BAD);
    await editor.until(() => editor.refreshes > 0);
    const ask = (previousResultId?: string) =>
      editor.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri: document.uri },
        previousResultId,
      });
    const first = await ask();
    assert.equal(first.kind, 'full');
    assert.equal((await ask(first.resultId!)).kind, 'unchanged');
    await editor.type(document, 0, '\n');
    assert.equal((await ask(first.resultId!)).kind, 'full');
  });

  it('keep their name where something else changes and they do not', async () => {
    const files = { '.msgmd.yml': 'rules: {no-ty: warning}\n', 'b.msg.md': BAD, 'c.msg.md': GOOD };
    const editor = await Editor.start({ capabilities: PULLING, files });
    const ask = (previousResultIds: { uri: string; value: string }[]) =>
      editor.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
    const { items } = await ask([]);
    assert.equal(items.length, 4 - 1);
    const before = editor.refreshes;
    await editor.write('.msgmd.yml', 'rules: {no-ty: error, greeting-forbidden: hint}\n');
    await editor.until(() => editor.refreshes > before);
    const again = await ask(items.map(({ uri, resultId }) => ({ uri, value: resultId! })));
    const kinds = Object.fromEntries(
      again.items.map(({ uri, kind }) => [uri.slice(uri.lastIndexOf('/') + 1), kind]),
    );
    assert.deepEqual(kinds, { '.msgmd.yml': 'full', 'b.msg.md': 'full', 'c.msg.md': 'unchanged' });
  });

  it('are asked for anew when the configuration changes', async () => {
    const editor = await Editor.start({
      capabilities: PULLING,
      files: { '.msgmd.yml': 'rules: {greeting-forbidden: off}\n' },
    });
    const document = await editor.open('a.msg.md', BAD);
    assert.ok(!codes(await editor.pull(document)).includes('greeting-forbidden'));
    const before = editor.refreshes;
    await editor.write('.msgmd.yml', 'rules: {greeting-forbidden: warning}\n');
    await editor.until(() => editor.refreshes > before);
    assert.ok(codes(await editor.pull(document)).includes('greeting-forbidden'));
  });

  it('of a version that is gone are refused, and the new one is answered', async () => {
    const editor = await Editor.start({ capabilities: PULLING });
    let release = () => {};
    editor.disk.gate = new Promise((resolve) => {
      release = resolve;
    });
    const document = await editor.open('sub/a.msg.md', BAD);
    const stale = assert.rejects(editor.pull(document), { code: -32802, data: { retriggerRequest: true } });
    await editor.type(document, BAD.indexOf('Привет'), 'Здравствуйте', BAD.indexOf('Привет') + 6);
    await editor.request('workspace/executeCommand', { command: 'none' }); // the server has read the edit then
    release();
    await stale;
    assert.ok(!codes(await editor.pull(document)).includes('greeting-forbidden'));
  });

  it('wait for what a template says of other templates, and follow it', async () => {
    const text = GOOD.replace('Ваш заказ готов.', 'Ваш заказ [готов](b.msg.md).');
    const { workspace, ...rest } = PULLING;
    const capabilities = { ...rest, workspace: { ...workspace, diagnostics: {} } };
    const editor = await Editor.start({ capabilities, files: { 'b.msg.md': GOOD } });
    const document = await editor.open('a.msg.md', text);
    assert.ok(!codes(await editor.pull(document)).includes('link'));
    await editor.write('b.msg.md', null);
    await editor.request('workspace/executeCommand', { command: 'none' });
    assert.ok(codes(await editor.pull(document)).includes('link'));
  });

  it('lead to other files', async () => {
    const long =
      'Мастер приедет к Вам с образцами ткани, снимет размеры и ответит на вопросы о сроках и цене. ';
    const text = GOOD.replace('Ваш заказ', `${long.repeat(2)}Ваш заказ`);
    const files = { 'b.msg.md': text.replace('title: Заказ', 'title: Другой') };
    const editor = await Editor.start({ capabilities: PULLING, files });
    await editor.until(() => editor.refreshes > 0);
    const document = await editor.open('a.msg.md', text);
    const twin = (await editor.pull(document)).find(({ code }) => code === 'duplicate');
    assert.equal(twin?.relatedInformation?.[0]?.location.uri, editor.uri('b.msg.md'));
  });

  it('of the workspace cover closed templates and configuration files, in portions, with progress', async () => {
    const files: Record<string, string> = { '.msgmd.yml': 'rulez: {}\n', 'node_modules/x/z.msg.md': BAD };
    for (let index = 0; index < 70; index++) files[`t/${index}.msg.md`] = index % 2 ? GOOD : BAD;
    const editor = await Editor.start({ capabilities: PULLING, files });
    const portions: WorkspaceDiagnosticReport[] = [];
    const steps: { kind: string }[] = [];
    const { connection } = editor;
    connection.onNotification('$/progress', ({ token, value }: { token: string; value: never }) => {
      if (token === 'items') portions.push(value);
      else steps.push(value);
    });
    const last = await editor.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
      partialResultToken: 'items',
      workDoneToken: 'work',
    });
    const items = [...portions.flatMap((portion) => portion.items), ...last.items];
    assert.equal(items.length, 71);
    assert.ok(portions.length >= 2);
    assert.equal(steps[0]?.kind, 'begin');
    assert.equal(steps.at(-1)?.kind, 'end');
    const config = items.find(({ uri }) => uri.endsWith('.msgmd.yml'));
    assert.ok(config?.kind === 'full' && config.items.length === 1);

    const previousResultIds = items.map(({ uri, resultId }) => ({ uri, value: resultId! }));
    const again = await editor.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds,
    });
    assert.ok(again.items.every(({ kind }) => kind === 'unchanged'));
  });

  it('of the workspace can be switched off', async () => {
    const editor = await Editor.start({
      capabilities: PULLING,
      files: { 'a.msg.md': BAD },
      settings: { checkWorkspace: false },
    });
    const document = await editor.open('b.msg.md', BAD);
    await editor.pull(document);
    const report = await editor.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    assert.deepEqual([...new Set(report.items.map(({ uri }) => uri))], [document.uri]);
  });

  it('of the workspace stop when they are cancelled', async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.msg.md`, BAD]));
    const editor = await Editor.start({ capabilities: PULLING, files });
    const { CancellationTokenSource } = await import('vscode-languageserver/node');
    const source = new CancellationTokenSource();
    const answer = editor.connection.sendRequest(
      'workspace/diagnostic',
      { previousResultIds: [] },
      source.token,
    );
    setImmediate(() => source.cancel());
    await assert.rejects(answer, { code: -32800 });
  });
});

describe('configuration', () => {
  afterEach(closeEditors);

  it('holds for documents at once when it is edited', async () => {
    const editor = await Editor.start({ files: { '.msgmd.yml': '' } });
    const template = await editor.open('a.msg.md', BAD);
    const config = await editor.open('.msgmd.yml', 'rules:\n  greeting-forbidden: error\n');
    await editor.diagnostics(template);
    const has = () => codes(editor.pushed.get(template.uri)!.diagnostics).includes('greeting-forbidden');
    await editor.until(has);
    await editor.replaceAll(config, 'rules:\n  greeting-forbidden: off\n');
    await editor.until(() => !has());
    await editor.closeDocument(config);
    await editor.until(has);
  });

  it('that is reworded while it means the same checks nothing anew', async () => {
    const editor = await Editor.start({ files: { '.msgmd.yml': 'rules:\n  greeting-forbidden: error\n' } });
    const templates = [await editor.open('a.msg.md', BAD), await editor.open('sub/b.msg.md', GOOD)];
    const config = await editor.open('.msgmd.yml', 'rules:\n  greeting-forbidden: error\n');
    for (const document of [...templates, config]) await editor.diagnostics(document);
    const pushes: string[] = [];
    const set = editor.pushed.set.bind(editor.pushed);
    editor.pushed.set = (uri, params) => {
      pushes.push(uri);
      return set(uri, params);
    };
    const end = () => config.getText().length;
    // A comment, an unfinished key, a broken flow: as it is typed, letter by letter.
    for (const letter of '# заметка\nwork_ho') {
      await editor.type(config, end(), letter);
      await editor.diagnostics(config);
    }
    await editor.type(config, end(), ': {');
    assert.deepEqual(codes(await editor.diagnostics(config)), ['config']);
    assert.deepEqual([...new Set(pushes)], [config.uri]);
    // What means something else counts at once.
    const at = config.getText().indexOf('work_ho');
    await editor.type(config, at, '  please: off\n', end());
    await editor.diagnostics(config);
    await editor.type(
      config,
      config.getText().indexOf('error'),
      'off',
      config.getText().indexOf('error') + 5,
    );
    await editor.until(
      () => !codes(editor.pushed.get(templates[0]!.uri)!.diagnostics).includes('greeting-forbidden'),
    );
  });

  it('that was broken holds in its last good version, and counts when it is mended', async () => {
    const editor = await Editor.start();
    const template = await editor.open('a.msg.md', BAD);
    const config = await editor.open('.msgmd.yml', 'rules: {please: off}\n');
    const has = () => codes(editor.pushed.get(template.uri)!.diagnostics).includes('greeting-forbidden');
    await editor.diagnostics(template);
    await editor.diagnostics(config);
    await editor.until(has);
    // Good, broken and good again in one go.
    void editor.replaceAll(config, 'rules: {greeting-forbidden: off}\n');
    void editor.replaceAll(config, 'rules: {greeting-forbidden: off\n');
    await editor.replaceAll(config, 'rules: {greeting-forbidden: off}  # так\n');
    await editor.until(() => !has());
  });

  it('reports its own faults in its own place, open or not', async () => {
    const text = 'rules:\n  gretting-forbidden: off\nlnag: ru\nevening: поздно\n';
    const editor = await Editor.start({ files: { '.msgmd.yml': text } });
    await editor.open('a.msg.md', BAD);
    const uri = editor.uri('.msgmd.yml');
    await editor.until(() => editor.pushed.has(uri));
    assert.equal(editor.pushed.get(uri)!.diagnostics.length, 3);
    const document = await editor.open('.msgmd.yml', text);
    const diagnostics = await editor.diagnostics(document);
    assert.deepEqual(
      diagnostics.map(({ range }) => document.getText(range)),
      ['gretting-forbidden', 'lnag', 'поздно'],
    );
    assert.match(String(diagnostics[0]!.message), /«greeting-forbidden»/);
  });

  it('keeps the last good version while a file is broken, and mends', async () => {
    const editor = await Editor.start({ files: { '.msgmd.yml': 'rules: {greeting-forbidden: off}\n' } });
    const template = await editor.open('a.msg.md', BAD);
    assert.ok(!codes(await editor.diagnostics(template)).includes('greeting-forbidden'));
    const uri = editor.uri('.msgmd.yml');
    await editor.write('.msgmd.yml', 'rules: {greeting-forbidden: off\n  - [\n');
    await editor.until(() => (editor.pushed.get(uri)?.diagnostics.length ?? 0) > 0);
    await editor.type(template, 0, '');
    assert.ok(!codes(await editor.diagnostics(template)).includes('greeting-forbidden'));
    await editor.write('.msgmd.yml', 'rules: {greeting-forbidden: hint}\n');
    await editor.until(() =>
      codes(editor.pushed.get(template.uri)!.diagnostics).includes('greeting-forbidden'),
    );
    await editor.until(() => editor.pushed.get(uri)?.diagnostics.length === 0);
  });

  it('may come and go', async () => {
    const editor = await Editor.start();
    const template = await editor.open('sub/a.msg.md', BAD);
    assert.ok(codes(await editor.diagnostics(template)).includes('greeting-forbidden'));
    const has = () => codes(editor.pushed.get(template.uri)!.diagnostics).includes('greeting-forbidden');
    await editor.write('sub/.msgmd.yml', 'rules: {greeting-forbidden: off}\n');
    await editor.until(() => !has());
    await editor.write('sub/.msgmd.yml', null);
    await editor.until(has);
  });
});
