import assert from 'node:assert/strict';
import { lintText, type Workspace } from '../../support/lint.ts';

function problems(rule: string, text: string, workspace: Workspace = {}) {
  return lintText(text, { ...workspace, only: [rule] });
}

const shown = (rule: string, text: string, workspace: Workspace = {}): string[] =>
  problems(rule, text, workspace).map(
    ({ severity, range }) => `${severity}: ${text.slice(range.start, range.end)}`,
  );

const template = (keys: string, body: string): string => `---\ntitle: Проба\n${keys}---\n${body}\n`;

describe('subject', () => {
  const body = 'Акт готов.';

  it('is demanded of e-mail, not of replies and other channels', () => {
    assert.deepEqual(shown('subject', template('channel: email\n', body)), ['warning: channel: email']);
    assert.deepEqual(shown('subject', template('channel: [email, sms]\nsubject: ""\n', body)), [
      'warning: channel: [email, sms]',
    ]);
    assert.deepEqual(shown('subject', template('channel: email\nstage: reply\n', body)), []);
    assert.deepEqual(shown('subject', template('channel: telegram\n', body)), []);
  });

  it('is offered from the title', () => {
    const [problem] = problems('subject', template('channel: email\n', body));
    const [action] = problem!.suggestions;
    assert.ok(action && 'edits' in action);
    assert.equal(action.edits[0]!.text, '\nsubject: "Проба"');
  });

  it('is short, with placeholders as long as their examples', () => {
    const long = 'Счёт на оплату кухни из ясеня с доставкой, сборкой и вывозом старой мебели за март';
    assert.deepEqual(shown('subject', template(`channel: email\nsubject: ${long}\n`, body)), [
      `warning: subject: ${long}`,
    ]);
    const middling = 'Счёт на оплату кухни из ясеня с доставкой, сборкой и вывозом мебели';
    assert.deepEqual(shown('subject', template(`channel: email\nsubject: ${middling}\n`, body)), [
      `hint: subject: ${middling}`,
    ]);
    const open = (example: string): string =>
      template(`channel: email\nsubject: "Заказ {{ what }}"\nplaceholders:\n  what: ${example}\n`, body);
    assert.deepEqual(shown('subject', open('стол')), []);
    assert.equal(shown('subject', open('стол '.repeat(16).trim())).length, 1);
  });

  it('is not shouted; abbreviations and quoted names are no shout', () => {
    assert.equal(shown('subject', template('channel: email\nsubject: СКИДКИ ДО 90 %\n', body)).length, 1);
    for (const subject of [
      'НДС и УСН за март',
      'Акт ООО «РОМАШКА ПЛЮС ЛЮТИК»',
      'СДЭК: заказ в пути',
      'Код ВЕСНА26 до марта',
    ]) {
      assert.deepEqual(
        shown('subject', template(`channel: email\nsubject: "${subject}"\n`, body)),
        [],
        subject,
      );
    }
  });

  it('leaves broken YAML to front-matter', () => {
    assert.deepEqual(shown('subject', template('channel: email\nsubject: {{ name }}: отмена\n', body)), []);
  });
});

describe('unsubscribe', () => {
  const keys = 'kind: promo\nchannel: email\naudience: mass\n';
  const text = 'Привезли новые столы.\n\nДо свидания! Удачного дня!';

  it('is demanded of advertising by mass e-mail', () => {
    assert.deepEqual(shown('unsubscribe', template(keys, text)), ['warning: Удачного дня!']);
    assert.deepEqual(shown('unsubscribe', template(keys.replace('mass', 'personal'), text)), []);
    assert.deepEqual(shown('unsubscribe', template(keys.replace('email', 'telegram'), text)), []);
    assert.deepEqual(shown('unsubscribe', template(keys.replace('promo', 'outage-notice'), text)), []);
  });

  it('may be said in any way: in words, by a link, by a placeholder, in a partial', () => {
    for (const line of [
      'Отписаться: https://shop.example/u/1',
      'Чтобы отказаться от рассылки, ответьте на это письмо.',
      'Не хотите получать письма? [Настройки](https://shop.example/unsubscribe)',
      'Управлять подпиской можно в кабинете.',
      '{{ unsubscribe.url }}',
      'Відписатися: https://shop.example/u/1',
    ]) {
      assert.deepEqual(shown('unsubscribe', template(keys, `${text}\n\n${line}`)), [], line);
    }
    const files = {
      '_partials/footer.liquid': 'Отписаться от писем: {{ url }}\n',
      '_partials/sign.liquid': 'С уважением\n',
    };
    assert.deepEqual(shown('unsubscribe', template(keys, `${text}\n\n{% render 'footer' %}`), { files }), []);
    assert.equal(shown('unsubscribe', template(keys, `${text}\n\n{% render 'sign' %}`), { files }).length, 1);
  });
});

describe('legal-by-email', () => {
  const sent = 'Отправляю договор сюда, подпишите его, пожалуйста.';

  it('speaks where a document is sent by a messenger', () => {
    assert.deepEqual(shown('legal-by-email', template('channel: whatsapp\n', sent)), ['warning: договор']);
    assert.deepEqual(
      shown('legal-by-email', template('channel: telegram\n', 'Акт готов. Прикрепляю его сюда.')),
      ['warning: Акт'],
    );
    assert.deepEqual(
      shown('legal-by-email', template('kind: contract-sent\nchannel: viber\n', 'Документ готов.')),
      ['warning: kind: contract-sent'],
    );
    assert.deepEqual(
      shown(
        'legal-by-email',
        template('channel: vk\nattachments:\n  - files/dogovor.pdf\n', 'Вот договор на кухню.'),
      ),
      ['warning: договор'],
    );
    assert.deepEqual(
      shown('legal-by-email', template('channel: vk\nattachments: [files/act.pdf]\n', 'Файл ниже.')),
      ['warning: attachments: [files/act.pdf]'],
    );
  });

  it('is silent about mentions and about other ways', () => {
    for (const text of [
      'Договор продлён до мая, скидка сохранилась.',
      'Отправляю договор Вам на почту.',
      'Отправим акт через ЭДО.',
      'Пришлите, пожалуйста, подписанный акт.',
      'Отправляю план кухни. Договор подпишем в салоне.',
    ]) {
      assert.deepEqual(shown('legal-by-email', template('channel: telegram\n', text)), [], text);
    }
    assert.deepEqual(shown('legal-by-email', template('channel: email\n', sent)), []);
    assert.deepEqual(shown('legal-by-email', template('channel: [email, telegram]\n', sent)), []);
  });
});

describe('spam', () => {
  const heap = 'Только сегодня невероятные скидки, последний шанс! Успейте: абсолютно бесплатно.';

  it('adds up different words, and names them', () => {
    const [problem] = problems('spam', template('channel: email\naudience: mass\n', heap));
    assert.equal(problem?.severity, 'warning');
    assert.match(problem!.message, /13 очков.*невероятные скидки/);
    assert.equal(problem!.related.length, 5);
    assert.deepEqual(
      shown('spam', template('channel: email\n', 'Только сегодня скидка. Успейте, количество ограничено.')),
      ['hint: Только сегодня'],
    );
  });

  it('counts the subject, shouting and signs', () => {
    const quiet = template('channel: email\nsubject: Новости\n', 'Последний шанс. Успейте.');
    const loud = template('channel: email\nsubject: ТОЛЬКО СЕГОДНЯ СКИДКИ\n', 'Последний шанс!!! Успейте.');
    assert.deepEqual(shown('spam', quiet), []);
    assert.deepEqual(shown('spam', loud), ['hint: Последний шанс']);
  });

  it('counts a word once, and leaves personal messages in messengers alone', () => {
    assert.deepEqual(shown('spam', template('channel: email\n', 'Бесплатно. '.repeat(12))), []);
    assert.deepEqual(shown('spam', template('channel: telegram\n', heap)), []);
    assert.equal(shown('spam', template('channel: telegram\naudience: mass\n', heap)).length, 1);
    assert.equal(shown('spam', template('channel: sms\n', heap)).length, 1);
  });

  it('leaves honest offers alone', () => {
    const text =
      'До 5 марта столы дешевле на 15 %, доставка бесплатная. Подарочную карту можно купить в салоне. Если не подойдёт, вернём деньги.';
    assert.deepEqual(
      shown('spam', template('channel: email\naudience: mass\nsubject: Столы из ясеня\n', text)),
      [],
    );
  });
});
