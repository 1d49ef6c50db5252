import assert from 'node:assert/strict';
import type { CodeAction, TextEdit, WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { PreviewResult, WeekResult } from '../../../server/protocol.ts';
import { closeEditors, Editor, PULLING } from '../support/editor.ts';

const SIGN = '_partials/sign.liquid';
const template = (render: string, lang = 'ru') =>
  `---\ntitle: Заказ\nlang: ${lang}\n---\nЗдравствуйте, {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\n${render}\n`;

/** Pushed problems of a partial, as `rule: text`, once the templates that render it are known. */
async function problems(text: string, files: Readonly<Record<string, string>> = {}) {
  const editor = await Editor.start({ files: { ...files, [SIGN]: '' } });
  const document = await editor.open(SIGN, text);
  await editor.request('workspace/symbol', { query: '' }); // the search for files has ended then
  await editor.type(document, text.length, '\n');
  const found = await editor.diagnostics(document);
  return found.map(({ code, range }) => `${code}: ${document.getText(range)}`);
}

describe('problems of partials', () => {
  afterEach(closeEditors);

  it('are those of its Liquid, its words and its marks', async () => {
    assert.deepEqual(
      await problems('Вот твой заказ до  завтра!!! 😀\n{{ agent.name | upcas }} {% if %}да{% endif %}'),
      [
        'no-ty: твой',
        'typography:   ',
        'exclamation: !!!',
        'no-emoji: 😀',
        'liquid-syntax: upcas',
        'liquid-syntax: {% if %}',
      ],
    );
  });

  it('are no demands that only a whole message can meet', async () => {
    assert.deepEqual(await problems('Образцы лежат в мастерской: {{ company.address }}.'), []);
    assert.deepEqual(await problems('С уважением,\n{{ agent.name }}, {{ agent.role }}'), []);
  });

  it('know the names that templates pass', async () => {
    const files = {
      'a.msg.md': template("{% render 'sign', who: agent %}"),
      'sub/b.msg.md': template("{% render 'sign', until: order.date %}"),
    };
    assert.deepEqual(
      await problems('{{ who.name }} {{ until }} {{ whose }} {{ now.hour }} {{ agent.nmae }}', files),
      ['placeholder-unknown: whose', 'placeholder-unknown: agent.nmae'],
    );
    const slips = { 'a.msg.md': template("{% render 'sign', agent: agent %}") };
    assert.deepEqual(await problems('{{ agent.name }} {{ agent.nmae }} {{ agent.house }}', slips), [
      'placeholder-unknown: agent.nmae',
    ]);
    assert.deepEqual(await problems('{{ agent.nmae }} {{ nobody }}'), []);
  });

  it('are silent about names while the templates are not read yet', async () => {
    const editor = await Editor.start({ folders: [] });
    const document = await editor.open(SIGN, '{{ nobody }} {{ who.name }}');
    assert.deepEqual(await editor.diagnostics(document), []);
  });

  it('do not go round in circles with partials that render each other', async () => {
    const files = {
      [SIGN]: "До свидания! {% render 'other' %}",
      '_partials/other.liquid': "Удачного дня! {% render 'sign' %} {% render 'other' %}",
    };
    const editor = await Editor.start({ files, now: '2026-03-12T12:00' });
    const document = await editor.open('a.msg.md', template("{% render 'sign' %}"));
    await editor.diagnostics(document);
    const { uri } = document;
    const preview = await editor.request<PreviewResult>('msgmd/preview', { uri });
    assert.match(preview.error!, /./);
    const week = await editor.request<WeekResult>('msgmd/week', { uri });
    assert.equal(typeof week.summary, 'string');
    const partial = await editor.open(SIGN, files[SIGN]);
    assert.deepEqual(await editor.diagnostics(partial), []);
    assert.deepEqual(editor.log, []);
  });

  it('follow the language of the templates', async () => {
    const english = 'Ваш стол is ready';
    const files = { 'a.msg.md': template("{% render 'sign' %}", 'en') };
    assert.deepEqual(await problems(english, files), []);

    const both = { ...files, 'b.msg.md': template("{% render 'sign' %}") };
    assert.deepEqual(await problems(`${english} «твой»`, both), []);
  });

  it('keep to the configuration and to suppressions', async () => {
    const files = { '.msgmd.yml': 'rules: {no-ty: off}\n' };
    assert.deepEqual(await problems('Вот твой заказ 😀', files), ['no-emoji: 😀']);
    const suppressed = '<!-- msgmd-disable-next-line no-ty -- цитата -->\nВот твой заказ';
    assert.deepEqual(await problems(suppressed), []);
  });

  it('know what is passed with “with”', async () => {
    const files = { 'a.msg.md': template("{% render 'sign' with agent as who %}") };
    assert.deepEqual(await problems('{{ who.name }} {{ whose }}', files), ['placeholder-unknown: whose']);
  });

  it('tell what a partial inside is not given', async () => {
    const files = {
      'a.msg.md': template("{% render 'sign', agent: agent %}"),
      '_partials/phone.liquid': 'Телефон: {{ agent.phone }}',
    };
    assert.deepEqual(await problems("{{ agent.name }} {% render 'phone' %}", files), [
      "placeholder-unknown: {% render 'phone' %}",
    ]);
    assert.deepEqual(await problems("{{ agent.name }} {% render 'phone', agent: agent %}", files), []);
  });

  it('are fixed together with the templates of the workspace', async () => {
    const editor = await Editor.start({
      files: { [SIGN]: 'Вот твой заказ', 'a.msg.md': template('До свидания! Удачного дня!') },
    });
    await editor.request('workspace/executeCommand', { command: 'msgmd.fixWorkspace' });
    assert.equal(editor.text(SIGN), 'Вот Ваш заказ');
  });

  it('are not looked for in other files of Liquid', async () => {
    const editor = await Editor.start();
    const document = await editor.open('theme/x.liquid', 'Вот твой заказ');
    assert.deepEqual(await editor.diagnostics(document), []);
  });

  it('come with fixes, and with none that would write a front matter', async () => {
    const editor = await Editor.start({ settings: { fixOnSave: true } });
    const document = await editor.open(SIGN, 'Ждём Вас  завтра. {{ nobody }}');
    await editor.request('workspace/symbol', { query: '' });
    const textDocument = { uri: document.uri };
    const range = { start: document.positionAt(0), end: document.positionAt(99) };
    const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range,
      context: { diagnostics: [] },
    });
    for (const { edit } of actions) {
      const [change] = edit!.documentChanges!;
      const text = 'edits' in change! ? TextDocument.applyEdits(document, change.edits as TextEdit[]) : '';
      assert.ok(!text.startsWith('---'), text);
    }
    assert.ok(actions.some(({ title }) => title.includes('для этой строки')));
    const edits = await editor.request<TextEdit[]>('textDocument/willSaveWaitUntil', {
      textDocument,
      reason: 1,
    });
    assert.equal(TextDocument.applyEdits(document, edits), 'Ждём Вас завтра. {{ nobody }}');
  });

  it('are pulled, for open files and for the workspace', async () => {
    const editor = await Editor.start({ capabilities: PULLING, files: { [SIGN]: 'Вот твой заказ' } });
    const { items } = await editor.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    const report = items.find(({ uri }) => uri === editor.uri(SIGN));
    assert.deepEqual(report?.kind === 'full' && report.items.map(({ code }) => code), ['no-ty']);
    const document = await editor.open(SIGN, 'Вот Ваш заказ');
    assert.deepEqual(await editor.pull(document), []);
  });
});
