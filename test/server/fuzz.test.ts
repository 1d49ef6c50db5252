/** Whatever stands in a file and wherever the cursor is: an answer in time, inside the text, and no fault in the log. */
import assert from 'node:assert/strict';
import type { CodeAction, CompletionItem, Position, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Random, random } from '../support/random.ts';
import { closeEditors, Editor, PULLING } from './support/editor.ts';
import { applied, checkRanges } from './support/ranges.ts';

const CONFIG = `root: true
placeholders:
  order.slot: {example: завтра, max_length: 20}
rules: {please: warning}
overrides: [{files: "sub/**", defaults: {stage: reply}}]
`;
const PARTIAL = 'С уважением, {{ who.name }}{% if until %} до {{ until | date: "%d.%m" }}{% endif %}\n';
const TEMPLATE = `---
title: Заказ готов
kind: order-ready
send: {hours: "Mo-Fr 09:00-18:00", calendar: cal.json}
tags: [заказ]
attachments: [файл.pdf]
placeholders:
  slot: {example: "5 марта, 10:00–14:00", description: Интервал}
lint:
  disable: [please]
---
Добрый день, {{ client.name }}!

Ваш  заказ № {{ order.number | upcase }} готов 😀. Доставка — {{ slot | default: "завтра" }}. Вам удобно?

{% assign sum = 5 %}{% for i in order.items %}{{ i.name }}{{ sum }}{% endfor %}
<!-- msgmd-disable-next-line no-ty -- так надо -->
Твой "груз" [здесь](b.msg.md), {{ order.slot }}.
{% render 'sign', who: agent, until: order.date %}

До свидания! {% if now.hour < 16 %}Удачного дня!{% else %}Приятного вечера!{% endif %}
`;
const FILES = {
  '.msgmd.yml': CONFIG,
  '_partials/sign.liquid': PARTIAL,
  'b.msg.md': TEMPLATE,
  'sub/c.msg.md': '---\ntitle: Вторая\n---\nЗдравствуйте! {{ order.slot }}\n',
  'cal.json': '{"year": 2026, "holidays": ["2026-05-01"]}',
};
const PATHS = ['a.msg.md', '_partials/sign.liquid', '.msgmd.yml'] as const;

const PIECES = [
  ...['{{', '}}', '{%', '%}', '"', "'", '---\n', '\n', '\r\n', '\r', ' ', ':', '- ', '#', '|', '<!--', '-->'],
  ...[
    '`',
    '[',
    ']',
    '(',
    'Привет',
    'ты',
    '😀',
    '\uD83D',
    '\uDE00',
    '\u0000',
    '\uFEFF',
    '\u2028',
    'ё',
    '\t',
    '*',
  ],
  ...[
    '{% if %}',
    'now.hour',
    '= =',
    '{{ order.slot | ',
    'placeholders: {',
    'send: ',
    '\u00a0',
    '&',
    'title: |\n  ',
  ],
];

/** Texts that no one writes on purpose, and that every editor opens. */
function odd({ int, pick }: Random): readonly (readonly [name: string, text: string])[] {
  const bytes = Array.from({ length: 4000 }, () => String.fromCharCode(int(0, 0xffff))).join('');
  return [
    ['nothing', ''],
    ['one mark', pick(['-', '{', '\uFEFF', '\r', '\uD83D'])],
    ['only a front matter', '---\ntitle: Заказ\n---'],
    ['a front matter without an end', '---\ntitle: Заказ\nsend: Mo'],
    ['invalid YAML', '---\ntitle: [а\n  - б: {\nsend: : :\n---\nДа {{ a }}\n'],
    ['binary', bytes],
    ['binary in a front matter', `---\n${bytes.slice(0, 500)}\n---\n${bytes.slice(500, 1000)}`],
    ['CRLF', TEMPLATE.replaceAll('\n', '\r\n')],
    ['CR alone', TEMPLATE.replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${TEMPLATE}`],
    ['a byte order mark and CRLF', `\uFEFF${TEMPLATE.replaceAll('\n', '\r\n')}`],
    ['one long line', `Здравствуйте! ${'Заказ № {{ order.number }} готов. '.repeat(500)}`],
    ['nesting', '{% if a %}'.repeat(500) + '> '.repeat(500) + '['.repeat(500)],
  ];
}

/** Places in and around a text. */
function place(document: TextDocument, { int, chance, pick }: Random): Position {
  if (chance(0.1))
    return pick([
      { line: 0, character: 100_000 },
      { line: 100_000, character: 0 },
    ]);
  if (chance(0.1)) return { line: int(0, document.lineCount), character: int(0, 300) };
  const text = document.getText();
  // Names are few among the letters, and most requests are about them.
  const names = chance(0.5) ? [...text.matchAll(NAME)] : [];
  const at = names.length > 0 ? pick(names).index + int(0, 6) : int(0, text.length);
  return document.positionAt(at);
}

const NAME = /\b(?:order|client|who|slot|until|sum|item|sign|placeholders|now)\b|"|\|/g;

/** Every request that knows a document, at random places. */
function requestsOn(document: TextDocument, choose: Random): readonly (readonly [string, object])[] {
  const { chance, pick } = choose;
  const textDocument = { uri: document.uri };
  const position = place(document, choose);
  const [start, end] = [place(document, choose), place(document, choose)].sort(
    (a, b) => a.line - b.line || a.character - b.character,
  );
  const range = { start, end };
  const options = { tabSize: 2, insertSpaces: true };
  return (
    [
      ['textDocument/completion', { position, context: { triggerKind: chance(0.7) ? 1 : 2 } }],
      ['textDocument/hover', { position }],
      ['textDocument/definition', { position }],
      ['textDocument/references', { position, context: { includeDeclaration: chance(0.5) } }],
      ['textDocument/documentHighlight', { position }],
      ['textDocument/linkedEditingRange', { position }],
      ['textDocument/signatureHelp', { position }],
      ['textDocument/prepareRename', { position }],
      ['textDocument/rename', { position, newName: pick(['order.window', 'имя', 'o.x']) }],
      ['textDocument/onTypeFormatting', { position, ch: pick(['"', '}']), options }],
      ['textDocument/documentSymbol', {}],
      ['textDocument/foldingRange', {}],
      ['textDocument/selectionRange', { positions: [position, start] }],
      ['textDocument/semanticTokens/full', {}],
      ['textDocument/semanticTokens/range', { range }],
      ['textDocument/documentLink', {}],
      ['textDocument/inlayHint', { range }],
      ['textDocument/codeLens', {}],
      ['textDocument/codeAction', { range, context: { diagnostics: [] } }],
      ['textDocument/codeAction', { range, context: { diagnostics: [], only: ['source.fixAll'] } }],
      ['textDocument/formatting', { options }],
      ['textDocument/willSaveWaitUntil', { reason: 1 }],
      ['textDocument/diagnostic', {}],
      ['msgmd/preview', { uri: document.uri, case: pick(['empty', 'longest']) }],
      ['msgmd/week', { uri: document.uri }],
    ] as const
  ).map(([method, params]) => [method, { textDocument, ...params }]);
}

/** Sends them one after the other, and judges each answer. */
async function ask(editor: Editor, document: TextDocument, choose: Random): Promise<void> {
  const version = document.version;
  for (const [method, params] of requestsOn(document, choose)) {
    const began = process.cpuUsage();
    const answer = await editor.request<unknown>(method, params).catch((error) => {
      // A rename may be refused, with a sentence for the user.
      assert.equal(error.code, -32803, `${method}: ${error.message}`);
      return null;
    });
    // Not by the clock: the machine may be busy with other things. What never answers ends in the test's own timeout.
    const { user, system } = process.cpuUsage(began);
    assert.ok(user + system < 1e6, `${method} took ${Math.round((user + system) / 1000)} ms`);
    assert.equal(document.version, version);
    judge(method, answer, editor, document);
    if (method === 'textDocument/completion' && Array.isArray(answer) && answer.length > 0)
      await editor.request('completionItem/resolve', choose.pick(answer as CompletionItem[]));
  }
}

function judge(method: string, answer: unknown, editor: Editor, document: TextDocument): void {
  const documentAt = (uri: string) => {
    if (uri === document.uri) return document;
    const text = editor.documents.get(uri)?.getText() ?? editor.disk.files.get(uri);
    return text === undefined ? null : TextDocument.create(uri, '', 0, text);
  };
  try {
    checkRanges(answer, document, documentAt);
    if (/formatting|willSave|onType/.test(method)) {
      const after = applied(document, (answer ?? []) as TextEdit[]);
      if (method.endsWith('/formatting')) assert.equal(letters(after), letters(document.getText()));
    }
    if (method.endsWith('codeAction'))
      for (const { edit, title } of (answer ?? []) as CodeAction[]) assert.ok(edit && title);
    if (method.endsWith('completion')) {
      for (const { textEdit, additionalTextEdits = [] } of (answer ?? []) as CompletionItem[])
        applied(document, [textEdit as TextEdit, ...additionalTextEdits]);
    }
  } catch (error) {
    const text = JSON.stringify(document.getText().slice(0, 2000));
    throw new Error(`${method} on ${document.uri} ${text}\n${(error as Error).message}`);
  }
}

/** Everything but blanks. */
function letters(text: string): string {
  return text.replace(/[\s\uFEFF]+/g, '');
}

const ROUNDS = Number(process.env.FUZZ) || 12;

describe('fuzz over the protocol', function () {
  this.timeout(120_000 + ROUNDS * 2000);
  afterEach(closeEditors);

  const start = () =>
    Editor.start({
      capabilities: PULLING,
      files: FILES,
      settings: { fixOnSave: true },
      now: '2026-03-12T10:00',
    });

  for (const path of PATHS) {
    it(`${path}: random edits, every request anywhere`, async () => {
      const choose = random(`fuzz ${path}`);
      const editor = await start();
      const text = path === 'a.msg.md' ? TEMPLATE : FILES[path];
      const document = await editor.open(path, text);
      for (let round = 0; round < ROUNDS; round++) {
        for (let edit = choose.int(1, 4); edit > 0; edit--) {
          const { length } = document.getText();
          const from = choose.int(0, length);
          const to = Math.min(length, from + (choose.chance(0.3) ? choose.int(0, 40) : 0));
          await editor.type(document, from, choose.chance(0.2) ? '' : choose.pick(PIECES), to);
        }
        await ask(editor, document, choose);
        if (choose.chance(0.2)) await editor.replaceAll(document, text);
      }
      assert.deepEqual(editor.log, []);
    });

    it(`${path}: a megabyte`, async () => {
      const choose = random(`megabyte ${path}`);
      const editor = await start();
      const text = path === 'a.msg.md' ? TEMPLATE : FILES[path];
      const unit = path === '.msgmd.yml' ? '# заметка\n' : text.replace(/^---[\s\S]*?\n---\n/, '');
      const document = await editor.open(path, text + unit.repeat(Math.ceil(1e6 / unit.length)));
      await ask(editor, document, choose);
      await editor.type(document, 700, 'а');
      await ask(editor, document, choose);
      assert.deepEqual(editor.log, []);
      if (path === '.msgmd.yml') return;
      const told = await editor.pull(document);
      assert.deepEqual(
        told.map(({ severity, message }) => [severity, /100000/.test(String(message))]),
        [[3, true]],
      );
      await editor.replaceAll(document, text);
      assert.ok((await editor.pull(document)).every(({ message }) => !/100000/.test(String(message))));
    });

    it(`${path}: odd texts`, async () => {
      const choose = random(`odd ${path}`);
      const editor = await start();
      const document = await editor.open(path, '');
      for (const [name, text] of odd(choose)) {
        await editor.replaceAll(document, text);
        await ask(editor, document, choose);
        assert.deepEqual(editor.log, [], name);
      }
    });
  }

  it('requests may outlive the text that they ask about, and the document', async () => {
    const choose = random('outlived');
    const editor = await start();
    // Refused, cancelled, changed meanwhile.
    const known = new Set([-32803, -32802, -32801, -32800]);
    for (let round = 0; round < ROUNDS; round++) {
      const path = choose.pick(PATHS);
      const document = await editor.open(path, path === 'a.msg.md' ? TEMPLATE : FILES[path]);
      const asked = requestsOn(document, choose).map(([method, params]) => editor.request(method, params));
      void editor.type(document, choose.int(0, 20), choose.pick(PIECES));
      if (choose.chance(0.7)) void editor.closeDocument(document);
      for (const answer of await Promise.allSettled(asked)) {
        if (answer.status === 'rejected') assert.ok(known.has(answer.reason.code), String(answer.reason));
      }
      if (editor.documents.has(document.uri)) await editor.closeDocument(document);
    }
    assert.deepEqual(editor.log, []);
  });

  it('a workspace of odd files is served as a whole', async () => {
    const choose = random('odd workspace');
    const files: Record<string, string> = {};
    for (const [index, [, text]] of odd(choose).entries()) {
      files[`${index}.msg.md`] = text;
      files[`${index}/.msgmd.yml`] = text;
      files[`${index}/in.msg.md`] = TEMPLATE;
      files[`_partials/${index}.liquid`] = text;
    }
    const editor = await Editor.start({ capabilities: PULLING, files: { ...FILES, ...files } });
    const documentAt = (uri: string) => {
      const text = editor.text(decodeURIComponent(uri.slice(editor.disk.root.length + 1)));
      return text === undefined ? null : TextDocument.create(uri, '', 0, text);
    };
    const nowhere = TextDocument.create('none:', '', 0, '');
    const answers = [
      await editor.request('workspace/diagnostic', { previousResultIds: [] }),
      await editor.request('workspace/symbol', { query: '' }),
      await editor.request('msgmd/library', {}),
      await editor.request('workspace/willRenameFiles', {
        files: ['cal.json', '_partials/sign.liquid', 'b.msg.md', '3'].map((path) => ({
          oldUri: editor.uri(path),
          newUri: editor.uri(`new/${path}`),
        })),
      }),
    ];
    for (const answer of answers) {
      assert.ok(answer);
      checkRanges(answer, nowhere, documentAt);
    }
    await editor.request('workspace/executeCommand', { command: 'msgmd.fixWorkspace' });
    assert.deepEqual(editor.log, []);
  });
});
