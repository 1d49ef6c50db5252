import assert from 'node:assert/strict';
import OpeningHours from 'opening_hours';
import { formatHours, parseHours } from '../../rules/schedule/hours.ts';
import { hoursOfWeek, openOn, weekOf } from '../../rules/schedule/opening.ts';
import {
  formatTime,
  MINUTES_PER_DAY,
  MINUTES_PER_WEEK,
  type SpanSet,
  spanSet,
} from '../../rules/schedule/week.ts';
import { random } from '../support/random.ts';

const MONDAY = new Date(2026, 6, 6);

/** Minutes at which the npm package `opening_hours` changes between open and closed in one plain week. */
function oracle(text: string): SpanSet {
  const hours = new OpeningHours(text, null, { locale: 'en' } as never);
  const spans: { from: number; to: number }[] = [];
  const end = new Date(MONDAY.getTime() + MINUTES_PER_WEEK * 60_000);
  for (const [from, to] of hours.getOpenIntervals(MONDAY, end)) {
    const start = Math.round((from.getTime() - MONDAY.getTime()) / 60_000);
    const last = spans.at(-1);
    const stop = Math.round((to.getTime() - MONDAY.getTime()) / 60_000);
    if (last?.to === start) last.to = stop;
    else spans.push({ from: start, to: stop });
  }
  return spans;
}

describe('opening hours', () => {
  const valid = [
    'Mo-Fr 09:00-18:00',
    'Mo-Fr 09:00-18:00; Sa 10:00-16:00',
    'Mo-Fr 09:00-13:00,14:00-18:00',
    'Mo,We,Fr 09:00-12:00',
    '24/7',
    '24/7; Su off',
    'Mo-Fr 22:00-02:00',
    'Fr 22:00-02:00; Sa off',
    'Mo-Fr 22:00-02:00; Sa 10:00-12:00',
    'Mo-Fr 22:00-02:00; Tu off',
    'Mo-Fr 18:00-09:00; Sa-Su 00:00-24:00',
    'Fr-Mo 22:00-03:00',
    'Mo-Fr 09:00-18:00; 12:00-13:00 off',
    'Mo-Fr 09:00-18:00, We 19:00-20:00',
    'Mo-Fr',
    '09:00-18:00',
  ];
  for (const text of valid) {
    it(`reads ${text} as the package opening_hours does`, () => {
      const { hours, tolerated } = parseHours(text);
      assert.deepEqual(weekOf(hours!), oracle(text));
      assert.equal(tolerated, false);
      assert.equal(formatHours(hours!), text);
    });
  }

  it('agrees with opening_hours on random windows', function () {
    this.timeout(60_000);
    const { pick, int, chance, seed } = random('hours');
    const days = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
    const selector = (): string =>
      Array.from({ length: int(1, 2) }, () =>
        chance(0.6) ? `${pick(days)}-${pick(days)}` : pick(days),
      ).join(',');
    const range = (): string => `${formatTime(int(0, 95) * 15)}-${formatTime(int(1, 96) * 15)}`;
    const rule = (): string => {
      const parts = [chance(0.9) ? selector() : ''];
      if (chance(0.9)) parts.push(Array.from({ length: int(1, 2) }, range).join(','));
      if (chance(0.15)) parts.push('off');
      return parts.filter(Boolean).join(' ') || '24/7';
    };
    for (let run = 0; run < 600; run++) {
      const text = Array.from({ length: int(1, 3) }, rule).join('; ');
      const { hours } = parseHours(text);
      assert.ok(hours, text);
      assert.deepEqual(weekOf(hours), oracle(text), `${text} (seed ${seed})`);
    }
  });

  const tolerated: readonly (readonly [string, string])[] = [
    ['Пн-Пт 9:00-18:00', 'Mo-Fr 09:00-18:00'],
    ['mon-fri 9-18', 'Mo-Fr 09:00-18:00'],
    ['Mo-Fr 09.00-18.00', 'Mo-Fr 09:00-18:00'],
    ['Mo – Fr 09:00 — 18:00', 'Mo-Fr 09:00-18:00'],
    ['пн–чт 9–16; пт 9–14', 'Mo-Th 09:00-16:00; Fr 09:00-14:00'],
    ['Пн.-Пт. с 9 до 18', 'Mo-Fr 09:00-18:00'],
    ['с понедельника по пятницу с 9:00 до 18:00', 'Mo-Fr 09:00-18:00'],
    ['будни 10-19, сб 11-16', 'Mo-Fr 10:00-19:00, Sa 11:00-16:00'],
    ['Пн, Ср и Пт 10:00-12:00', 'Mo,We,Fr 10:00-12:00'],
    ['ежедневно 9-21', 'Mo-Su 09:00-21:00'],
    ['круглосуточно', '24/7'],
    ['9:00-18:00 Пн-Пт', 'Mo-Fr 09:00-18:00'],
    ['Пн-Пт 9-18 Сб 10-16', 'Mo-Fr 09:00-18:00; Sa 10:00-16:00'],
    ['Пн-Пт 9-18; Вс выходной', 'Mo-Fr 09:00-18:00; Su off'],
    ['Mo-Fr 9am-6pm', 'Mo-Fr 09:00-18:00'],
    ['Monday to Friday 9:00 to 17:30', 'Mo-Fr 09:00-17:30'],
    ['Пн-Нд 9.00-20.00', 'Mo-Su 09:00-20:00'],
    ['Пн-Пт 9-18, праздники выходной', 'Mo-Fr 09:00-18:00, PH off'],
    ['Mo-Fr 09:00-18:00;', 'Mo-Fr 09:00-18:00'],
    ['с понедельника по четверг, с 9 до 16', 'Mo-Th 09:00-16:00'],
    ['Пн-Чт\n9:00-16:00', 'Mo-Th 09:00-16:00'],
    ['ПН–ЧТ: 09:00–16:00', 'Mo-Th 09:00-16:00'],
    ['по будням с 9 по 18, по выходным 10-16', 'Mo-Fr 09:00-18:00, Sa-Su 10:00-16:00'],
    ['с 9 до 18 по будням', 'Mo-Fr 09:00-18:00'],
  ];
  for (const [text, canonical] of tolerated) {
    it(`understands «${text}»`, () => {
      const reading = parseHours(text);
      assert.equal(reading.tolerated, true);
      assert.equal(formatHours(reading.hours!), canonical);
      assert.equal(parseHours(canonical).tolerated, false);
    });
  }

  const wrong: readonly (readonly [string, string, string])[] = [
    ['Mo-Fr 09:00-17:75', 'bad-time', '17:75'],
    ['Mo-Fr 09:00-49:00', 'bad-time', '49:00'],
    ['', 'empty', ''],
    ['Mo-Fr 09:00', 'open-range', '09:00'],
    ['Mo-Fr 09:00+', 'open-range', '+'],
    ['рабочее время', 'unknown-word', 'рабочее'],
    ['Mo-Fr / 09:00-18:00', 'unknown-word', '/'],
    ['Mo-Fr 09:00-18:00-20:00', 'unexpected', '-'],
    ['Mo- 09:00-18:00', 'unexpected', '-'],
  ];
  for (const [text, code, detail] of wrong) {
    it(`refuses «${text}»`, () => {
      const { hours, error } = parseHours(text);
      assert.equal(hours, null);
      assert.deepEqual(error, { code, detail });
    });
  }

  it('closes holidays with PH off and keeps them open without it', () => {
    const holiday = { weekday: 2, holiday: true };
    const before = { weekday: 1, holiday: false };
    assert.deepEqual(openOn(parseHours('Mo-Fr 09:00-18:00; PH off').hours!, holiday, before), []);
    assert.deepEqual(openOn(parseHours('Mo-Fr 09:00-18:00').hours!, holiday, before), [
      { from: 540, to: 1080 },
    ]);
    assert.deepEqual(openOn(parseHours('Mo-Tu,PH 10:00-12:00').hours!, holiday, before), [
      { from: 600, to: 720 },
    ]);
    assert.deepEqual(openOn(parseHours('Tu 22:00-02:00; PH off').hours!, holiday, before), []);
  });

  it('writes any set of minutes as a window that reads back as the same set', () => {
    const { int, seed } = random('narrow');
    for (let run = 0; run < 300; run++) {
      const spans = Array.from({ length: int(1, 8) }, () => {
        const from = int(0, MINUTES_PER_WEEK / 30 - 1) * 30;
        return { from, to: Math.min(MINUTES_PER_WEEK, from + int(1, 60) * 30) };
      });
      const week = spanSet(spans);
      const text = hoursOfWeek(week);
      assert.deepEqual(weekOf(parseHours(text!).hours!), week, `${text} (seed ${seed})`);
    }
    assert.equal(hoursOfWeek([]), null);
    assert.equal(hoursOfWeek([{ from: 540, to: 540 + 60 }]), 'Mo 09:00-10:00');
    assert.equal(hoursOfWeek([{ from: MINUTES_PER_DAY - 60, to: MINUTES_PER_DAY + 60 }]), 'Mo 23:00-01:00');
  });
});
