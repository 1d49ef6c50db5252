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
