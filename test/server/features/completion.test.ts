// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets
import assert from 'node:assert/strict';
import { type CompletionItem, InsertTextFormat, type TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Completed, completed } from '../support/complete.ts';
import { CAPABILITIES, closeEditors, Editor, type EditorOptions } from '../support/editor.ts';

async function complete(text: string, path = 'a.msg.md', options: EditorOptions = {}): Promise<Completed> {
  return completed(await Editor.start(options), path, text);
}

const front = (lines: string, body = '') => `---\n${lines}\n---\n${body}`;

describe('completion in the front matter', () => {
  afterEach(closeEditors);

  it('offers the keys that are not there yet, the required one first', async () => {
    const { labels, take, item } = await complete(front('│', 'Здравствуйте!'));
    assert.equal(labels[0], 'title');
    assert.ok(labels.includes('placeholders'));
    assert.match(JSON.stringify(item('audience').documentation), /`mass` — рассылка/);
    assert.equal(take('description'), front('description: $1', 'Здравствуйте!'));
    assert.equal(take('audience'), front('audience: ${1|personal,group,mass|}', 'Здравствуйте!'));
    const { labels: left } = await complete(front('title: а\nch│'));
    assert.ok(!left.includes('title') && left.includes('channel'));
  });

  it('offers values with their meaning', async () => {
    const { labels, take, item } = await complete(front('title: а\nstage: re│'));
    assert.deepEqual(labels, ['whole', 'opening', 'reply', 'closing']);
    assert.equal(item('reply').detail, 'ответ внутри диалога: ни приветствия, ни прощания');
    assert.equal(take('reply'), front('title: а\nstage: reply'));
  });

  it('offers items of lists, in both styles', async () => {
    assert.ok((await complete(front('channel: [sms, │]'))).labels.includes('whatsapp'));
    assert.ok((await complete(front('channel:\n  - │'))).labels.includes('whatsapp'));
  });

  it('offers windows, and hours after the days', async () => {
    const { labels, take } = await complete(front('send: │'));
    assert.ok(labels.includes('Mo-Fr 09:00-18:00'));
    assert.equal(take('24/7'), front('send: 24/7'));
    assert.equal(
      (await complete(front('send: Mo-Th │'))).take('09:00-16:00'),
      front('send: Mo-Th 09:00-16:00'),
    );
    assert.equal(
      (await complete(front('send: "Mo-Fr 09:00-18:00; │"'))).take('PH off'),
      front('send: "Mo-Fr 09:00-18:00; PH off"'),
    );
    assert.equal(
      (await complete(front('send:\n  hours: M│o-Fr'))).take('24/7'),
      front('send:\n  hours: 24/7'),
    );
  });

  it('offers rules to switch off, those that speak first', async () => {
    const { labels, item } = await complete(front('title: а\nlint: {disable: [please, │]}', 'Привет!'));
    assert.ok(!labels.includes('please'));
    assert.ok(labels.indexOf('greeting-forbidden') < 8);
    assert.match(item('greeting-forbidden').detail!, /[а-я]/);
  });

  it('offers to declare what the text uses', async () => {
    const { labels, take } = await complete(
      front('placeholders:\n  │', 'Заказ {{ order.slot }} {{ client.name }}'),
    );
    assert.ok(labels.includes('order.slot') && !labels.includes('client.name'));
    assert.match(take('order.slot'), /^ {2}order\.slot: \{example: "\$1"/m);
    assert.ok((await complete(front('placeholders:\n  a: {│}'))).labels.includes('max_length'));
  });

  it('offers Liquid in the subject', async () => {
    assert.ok((await complete(front('subject: "Заказ {{ │"'))).labels.includes('order.number'));
  });

  it('offers time zones', async () => {
    assert.deepEqual((await complete(front('send:\n  timezone: │'))).labels.slice(0, 2), [
      'recipient',
      'Europe/Moscow',
    ]);
  });

  it('leaves plain text to an editor without snippets', async () => {
    const { textDocument, ...rest } = CAPABILITIES;
    const { take, item } = await complete(front('│'), 'a.msg.md', {
      capabilities: { ...rest, textDocument: { ...textDocument, completion: {} } },
    });
    assert.equal(take('audience'), front('audience: personal'));
    assert.equal(item('audience').insertTextFormat, InsertTextFormat.PlainText);
  });
});

describe('completion in Liquid', () => {
  afterEach(closeEditors);

  it('offers placeholders with description and example, own ones first', async () => {
    const { labels, take, item } = await complete(
      front('placeholders:\n  slot: {example: завтра, description: Когда приедем}', '{{│'),
    );
    assert.equal(labels[0], 'slot');
    assert.equal(item('slot').detail, 'Когда приедем');
    assert.match(JSON.stringify(item('slot').documentation), /завтра/);
    assert.ok(labels.indexOf('client.name') < labels.indexOf('now.hour'));
    assert.match(take('slot'), /\{\{ slot \}\}$/);
  });

  it('closes what is open and nothing else', async () => {
    assert.equal((await complete('{{ cli│')).take('client.name'), '{{ client.name }}');
    assert.equal((await complete('{{ cli│ }}')).take('client.name'), '{{ client.name }}');
    assert.equal((await complete('{{ cli│}}')).take('client.name'), '{{ client.name }}');
    assert.equal((await complete('{{cli│}}')).take('client.name'), '{{ client.name }}');
    assert.equal((await complete('{{ client.na│me }}')).take('client.company'), '{{ client.company }}');
  });

  it('offers names that the template sets itself', async () => {
    const { labels } = await complete(
      '{% assign total = 5 %}{% for item in order.items %}{{ │ }}{% endfor %}',
    );
    assert.ok(labels.includes('total') && labels.includes('item'));
    assert.ok(!(await complete('{% for item in order.items %}{% endfor %}{{ │ }}')).labels.includes('item'));
  });

  it('offers filters after |', async () => {
    const { labels, take } = await complete('{{ client.name | │ }}');
    assert.ok(labels.includes('default') && labels.includes('upcase'));
    assert.equal(take('default'), '{{ client.name | default: ${1:value} }}');
  });

  it('offers tags that fit, with their end', async () => {
    const { labels, take } = await complete('{% │');
    assert.ok(labels.includes('if') && !labels.includes('endif') && !labels.includes('when'));
    assert.equal(take('if'), '{% if ${1:now.hour < 16} %}$2{% endif %}$0');
    assert.deepEqual((await complete('{% if a %}{% │')).labels.slice(0, 3), ['elsif', 'else', 'endif']);
    assert.equal((await complete('{% if a %}{% │ %}')).take('endif'), '{% if a %}{% endif %}');
    // What an editor that closes braces by itself has put in.
    assert.equal((await complete('{% if a %}{% end│}')).take('endif'), '{% if a %}{% endif %}$0');
    assert.equal((await complete('{% if │}')).take('now.hour'), '{% if now.hour}');
  });

  it('offers what a condition may compare with', async () => {
    const { labels, item, take } = await complete('{% if now.weekday == │ %}');
    assert.deepEqual(labels.slice(0, 7), ['"mo"', '"tu"', '"we"', '"th"', '"fr"', '"sa"', '"su"']);
    assert.equal(item('"fr"').detail, 'пятница');
    assert.equal(take('"fr"'), '{% if now.weekday == "fr" %}');
    assert.ok((await complete('{% if │ %}')).labels.includes('now.hour'));
    assert.ok((await complete('{% if now.hour │ %}')).labels.includes('>='));
    const declared = front(
      'placeholders:\n  size: {values: [S, M]}',
      '{% case size %}{% when "│" %}{% endcase %}',
    );
    assert.deepEqual((await complete(declared)).labels.slice(0, 2), ['"S"', '"M"']);
  });

  it('offers partials of the folders above', async () => {
    const files = {
      '_partials/signature.liquid': 'С уважением',
      'a/_partials/near.liquid': '',
      'b/_partials/far.liquid': '',
    };
    const editor = await Editor.start({ files });
    const other = await editor.open('a/x.msg.md', 'Здравствуйте!');
    await editor.diagnostics(other);
    const place = await editor.openAt('a/b.msg.md', "{% render '│' %}");
    await editor.request('workspace/symbol', { query: '' }); // the search for files has ended then
    const items = await editor.at<CompletionItem[]>('textDocument/completion', place);
    assert.deepEqual(
      items.map(({ label }) => label),
      ['near', 'signature'],
    );
    assert.equal(
      TextDocument.applyEdits(place.document, [items[1]!.textEdit as TextEdit]),
      "{% render 'signature' %}",
    );
  });
});

describe('completion elsewhere', () => {
  afterEach(closeEditors);

  it('offers rules in a suppression', async () => {
    const { labels, take } = await complete('<!-- msgmd-disable-next-line please, gre│ -->\nПривет!');
    assert.ok(!labels.includes('please'));
    assert.equal(
      take('greeting-forbidden'),
      '<!-- msgmd-disable-next-line please, greeting-forbidden -->\nПривет!',
    );
  });

  it('offers keys, values and rules in the configuration', async () => {
    const { labels, take } = await complete('lang: ru\n│', '.msgmd.yml');
    assert.ok(labels.includes('work_hours') && !labels.includes('lang'));
    assert.equal(take('friday'), 'lang: ru\nfriday:\n  $1');
    assert.equal(
      (await complete('rules:\n  greeting-f│', '.msgmd.yml')).take('greeting-forbidden'),
      'rules:\n  greeting-forbidden: ${1|off,hint,info,warning,error|}',
    );
    const levels = await complete('rules:\n  please: │', '.msgmd.yml');
    assert.deepEqual(levels.labels, ['off', 'hint', 'info', 'warning', 'error']);
    assert.equal(levels.item('off').detail, 'правило выключено');
    assert.ok(
      (await complete('overrides:\n  - files: x\n    defaults:\n      st│', '.msgmd.yml')).labels.includes(
        'stage',
      ),
    );
    assert.ok((await complete('work_hours: │', '.msgmd.yml')).labels.includes('Mo-Fr 09:00-18:00'));
  });

  it('speaks English', async () => {
    const { item } = await complete(front('stage: │'), 'a.msg.md', { locale: 'en' });
    assert.equal(item('reply').detail, 'a reply inside a dialogue: neither');
  });

  it('offers files', async () => {
    const files = {
      'a/files/price list.pdf': '',
      'a/files/.hidden': '',
      'a/other.msg.md': '',
      'cal/ru.json': '{}',
      'cal/notes.txt': '',
      'words.tsv': '',
    };
    const at = async (text: string, path = 'a/a.msg.md') => {
      const { labels, take } = await complete(text, path, { files });
      return { labels, take };
    };
    const beside = await at(front('attachments: [│]'));
    assert.deepEqual(beside.labels, ['files/']);
    assert.equal(beside.take('files/'), front('attachments: [files/]'));
    assert.deepEqual((await at(front('attachments:\n  - files/│'))).labels, ['price list.pdf']);
    const quoted = await at(front('attachments:\n  - file: "files/pr│ice.pdf"'));
    assert.equal(quoted.take('price list.pdf'), front('attachments:\n  - file: "files/price list.pdf"'));
    assert.deepEqual((await at(front('send: {calendar: ../cal/│}'))).labels, ['ru.json']);
    assert.deepEqual((await at(front('send:\n  calendar: cal/│'))).labels, ['ru.json']);
    assert.deepEqual((await at('calendar: cal/│', '.msgmd.yml')).labels, ['ru.json']);
    assert.deepEqual((await at('phrases: [│]', '.msgmd.yml')).labels, ['a/', 'cal/', 'words.tsv']);
    assert.deepEqual((await at(front('attachments: [files\uD83D/│]'))).labels, []);
  });
});
