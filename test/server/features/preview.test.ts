import assert from 'node:assert/strict';
import type { PreviewParams, PreviewResult } from '../../../server/protocol.ts';
import { closeEditors, Editor, type EditorOptions } from '../support/editor.ts';

const TEXT = `---
title: Доставка
channel: whatsapp
send: Mo-Fr 09:00-18:00
subject: "Заказ {{ order.number }}"
placeholders:
  slot: {example: "5 марта", description: Когда приедем}
  code: {example: "77", sensitive: true}
  items: {example: [{name: стол}, {name: стул}]}
---
<!-- проверено -->
{{ greeting }}, {{ client.name }}!

{% if now.hour < 12 %}
Утро.
{% else %}
День.
{% endif %}

Доставка — {{ slot }}, код {{ code }}: {% for item in items %}{{ item.name }}{% unless forloop.last %}, {% endunless %}{% endfor %}. {{ nobody }}
{% comment %}никому{% endcomment %}
{% render 'sign', agent: agent %}

{{ farewell }}
`;

async function preview(
  text: string,
  params: Omit<PreviewParams, 'uri'> = {},
  options: EditorOptions = {},
): Promise<PreviewResult> {
  const editor = await Editor.start({ now: '2026-03-12T10:30', ...options });
  const { uri } = await editor.open('a/a.msg.md', text);
  return editor.request('msgmd/preview', { uri, ...params });
}

const FILES = { '_partials/sign.liquid': '{{ agent.name }}\n' };

describe('preview', () => {
  afterEach(closeEditors);

  it('renders the message with its examples at a moment of the window', async () => {
    const found = await preview(TEXT, {}, { files: FILES });
    assert.equal(found.error, null);
    assert.equal(
      found.text,
      'Доброе утро, Сергей Петрович!\n\nУтро.\n\nДоставка — 5 марта, код •••: стол, стул. [nobody]\n\nЛариса\n\nДо свидания! Удачного дня!',
    );
    assert.equal(found.subject, 'Заказ 12345');
    assert.deepEqual(
      [found.title, found.channel, found.moment, found.open],
      ['Доставка', 'whatsapp', '2026-03-12T10:30', true],
    );
    assert.equal(found.length, found.text.length);
    assert.deepEqual(found.values.slice(0, 3), [
      { name: 'order.number', value: '12345', description: 'Номер заказа' },
      { name: 'client.name', value: 'Сергей Петрович', description: 'Как обращаемся к клиенту' },
      { name: 'slot', value: '5 марта', description: 'Когда приедем' },
    ]);
  });

  it('takes the moment and the values that are given', async () => {
    const found = await preview(
      TEXT,
      { moment: '2026-03-13T16:30', values: { 'client.name': 'Анна', slot: 'завтра' } },
      { files: FILES },
    );
    assert.match(found.text, /^Добрый день, Анна![\s\S]*День\.[\s\S]*завтра[\s\S]*Хороших выходных!$/);
    assert.equal((await preview(TEXT, { moment: '2026-03-14T10:00' }, { files: FILES })).open, false);
  });

  it('shows the edges of what may be filled in: nothing where nothing must stand, and the longest', async () => {
    const text = `---
title: Доставка
channel: whatsapp
placeholders:
  slot: {example: завтра, required: false}
  note: {example: домофон, default: без заметки}
  size: {values: [S, XXL]}
  comment: {example: да, max_length: 12}
  code: {example: "77", sensitive: true, max_length: 5}
  items: {example: [а, б], required: false}
---
Здравствуйте, {{ client.name }}! {% if slot %}{{ slot }}{% else %}нет{% endif %} {{ note }} {{ size }} {{ comment }} {{ code }} {{ items | join: "" }}.
`;
    const usual = await preview(text);
    assert.equal(usual.text, 'Здравствуйте, Сергей Петрович! завтра домофон S да ••• аб.');
    assert.deepEqual(usual.cases, ['empty', 'longest']);
    const empty = await preview(text, { case: 'empty' });
    assert.equal(empty.text, 'Здравствуйте, Сергей Петрович! нет без заметки S да ••• .');
    assert.deepEqual(empty.values.find(({ name }) => name === 'slot')?.value, null);
    const longest = await preview(text, { case: 'longest', values: { slot: 'послезавтра' } });
    assert.equal(
      longest.text,
      'Здравствуйте, Сергей Петрович! послезавтра без заметки XXL да да да дад ••••• аб.',
    );
    assert.deepEqual((await preview('Здравствуйте, {{ client.name }}!')).cases, []);
  });

  it('goes to the next open minute', async () => {
    assert.equal(
      (await preview(TEXT, {}, { now: '2026-03-13T19:00', files: FILES })).moment,
      '2026-03-16T09:00',
    );
    assert.equal(
      (await preview(TEXT, {}, { now: '2026-03-13T07:00', files: FILES })).moment,
      '2026-03-13T09:00',
    );
    assert.equal(
      (await preview(TEXT.replace('Mo-Fr', 'off; Mo-Fr'), { moment: 'вчера' }, { files: FILES })).moment,
      '2026-03-12T10:30',
    );
  });

  it('follows the calendar', async () => {
    const files = { 'cal.json': '{"year": 2026, "holidays": ["2026-03-12"]}', ...FILES };
    const text = TEXT.replace(
      'send: Mo-Fr 09:00-18:00',
      'send: {hours: "Mo-Fr 09:00-18:00; PH off", calendar: cal.json}',
    );
    const found = await preview(text, {}, { files });
    assert.equal(found.moment, '2026-03-13T09:00');
  });

  it('counts the messages of an SMS, and of nothing else', async () => {
    const sms = (text: string) => preview(`---\ntitle: a\nchannel: sms\n---\n${text}`);
    assert.equal((await sms('Я'.repeat(70))).segments, 1);
    assert.equal((await sms('Я'.repeat(71))).segments, 2);
    assert.equal((await sms('a'.repeat(160))).segments, 1);
    assert.equal((await preview(TEXT)).segments, null);
  });

  it('knows the sample people', async () => {
    const contacts =
      'contacts:\n  - id: anna\n    note: Без отчества\n    values: {client.name: Анна}\n  - id: lee\n';
    const files = { 'contacts.sample.yml': contacts, ...FILES };
    const found = await preview(TEXT, { contact: 'anna' }, { files });
    assert.deepEqual(found.contacts, [
      { id: 'anna', note: 'Без отчества' },
      { id: 'lee', note: null },
    ]);
    assert.match(found.text, /, Анна!/);
  });

  it('declines months and follows the moment in dates', async () => {
    const found = await preview(
      '{{ "now" | date: "%-d %B" }}, {{ "2026-05-09" | date: "%d.%m" }}, {{ "12 марта" | date: "%d" }}',
    );
    assert.equal(found.text, '12 марта, 09.05, 12 марта');
  });

  it('says what is wrong with the template, and never hangs', async () => {
    assert.match((await preview('{% if %}')).error!, /Это не удаётся прочитать/);
    assert.match((await preview('{{ client.name | нет }}')).error!, /Фильтра «нет» нет/);
    const endless = await preview(
      '{% for a in (1..100000) %}{% for b in (1..100000) %}х{% endfor %}{% endfor %}',
    );
    assert.match(endless.error!, /limit/);
    assert.equal((await preview('Только текст.')).text, 'Только текст.');
  });
});
