import assert from 'node:assert/strict';
import { addInterval, localDate } from '../../rules/facts/review.ts';

describe('review cycle', () => {
  it('counts years, months, weeks and days by the calendar', () => {
    assert.equal(addInterval('2023-02-01', 'P6M'), '2023-08-01');
    assert.equal(addInterval('2024-02-29', 'P1Y'), '2025-02-28');
    assert.equal(addInterval('2023-01-31', 'P1M'), '2023-02-28');
    assert.equal(addInterval('2023-11-30', 'P3M'), '2024-02-29');
    assert.equal(addInterval('2023-12-25', 'P2W'), '2024-01-08');
    assert.equal(addInterval('2023-12-31', 'P1Y1M1D'), '2025-02-01');
  });

  it('gives nothing for what is no date or interval', () => {
    for (const [date, interval] of [
      ['2023-02-30', 'P1M'],
      ['вчера', 'P1M'],
      ['2023-02-01', '6 months'],
      ['2023-02-01', 'P'],
      ['2023-02-01', 'P99999999Y'],
    ] as const) {
      assert.equal(addInterval(date, interval), null);
    }
  });

  it('writes dates as the reader does', () => {
    assert.equal(localDate('2023-02-01', 'ru'), '01.02.2023');
    assert.equal(localDate('2023-02-01', 'en'), '2023-02-01');
  });
});
