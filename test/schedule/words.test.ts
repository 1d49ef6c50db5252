import assert from 'node:assert/strict';
import {
  difference,
  formatTime,
  intersection,
  parseTime,
  type SpanSet,
  size,
  spanSet,
  union,
} from '../../rules/schedule/week.ts';
import { datesInWords, feltMinute, onDay, weekInWords } from '../../rules/schedule/words.ts';
import { random } from '../support/random.ts';

const H = 60;
const D = 1440;

describe('sets of minutes', () => {
  it('unite, meet and part as sets do', () => {
    const { int, seed } = random('spans');
    const make = (): SpanSet =>
      spanSet(
        Array.from({ length: int(0, 6) }, () => {
          const from = int(0, 80);
          return { from, to: from + int(0, 20) };
        }),
      );
    const has = (set: SpanSet, minute: number): boolean =>
      set.some(({ from, to }) => from <= minute && minute < to);
    for (let run = 0; run < 500; run++) {
      const [a, b] = [make(), make()];
      for (let minute = 0; minute <= 100; minute++) {
        const [inA, inB] = [has(a, minute), has(b, minute)];
        assert.equal(has(union(a, b), minute), inA || inB, `seed ${seed}`);
        assert.equal(has(intersection(a, b), minute), inA && inB, `seed ${seed}`);
        assert.equal(has(difference(a, b), minute), inA && !inB, `seed ${seed}`);
      }
      assert.equal(size(a), size(intersection(a, b)) + size(difference(a, b)));
    }
  });

  it('read and write times', () => {
    assert.equal(parseTime('16:30'), 990);
    assert.equal(parseTime('24:00'), 1440);
    assert.equal(parseTime('24:30'), null);
    assert.equal(parseTime('9'), null);
    assert.equal(formatTime(545), '09:05');
    assert.equal(formatTime(1440), '24:00');
  });
});

describe('time in words', () => {
  const weekdays = (from: number, to: number, days: readonly number[]): SpanSet =>
    days.map((day) => ({ from: day * D + from, to: day * D + to }));

  it('joins days with the same hours', () => {
    const week = spanSet([...weekdays(16 * H, 18 * H, [0, 1, 2, 3]), ...weekdays(14 * H, 18 * H, [4])]);
    assert.equal(weekInWords(week, 'ru'), 'пн–чт 16:00–18:00; пт 14:00–18:00');
    assert.equal(weekInWords(week, 'en'), 'Mon–Thu 16:00–18:00; Fri 14:00–18:00');
    assert.equal(weekInWords(weekdays(0, D, [5, 6]), 'ru'), 'сб, вс 00:00–24:00');
    assert.equal(
      weekInWords([{ from: 4 * D + 22 * H, to: 5 * D + 2 * H }], 'ru'),
      'пт 22:00–24:00; сб 00:00–02:00',
    );
    assert.equal(weekInWords([], 'ru'), '');
  });

  it('names dates and counts the rest', () => {
    const on = (date: string) => ({ weekday: 'th' as const, from: '14:00', to: '16:00', date });
    const dates = ['2026-04-30', '2026-06-11', '2026-12-30'].map(on);
    assert.equal(datesInWords(dates.slice(0, 2), 'ru', 4), '30 апреля, 11 июня 14:00–16:00');
    assert.equal(datesInWords(dates, 'ru', 2), '30 апреля, 11 июня 14:00–16:00; ещё 1 день по календарю');
    assert.equal(datesInWords(dates, 'ru', 0), 'ещё 3 дня по календарю');
    assert.equal(
      datesInWords(
        Array.from({ length: 12 }, (_, i) => on(`2026-05-${i + 10}`)),
        'ru',
        0,
      ),
      'ещё 12 дней по календарю',
    );
  });

  it('says when', () => {
    assert.equal(onDay(1, null, 'ru'), 'во вторник');
    assert.equal(onDay(4, null, 'en'), 'on Friday');
    assert.equal(onDay(3, '2026-04-30', 'ru'), '30 апреля (чт)');
  });

  it('chooses a moment that a person feels', () => {
    assert.equal(feltMinute(14 * H, 18 * H), 16 * H);
    assert.equal(feltMinute(14 * H, 15 * H), 14 * H + 30);
    assert.equal(feltMinute(16 * H, 16 * H + 30), 16 * H + 15);
    assert.equal(feltMinute(959, 960), 959);
    const { int } = random('felt');
    for (let run = 0; run < 1000; run++) {
      const from = int(0, 1400);
      const to = from + int(1, 1440 - from);
      const felt = feltMinute(from, to);
      assert.ok(from <= felt && felt < to);
    }
  });
});
