import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { closeEditors, Editor } from '../support/editor.ts';

const FILES = {
  '.msgmd.yml':
    'calendar: cal/ru.json # общий\nphrases: [words/own.tsv]\noverrides: [{files: ["a/**", b.msg.md, "**/a/*"]}]\n',
  'sub/.msgmd.yml': 'overrides: [{files: "in/**"}, {files: [x.msg.md]}]\n',
  'sub/in/y.msg.md': 'Здравствуйте!\n',
  'links.msg.md':
    '[Прайс](a/files/price.pdf#s) [другой](b.msg.md) [сайт](https://a/b.msg.md) [нет](none.md)\n',
  'cal/ru.json': '{}',
  'words/own.tsv': '',
  'a/files/price.pdf': '',
  'a/x.msg.md':
    '---\nattachments: ["files/price.pdf", {file: cal/ru.json}]\nsend: {calendar: ../cal/ru.json}\n---\n{% render "sign" %}{% render \'sign\' %}\n',
  'b.msg.md': "---\nattachments: [a/files/price.pdf, none.pdf]\n---\n{% render 'sign' %}\n",
  '_partials/sign.liquid': 'С уважением',
};

async function rename(...moves: readonly (readonly [from: string, to: string])[]): Promise<Editor> {
  const editor = await Editor.start({ files: FILES });
  const files = moves.map(([from, to]) => ({ oldUri: editor.uri(from), newUri: editor.uri(to) }));
  const edit = await editor.request<WorkspaceEdit | null>('workspace/willRenameFiles', { files });
  if (edit) await editor.apply(edit);
  return editor;
}

describe('renaming files', () => {
  afterEach(closeEditors);

  it('an attachment', async () => {
    const editor = await rename(['a/files/price.pdf', 'a/files/прайс 2026.pdf']);
    assert.match(editor.text('a/x.msg.md')!, /\["files\/прайс 2026\.pdf", /);
    assert.match(editor.text('b.msg.md')!, /\[a\/files\/прайс 2026\.pdf, none\.pdf\]/);
  });

  it('a file that the text links to', async () => {
    const editor = await rename(
      ['a/files/price.pdf', 'a/files/прайс (2026).pdf'],
      ['b.msg.md', 'c/b.msg.md'],
    );
    assert.equal(
      editor.text('links.msg.md'),
      '[Прайс](a/files/прайс%20%282026%29.pdf#s) [другой](c/b.msg.md) [сайт](https://a/b.msg.md) [нет](none.md)\n',
    );
  });

  it('a file whose new name has a no-break space', async () => {
    const editor = await rename(['a/files/price.pdf', 'a/files/прайс\u00a01.pdf']);
    assert.match(editor.text('links.msg.md')!, /\(a\/files\/прайс%C2%A01\.pdf#s\)/);
  });

  it('a folder that overrides name', async () => {
    const editor = await rename(['a', 'b/a'], ['b.msg.md', 'd.msg.md']);
    assert.equal(editor.text('sub/.msgmd.yml'), 'overrides: [{files: "in/**"}, {files: [x.msg.md]}]\n');
    assert.match(editor.text('.msgmd.yml')!, /files: \["b\/a\/\*\*", d\.msg\.md, "\*\*\/a\/\*"\]/);
    const inner = await rename(['sub/in', 'sub/out']);
    assert.match(inner.text('sub/.msgmd.yml')!, /"out\/\*\*"/);
  });

  it('a folder', async () => {
    const editor = await rename(['cal', 'calendar']);
    assert.equal(editor.text('.msgmd.yml'), FILES['.msgmd.yml'].replace('cal/', 'calendar/'));
    assert.match(editor.text('a/x.msg.md')!, /file: calendar\/ru\.json[\s\S]*\.\.\/calendar\/ru\.json/);
  });

  it('a template that moves keeps its files', async () => {
    const editor = await rename(['a/x.msg.md', 'x.msg.md']);
    assert.match(editor.text('a/x.msg.md')!, /\["a\/files\/price\.pdf", \{file: cal\/ru\.json\}\]/);
    assert.match(editor.text('a/x.msg.md')!, /calendar: cal\/ru\.json/);
  });

  it('a partial', async () => {
    const editor = await rename(['_partials/sign.liquid', '_partials/signature.liquid']);
    assert.match(editor.text('a/x.msg.md')!, /\{% render "signature" %\}\{% render 'signature' %\}/);
    assert.match(editor.text('b.msg.md')!, /render 'signature'/);
  });

  it('the configuration', async () => {
    const editor = await rename(['.msgmd.yml', 'sub/.msgmd.yml']);
    assert.equal(
      editor.text('.msgmd.yml'),
      'calendar: ../cal/ru.json # общий\nphrases: [../words/own.tsv]\noverrides: [{files: ["a/**", b.msg.md, "**/a/*"]}]\n',
    );
  });

  it('what nobody names changes nothing', async () => {
    const editor = await rename(['sub/in/y.msg.md', 'sub/in/z.msg.md'], ['none', 'other']);
    for (const [path, text] of Object.entries(FILES)) assert.equal(editor.text(path), text);
  });
});
