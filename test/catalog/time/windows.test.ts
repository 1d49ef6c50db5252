import assert from 'node:assert/strict';
import { lintText, type Workspace } from '../../support/lint.ts';

/** What one rule reports on a template with this front matter: severity and words. */
function reports(
  rule: string,
  front: string,
  workspace: Workspace = {},
  body = 'Здравствуйте!\n\n{{ farewell }}',
): string[] {
  const source = `---\ntitle: x\n${front}\n---\n${body}\n`;
  return lintText(source, { ...workspace, only: [rule] }).map(
    ({ severity, range }) => `${severity}: ${source.slice(range.start, range.end)}`,
  );
}

const calendar = { 'ru.json': '{"year": 2026, "holidays": ["2026-05-01"]}' };

describe('send-window', () => {
  it('says where a value comes from that the template does not set', () => {
    const source = '---\ntitle: x\n---\nЗдравствуйте!\n\n{{ farewell }}\n';
    for (const config of [
      'work_hours: abc',
      'timezone: Moskva',
      'calendar: none.json',
      'work_hours: Mo off',
    ]) {
      const [problem] = lintText(source, { config, only: ['send-window'] });
      assert.match(problem!.message, /\. Это значение из \.msgmd\.yml\.$/, config);
    }
    const own = source.replace('title: x', 'title: x\nsend: abc');
    assert.doesNotMatch(lintText(own, { only: ['send-window'] })[0]!.message, /msgmd\.yml/);
  });

  const cases: readonly (readonly [front: string, expected: readonly string[], workspace?: Workspace])[] = [
    ['send: Mo-Fr 09:00-18:00', []],
    ['send: Mo-Fr 09:00-17:75', ['error: Mo-Fr 09:00-17:75']],
    ['send: {hours: "Mo-Fr 09:00", delay: PT1H}', ['error: Mo-Fr 09:00']],
    ['send: когда-нибудь', ['error: когда-нибудь']],
    ['send: off', ['error: off']],
    ['send: Mo-Fr off', ['error: Mo-Fr off']],
    ['send: Пн-Пт 9-18', ['hint: Пн-Пт 9-18']],
    ['send: Mo-Fr 09:00-18:00; PH off', ['info: send: Mo-Fr 09:00-18:00; PH off']],
    ['send: {hours: "Mo-Fr 09:00-18:00; PH off", calendar: ru.json}', [], { files: calendar }],
    ['send: {hours: "Mo-Fr 09:00-18:00; PH off", calendar: ../ru.json}', [], { files: calendar }],
    ['send: {hours: "Mo-Fr 09:00-18:00", calendar: none.json}', ['warning: none.json'], { files: calendar }],
    [
      'send: {hours: "Mo-Fr 09:00-18:00", calendar: bad.json}',
      ['warning: bad.json'],
      { files: { 'bad.json': '[]' } },
    ],
    [
      'send: {hours: "Mo-Fr 09:00-18:00", calendar: bad.json}',
      ['warning: bad.json'],
      { files: { 'bad.json': '{"year": 2026, "holidays": ["1 мая"]}' } },
    ],
    ['send: {hours: "Mo-Fr 09:00-18:00", timezone: Europe/Moscow}', []],
    ['send: {hours: "Mo-Fr 09:00-18:00", timezone: recipient}', []],
    ['send: {hours: "Mo-Fr 09:00-18:00", timezone: Europe/Moskow}', ['error: Europe/Moskow']],
    ['channel: chat', []],
    ['channel: chat', ['error: title: x'], { config: 'root: true\nwork_hours: Mo-Fr 25:99\n' }],
  ];
  for (const [front, expected, workspace] of cases) {
    it(front, () => {
      const got = reports('send-window', front, workspace);
      // Where the hours come from the configuration, the first line stands for them.
      assert.deepEqual(
        got.map((text) => text.replace(/^error: ---$/, 'error: title: x')),
        expected,
      );
    });
  }
});

describe('off-hours', () => {
  const line = (front: string): string => front.split('\n').find((text) => text.startsWith('send'))!;
  const spoken: readonly string[] = [
    'channel: telegram\nsend: Mo-Su 09:00-21:00',
    'channel: chat\nsend: Mo-Fr 08:00-18:00',
    'channel: [email, viber]\nsend: Mo-Fr 09:00-20:00',
    'channel: push\nsend: Sa 10:00-12:00',
    'channel: whatsapp\nurgency: low\nsend: Mo-Fr 09:00-19:00',
    'channel: call\nsend: Mo-Fr 09:00-19:00',
  ];
  const silent: readonly (readonly [string, Workspace?])[] = [
    ['channel: telegram\nsend: Mo-Fr 09:00-18:00'],
    ['channel: telegram'],
    ['channel: email\nsend: Mo-Su 09:00-21:00'],
    ['channel: sms\nsend: Mo-Su 09:00-21:00'],
    ['channel: push\nurgency: low\nsend: Mo-Su 09:00-21:00'],
    ['channel: telegram\nurgency: high\nsend: Mo-Su 09:00-21:00'],
    ['channel: chat\nkind: off-hours-autoreply\nsend: Mo-Fr 18:00-09:00'],
    ['channel: telegram\nkind: login-code\nsend: 24/7'],
    ['channel: call\nsend: Sa 10:00-12:00'],
    ['channel: telegram\nsend: Mo-Sa 10:00-20:00', { config: 'root: true\nwork_hours: Mo-Sa 10:00-20:00\n' }],
    [
      'channel: telegram\nsend: Mo-Fr 09:00-18:00',
      { config: 'root: true\nwork_hours: Mo-Fr 09:00-18:00; PH off\n' },
    ],
    ['channel: telegram\nsend: Mo-Fr 9-99'],
  ];
  for (const front of spoken) {
    it(front.replaceAll('\n', ', '), () =>
      assert.deepEqual(reports('off-hours', front), [`warning: ${line(front)}`]),
    );
  }
  for (const [front, workspace] of silent) {
    it(`is silent: ${front.replaceAll('\n', ', ')}`, () =>
      assert.deepEqual(reports('off-hours', front, workspace), []));
  }
});

describe('off-hours-call', () => {
  it('speaks of Saturday and Sunday only', () => {
    const front = 'channel: call\nsend: Mo-Fr 10:00-20:00; Su 11:00-12:00';
    assert.deepEqual(reports('off-hours-call', front), ['warning: send: Mo-Fr 10:00-20:00; Su 11:00-12:00']);
    assert.deepEqual(reports('off-hours-call', 'channel: call\nsend: Mo-Fr 10:00-20:00'), []);
    assert.deepEqual(reports('off-hours-call', 'channel: call\nurgency: high\nsend: Sa 10:00-12:00'), []);
    const saturday = { config: 'root: true\nwork_hours: Mo-Sa 10:00-18:00\n' };
    assert.deepEqual(reports('off-hours-call', 'channel: call\nsend: Mo-Sa 10:00-18:00', saturday), []);
  });
});

describe('off-hours-apology', () => {
  const front = 'channel: telegram\nurgency: high\nsend: Mo-Fr 18:00-23:00';
  const check = (body: string, own = front) => reports('off-hours-apology', own, {}, body);

  it('asks for an apology at the start', () => {
    assert.deepEqual(check('Здравствуйте, {{ client.name }}!\n\nКурьер выезжает. Верно?'), [
      'error: Здравствуйте',
    ]);
    const late =
      'Здравствуйте!\n\nКурьер выезжает. Адрес верен? Дверь открыта? Код известен? Ждём. Извините, что поздно.';
    assert.deepEqual(check(late), ['error: Здравствуйте']);
  });

  it('takes one in a branch, and one in other words', () => {
    const branch =
      'Здравствуйте!{% if now.hour >= 18 %} Простите за поздний час.{% endif %} Курьер выезжает.';
    assert.deepEqual(check(branch), []);
    assert.deepEqual(check('Добрый вечер! Прошу прощения за беспокойство. Курьер выезжает.'), []);
    assert.deepEqual(check('Доброго вечора! Вибачте, що пишу пізно.', `${front}\nlang: uk`), []);
  });

  it('is silent where nobody is disturbed', () => {
    assert.deepEqual(check('Здравствуйте!', 'channel: email\nurgency: high\nsend: Mo-Fr 18:00-23:00'), []);
    assert.deepEqual(check('Здравствуйте!', 'channel: telegram\nurgency: high\nsend: Mo-Fr 10:00-12:00'), []);
    assert.deepEqual(check('Здравствуйте!', 'channel: telegram\nurgency: high'), []);
  });
});

describe('debt-hours', () => {
  const front = (hours: string, more = ', timezone: recipient'): string =>
    `kind: debt-reminder\nchannel: email\nsend: {hours: "${hours}"${more}}`;
  const check = (hours: string, workspace?: Workspace, more?: string): string[] =>
    reports('debt-hours', front(hours, more), workspace).map((text) => text.split(':', 1)[0]!);

  it('keeps to 08–22 on workdays and 09–20 on days off', () => {
    assert.deepEqual(check('Mo-Fr 08:00-22:00; Sa-Su 09:00-20:00'), []);
    assert.deepEqual(check('Mo-Fr 07:59-22:00'), ['error']);
    assert.deepEqual(check('Mo-Fr 08:00-22:01'), ['error']);
    assert.deepEqual(check('Sa 08:30-12:00'), ['error']);
    assert.deepEqual(check('Su 09:00-20:01'), ['error']);
  });

  it('counts holidays as days off, and shut windows as shut', () => {
    const more = ', timezone: recipient, calendar: ru.json';
    assert.deepEqual(check('Mo-Fr 08:00-22:00', { files: calendar }, more), ['error']);
    assert.deepEqual(check('Mo-Fr 08:00-22:00; PH off', { files: calendar }, more), []);
    assert.deepEqual(check('Mo-Fr 09:00-20:00', { files: calendar }, more), []);
  });

  it('hints at a zone that is not the recipient’s', () => {
    assert.deepEqual(check('Mo-Fr 10:00-12:00', {}, ''), ['hint']);
    assert.deepEqual(reports('debt-hours', 'kind: promo\nsend: 24/7'), []);
  });
});

describe('relative-date', () => {
  const check = (send: string): string[] =>
    reports(
      'relative-date',
      `channel: email\nsend: ${send}`,
      {},
      'Здравствуйте!\n\nЗавтра ждём Вас. «Сегодня», сказали Вы.',
    );

  it('speaks where the reading may fall on the next day', () => {
    assert.deepEqual(check('{hours: "Mo-Th 14:00-18:00", delay: PT12H}'), ['hint: Завтра']);
    assert.deepEqual(check('{hours: "Mo-Fr 22:00-02:00", delay: PT1H}'), ['hint: Завтра']);
    assert.deepEqual(check('{hours: "24/7", delay: PT1M}'), ['hint: Завтра']);
    assert.deepEqual(check('{hours: "Mo-Th 14:00-18:00", delay: PT6H}'), []);
    assert.deepEqual(check('{hours: "Mo-Th 14:00-18:00", delay: PT6H1M}'), ['hint: Завтра']);
    assert.deepEqual(check('24/7'), []);
  });
});
