import assert from 'node:assert/strict';
import { proveTemplate } from '../../rules/facts/proof.ts';
import { formatTime, MINUTES_PER_DAY, regionsOf, WEEKDAYS } from '../../rules/schedule/index.ts';
import { contextFor } from '../support/lint.ts';

function regions(front: string, ending: string, files: Record<string, string> = {}): string[] {
  const context = contextFor(`---\ntitle: x\n${front}\n---\nЗдравствуйте!\n\n${ending}\n`, { files });
  const { paths, faults, policy } = proveTemplate(context);
  return regionsOf(paths!.paths, faults, policy).map(({ from, to, dates, found, required, ok, values }) => {
    const day = dates.join(' ') || WEEKDAYS[Math.floor(from / MINUTES_PER_DAY)];
    const time = `${formatTime(from % MINUTES_PER_DAY)}-${formatTime(to - from + (from % MINUTES_PER_DAY))}`;
    const decided = Object.entries(values).map(([name, value]) => ` ${name}=${String(value)}`);
    return `${ok ? '+' : '-'} ${day} ${time} ${found.join('|')} / ${required.join('|')}${decided.join('')}`;
  });
}

describe('the regions of a proof', () => {
  it('cover the window in order, with what goes out and what is due', () => {
    assert.deepEqual(regions('send: Th-Fr 11:00-17:00', 'До свидания! Удачного дня!'), [
      '+ th 11:00-16:00 Удачного дня! / day',
      '- th 16:00-17:00 Удачного дня! / evening',
      '+ fr 11:00-12:00 Удачного дня! / day',
      '+ fr 12:00-14:00 Удачного дня! / day|weekend',
      '- fr 14:00-16:00 Удачного дня! / weekend',
      '- fr 16:00-17:00 Удачного дня! / weekend',
    ]);
  });

  it('say which values decide, and on which dates', () => {
    const choice = 'До свидания! {% if client.vip %}Удачного дня!{% else %}Приятного вечера!{% endif %}';
    assert.deepEqual(regions('send: We 12:00-13:00', choice), [
      '+ we 12:00-13:00 Удачного дня! / day client.vip=true',
      '- we 12:00-13:00 Приятного вечера! / day client.vip=false',
    ]);
    const calendar = { 'cal.json': '{"year": 2026, "holidays": ["2026-05-01"]}' };
    const dated = regions(
      'send: {hours: "Th 14:00-15:00", calendar: cal.json}',
      'До свидания! Удачного дня!',
      calendar,
    );
    assert.deepEqual(dated, [
      '+ th 14:00-15:00 Удачного дня! / day',
      '- 2026-04-30 14:00-15:00 Удачного дня! / weekend',
    ]);
  });

  it('show a reading delay at the moments of sending', () => {
    assert.deepEqual(regions('send: {hours: "We 14:00-16:00", delay: PT1H}', 'До свидания! Удачного дня!'), [
      '+ we 14:00-15:00 Удачного дня! / day',
      '- we 15:00-16:00 Удачного дня! / day',
    ]);
  });

  it('ask each day of the month, which no plain week knows', () => {
    const day = "{% assign d = 'now' | date: '%d' | plus: 0 %}";
    const choice = `${day}До свидания! {% if d >= 30 %}Приятного вечера!{% else %}Удачного дня!{% endif %}`;
    const found = regions('send: We 12:00-13:00', choice).map((region) => region.replace(/ 'now'.*/, ''));
    assert.deepEqual(found, [
      '- we 12:00-13:00 Приятного вечера! / day',
      '+ we 12:00-13:00 Удачного дня! / day',
    ]);
  });
});
