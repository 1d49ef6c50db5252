import assert from 'node:assert/strict';
import { emptyConfig } from '../../rules/config/resolve.ts';
import { lint } from '../../rules/engine/lint.ts';
import { random } from '../support/random.ts';
import { closeEditors, Editor } from './support/editor.ts';

const TEXT = `---
title: Заказ готов
kind: order-ready
send: Mo-Fr 09:00-18:00
placeholders:
  slot: {example: "5 марта, 10:00–14:00", description: Интервал}
---
Добрый день, {{ client.name }}!

Ваш заказ № {{ order.number }} готов 😀. Доставка — {{ slot | default: "завтра" }}. Удобно?

{% if now.hour < 16 %}Удачного дня!{% else %}Приятного вечера!{% endif %}
<!-- msgmd-disable-next-line no-ty -- так надо -->
До свидания!
`;

const PIECES = [
  '{{',
  '}}',
  '{%',
  '%}',
  '"',
  "'",
  '---\n',
  '\n',
  '\r\n',
  '\r',
  ' ',
  ':',
  '- ',
  '#',
  '|',
  '<!--',
  '-->',
  '`',
  '[',
  ']',
  '(',
  'Привет',
  'ты',
  '😀',
  '\uD83D',
  '\u0000',
  '\uFEFF',
  '\u2028',
  'ё',
  '{% if %}',
  'now.hour',
  '= =',
  '*',
  '\t',
];

const REQUESTS: readonly (readonly [method: string, more: object])[] = [
  ['textDocument/completion', {}],
  ['textDocument/hover', {}],
  ['textDocument/definition', {}],
  ['textDocument/references', { context: { includeDeclaration: true } }],
  ['textDocument/documentHighlight', {}],
  ['textDocument/linkedEditingRange', {}],
  ['textDocument/signatureHelp', {}],
  ['textDocument/documentSymbol', {}],
  ['textDocument/foldingRange', {}],
  ['textDocument/semanticTokens/full', {}],
  ['textDocument/documentLink', {}],
  ['textDocument/formatting', { options: {} }],
  ['textDocument/onTypeFormatting', { ch: '"', options: {} }],
];

describe('robustness', () => {
  afterEach(closeEditors);

  it('1000 quick edits leave the text of the editor and the diagnostics of a fresh check', async function () {
    this.timeout(60_000);
    const editor = await Editor.start();
    const document = await editor.open('a.msg.md', TEXT);
    const { int, pick, chance } = random('quick edits');
    let found = 0;
    for (let edit = 0; edit < 1000; edit++) {
      const { length } = document.getText();
      const start = int(0, length);
      const end = Math.min(length, start + (chance(1 / 3) ? int(0, 20) : 0));
      const text = chance(1 / 4) ? '' : pick(PIECES);
      void editor.type(document, start, text, end);
      if (edit % 50 !== 49) continue;
      const shown = (await editor.diagnostics(document)).map(({ code, range, message }) => [
        code,
        document.getText(range),
        message,
      ]);
      const fresh = check(document.getText()).map(({ rule, range, message }) => {
        // The protocol has no place inside a CRLF.
        const positions = { start: document.positionAt(range.start), end: document.positionAt(range.end) };
        return [rule, document.getText(positions), message];
      });
      assert.deepEqual(shown, fresh);
      found += shown.length;
    }
    assert.ok(found > 20, `${found} problems in 20 checks`);
    assert.deepEqual(editor.log, []);
  });

  it('every request answers on any text, at any place', async function () {
    this.timeout(60_000);
    const editor = await Editor.start({ files: { '.msgmd.yml': 'placeholders: {slot: 1}\n' } });
    const document = await editor.open('a.msg.md', TEXT);
    const { int, pick } = random('requests');
    for (let round = 0; round < 60; round++) {
      const { length } = document.getText();
      await editor.type(document, int(0, length), pick(PIECES));
      const position = document.positionAt(int(0, document.getText().length));
      const asked = REQUESTS.map(([method, more]) => editor.at(method, { document, position }, more));
      const range = { start: position, end: document.positionAt(int(0, length)) };
      asked.push(
        editor.request('textDocument/codeAction', {
          textDocument: { uri: document.uri },
          range,
          context: { diagnostics: [] },
        }),
      );
      asked.push(
        editor.request('textDocument/selectionRange', {
          textDocument: { uri: document.uri },
          positions: [position],
        }),
      );
      await Promise.all(asked);
    }
    assert.deepEqual(editor.log, []);
  });

  it('garbage is checked like any text', async function () {
    this.timeout(60_000);
    const editor = await Editor.start();
    const { pick } = random('garbage');
    for (let file = 0; file < 40; file++) {
      const text = Array.from({ length: 200 }, () => pick(PIECES)).join('');
      await editor.diagnostics(await editor.open(`${file}.msg.md`, text));
      await editor.diagnostics(await editor.open(`${file}/.msgmd.yml`, text));
    }
    assert.deepEqual(editor.log, []);
  });

  it('unknown documents and places are no error', async () => {
    const editor = await Editor.start();
    const document = await editor.open('x.txt', 'text', 'plaintext');
    for (const [method, more] of REQUESTS) {
      const answer = await editor.at<{ data?: [] } | null>(
        method,
        { document, position: { line: 99, character: 99 } },
        more,
      );
      assert.deepEqual(answer?.data ?? null, method.includes('semanticTokens') ? [] : null, method);
      await editor.request(method, {
        textDocument: { uri: 'file:///ws/none.msg.md' },
        position: { line: 0, character: 0 },
        ...more,
      });
    }
  });

  it('files that vanish while they are asked for are no error', async () => {
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index}.msg.md`, TEXT]));
    const editor = await Editor.start({ files });
    const document = await editor.open('a.msg.md', TEXT);
    const position = document.positionAt(TEXT.indexOf('client.name'));
    const found = editor.at<unknown[]>(
      'textDocument/references',
      { document, position },
      { context: { includeDeclaration: true } },
    );
    for (let index = 0; index < 50; index += 2) void editor.write(`${index}.msg.md`, null);
    assert.ok((await found).length > 0);
    const rest = await editor.at<unknown[]>(
      'textDocument/references',
      { document, position },
      { context: { includeDeclaration: true } },
    );
    assert.ok(rest.length >= 26);
    assert.deepEqual(editor.log, []);
  });
});

function check(source: string) {
  const host = {
    read: () => null,
    exists: () => false,
    siblings: () => [],
    today: () => '2026-03-12',
    data: () => undefined,
  };
  return lint({ path: 'a.msg.md', source, config: emptyConfig, host, locale: 'ru' }).problems;
}
