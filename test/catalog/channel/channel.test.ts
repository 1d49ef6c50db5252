import assert from 'node:assert/strict';
import { fixText, lintText } from '../../support/lint.ts';
import { suggested } from '../../support/suggestions.ts';

function template(front: string, body: string): string {
  return `---\ntitle: Т\n${front}\n---\n${body}`;
}

describe('whatsapp-edges', () => {
  const only = ['whatsapp-edges'];
  const whatsapp = (body: string) => template('channel: whatsapp', body);
  const messages = (body: string) =>
    lintText(whatsapp(body), { only }).map(({ range }) => whatsapp(body).slice(range.start, range.end));

  it('takes what yields nothing for nothing', () => {
    assert.deepEqual(messages('<!-- заметка -->\n{% assign a = 1 %}{{ client.name }}, добрый день.\n'), [
      '{{ client.name }}',
    ]);
    assert.deepEqual(messages('Да. {{ wish }}\n<!-- заметка -->\n'), ['{{ wish }}']);
    assert.deepEqual(messages('Да. {% if a %}{{ wish }}{% endif %}\n'), []);
    assert.deepEqual(messages('Да, {{ client.name }}.\n'), []);
  });

  it('looks into partials', () => {
    const files = { '_partials/sign.liquid': 'Тел. {{ company.phone }}\n' };
    const [problem] = lintText(whatsapp('Да. {% render "sign" %}\n'), { only, files });
    assert.ok(problem);
  });

  it('collapses empty lines and nothing else', () => {
    assert.equal(
      fixText(whatsapp('Раз.\n\n\n\nДва.\n\nТри.\n\n\n'), { only }).text,
      whatsapp('Раз.\n\nДва.\n\nТри.\n\n\n'),
    );
    assert.equal(
      fixText(whatsapp('Раз.\r\n \r\n\r\nДва.\r\n'), { only }).text,
      whatsapp('Раз.\r\n\r\nДва.\r\n'),
    );
  });

  it('suggests another order of words', () => {
    const first = whatsapp('{{ client.name }}, здравствуйте! Заказ готов.\n');
    assert.equal(
      suggested(first, lintText(first, { only })[0]),
      whatsapp('Здравствуйте, {{ client.name }}! Заказ готов.\n'),
    );
    const last = whatsapp('Готово.\n\nДо свидания! {{ wish }}\n');
    assert.equal(
      suggested(last, lintText(last, { only })[0]),
      whatsapp('Готово.\n\n{{ wish }} До свидания!\n'),
    );
  });

  it('is for WhatsApp only', () => {
    assert.deepEqual(lintText(template('channel: telegram', '{{ x }}\n'), { only }), []);
    assert.equal(lintText(template('channel: [telegram, whatsapp]', '{{ x }} да\n'), { only }).length, 1);
  });
});

describe('channel-limit', () => {
  const only = ['channel-limit'];
  const severity = (front: string, units: number) =>
    lintText(template(front, `${'я'.repeat(units)}\n`), { only })[0]?.severity ?? null;

  it('knows the limits of the platforms', () => {
    for (const [channel, limit] of Object.entries({
      whatsapp: 1024,
      telegram: 4096,
      viber: 1000,
      vk: 4096,
      max: 4000,
    })) {
      assert.equal(severity(`channel: ${channel}`, limit), null, channel);
      assert.equal(severity(`channel: ${channel}`, limit + 1), 'error', channel);
    }
    assert.equal(severity('channel: push', 179), 'warning');
    assert.equal(severity('channel: email', 20_000), null);
  });

  it('takes the text under a file in Telegram for a caption', () => {
    assert.equal(severity('channel: telegram\nattachments: [a.pdf]', 1025), 'error');
  });

  it('warns of more than three SMS, and of more than ten more loudly', () => {
    assert.equal(severity('channel: sms', 3 * 67), null);
    assert.equal(severity('channel: sms', 3 * 67 + 1), 'warning');
    assert.equal(severity('channel: sms', 10 * 67 + 1), 'error');
  });

  it('obeys the configuration', () => {
    const config = 'channels:\n  viber: {limit: 20}\n  sms: {limit: 30}\n';
    for (const channel of ['viber', 'sms']) {
      assert.equal(
        lintText(template(`channel: ${channel}`, `${'я'.repeat(31)}\n`), { only, config })[0]?.severity,
        'error',
      );
    }
  });
});

describe('length', () => {
  const only = ['length'];
  const text = (units: number) => `${'я'.repeat(units)}\n`;

  it('is 700 in chats and messengers, and free in letters', () => {
    assert.deepEqual(lintText(template('channel: chat', text(700)), { only }), []);
    assert.equal(lintText(template('channel: chat', text(701)), { only }).length, 1);
    assert.deepEqual(lintText(template('channel: email', text(9000)), { only }), []);
  });

  it('obeys the configuration', () => {
    const config = 'channels:\n  email: {length: 50}\n';
    assert.equal(lintText(template('channel: email', text(51)), { only, config }).length, 1);
  });
});

describe('no-voice, ask-file', () => {
  const only = ['no-voice', 'ask-file'];
  const rules = (front: string, body: string) =>
    lintText(template(front, body), { only }).map(({ rule }) => rule);

  it('know a recording from other files', () => {
    assert.deepEqual(rules('channel: telegram\nattachments: [a.OGG]', 'Да.\n'), ['no-voice']);
    assert.deepEqual(
      rules('channel: telegram\nattachments: [{file: a.mp3, permission: agreed}]', 'Да.\n'),
      [],
    );
    assert.deepEqual(rules('channel: telegram\nattachments: [a.pdf]', 'Да.\n'), ['ask-file']);
    assert.deepEqual(
      rules('channel: telegram\nattachments: [{file: a.pdf, permission: not_needed}]', 'Да.\n'),
      [],
    );
  });

  it('ask-file is for messengers', () => {
    for (const channel of ['email', 'chat', 'sms'])
      assert.deepEqual(rules(`channel: ${channel}\nattachments: [a.pdf]`, 'Да.\n'), []);
  });

  it('ask-file suggests the question and the permission', () => {
    const source = template('channel: viber\nattachments:\n  - a.pdf', 'Смета готова.\n\nДо свидания!\n');
    const [problem] = lintText(source, { only });
    assert.match(
      suggested(source, problem),
      /Смета готова\.\n\nУдобно ли Вам получить файл здесь\?\n\nДо свидания!/,
    );
    const agreed = suggested(source, { ...problem!, suggestions: problem!.suggestions.slice(1) });
    assert.match(agreed, / {2}- \{file: a\.pdf, permission: agreed\}\n/);
    assert.deepEqual(lintText(agreed, { only }), []);
  });
});
