import assert from 'node:assert/strict';
import type { Problem } from '../../../rules/engine/types.ts';
import type { TimeData } from '../../../rules/facts/wish-report.ts';
import { lintText, type Workspace } from '../../support/lint.ts';

interface Setting extends Workspace {
  /** Lines of the front matter beside the title. */
  readonly front?: string;
}

function problems(
  ending: string,
  { front = 'send: Mo-Fr 09:00-18:00', ...workspace }: Setting = {},
): readonly Problem[] {
  const source = `---\ntitle: x\n${front}\n---\nЗдравствуйте!\n\nВсё ли верно?\n\n${ending}\n`;
  return lintText(source, { ...workspace, only: ['farewell-time'] });
}

/** Severity and bad ranges of every report. */
function check(ending: string, setting?: Setting): string[] {
  return problems(ending, setting).map(({ severity, data }) => {
    const { ranges } = data as TimeData;
    return `${severity}: ${ranges.map(({ weekday, date, from, to }) => `${date ?? weekday} ${from}-${to}`).join(', ')}`;
  });
}

const proved = (ending: string, setting?: Setting): void => assert.deepEqual(check(ending, setting), []);
const BRANCHES =
  '{% if now.weekday == "fr" and now.hour >= 14 %}Хороших выходных!{% elsif now.hour < 16 %}Удачного дня!{% else %}Приятного вечера!{% endif %}';

describe('farewell-time', () => {
  it('proves every way to write the policy', () => {
    proved(`До свидания! ${BRANCHES}`);
    proved('До свидания! {{ wish }}');
    proved('{{ farewell }}');
    proved('{% render "bye", wish: wish %}', {
      files: { '_partials/bye.liquid': 'До свидания! {{ wish }}' },
    });
    proved(`{% capture bye %}${BRANCHES}{% endcapture %}До свидания! {{ bye }}`);
    proved(`{% capture bye %}${BRANCHES}{% endcapture %}До свидания! {{ bye | strip }}`);
    proved(
      "{% assign h = 'now' | date: '%H' | plus: 0 %}{% assign d = 'now' | date: '%a' %}До свидания! {% if d == 'Fri' and h >= 14 %}Хороших выходных!{% elsif h < 16 %}Удачного дня!{% else %}Приятного вечера!{% endif %}",
    );
    proved(
      "{% assign t = 'now' | date: '%H:%M' %}До свидания! {% if now.before_days_off and t >= '14:00' %}Хороших выходных!{% elsif t < '16:00' %}Удачного дня!{% else %}Приятного вечера!{% endif %}",
    );
    proved(
      "{% capture h %}{{ 'now' | date: '%H' }}{% endcapture %}До свидания! {% if now.weekday == 'fr' and h >= '14' %}Хороших выходных!{% elsif h < '16' %}Удачного дня!{% else %}Приятного вечера!{% endif %}",
    );
    proved(
      '{% assign bye = "Удачного дня!" %}{% if now.hour >= 16 %}{% assign bye = "Приятного вечера!" %}{% endif %}{% if now.weekday == "fr" and now.hour >= 14 %}{% assign bye = "Хороших выходных!" %}{% endif %}До свидания! {{ bye }}',
    );
    proved(
      '{% assign minutes = now.hour | times: 60 | plus: now.minute %}До свидания! {% if now.weekday == "fr" and minutes >= 840 %}Хороших выходных!{% elsif minutes < 960 %}Удачного дня!{% else %}Приятного вечера!{% endif %}',
    );
    proved(
      'До свидания! {% unless now.weekday == "fr" and now.hour >= 14 %}{% unless now.hour >= 16 %}Удачного дня!{% else %}Приятного вечера!{% endunless %}{% else %}Хороших выходных!{% endunless %}',
    );
    proved(
      '{% assign rest = "sa,su" | split: "," %}До свидания! {% if rest contains now.weekday or now.weekday == "fr" and now.hour >= 14 %}Хороших выходных!{% elsif now.hour < 16 %}Удачного дня!{% else %}Приятного вечера!{% endif %}',
      { front: 'send: Mo-Sa 09:00-18:00' },
    );
    proved('До свидания! Приятного {% if now.hour < 16 %}дня{% else %}вечера{% endif %}!', {
      front: 'send: Mo-Th 09:00-18:00',
    });
  });

  it('names every bad minute', () => {
    assert.deepEqual(check('До свидания! Удачного дня!', { front: 'send: We 15:00-17:00' }), [
      'error: we 16:00-17:00',
    ]);
    assert.deepEqual(
      check('До свидания! {{ wish }}', { front: 'send: {hours: "We 12:00-18:00", delay: PT1H}' }),
      ['error: we 15:00-16:00'],
    );
    assert.deepEqual(check('До свидания! Хороших выходных!', { front: 'send: Fr-Su 10:00-20:00' }), [
      'error: fr 10:00-12:00, su 16:00-20:00',
    ]);
    assert.deepEqual(check('До свидания! Приятного вечера!', { front: 'send: Th-Fr 22:00-06:00' }), [
      'error: fr 05:00-06:00, fr 22:00-24:00, sa 05:00-06:00',
    ]);
  });

  it('takes synonyms, joined wishes and a team’s own', () => {
    proved('До свидания! Продуктивного Вам дня и отличного настроения!', {
      front: 'send: Mo-Th 09:00-16:00',
    });
    proved('Всего доброго! Желаем Вам прекрасного вечера и хороших выходных!', {
      front: 'send: Fr 16:00-20:00',
    });
    const config = 'root: true\nwishes: {day: ["Пусть всё удастся!"]}\n';
    proved('До свидания! Пусть всё удастся!', { front: 'send: Mo-Th 09:00-16:00', config });
    assert.deepEqual(check('До свидания! Пусть всё удастся!', { front: 'send: Mo-Th 17:00-18:00', config }), [
      'error: mo 17:00-18:00, tu 17:00-18:00, we 17:00-18:00, th 17:00-18:00',
    ]);
  });

  it('asks for a wish after a formula only where a farewell is due', () => {
    assert.deepEqual(check('До свидания!', { front: 'send: We 09:00-16:00' }), ['warning: we 09:00-16:00']);
    proved('С уважением,\n{{ agent.name }}', { front: 'send: We 09:00-16:00' });
    for (const front of [
      'channel: sms',
      'channel: push',
      'stage: reply',
      'stage: opening',
      'kind: login-code',
      'lang: en',
    ]) {
      proved(front === 'lang: en' ? 'Goodbye!' : 'До свидания!', { front: `${front}\nsend: We 09:00-16:00` });
    }
    assert.deepEqual(check('Хорошего дня!', { front: 'stage: reply\nsend: We 15:00-18:00' }), [
      'error: we 16:00-18:00',
    ]);
    const neutral = { front: 'send: We 09:00-16:00', config: 'root: true\nfarewell: {neutral: true}\n' };
    proved('До свидания! Хорошей недели!', neutral);
    assert.deepEqual(check('До свидания! Хорошей недели!', { front: 'send: We 09:00-16:00' }), [
      'warning: we 09:00-16:00',
    ]);
  });

  it('follows the other values and says which of them lead there', () => {
    const [problem] = problems(
      'До свидания! {% if order.kind == "подарок" %}Приятного вечера!{% else %}Удачного дня!{% endif %}',
      {
        front: 'send: We 09:00-16:00',
      },
    );
    assert.deepEqual((problem!.data as TimeData).counterexample.values, { 'order.kind': 'подарок' });
    assert.match(problem!.message, /если order\.kind = «подарок»/);
    const closed = 'send: We 09:00-16:00\nplaceholders:\n  k: {example: a, values: [a, b]}';
    proved('До свидания! {% if k == "c" %}Приятного вечера!{% else %}Удачного дня!{% endif %}', {
      front: closed,
    });
    proved(
      'До свидания! {% if k == "a" %}Удачного{% elsif k == "b" %}Хорошего{% else %}Ночного{% endif %} дня!',
      { front: closed },
    );
    const twice =
      '{% if client.vip %}{% assign x = true %}{% endif %}До свидания! {% if x and client.vip == false %}Приятного вечера!{% else %}Удачного дня!{% endif %}';
    proved(twice, { front: 'send: We 09:00-16:00' });
  });

  it('says “possibly” of loops', () => {
    const [problem] = problems(
      'До свидания! {% for i in items %}{% if i.late %}Приятного вечера!{% endif %}{% endfor %}Удачного дня!',
      {
        front: 'send: We 09:00-16:00',
      },
    );
    assert.equal(problem!.severity, 'warning');
    assert.match(problem!.message, /^Возможно/);
    assert.equal((problem!.data as TimeData).possibly, true);
    assert.equal(problem!.fix, null);
  });

  it('knows the zone of a formatted clock where it is that of the window', () => {
    const clock = (zone: string): string =>
      `{% assign h = 'now' | date: '%H', '${zone}' | plus: 0 %}До свидания! {% if h < 16 %}Удачного дня!{% else %}Приятного вечера!{% endif %}`;
    const front = 'send: {hours: "Mo-Th 09:00-18:00", timezone: Europe/Moscow}';
    proved(clock('Europe/Moscow'), { front });
    proved(clock('Europe/Moscow'), { front: 'send: Mo-Th 09:00-18:00' });
    assert.match(problems(clock('Asia/Omsk'), { front })[0]!.message, /^Возможно/);
  });

  it('keeps silent about what it cannot read', () => {
    proved('До свидания! {{ bye }}', { front: 'placeholders:\n  bye: {example: Удачного дня!}' });
    proved('До свидания! {% render "bye" %}');
    proved('До свидания! {% if now.hour < 16 %}Удачного дня!');
    proved('До свидания! Удачного дня!', { front: 'send: Mo-Fr 9-99' });
    proved('До свидания! Удачного дня!', { front: 'send: off' });
    proved('> До свидания! Удачного дня!\n\nС уважением,\nЛариса');
    proved('Клиент написал: «Удачного дня!»\n\nС уважением,\nЛариса');
  });

  it('tells a moment, what stands, what is due and where it comes from', () => {
    const [problem] = problems(
      `До свидания! {% if now.hour < 16 %}Удачного дня!{% else %}Приятного вечера!{% endif %}`,
    );
    assert.equal(
      problem!.message,
      'В пятницу в 15:00 клиент прочитает «Удачного дня!», а положено «Хороших выходных!». Не подходит: пт 14:00–18:00.',
    );
    assert.deepEqual(
      problem!.related.map(({ message }) => message),
      ['Сработала эта ветка', 'Здесь пожелание тоже не подходит'],
    );
    const [inherited] = problems('До свидания! Удачного дня!', { front: 'channel: chat' });
    assert.match(
      inherited!.message,
      /Окно отправки не задано, поэтому действуют рабочие часы пн–пт 09:00–18:00/,
    );
    const [english] = problems('До свидания! Удачного дня!', { locale: 'en' });
    assert.match(
      english!.message,
      /^On Friday at 16:00 the client reads “Удачного дня!”, but “Хороших выходных!” is due\./,
    );
    const [later] = problems('До свидания! Удачного дня!', {
      front: 'send: {hours: "We 10:00-16:00", delay: PT2H}',
    });
    assert.match(later!.message, /^Отправленное в среду в 15:00 клиент может прочитать в 16:00/);
  });

  it('offers before_days_off where only dates of the calendar fail', () => {
    const files = { 'cal.json': '{"year": 2026, "holidays": ["2026-05-01"]}' };
    const setting = { front: 'send: {hours: "Mo-Fr 09:00-18:00", calendar: cal.json}', files };
    assert.deepEqual(check(`До свидания! ${BRANCHES}`, setting), ['warning: 2026-04-30 14:00-18:00']);
    const [problem] = problems(`До свидания! ${BRANCHES}`, setting);
    const texts = problem!.suggestions.flatMap((item) =>
      'edits' in item ? item.edits.map(({ text }) => text) : [],
    );
    assert.ok(texts.some((text) => text.includes('now.before_days_off and now.hour >= 14')));
    proved(`До свидания! ${BRANCHES.replace('now.weekday == "fr"', 'now.before_days_off')}`, setting);
    proved('До свидания! {{ wish }}', setting);
  });

  it('reads a calendar of the configuration, and dates that the template names', () => {
    const files = { 'cal.yml': 'year: 2026\nholidays:\n  - 2026-05-01\n' };
    const config = 'root: true\ncalendar: cal.yml\n';
    assert.deepEqual(check(`До свидания! ${BRANCHES}`, { files, config }), [
      'warning: 2026-04-30 14:00-18:00',
    ]);
    const dated =
      'До свидания! {% if now.date == "2026-12-31" %}С наступающим!{% else %}{{ wish }}{% endif %}';
    assert.deepEqual(check(dated), ['warning: 2026-12-31 09:00-18:00']);
  });
});
