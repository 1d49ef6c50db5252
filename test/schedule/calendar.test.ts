import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dayKind, isDayOff, isHoliday, parseCalendar } from '../../rules/schedule/calendar.ts';
import { dayNumber, formatDay, weekdayOf, yearSpan } from '../../rules/schedule/dates.ts';
import { durationMinutes } from '../../rules/schedule/duration.ts';
import { isTimeZone, nearestTimeZone } from '../../rules/schedule/timezone.ts';

const russia = parseCalendar(
  readFileSync(new URL('../../examples/calendar/ru-2026.json', import.meta.url), 'utf8'),
).calendar!;
const day = (date: string): number => dayNumber(date)!;

describe('calendars', () => {
  it('count days as Date does', () => {
    const { first, last } = yearSpan(2028);
    assert.equal(last - first, 365);
    for (let number = first; number <= last; number++) {
      assert.equal(dayNumber(formatDay(number)), number);
      assert.equal(weekdayOf(number), (new Date(number * 86_400_000).getUTCDay() + 6) % 7);
    }
    assert.equal(dayNumber('2026-02-30'), null);
    assert.equal(dayNumber('30.04.2026'), null);
  });

  it('make the last workday before two days off a Friday', () => {
    assert.equal(dayKind(russia, day('2026-04-30')), 'friday');
    assert.equal(dayKind(russia, day('2026-06-11')), 'friday');
    assert.equal(dayKind(russia, day('2026-06-10')), 'workday');
    assert.equal(dayKind(russia, day('2026-11-03')), 'workday', 'only one day off follows');
    assert.equal(dayKind(russia, day('2026-11-04')), 'last-off');
    assert.equal(dayKind(russia, day('2026-05-09')), 'off');
    assert.equal(dayKind(russia, day('2026-05-11')), 'last-off');
    assert.equal(dayKind(russia, day('2026-12-30')), 'workday', 'after the year the plain week holds');
  });

  it('know moved workdays', () => {
    const { calendar } = parseCalendar('year: 2027\nholidays: [2027-02-22]\nworkdays:\n  - 2027-02-20\n');
    assert.equal(isDayOff(calendar!, day('2027-02-20')), false);
    assert.equal(dayKind(calendar!, day('2027-02-19')), 'workday');
    assert.equal(
      dayKind(calendar!, day('2027-02-20')),
      'friday',
      'a working Saturday before Sunday and a holiday',
    );
    assert.equal(isHoliday(calendar!, day('2027-02-22')), true);
    assert.equal(isHoliday(calendar!, day('2028-02-22')), false);
  });

  it('say what cannot be read', () => {
    assert.deepEqual(parseCalendar('{"year": 2026, "holidays": ["2026-13-01", 5]}').bad, ['2026-13-01', '5']);
    assert.equal(parseCalendar('holidays: soon').calendar, null);
    assert.equal(parseCalendar('[]').calendar, null);
    assert.equal(parseCalendar('{').calendar, null);
    assert.equal(parseCalendar('{"holidays": ["2026-05-01"]}').calendar!.year, 2026);
  });
});

describe('delays', () => {
  for (const [text, minutes] of [
    ['PT30M', 30],
    ['PT2H', 120],
    ['PT1H30M', 90],
    ['P1D', 1440],
    ['P1W', 10_080],
    ['PT90S', 2],
    ['P', null],
    ['PT', null],
    ['2 часа', null],
  ] as const) {
    it(`${text} is ${minutes}`, () => assert.equal(durationMinutes(text), minutes));
  }
});

describe('time zones', () => {
  it('are those of IANA', () => {
    for (const name of [
      'Europe/Moscow',
      'Europe/Kyiv',
      'Asia/Yekaterinburg',
      'UTC',
      'America/Argentina/Buenos_Aires',
    ]) {
      assert.ok(isTimeZone(name), name);
    }
    for (const name of ['Moscow', 'Europe/Moskow', 'MSK+3 ', '', '+03:00', 'Europe/'])
      assert.ok(!isTimeZone(name), name);
  });

  it('are found by a city or a slip', () => {
    assert.equal(nearestTimeZone('Moscow'), 'Europe/Moscow');
    assert.equal(nearestTimeZone('Europe/Moskow'), 'Europe/Moscow');
    assert.equal(nearestTimeZone('Средиземье'), null);
  });
});
