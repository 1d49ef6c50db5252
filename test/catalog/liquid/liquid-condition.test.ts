import assert from 'node:assert/strict';
import { fixText, lintText } from '../../support/lint.ts';

const FRONT = `title: x
placeholders:
  note: {example: Ждём отчёт., required: false}
  stage: {example: банк, values: [банк, нотариус]}
  days: {example: 5, type: number}
  online: {example: true, type: boolean}
  code: "12345"
  list: {example: [a], type: list, required: false}`;

/** Severity and words of every report. */
function check(body: string): string[] {
  const source = `---\n${FRONT}\n---\n${body}\n`;
  return lintText(source, { only: ['liquid-condition'] }).map(
    ({ severity, range }) => `${severity}: ${source.slice(range.start, range.end)}`,
  );
}

const condition = (text: string): string[] => check(`{% if ${text} %}a{% else %}b{% endif %}`);

describe('liquid-condition', () => {
  const wrong: readonly (readonly [string, string])[] = [
    ['now.weekday == "friday"', 'warning: now.weekday == "friday"'],
    ['now.weekday == "пт" and now.hour > 14', 'warning: now.weekday == "пт"'],
    ['now.hour > 24', 'warning: now.hour > 24'],
    ['now.hour >= 0', 'warning: now.hour >= 0'],
    ['now.hour == "16:00"', 'warning: now.hour == "16:00"'],
    ['now.minute == 60', 'warning: now.minute == 60'],
    ['now.is_workday == "true"', 'warning: now.is_workday == "true"'],
    ['stage == "регистрация"', 'warning: stage == "регистрация"'],
    ['days > "3"', 'warning: days > "3"'],
    ['"3" < days', 'warning: "3" < days'],
    ['code == 12345', 'warning: code == 12345'],
    ['online == "true"', 'warning: online == "true"'],
    ['note', 'warning: note'],
    ['not note', 'warning: note'],
    ['days and note', 'warning: note'],
    ['days > 3 or online and code == "5"', 'warning: days > 3 or online and code == "5"'],
  ];
  for (const [text, expected] of wrong) it(text, () => assert.deepEqual(condition(text), [expected]));

  const fine: readonly string[] = [
    'now.weekday == "fr"',
    'now.weekday == "th" and now.before_days_off',
    'now.is_workday == false and now.weekday == "mo"',
    'now.hour >= 23',
    'now.hour < 1',
    'now.time >= "09:00"',
    'now.date == "2026-12-31"',
    'note != blank',
    'note == "срочно"',
    'list',
    'online',
    'days > 3',
    'code == "12345"',
    'stage == "банк" or days > 3',
    'client.gender == "female"',
    'order.total > 1000',
    'client.vip and now.hour > 14',
    'shop.city contains "Москва"',
  ];
  for (const text of fine) it(`is silent: ${text}`, () => assert.deepEqual(condition(text), []));

  it('follows what the template assigns', () => {
    const assign = "{% assign h = 'now' | date: '%H' %}";
    assert.deepEqual(check(`${assign}{% if h >= 14 %}a{% endif %}`), ['warning: h >= 14']);
    assert.deepEqual(check(`${assign}{% if h >= "14" %}a{% endif %}`), []);
    assert.deepEqual(check("{% assign h = 'now' | date: '%H' | plus: 0 %}{% if h >= 14 %}a{% endif %}"), []);
    assert.deepEqual(check("{% assign h = 'now' | date: '%I' | plus: 0 %}{% if h > 12 %}a{% endif %}"), [
      'info: h > 12',
    ]);
    assert.deepEqual(check("{% assign d = 'now' | date: '%A' %}{% if d == 'Friday' %}a{% endif %}"), []);
  });

  it('knows days of the month and months, and asks nothing of other dates', () => {
    const bound = (format: string, condition: string): string[] =>
      check(`{% assign d = 'now' | date: '${format}' %}{% if ${condition} %}a{% endif %}`);
    assert.deepEqual(bound("%d' | plus: '0", 'd >= 28'), []);
    assert.deepEqual(bound("%d' | plus: '0", 'd > 31'), ['info: d > 31']);
    assert.deepEqual(bound('%-d', "d == '9'"), []);
    assert.deepEqual(bound('%d', "d == '9'"), ["info: d == '9'"]);
    assert.deepEqual(bound('%m', "d == '12' or d == '01'"), []);
    assert.deepEqual(bound('%B', "d == 'December'"), ["info: d == 'December'"]);
    assert.deepEqual(bound("%Y' | plus: '0", 'd > 2050'), []);
    assert.deepEqual(bound('%m%d', "d == '1231'"), []);
  });

  it('takes what a capture holds as text', () => {
    const hour = '{% capture h %}{{ now.hour }}{% endcapture %}';
    assert.deepEqual(check(`${hour}{% if h == '16' %}a{% endif %}`), []);
    assert.deepEqual(check(`${hour}{% if h == '24' %}a{% endif %}`), ["info: h == '24'"]);
  });

  it('finds branches that the branches above leave nothing', () => {
    const chain = (second: string) =>
      check(`{% if now.hour < 16 %}a{% elsif ${second} %}b{% else %}c{% endif %}`);
    assert.deepEqual(chain('now.hour < 12'), ['warning: now.hour < 12']);
    assert.deepEqual(chain('now.time < "15:30"'), ['warning: now.time < "15:30"']);
    assert.deepEqual(chain('now.hour < 18'), []);
    assert.deepEqual(check('{% if days > 3 %}a{% elsif days > 5 %}b{% endif %}'), ['warning: days > 5']);
    assert.deepEqual(check('{% if code == "1" %}a{% elsif code == "1" %}b{% endif %}'), [
      'warning: code == "1"',
    ]);
  });

  it('says nothing of a branch that only the window keeps out', () => {
    const source =
      '---\ntitle: x\nsend: Mo-Th 09:00-12:00\n---\n{% if now.weekday == "fr" %}a{% elsif now.hour < 16 %}b{% else %}c{% endif %}\n';
    assert.deepEqual(lintText(source, { only: ['liquid-condition'] }), []);
  });

  it('finds a value that stands in two when', () => {
    const text = '{% case stage %}{% when "банк" %}a{% when "нотариус", "банк" %}b{% else %}c{% endcase %}';
    assert.deepEqual(check(text), ['warning: "банк"']);
    assert.deepEqual(check('{% case now.weekday %}{% when "fri" %}a{% else %}b{% endcase %}'), [
      'warning: "fri"',
    ]);
    assert.deepEqual(check('{% case now.hour %}{% when 9, 10 or 11 %}a{% when 25 %}b{% endcase %}'), [
      'warning: 25',
    ]);
  });

  it('leaves conditions alone that cannot be read', () => {
    assert.deepEqual(check('{% if stage = "банк" %}a{% endif %}{% if now.hour || 5 %}b{% endif %}'), []);
  });

  it('mends what was meant', () => {
    const mended = (text: string): string => {
      const source = `---\n${FRONT}\n---\n{% if ${text} %}a{% endif %}\n`;
      return /\{% if (.*?) %\}/.exec(fixText(source, { only: ['liquid-condition'] }).text)![1]!;
    };
    assert.equal(mended('now.weekday == "Friday"'), 'now.weekday == "fr"');
    assert.equal(mended('now.weekday == "суббота"'), 'now.weekday == "sa"');
    assert.equal(mended('stage == "нотариуса"'), 'stage == "нотариус"');
    assert.equal(mended('online == "false"'), 'online == false');
    assert.equal(mended('code == 12345'), 'code == "12345"');
    assert.equal(mended('note and days > "3"'), 'note != blank and days > 3');
  });
});
