import assert from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver/node';
import { closeEditors, Editor } from '../support/editor.ts';

async function hover(
  text: string,
  path = 'a.msg.md',
  locale = 'ru',
): Promise<{ text: string; over: string } | null> {
  const editor = await Editor.start({ locale });
  const place = await editor.openAt(path, text);
  const found = await editor.at<Hover | null>('textDocument/hover', place);
  return (
    found && { text: (found.contents as MarkupContent).value, over: place.document.getText(found.range) }
  );
}

describe('hover', () => {
  afterEach(closeEditors);

  it('tells what a placeholder holds', async () => {
    const declared =
      '---\nplaceholders:\n  slot: {example: завтра, description: Когда приедем, max_length: 20}\n---\n';
    for (const text of [`${declared}{{ s│lot }}`, `${declared.replace('slot', 's│lot')}{{ slot }}`]) {
      const found = await hover(text);
      assert.equal(found?.over, 'slot');
      assert.match(found!.text, /Когда приедем/);
      assert.match(found!.text, /завтра/);
      assert.match(found!.text, /20/);
    }
    assert.match((await hover('{{ client.na│me }}'))!.text, /Как обращаемся к клиенту[\s\S]*Сергей Петрович/);
    assert.match((await hover('{{ client.na│me }}', 'a.msg.md', 'en'))!.text, /How we address the client/);
  });

  it('never shows personal data', async () => {
    const found = await hover(
      '---\nplaceholders:\n  phone: {example: "+7 000 000-00-01", sensitive: true}\n---\n{{ ph│one }}',
    );
    assert.doesNotMatch(found!.text, /000/);
    assert.match(found!.text, /личные данные/);
  });

  it('tells keys and values of the front matter', async () => {
    assert.match((await hover('---\nst│age: reply\n---\n'))!.text, /Целое сообщение[\s\S]*`reply` — ответ/);
    assert.match((await hover('---\nstage: re│ply\n---\n'))!.text, /^`reply` — ответ/);
    assert.match((await hover('---\nsend:\n  de│lay: PT2H\n---\n'))!.text, /Через сколько/);
    assert.match((await hover('work_hou│rs: Mo-Fr 09:00-18:00', '.msgmd.yml'))!.text, /Рабочие часы/);
  });

  it('tells what a rule demands and where it comes from', async () => {
    const texts = [
      ['---\nlint:\n  disable: [greeting-fo│rbidden]\n---\n', 'a.msg.md'],
      ['<!-- msgmd-disable-next-line greeting-fo│rbidden -- так надо -->\nПривет!', 'a.msg.md'],
      ['rules:\n  greeting-fo│rbidden: off\n', '.msgmd.yml'],
    ] as const;
    for (const [text, path] of texts) {
      const found = await hover(text, path);
      assert.equal(found?.over, 'greeting-forbidden');
      assert.match(found!.text, /Источник: 003/);
      assert.match(found!.text, /docs\/rules\/greeting-forbidden\.md/);
    }
    assert.match(
      (await hover('rules: {greeting-fo│rbidden: off}', '.msgmd.yml'))!.text,
      /`off` — правило выключено/,
    );
  });

  it('tells what filters and tags do', async () => {
    assert.match((await hover('{{ client.name | def│ault: "клиент" }}'))!.text, /Значение, если своё пусто/);
    assert.match((await hover('{% i│f now.hour < 16 %}а{% endif %}'))!.text, /если условие верно/);
  });

  it('shows the partial, and whether the window proves the farewell', async () => {
    const editor = await Editor.start({
      files: { '_partials/sign.liquid': 'С уважением, {{ agent.name }}' },
    });
    const partial = await editor.openAt('a/a.msg.md', "{% render 'si│gn' %}");
    const found = await editor.at<Hover>('textDocument/hover', partial);
    assert.match((found.contents as MarkupContent).value, /_partials\/sign\.liquid[\s\S]*С уважением/);
    const window = '---\nsend: Mo-Th 09:0│0-16:00\n---\nЗаказ готов.\n\nДо свидания! Удачного дня!\n';
    assert.match((await hover(window))!.text, /Доказано/);
    assert.match((await hover(window.replace('16:00', '17:00')))!.text, /16:00/);
  });

  it('is silent over plain text', async () => {
    assert.equal(await hover('Здравст│вуйте!'), null);
    assert.equal(await hover('│'), null);
  });
});
