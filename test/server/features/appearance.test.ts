import assert from 'node:assert/strict';
import type { CodeLens, InlayHint } from 'vscode-languageserver/node';
import type { WeekResult } from '../../../server/protocol.ts';
import { closeEditors, Editor, type EditorOptions } from '../support/editor.ts';

const CLIENT: EditorOptions = { options: { commands: ['msgmd.openPreview', 'msgmd.openWeek'] } };
const template = (front: string, end: string) =>
  `---\ntitle: Заказ\n${front}\n---\nЗдравствуйте, {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\n${end}\n`;

async function hints(text: string, options: EditorOptions = {}): Promise<string[]> {
  const editor = await Editor.start(options);
  const document = await editor.open('a.msg.md', text);
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const found =
    (await editor.request<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri: document.uri },
      range,
    })) ?? [];
  return found.map(({ position, label }) => {
    const line = document.getText().split('\n')[position.line]!;
    return `${line.slice(0, position.character).slice(-12)}⟨${String(label)}⟩`;
  });
}

describe('inlay hints', () => {
  afterEach(closeEditors);

  it('tell what the built-in values become in this window', async () => {
    assert.deepEqual((await hints(template('send: Mo-Th 09:00-16:00', '{{ wish }}'))).slice(1), [
      '{{ wish }}⟨= Удачного дня!⟩',
    ]);
    const both = await hints(template('send: Mo-Th 09:00-18:00', '{{ farewell }}'));
    assert.match(both[1]!, /= До свидания! Удачного дня! \/ До свидания! Приятного вечера!/);
    const hours = await hints(template('send: Mo-Fr 08:00-18:00', '{{ greeting }} {{ wish }}'));
    assert.match(hours[1]!, /Доброе утро \/ Добрый день/);
    assert.match(hours[2]!, /Удачного дня! \/ Приятного вечера! \/ Хороших выходных!/);
  });

  it('show examples and the length for the channel', async () => {
    const found = await hints(
      template(
        'channel: whatsapp\nplaceholders: {code: {example: "77", sensitive: true}}',
        '{{ code }} {{ code | upcase }} {{ order.number }}',
      ),
    );
    assert.deepEqual(
      found.map((text) => /⟨(.*)⟩/.exec(text)![1]!.replace(/^\d+(–\d+)?/, 'N')),
      ['= Сергей Петрович', '= 12345', 'N из 1024 зн.'],
    );
    const branches = await hints(
      template(
        'channel: whatsapp\nplaceholders: {note: {example: да, max_length: 20, required: false}}',
        '{{ note }}{% if now.hour < 16 %}Пишите!{% endif %}',
      ),
    );
    const [, shortest, longest] = /⟨(\d+)–(\d+) из 1024 зн\.⟩/.exec(branches.at(-1)!)!.map(Number);
    assert.equal(longest! - shortest!, 20 + 'Пишите!'.length);
    const sms = await hints(template('channel: sms', 'Ждём.'));
    assert.match(sms.at(-1)!, /зн\., сегментов: \d/);
  });

  it('can be switched off', async () => {
    const editor = await Editor.start({ settings: { inlayHints: false, codeLens: false }, ...CLIENT });
    const document = await editor.open('a.msg.md', template('channel: chat', '{{ wish }}'));
    await editor.diagnostics(document);
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const textDocument = { uri: document.uri };
    assert.deepEqual(await editor.request('textDocument/inlayHint', { textDocument, range }), []);
    assert.deepEqual(await editor.request('textDocument/codeLens', { textDocument }), []);
  });
});

describe('code lenses', () => {
  afterEach(closeEditors);

  async function lenses(text: string, options = CLIENT): Promise<CodeLens[]> {
    const editor = await Editor.start(options);
    const document = await editor.open('a.msg.md', text);
    return editor.request('textDocument/codeLens', { textDocument: { uri: document.uri } });
  }

  it('offer the preview, the proof and approval', async () => {
    const found = await lenses(template('send: Mo-Th 09:00-16:00', 'До свидания! Удачного дня!'));
    assert.deepEqual(
      found.map(({ command }) => [command!.title, command!.command]),
      [
        ['Предпросмотр', 'msgmd.openPreview'],
        ['✓ Пожелание верно во всём окне', 'msgmd.openWeek'],
        ['Согласовать', 'msgmd.approve'],
      ],
    );
    assert.deepEqual(found[0]!.command!.arguments, ['file:///ws/a.msg.md']);
  });

  it('say when the wish is not always right, and where', async () => {
    const found = await lenses(template('send: Mo-Th 09:00-18:00', 'До свидания! Удачного дня!'));
    assert.equal(found[1]!.command!.title, '✗ Пожелание верно не всегда');
    assert.match(JSON.stringify(found[1]), /16:00/);
  });

  it('name no command that the editor does not have', async () => {
    const found = await lenses(template('send: Mo-Th 09:00-16:00', 'До свидания! Удачного дня!'), {});
    assert.deepEqual(
      found.map(({ command }) => command!.command),
      ['', 'msgmd.approve'],
    );
    const approved = await lenses(template('status: approved\nstage: reply', 'Ждём.'), {});
    assert.deepEqual(approved, []);
  });
});

describe('the week', () => {
  afterEach(closeEditors);

  async function week(text: string): Promise<WeekResult> {
    const editor = await Editor.start();
    const { uri } = await editor.open('a.msg.md', text);
    return editor.request('msgmd/week', { uri });
  }
  const brief = ({ ranges }: WeekResult) =>
    ranges.map(
      ({ day, from, to, verdict, wishes }) => `${day} ${from / 60}-${to / 60} ${verdict} ${wishes.join('+')}`,
    );

  it('is proved where the wish is always right', async () => {
    const found = await week(
      template('send: {hours: "Mo-We 09:00-16:00", timezone: Europe/Moscow}', 'До свидания! Удачного дня!'),
    );
    assert.equal(found.proved, true);
    assert.equal(found.timezone, 'Europe/Moscow');
    assert.match(found.summary, /Доказано/);
    assert.deepEqual(brief(found), [
      '0 9-16 right Удачного дня!',
      '1 9-16 right Удачного дня!',
      '2 9-16 right Удачного дня!',
    ]);
    assert.deepEqual(found.ranges[0]!.expected, ['day']);
  });

  it('shows where it is wrong, and what was due', async () => {
    const found = await week(template('send: Th-Fr 15:00-17:00', 'До свидания! Удачного дня!'));
    assert.equal(found.proved, false);
    assert.deepEqual(brief(found), [
      '3 15-16 right Удачного дня!',
      '3 16-17 wrong Удачного дня!',
      '4 15-17 wrong Удачного дня!',
    ]);
    assert.deepEqual(
      found.ranges.map(({ expected }) => expected.join()),
      ['day', 'evening', 'weekend'],
    );
    assert.match(found.summary, /16:00/);
  });

  it('follows branches', async () => {
    const found = await week(
      template(
        'send: Mo 15:00-17:00',
        'До свидания! {% if now.hour < 16 %}Удачного дня!{% else %}Приятного вечера!{% endif %}',
      ),
    );
    assert.deepEqual(brief(found), ['0 15-16 right Удачного дня!', '0 16-17 right Приятного вечера!']);
  });

  it('says why nothing can be said', async () => {
    assert.match((await week(template('send: всегда когда-нибудь', 'Пока.'))).summary, /не читается/);
    assert.match(
      (await week(template('send: 24/7', '{% if a %}До свидания! Удачного дня!'))).summary,
      /Liquid/,
    );
    const editor = await Editor.start();
    assert.equal(await editor.request('msgmd/week', { uri: 'file:///ws/none.msg.md' }), null);
  });
});
