import assert from 'node:assert/strict';
import type {
  DocumentHighlight,
  LinkedEditingRanges,
  Location,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { closeEditors, Editor } from '../support/editor.ts';

const FILES = {
  '.msgmd.yml':
    'placeholders:\n  order.slot: {example: завтра} # интервал\n  "order.url": https://x.example\n',
  'a.msg.md':
    '---\ntitle: А\nsubject: "Доставка {{ order.slot }}"\n---\n{{ order.slot | upcase }} {{ client.name }}\n',
  'sub/b.msg.md':
    "---\nplaceholders:\n  order.slot: {example: своё}\n---\n{{ order.slot }} {% render 'own', slot: order.slot %}\n",
  'sub/c.msg.md': "{% if order.slot %}{{ order.slot }}{% endif %}{% render 'sign', o: order %}\n",
  '_partials/sign.liquid': 'Ждём {{ o.slot }} {{ o.slots }}',
};

interface Place {
  readonly file: string;
  readonly text: string;
  readonly line: number;
}

function places(editor: Editor, locations: readonly Location[]): Place[] {
  return locations.map(({ uri, range }) => {
    const file = uri.slice(editor.disk.root.length + 1);
    const document = TextDocument.create(uri, '', 0, editor.text(file)!);
    return { file, text: document.getText(range), line: range.start.line };
  });
}

const brief = (found: readonly Place[]) => found.map(({ file, line, text }) => `${file}:${line} ${text}`);

async function start() {
  return Editor.start({ files: FILES });
}

describe('definition', () => {
  afterEach(closeEditors);

  it('leads to the declaration in the configuration, the template, or the tag', async () => {
    const editor = await start();
    const cases = [
      ['{{ order.sl│ot }}', ['.msgmd.yml:1 order.slot']],
      ['{{ order.u│rl }}', ['.msgmd.yml:2 order.url']],
      ['---\nplaceholders: {order.slot: х}\n---\n{{ order.sl│ot }}', ['x.msg.md:1 order.slot']],
      ['{{ client.na│me }}', []],
      ['{% assign total = 1 %}{{ to│tal }}', ['x.msg.md:0 total']],
      ['{% for i in a %}{{ i.na│me }}{% endfor %}', ['x.msg.md:0 i']],
      ["{% render 'si│gn' %}", ['_partials/sign.liquid:0 ']],
      ["{% render 'no│ne' %}", []],
    ] as const;
    for (const [text, expected] of cases) {
      const place = await editor.openAt('x.msg.md', text);
      const found = await editor.at<Location[]>('textDocument/definition', place);
      assert.deepEqual(brief(places(editor, found)), expected, text);
    }
  });
});

describe('references', () => {
  afterEach(closeEditors);

  it('cover every template for which the same declaration holds, and their partials', async () => {
    const editor = await start();
    const place = await editor.openAt('a.msg.md', FILES['a.msg.md'].replace('order.slot |', 'order.sl│ot |'));
    const ask = (includeDeclaration: boolean) =>
      editor.at<Location[]>('textDocument/references', place, { context: { includeDeclaration } });
    assert.deepEqual(brief(places(editor, await ask(true))).sort(), [
      '.msgmd.yml:1 order.slot',
      '_partials/sign.liquid:0 o.slot',
      'a.msg.md:2 order.slot',
      'a.msg.md:4 order.slot',
      'sub/c.msg.md:0 order.slot',
      'sub/c.msg.md:0 order.slot',
    ]);
    assert.equal((await ask(false)).length, 5);
  });

  it('see what is typed and not saved', async () => {
    const editor = await start();
    const place = await editor.openAt('sub/c.msg.md', '{{ order.sl│ot }} {{ order.slot }} {{ order.slot }}');
    const found = await editor.at<Location[]>('textDocument/references', place, {
      context: { includeDeclaration: false },
    });
    assert.equal(found.filter(({ uri }) => uri.endsWith('c.msg.md')).length, 3);
  });

  it('highlight and link the places of one document', async () => {
    const editor = await start();
    const place = await editor.openAt(
      'x.msg.md',
      '---\nplaceholders: {a.b: х}\n---\n{{ a.│b }} {{ a.b.c }} {{ a }}',
    );
    const found = await editor.at<DocumentHighlight[]>('textDocument/documentHighlight', place);
    assert.deepEqual(
      found.map(({ range, kind }) => [place.document.getText(range), kind]),
      [
        ['a.b', 3],
        ['a.b', 2],
        ['a.b', 2],
      ],
    );
    const linked = await editor.at<LinkedEditingRanges>('textDocument/linkedEditingRange', place);
    assert.equal(linked.ranges.length, 3);
    const unlinked = await editor.openAt('y.msg.md', '{{ client.na│me }} {{ client.name }}');
    assert.equal(await editor.at('textDocument/linkedEditingRange', unlinked), null);
  });
});

describe('rename', () => {
  afterEach(closeEditors);

  it('changes the declaration, every use, and partials under their own name', async () => {
    const editor = await start();
    const place = await editor.openAt('a.msg.md', FILES['a.msg.md'].replace('order.slot |', 'order.sl│ot |'));
    await editor.apply(
      await editor.at<WorkspaceEdit>('textDocument/rename', place, { newName: 'order.window' }),
    );
    assert.equal(editor.text('.msgmd.yml'), FILES['.msgmd.yml'].replace('order.slot', 'order.window'));
    assert.equal(editor.text('a.msg.md'), FILES['a.msg.md'].replaceAll('order.slot', 'order.window'));
    assert.equal(editor.text('sub/c.msg.md'), FILES['sub/c.msg.md'].replaceAll('order.slot', 'order.window'));
    assert.equal(editor.text('_partials/sign.liquid'), 'Ждём {{ o.window }} {{ o.slots }}');
    assert.equal(editor.text('sub/b.msg.md'), FILES['sub/b.msg.md']);
  });

  it('keeps to the template that declares the name', async () => {
    const editor = await start();
    const place = await editor.openAt(
      'sub/b.msg.md',
      FILES['sub/b.msg.md'].replace('  order.slot:', '  order.sl│ot:'),
    );
    await editor.apply(await editor.at<WorkspaceEdit>('textDocument/rename', place, { newName: 'interval' }));
    assert.equal(place.document.getText(), FILES['sub/b.msg.md'].replaceAll('order.slot', 'interval'));
    assert.equal(editor.text('a.msg.md'), FILES['a.msg.md']);
  });

  it('renames what the template sets itself', async () => {
    const editor = await start();
    const place = await editor.openAt('x.msg.md', '{% assign su│m = 1 %}{{ sum | plus: 1 }}{{ client.sum }}');
    await editor.apply(await editor.at<WorkspaceEdit>('textDocument/rename', place, { newName: 'итог' }));
    assert.equal(place.document.getText(), '{% assign итог = 1 %}{{ итог | plus: 1 }}{{ client.sum }}');
  });

  it('refuses with a reason that people understand', async () => {
    const editor = await start();
    const refused = async (text: string, newName: string, reason: RegExp) => {
      const place = await editor.openAt('x.msg.md', text);
      await assert.rejects(editor.at('textDocument/rename', place, { newName }), reason);
    };
    await refused('{{ client.na│me }}', 'x', /стандартное имя/);
    await refused('{{ now.ho│ur }}', 'x', /msgmd/);
    await refused('{{ order.sl│ot }}', 'a b', /не годится/);
    await refused('{{ order.sl│ot }}', 'client.name', /уже есть/);
    await refused('{{ order.sl│ot }}', 'window', /должно начинаться с «order\.»/);
    const place = await editor.openAt('x.msg.md', '{{ client.na│me }}');
    await assert.rejects(editor.at('textDocument/prepareRename', place), /стандартное имя/);
    const own = await editor.openAt('x.msg.md', '{{ order.sl│ot | upcase }}');
    assert.equal(
      (await editor.at<{ placeholder: string }>('textDocument/prepareRename', own)).placeholder,
      'order.slot',
    );
    const text = await editor.openAt('x.msg.md', 'Здравст│вуйте');
    assert.equal(await editor.at('textDocument/prepareRename', text), null);
  });
});

describe('the declaration in the configuration', () => {
  afterEach(closeEditors);

  const CONFIG = FILES['.msgmd.yml'];
  const at = (editor: Editor, text = CONFIG) =>
    editor.openAt('.msgmd.yml', text.replace('order.slot', 'order.sl│ot'));

  it('leads to every use', async () => {
    const editor = await start();
    const place = await at(editor);
    const ask = async (includeDeclaration: boolean) =>
      brief(
        places(
          editor,
          await editor.at('textDocument/references', place, { context: { includeDeclaration } }),
        ),
      ).sort();
    assert.deepEqual(await ask(true), [
      '.msgmd.yml:1 order.slot',
      '_partials/sign.liquid:0 o.slot',
      'a.msg.md:2 order.slot',
      'a.msg.md:4 order.slot',
      'sub/c.msg.md:0 order.slot',
      'sub/c.msg.md:0 order.slot',
    ]);
    assert.equal((await ask(false)).length, 5);
    const declared = await editor.at<Location[]>('textDocument/definition', place);
    assert.deepEqual(brief(places(editor, declared)), ['.msgmd.yml:1 order.slot']);
  });

  it('is renamed with them', async () => {
    const editor = await start();
    const place = await at(editor);
    const prepared = await editor.at<{ placeholder: string }>('textDocument/prepareRename', place);
    assert.equal(prepared.placeholder, 'order.slot');
    await assert.rejects(editor.at('textDocument/rename', place, { newName: 'order.url' }), /уже есть/);
    await assert.rejects(editor.at('textDocument/rename', place, { newName: 'client.name' }), /уже есть/);
    await assert.rejects(editor.at('textDocument/rename', place, { newName: 'a b' }), /не годится/);
    await editor.apply(
      await editor.at<WorkspaceEdit>('textDocument/rename', place, { newName: 'order.window' }),
    );
    assert.equal(place.document.getText(), CONFIG.replace('order.slot', 'order.window'));
    assert.equal(editor.text('a.msg.md'), FILES['a.msg.md'].replaceAll('order.slot', 'order.window'));
    assert.equal(editor.text('sub/b.msg.md'), FILES['sub/b.msg.md']);
    assert.equal(editor.text('_partials/sign.liquid'), 'Ждём {{ o.window }} {{ o.slots }}');
  });

  it('keeps its place while the file is broken, and nothing else has one', async () => {
    const editor = await start();
    const template = await editor.openAt(
      'a.msg.md',
      FILES['a.msg.md'].replace('order.slot |', 'order.sl│ot |'),
    );
    const config = await editor.open('.msgmd.yml', CONFIG);
    await editor.type(config, 0, '# ещё строка\nlang: [ru\n');
    await editor.apply(
      await editor.at<WorkspaceEdit>('textDocument/rename', template, { newName: 'order.window' }),
    );
    assert.ok(!/order\.window(?!:)/.test(config.getText()), config.getText());
    assert.match(template.document.getText(), /order\.window/);
    const elsewhere = await editor.openAt('.msgmd.yml', 'lang: r│u\nplaceholders: {a: 1}\n');
    assert.equal(await editor.at('textDocument/prepareRename', elsewhere), null);
    assert.equal(
      await editor.at('textDocument/references', elsewhere, { context: { includeDeclaration: true } }),
      null,
    );
  });
});

describe('partials', () => {
  afterEach(closeEditors);

  const text = FILES['_partials/sign.liquid'];

  it('know what their names mean where they are rendered', async () => {
    const editor = await start();
    const place = await editor.openAt('_partials/sign.liquid', text.replace('o.slot ', 'o.sl│ot '));
    const found = await editor.at<Location[]>('textDocument/references', place, {
      context: { includeDeclaration: true },
    });
    assert.equal(found.length, 6);
    const declared = await editor.at<Location[]>('textDocument/definition', place);
    assert.deepEqual(brief(places(editor, declared)), ['.msgmd.yml:1 order.slot']);
  });

  it('rename through the argument', async () => {
    const editor = await start();
    const place = await editor.openAt('_partials/sign.liquid', text.replace('o.slot ', 'o.sl│ot '));
    await assert.rejects(
      editor.at('textDocument/rename', place, { newName: 'window' }),
      /должно начинаться с «o\.»/,
    );
    await editor.apply(await editor.at<WorkspaceEdit>('textDocument/rename', place, { newName: 'o.window' }));
    assert.equal(place.document.getText(), 'Ждём {{ o.window }} {{ o.slots }}');
    assert.equal(editor.text('.msgmd.yml'), FILES['.msgmd.yml'].replace('order.slot', 'order.window'));
    assert.equal(editor.text('sub/c.msg.md'), FILES['sub/c.msg.md'].replaceAll('order.slot', 'order.window'));
  });

  it('link the places of what they are given', async () => {
    const editor = await start();
    const link = async (source: string) => {
      const place = await editor.openAt('_partials/x.liquid', source);
      const linked = await editor.at<LinkedEditingRanges | null>('textDocument/linkedEditingRange', place);
      return linked?.ranges.map((range) => place.document.getText(range)) ?? null;
    };
    assert.deepEqual(await link('{{ wh│o }} {% if who %}{{ who | upcase }}{% endif %}'), [
      'who',
      'who',
      'who',
    ]);
    assert.deepEqual(await link('{% assign sum = a %}{{ su│m }} {{ sum }}'), ['sum', 'sum', 'sum']);
    assert.equal(await link('{{ client.na│me }} {{ client.name }}'), null);
    assert.equal(await link('{{ wh│o }}'), null);
  });

  it('have hover, completion and no problems', async () => {
    const editor = await start();
    const place = await editor.openAt('_partials/x.liquid', 'Привет {{ agent.name | up│case }}');
    assert.match(JSON.stringify(await editor.at('textDocument/hover', place)), /прописные/);
    const items = await editor.at<{ label: string }[]>('textDocument/completion', place);
    assert.ok(items.some(({ label }) => label === 'upcase'));
    assert.deepEqual(await editor.diagnostics(place.document), []);
    assert.deepEqual(
      await editor.request('textDocument/codeLens', { textDocument: { uri: place.document.uri } }),
      [],
    );
    assert.equal(await editor.request('msgmd/preview', { uri: place.document.uri }), null);
  });
});
