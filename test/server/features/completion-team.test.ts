/** Completion that knows the team's other files, and what a suggestion becomes for the client. */
import assert from 'node:assert/strict';
import type { CompletionItem, MarkupContent } from 'vscode-languageserver/node';
import { completed } from '../support/complete.ts';
import { closeEditors, Editor } from '../support/editor.ts';

const template = (front: string) => `---\ntitle: Заказ\n${front}\n---\nЗдравствуйте!\n`;
const FILES = {
  'a.msg.md': template('tags: [заказ, доставка]\nowner: "#7 отдел"\nkind: tea-party'),
  'orders/b.msg.md': template('tags: [заказ]\nowner: [a.klenov, "#7 отдел"]\napproved_by: anna'),
  'orders/late/c.en.msg.md': template('tags: срочно\nowner: a.klenov'),
};

async function complete(text: string, path = 'x.msg.md', files: Record<string, string> = FILES) {
  const editor = await Editor.start({ files });
  await editor.open('warm.msg.md', 'Здравствуйте!');
  await editor.diagnostics(editor.documents.get(editor.uri('warm.msg.md'))!);
  const found = await completed(editor, path, text, { context: { triggerKind: 1 } });
  const resolved = async (label: string) => {
    const item = await editor.request<CompletionItem>('completionItem/resolve', found.item(label));
    return (item.documentation as MarkupContent | undefined)?.value ?? '';
  };
  return { ...found, resolved };
}

describe('completion of what the team uses elsewhere', () => {
  afterEach(closeEditors);

  it('offers tags, the common ones first, but not those that stand there', async () => {
    assert.deepEqual((await complete('---\ntags: [│]\n---\n')).labels, ['заказ', 'доставка', 'срочно']);
    const { labels, take } = await complete('---\ntags:\n  - заказ\n  - │\n---\n');
    assert.deepEqual(labels, ['доставка', 'срочно']);
    assert.equal(take('срочно'), '---\ntags:\n  - заказ\n  - срочно\n---\n');
  });

  it('offers owners, quoted where YAML wants it', async () => {
    const { labels, take } = await complete('---\nowner: │\n---\n');
    assert.deepEqual(labels, ['#7 отдел', 'a.klenov']);
    assert.equal(take('#7 отдел'), '---\nowner: "#7 отдел"\n---\n');
    const quoted = await complete("---\nowner: ['a│']\n---\n");
    assert.equal(quoted.take('a.klenov'), "---\nowner: ['a.klenov']\n---\n");
    assert.equal(quoted.item('a.klenov').filterText, "'a.klenov");
    assert.deepEqual((await complete('---\napproved_by: │\n---\n')).labels, ['anna']);
  });

  it('offers kinds of the team after those that everybody knows', async () => {
    const { labels } = await complete('---\nkind: │\n---\n');
    assert.equal(labels.at(-1), 'tea-party');
    assert.ok(labels.includes('order-ready'));
  });

  it('sees what is typed elsewhere and not saved, and never its own text', async () => {
    const { labels } = await complete('---\ntags: [заказ2, │]\n---\n');
    assert.ok(!labels.includes('заказ2'));
    assert.deepEqual((await complete('---\nx_place:\n  tags: [│]\n---\n')).labels, []);
  });

  it('offers globs of overrides, from the folder of the configuration', async () => {
    const root = await complete('overrides:\n  - files: │\n', '.msgmd.yml');
    assert.deepEqual(root.labels, [
      'orders/**',
      'orders/late/**',
      '**/*.en.msg.md',
      'a.msg.md',
      'orders/b.msg.md',
      'orders/late/c.en.msg.md',
    ]);
    assert.equal(root.take('orders/**'), 'overrides:\n  - files: "orders/**"\n');
    const inner = await complete('overrides: [{files: [│]}]\n', 'orders/.msgmd.yml');
    assert.deepEqual(inner.labels, ['late/**', '**/*.en.msg.md', 'b.msg.md', 'late/c.en.msg.md']);
  });
});

describe('completion of keys', () => {
  afterEach(closeEditors);

  it('puts first what the file lacks', async () => {
    const mail = await complete(
      '---\ntitle: Заказ\nchannel: email\n│\n---\nЗдравствуйте, {{ client.name }}!\n',
    );
    assert.equal(mail.labels[0], 'subject');
    const unknown = await complete('---\ntitle: Заказ\n│\n---\nЗдравствуйте, {{ order.slot }}!\n');
    assert.ok(unknown.labels.indexOf('placeholders') < unknown.labels.indexOf('description'));
    const untitled = await complete('---\nchannel: email\n│\n---\nЗдравствуйте, {{ client.name }}!\n');
    assert.deepEqual(untitled.labels.slice(0, 2), ['title', 'subject']);
  });
});

describe('the rendered text of a suggestion', () => {
  afterEach(closeEditors);

  it('is shown when it is looked at', async () => {
    const { item, resolved } = await complete(
      '---\ntitle: Заказ\nsend: Mo-Th 09:00-16:00\nplaceholders: {client.name: Анна}\n---\n│',
    );
    assert.doesNotMatch(JSON.stringify(item('Добрый день!').documentation), /Анна/);
    assert.match(await resolved('Добрый день!'), /^Клиент прочтёт:\n\n> Добрый день, Анна!/);
    assert.match(await resolved('{{ farewell }}'), /> До свидания! Удачного дня!/);
    const whole = await resolved('Сообщение: заказ готов');
    assert.match(
      whole,
      /> Здравствуйте, Анна![\s\S]*> Ваш заказ № 12345 готов\.[\s\S]*> До свидания! Удачного дня!/,
    );
    assert.match(whole, /\{\{ order\.number \}\}/, 'what will be inserted stands below');
  });

  it('takes the suggestion for a whole file where there is none yet', async () => {
    const { resolved } = await complete('│');
    const text = await resolved('Сообщение: возврат денег');
    assert.match(text, /> Здравствуйте, Сергей Петрович!/);
    assert.doesNotMatch(text.split('---')[0]!, /title/);
  });

  it('tells what a filter makes of the value', async () => {
    const { resolved } = await complete(
      '---\nplaceholders: {city: пермь}\n---\nЗдравствуйте! {{ city | │ }}',
    );
    assert.match(await resolved('capitalize'), /> Пермь/);
    assert.match(await resolved('capitalize'), /`\| capitalize`/);
    assert.doesNotMatch(await resolved('append'), /прочтёт/);
  });

  it('is left out where it cannot be rendered, and where the document is gone', async () => {
    const { resolved } = await complete('Здравствуйте! {% if %}{{ nobody | │ }}');
    assert.doesNotMatch(await resolved('upcase'), /\[object/);
    const editor = await Editor.start();
    const item = { label: 'x', data: { uri: 'file:///ws/none.msg.md', sample: 'x' } };
    assert.deepEqual(await editor.request('completionItem/resolve', item), item);
    assert.deepEqual(await editor.request('completionItem/resolve', { label: 'y' }), { label: 'y' });
  });
});

describe('every suggestion', () => {
  afterEach(closeEditors);

  const HEAD = '---\ntitle: Заказ\nstage: whole\n---\n';
  const places = [
    ['---\n│\n---\n', 'a key'],
    ['---\nplaceholders:\n  a: {│}\n---\n', 'a key of a placeholder'],
    [`${HEAD}{{ │ }}`, 'a placeholder'],
    [`${HEAD}{{ client.name | │ }}`, 'a filter'],
    [`${HEAD}{% │ %}`, 'a tag'],
    [`${HEAD}{% if a %}{% │`, 'a tag inside another'],
    [`${HEAD}│`, 'a sentence'],
    ['---\nsend: │\n---\n', 'a window'],
    ['---\nsend: Mo-Th │\n---\n', 'hours'],
    ['---\nlint: {disable: [│]}\n---\n', 'a rule'],
  ] as const;
  for (const [text, name] of places) {
    it(`comes with documentation: ${name}`, async () => {
      const { labels, item } = await complete(text);
      assert.ok(labels.length > 2);
      for (const label of labels) {
        // A window that is closed, or has no wish, says so by its detail alone.
        if (/off$/.test(label)) continue;
        assert.ok((item(label).documentation as MarkupContent | undefined)?.value, label);
      }
    });
  }

  it('comes with its meaning: values of enumerations, operators, comparisons', async () => {
    for (const text of [
      '---\nstage: │\n---\n',
      '---\nkind: │\n---\n',
      '---\nchannel: [│]\n---\n',
      `${HEAD}{% if now.hour │ %}`,
      `${HEAD}{% if now.weekday == │ %}`,
    ]) {
      const { labels, item } = await complete(text, 'x.msg.md', {});
      const silent = labels.filter((label) => !item(label).detail && !item(label).documentation);
      assert.deepEqual(silent, [], text);
    }
  });

  it('tells what may be wished in a window', async () => {
    const window = await complete('---\nsend: │\n---\n');
    const text = (label: string) => (window.item(label).documentation as MarkupContent).value;
    assert.equal(text('Mo-Th 09:00-16:00'), '`{{ wish }}` — Удачного дня!');
    assert.equal(text('Fr 14:00-18:00'), '`{{ wish }}` — Хороших выходных!');
    const hours = await complete('---\nsend: Mo-Th │\n---\n');
    assert.equal(
      (hours.item('16:00-18:00').documentation as MarkupContent).value,
      '`{{ wish }}` — Приятного вечера!',
    );
  });
});
