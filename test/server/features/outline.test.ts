import assert from 'node:assert/strict';
import type {
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SignatureHelp,
  WorkspaceSymbol,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { closeEditors, Editor } from '../support/editor.ts';

const of = ({ uri }: TextDocument) => ({ textDocument: { uri } });

describe('document symbols', () => {
  afterEach(closeEditors);

  it('show the front matter and the text', async () => {
    const editor = await Editor.start();
    const text =
      '---\ntitle: Заказ\nsend:\n  hours: 24/7\n---\n# Первая\n\nЗдравствуйте, {{ client.name }}!\n\n## Вложенная\n\nТекст.\n\n# Вторая\n\n<!-- заметка -->\n';
    const document = await editor.open('a.msg.md', text);
    const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', of(document));
    const show = (list: readonly DocumentSymbol[]): unknown[] =>
      list.map(({ name, children = [] }) => (children.length ? [name, show(children)] : name));
    assert.deepEqual(show(symbols), [
      'title',
      ['send', ['hours']],
      ['Первая', ['Здравствуйте, {{ client.name }}!', ['Вложенная', ['Текст.']]]],
      'Вторая',
    ]);
    const check = ({ range, selectionRange, children = [] }: DocumentSymbol): void => {
      assert.ok(document.offsetAt(range.start) <= document.offsetAt(selectionRange.start));
      assert.ok(document.offsetAt(range.end) >= document.offsetAt(selectionRange.end));
      children.forEach(check);
    };
    symbols.forEach(check);
  });

  it('show the keys of the configuration', async () => {
    const editor = await Editor.start();
    const document = await editor.open('.msgmd.yml', 'lang: ru\nrules:\n  please: off\n');
    const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', of(document));
    assert.deepEqual(
      symbols.map(({ name, detail, children = [] }) => [name, detail, children.map((child) => child.name)]),
      [
        ['lang', 'ru', []],
        ['rules', '', ['please']],
      ],
    );
  });

  it('find templates and placeholders of the workspace', async () => {
    const files = {
      '.msgmd.yml': 'placeholders:\n  order.slot: завтра\n',
      'orders/ready.msg.md': '---\ntitle: Заказ готов\n---\nЗдравствуйте!\n',
      'b.msg.md': '---\ntitle: Другое\n---\nЗдравствуйте!\n',
    };
    const editor = await Editor.start({ files });
    const find = async (query: string) =>
      (await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query })).map(({ name }) => name);
    assert.deepEqual(await find('заготов'), ['Заказ готов']);
    assert.deepEqual(await find('ordready'), ['Заказ готов']);
    assert.deepEqual(await find('slot'), ['order.slot']);
    assert.equal((await find('')).length, 3);
  });
});

describe('folding ranges', () => {
  afterEach(closeEditors);

  it('fold front matter, branches, comments and sections', async () => {
    const editor = await Editor.start();
    const text =
      '---\ntitle: а\n---\n# Раздел\n{% if a %}\nодин\n{% else %}\nдва\n{% endif %}\n<!-- заметка\nна две строки -->\n# Ещё\nтекст\n';
    const document = await editor.open('a.msg.md', text);
    const folds = await editor.request<FoldingRange[]>('textDocument/foldingRange', of(document));
    const lines = folds
      .map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`)
      .sort();
    assert.deepEqual(lines, ['0-2 region', '11-13', '3-10', '4-5', '6-7', '9-10 comment']);
  });
});

describe('selection ranges', () => {
  afterEach(closeEditors);

  it('grow from the word to the document', async () => {
    const editor = await Editor.start();
    const place = await editor.openAt(
      'a.msg.md',
      '---\ntitle: а\n---\nДа. {% if a %}Привезём зав│тра. Ждите.{% endif %}\n',
    );
    const { document, position } = place;
    const grow = async (at = position) => {
      const [found] = await editor.request<SelectionRange[]>('textDocument/selectionRange', {
        ...of(document),
        positions: [at],
      });
      const texts: string[] = [];
      for (let range: SelectionRange | undefined = found; range; range = range.parent)
        texts.push(document.getText(range.range));
      return texts;
    };
    const body = await grow();
    assert.equal(body[0], 'завтра');
    assert.ok(body.includes('Привезём завтра.'));
    assert.ok(body.includes('{% if a %}Привезём завтра. Ждите.{% endif %}'));
    assert.equal(body.at(-1), document.getText());
    for (let index = 1; index < body.length; index++) assert.ok(body[index]!.includes(body[index - 1]!));
    assert.deepEqual((await grow({ line: 1, character: 8 })).slice(0, 3), ['а', 'title: а', 'title: а\n']);
  });
});

describe('semantic tokens', () => {
  afterEach(closeEditors);

  async function tokens(editor: Editor, document: TextDocument): Promise<string[]> {
    const { legend } = editor.initialized.capabilities.semanticTokensProvider as {
      legend: { tokenTypes: string[]; tokenModifiers: string[] };
    };
    const { data } = await editor.request<SemanticTokens>('textDocument/semanticTokens/full', of(document));
    const result: string[] = [];
    let line = 0;
    let character = 0;
    for (let index = 0; index < data.length; index += 5) {
      character = data[index] ? data[index + 1]! : character + data[index + 1]!;
      line += data[index]!;
      const range = { start: { line, character }, end: { line, character: character + data[index + 2]! } };
      const modifiers = legend.tokenModifiers.filter((_, bit) => data[index + 4]! & (1 << bit));
      result.push([document.getText(range), legend.tokenTypes[data[index + 3]!], ...modifiers].join(' '));
    }
    return result;
  }

  it('tell names, filters, tags, keys and values apart', async () => {
    const editor = await Editor.start();
    const document = await editor.open(
      'a.msg.md',
      '---\nstage: reply\nnonsense: 1\nplaceholders:\n  x: 5\n---\n{% assign n = x | plus: 2 %}{% if now.hour >= 16 and n != "a" %}{{ n | default: "б" }}{% else %}{{ x }}{% endif %}\n',
    );
    assert.deepEqual(await tokens(editor, document), [
      'stage property',
      'reply enumMember',
      'placeholders property',
      'x variable declaration',
      'assign keyword',
      'n parameter declaration',
      'x variable',
      'plus function',
      'if keyword',
      'now.hour variable readonly defaultLibrary',
      '16 number',
      'n parameter',
      '"a" string',
      'n parameter',
      'default function',
      '"б" string',
      'else keyword',
      'x variable',
      'endif keyword',
    ]);
  });

  it('give the state of approval its colour', async () => {
    const editor = await Editor.start();
    const status = async (value: string) => {
      const document = await editor.open(`${value}.msg.md`, `---\nstatus: ${value}\nstage: reply\n---\n`);
      return (await tokens(editor, document))[1];
    };
    assert.equal(await status('approved'), 'approved enumMember approved');
    assert.equal(await status('review'), 'review enumMember review');
    assert.equal(await status('deprecated'), 'deprecated enumMember deprecated');
    assert.equal(await status('draft'), 'draft enumMember');
  });

  it('come as a difference after an edit', async () => {
    const editor = await Editor.start();
    const document = await editor.open('a.msg.md', '{{ a }} {{ b }} {{ c }}\n');
    const first = await editor.request<SemanticTokens>('textDocument/semanticTokens/full', of(document));
    await editor.type(document, 3, 'xyz');
    const params = { ...of(document), previousResultId: first.resultId };
    const second = await editor.request<SemanticTokensDelta>(
      'textDocument/semanticTokens/full/delta',
      params,
    );
    const data = [...first.data];
    for (const { start, deleteCount, data: fresh = [] } of [...second.edits].reverse())
      data.splice(start, deleteCount, ...fresh);
    const whole = await editor.request<SemanticTokens>('textDocument/semanticTokens/full', of(document));
    assert.deepEqual(data, whole.data);
    const range = { start: { line: 0, character: 10 }, end: { line: 0, character: 14 } };
    const part = await editor.request<SemanticTokens>('textDocument/semanticTokens/range', {
      ...of(document),
      range,
    });
    assert.equal(part.data.length, 5);
  });
});

describe('document links', () => {
  afterEach(closeEditors);

  it('lead to files, addresses and pages of rules', async () => {
    const files = { 'a/files/price.pdf': '', 'calendar.json': '{}', '_partials/sign.liquid': '' };
    const editor = await Editor.start({ files });
    const text =
      "---\nattachments: [files/price.pdf, {file: none.pdf}]\nsend: {calendar: calendar.json}\nlint: {disable: [please]}\n---\n[Сайт](https://x.example/a) [Прайс](files/price.pdf?a) [нет](none.pdf) {% render 'sign' %}\n<!-- msgmd-disable greeting-forbidden -- так -->\n";
    const document = await editor.open('a/a.msg.md', text);
    const links = await editor.request<DocumentLink[]>('textDocument/documentLink', of(document));
    const shown = links.map(({ range, target }) => {
      const path = target!.replace(/^file:\/\/\/ws\/|^https:.*(?=rules\/)/, '');
      return `${document.getText(range)} ${path}`;
    });
    assert.deepEqual(shown.sort(), [
      'calendar.json calendar.json',
      'files/price.pdf a/files/price.pdf',
      'files/price.pdf a/files/price.pdf',
      'greeting-forbidden rules/greeting-forbidden.md',
      'https://x.example/a https://x.example/a',
      'please rules/please.md',
      'sign _partials/sign.liquid',
    ]);
  });

  it('lead from the configuration', async () => {
    const editor = await Editor.start();
    const document = await editor.open(
      '.msgmd.yml',
      'calendar: cal/ru.json\nphrases: [words.tsv]\nrules: {please: off}\n',
    );
    const links = await editor.request<DocumentLink[]>('textDocument/documentLink', of(document));
    assert.deepEqual(
      links.map(({ range }) => document.getText(range)),
      ['cal/ru.json', 'words.tsv', 'please'],
    );
  });
});

describe('signature help', () => {
  afterEach(closeEditors);

  it('tells the parameters of a filter', async () => {
    const editor = await Editor.start();
    const ask = async (text: string) =>
      editor.at<SignatureHelp | null>('textDocument/signatureHelp', await editor.openAt('a.msg.md', text));
    const help = await ask('{{ a | truncate: 5, │ }}');
    assert.equal(help?.signatures[0]?.label, 'truncate: [length], [ellipsis]');
    assert.equal(help?.activeParameter, 1);
    assert.equal((await ask('{{ a | default: "│" }}'))?.activeParameter, 0);
    assert.equal(await ask('{{ a | upcase: │ }}'), null);
    assert.equal(await ask('{{ a | │ }}'), null);
    assert.equal((await ask('---\nsubject: "{{ a | default: │ }}"\n---\n'))?.activeParameter, 0);
  });
});
