import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { commandEdit } from '../../../server/features/team-config.ts';
import { CAPABILITIES, closeEditors, Editor } from '../support/editor.ts';

const HEAD = '---\ntitle: Заказ\n---\n';
const END = '\n\nВаш заказ готов. Привезти его завтра?\n\n{{ farewell }}\n';

async function actions(
  editor: Editor,
  document: TextDocument,
  marked: string,
  context: object = {},
): Promise<CodeAction[]> {
  const start = document.getText().indexOf(marked);
  assert.ok(start >= 0, marked);
  const range = { start: document.positionAt(start), end: document.positionAt(start + marked.length) };
  return editor.request('textDocument/codeAction', {
    textDocument: { uri: document.uri },
    range,
    context: { diagnostics: [], ...context },
  });
}

describe('code actions', () => {
  afterEach(closeEditors);

  it('offer one preferred fix, tied to the problem that it solves', async () => {
    const editor = await Editor.start();
    const document = await editor.open('a.msg.md', `${HEAD}Привет, {{ client.name }}!${END}`);
    const diagnostics = await editor.diagnostics(document);
    const found = await actions(editor, document, 'Привет', { diagnostics });
    const preferred = found.filter(({ isPreferred }) => isPreferred);
    assert.equal(preferred.length, 1);
    assert.equal((preferred[0]!.diagnostics as Diagnostic[])[0]!.code, 'greeting-forbidden');
    await editor.apply(preferred[0]!.edit!);
    assert.match(document.getText(), /^Здравствуйте, \{\{ client\.name \}\}!/m);
    assert.ok((await editor.diagnostics(document)).every(({ code }) => code !== 'greeting-forbidden'));
  });

  it('switch a rule off for the line, and the problem is gone', async () => {
    const editor = await Editor.start();
    const document = await editor.open('a.msg.md', `${HEAD}Привет, {{ client.name }}!${END}`);
    const found = await actions(editor, document, 'Привет');
    await editor.apply(found.find(({ title }) => title.includes('для этой строки'))!.edit!);
    assert.match(document.getText(), /^<!-- msgmd-disable-next-line greeting-forbidden -- … -->\nПривет/m);
    assert.ok((await editor.diagnostics(document)).every(({ code }) => code !== 'greeting-forbidden'));
  });

  it('add a second rule to the comment that stands there', async () => {
    const editor = await Editor.start();
    const comment = '<!-- msgmd-disable-next-line please -- так надо -->\r\n';
    const document = await editor.open('a.msg.md', `---\r\ntitle: Заказ\r\n---\r\n${comment}Привет!\r\n`);
    const found = await actions(editor, document, 'Привет');
    await editor.apply(found.find(({ title }) => /greeting-forbidden.*этой строки/.test(title))!.edit!);
    assert.match(
      document.getText(),
      /<!-- msgmd-disable-next-line please greeting-forbidden -- так надо -->\r\nПривет/,
    );
  });

  it('switch a rule off for the file, in whatever front matter there is', async () => {
    const cases = [
      ['---\ntitle: Заказ\n---\n', '---\ntitle: Заказ\nlint:\n  disable: [greeting-forbidden]\n---\n'],
      ['---\n# пусто\n---\n', '---\n# пусто\nlint:\n  disable: [greeting-forbidden]\n---\n'],
      ['', '---\nlint:\n  disable: [greeting-forbidden]\n---\n'],
      [
        '---\nlint:\n  disable: [please] # почему\n---\n',
        '---\nlint:\n  disable: [please, greeting-forbidden] # почему\n---\n',
      ],
      [
        '---\nlint:\n  disable:\n    - please # почему\ntitle: а\n---\n',
        '---\nlint:\n  disable:\n    - please # почему\n    - greeting-forbidden\ntitle: а\n---\n',
      ],
      ['---\nlint: {reason: так}\n---\n', '---\nlint: {reason: так, disable: [greeting-forbidden]}\n---\n'],
      ['---\nlint:\ntitle: а\n---\n', '---\nlint:\n  disable: [greeting-forbidden]\ntitle: а\n---\n'],
    ] as const;
    const editor = await Editor.start();
    for (const [index, [before, after]] of cases.entries()) {
      const document = await editor.open(`${index}.msg.md`, `${before}Привет, {{ client.name }}!${END}`);
      const found = await actions(editor, document, 'Привет');
      await editor.apply(found.find(({ title }) => /greeting-forbidden.*во всём файле/.test(title))!.edit!);
      assert.equal(document.getText(), `${after}Привет, {{ client.name }}!${END}`);
      assert.ok(
        (await editor.diagnostics(document)).every(({ code }) => code !== 'greeting-forbidden'),
        before,
      );
    }
  });

  it('switch a rule off for the team, in the nearest configuration', async () => {
    const text =
      '# Наши правила\nroot: true\n\nrules:\n  please: hint # просили\n\n# дальше слова\nallow: [ок]\n';
    const editor = await Editor.start({ files: { '.msgmd.yml': text } });
    const document = await editor.open('a.msg.md', `${HEAD}Привет!${END}`);
    await editor.diagnostics(document);
    const found = await actions(editor, document, 'Привет');
    await editor.apply(found.find(({ title }) => /greeting-forbidden.*команды/.test(title))!.edit!);
    assert.equal(
      editor.text('.msgmd.yml'),
      text.replace('# просили\n', '# просили\n  greeting-forbidden: off\n'),
    );
  });

  it('make a configuration where there is none', async () => {
    const editor = await Editor.start();
    const document = await editor.open('sub/a.msg.md', `${HEAD}Привет!${END}`);
    await editor.diagnostics(document);
    const found = await actions(editor, document, 'Привет');
    await editor.apply(found.find(({ title }) => /greeting-forbidden.*команды/.test(title))!.edit!);
    assert.equal(editor.text('.msgmd.yml'), 'rules:\n  greeting-forbidden: off\n');
  });

  it('fix everything at once, and leave nothing that can be fixed', async () => {
    const editor = await Editor.start({ capabilities: CAPABILITIES });
    const document = await editor.open(
      'a.msg.md',
      `${HEAD}Привет , {{ client.name }}!\r\n\r\nТвой заказ готов , привезти его завтра?${END}`,
    );
    const [fix, ...rest] = await actions(editor, document, 'Привет', { only: ['source.fixAll'] });
    assert.equal(rest.length, 0);
    assert.equal(fix!.kind, 'source.fixAll.msgmd');
    await editor.apply(fix!.edit!);
    assert.deepEqual(await actions(editor, document, 'title', { only: ['source.fixAll.msgmd'] }), []);
    assert.match(document.getText(), /Здравствуйте/);
  });

  it('fix all reports of one rule and leave the others', async () => {
    const editor = await Editor.start();
    const document = await editor.open(
      'a.msg.md',
      `${HEAD}Привет, {{ client.name }}! Рады Вам 😀 и 🎉. Ждём 👍.${END}`,
    );
    const found = await actions(editor, document, '🎉');
    await editor.apply(found.find(({ title }) => /Исправить все «no-emoji»/.test(title))!.edit!);
    assert.match(document.getText(), /Привет, \{\{ client\.name \}\}! Рады Вам и\. Ждём\./);
  });

  it('add a word to the dictionary of the team', async () => {
    const text = '# Слова\nspelling:\n  words:\n    - кухня # наша\n';
    const editor = await Editor.start({ files: { '.msgmd.yml': text } });
    const words = { uri: editor.uri('.msgmd.yml'), text };
    const edit = commandEdit(words, { command: 'add-word', argument: 'шпонка' });
    await editor.apply(edit!);
    assert.equal(editor.text('.msgmd.yml'), `${text}    - шпонка\n`);
    assert.equal(commandEdit(words, { command: 'add-word', argument: 'кухня' }), null);
    assert.equal(commandEdit({ ...words, text: 'a: [' }, { command: 'add-word', argument: 'кухня' }), null);
  });

  it('declare a placeholder, here or for the team', async () => {
    const editor = await Editor.start({ files: { '.msgmd.yml': 'root: true\n' } });
    const document = await editor.open(
      'a.msg.md',
      `${HEAD}Здравствуйте, {{ client.name }}! Ждём {{ order.slot }}.${END}`,
    );
    await editor.diagnostics(document);
    const found = await actions(editor, document, 'order.slot');
    const edits = found.filter(({ title, edit }) => /order\.slot/.test(title) && edit);
    assert.ok(edits.length >= 1, found.map(({ title }) => title).join('; '));
    await editor.apply(edits[0]!.edit!);
    assert.ok(
      (await editor.diagnostics(document)).every(({ code }) => code !== 'placeholder-unknown') ||
        editor.text('.msgmd.yml')!.includes('order.slot'),
    );
  });

  it('put the caret where the example of a declared placeholder is to stand', async () => {
    const text = `${HEAD}Здравствуйте, {{ client.name }}! Ждём {{ order.slot }}.${END}`;
    const declaring = async (workspaceEdit: object) => {
      const { workspace, ...rest } = CAPABILITIES;
      const editor = await Editor.start({
        capabilities: { ...rest, workspace: { ...workspace, workspaceEdit } },
      });
      const document = await editor.open('a.msg.md', text);
      await editor.diagnostics(document);
      const found = await actions(editor, document, 'order.slot');
      const { edit } = found.find(({ title }) => title.endsWith('в этом шаблоне'))!;
      return JSON.stringify(edit!.documentChanges ?? edit!.changes);
    };
    const snippet = await declaring({ documentChanges: true, snippetEditSupport: true });
    assert.match(snippet, /"snippet":\{"kind":"snippet","value":"[^"]*order\.slot: \$0/);
    assert.doesNotMatch(snippet, /newText/);
    for (const plain of [await declaring({ documentChanges: true }), await declaring({})]) {
      assert.match(plain, /"newText":"[^"]*order\.slot:/);
      assert.doesNotMatch(plain, /snippet/);
    }
  });

  it('come as plain changes to an editor that knows no other', async () => {
    const { workspace, ...rest } = CAPABILITIES;
    const editor = await Editor.start({
      capabilities: { ...rest, workspace: { ...workspace, workspaceEdit: {} } },
    });
    const document = await editor.open('a.msg.md', `${HEAD}Привет, {{ client.name }}!${END}`);
    await editor.diagnostics(document);
    const found = await actions(editor, document, 'Привет');
    assert.ok(found.every(({ edit }) => edit!.changes && !edit!.documentChanges));
    assert.ok(!found.some(({ title }) => title.includes('для всей команды')));
    await editor.apply(found.find(({ isPreferred }) => isPreferred)!.edit!);
    assert.match(document.getText(), /Здравствуйте/);
  });

  it('keep to the kinds that are asked for', async () => {
    const editor = await Editor.start();
    const document = await editor.open('a.msg.md', `${HEAD}Привет!${END}`);
    assert.ok((await actions(editor, document, 'Привет')).every(({ kind }) => kind === 'quickfix'));
    assert.deepEqual(await actions(editor, document, 'Привет', { only: ['refactor'] }), []);
    assert.deepEqual(await actions(editor, document, 'title', { only: ['quickfix'] }), []);
  });

  it('mend slips in the configuration', async () => {
    const editor = await Editor.start();
    const document = await editor.open('.msgmd.yml', 'rules:\n  gretting-forbidden: off\n');
    const [fix] = await actions(editor, document, 'gretting');
    assert.equal(fix!.isPreferred, true);
    await editor.apply(fix!.edit!);
    assert.equal(document.getText(), 'rules:\n  greeting-forbidden: off\n');
  });
});
