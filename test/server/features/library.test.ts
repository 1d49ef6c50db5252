import assert from 'node:assert/strict';
import { type Beginning, type LibraryEntry, requests } from '../../../server/protocol.ts';
import { closeEditors, Editor, ROOT } from '../support/editor.ts';

const files = {
  '.msgmd.yml': 'root: true\ndefaults: {stage: reply}\n',
  'orders/ready.msg.md':
    '---\ntitle: Заказ готов\ndescription: Когда собран\nkind: order-ready\nchannel: [whatsapp, sms]\ntags: [заказ]\nstatus: approved\n---\nЗдравствуйте!\n',
  'a.msg.md': 'Без шапки',
  '_partials/sign.liquid': 'С уважением',
};

describe('library', () => {
  afterEach(closeEditors);

  it('lists every template by path, with the defaults of the configuration, and no partials', async () => {
    const editor = await Editor.start({ files });
    const entries: LibraryEntry[] = await editor.connection.sendRequest(requests.library);
    assert.deepEqual(
      entries.map(({ path }) => path),
      ['a.msg.md', 'orders/ready.msg.md'],
    );
    assert.deepEqual(entries[1], {
      uri: `${ROOT}/orders/ready.msg.md`,
      path: 'orders/ready.msg.md',
      title: 'Заказ готов',
      description: 'Когда собран',
      kind: 'order-ready',
      occasion: 'заказ готов',
      channels: ['whatsapp', 'sms'],
      stage: 'reply',
      lang: 'ru',
      status: 'approved',
      tags: ['заказ'],
    });
    assert.equal(entries[0]!.title, '');
  });

  it('shows what the editor shows, saved or not', async () => {
    const editor = await Editor.start({ files });
    await editor.open('orders/ready.msg.md', '---\ntitle: Другое название\n---\nЗдравствуйте!');
    const entries: LibraryEntry[] = await editor.connection.sendRequest(requests.library);
    assert.equal(entries.find(({ path }) => path === 'orders/ready.msg.md')?.title, 'Другое название');
  });

  it('finds by words in any form, of the title, the occasion, the tags, the description and the text', async () => {
    const about = (title: string, more: string, body: string) =>
      `---\ntitle: ${title}\n${more}---\n${body}\n`;
    const editor = await Editor.start({
      files: {
        'a.msg.md': about('Доставка перенесена', '', 'Новый день — {{ slot }}.'),
        'b.msg.md': about('Оплата', 'tags: [счета]\n', 'Курьер перенёс доставку на пятницу.'),
        'c.msg.md': about('Письмо', 'kind: refund\ndescription: После жалоб на брак\n', 'Здравствуйте!'),
      },
    });
    const find = async (query: string) =>
      (await editor.connection.sendRequest<LibraryEntry[]>(requests.find, { query })).map(
        ({ path }) => path[0],
      );
    assert.deepEqual(await find(''), ['a', 'b', 'c']);
    assert.deepEqual(await find('переносим доставки'), ['a', 'b']);
    assert.deepEqual(await find('счёт'), ['b']);
    assert.deepEqual(await find('возвраты'), ['c'], 'what the occasion means');
    assert.deepEqual(await find('жалоба'), ['c']);
    assert.deepEqual(await find('жало'), ['c'], 'a word under way');
    assert.deepEqual(await find('перенос слонов'), ['a', 'b'], 'some of the words');
    await editor.open('c.msg.md', about('Слоны', '', 'Здравствуйте!'));
    assert.deepEqual(await find('слонов'), ['c'], 'what the editor shows');
    assert.deepEqual(await find('жалоба'), []);
  });

  it('offers whole messages to begin with, in the usual channel of the folder', async () => {
    const editor = await Editor.start({
      files: { 'sales/.msgmd.yml': 'defaults: {channel: telegram}\n' },
    });
    const list: Beginning[] = await editor.connection.sendRequest(requests.beginnings, {
      uri: `${ROOT}/sales`,
    });
    assert.equal(list.filter(({ kind }) => kind === '').length, 1);
    const ready = list.find(({ kind }) => kind === 'order-ready')!;
    assert.equal(ready.title, 'заказ готов');
    assert.match(
      ready.snippet,
      /^---\ntitle: \$\{9:Заказ готов\}\nkind: order-ready\nchannel: \$\{8\|telegram,/,
    );
    assert.match(ready.snippet, /^Здравствуйте, \{\{ client\.name \}\}!/m);
  });
});
