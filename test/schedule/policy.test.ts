import assert from 'node:assert/strict';
import { emptyConfig } from '../../rules/config/resolve.ts';
import type { Config } from '../../rules/config/types.ts';
import { languagePack } from '../../rules/language/index.ts';
import { type DayKind, PLAIN_KINDS } from '../../rules/schedule/calendar.ts';
import { type Moment, momentValues, plainDay } from '../../rules/schedule/moment.ts';
import {
  DAY,
  EVENING,
  greetingAt,
  inHours,
  KIND_BITS,
  NIGHT,
  policyAt,
  policyOf,
  rowsOf,
  satisfies,
  WEEKEND,
  wishAt,
} from '../../rules/schedule/policy.ts';
import { due, plainDay as oracleDay } from './differential/oracle.ts';

const ru = languagePack('ru');
const config = (own: object): Config => ({ ...emptyConfig, ...own }) as Config;
const policy = policyOf(config({}), ru);

describe('the policy of wishes', () => {
  it('is the table of the format at every minute of the week', () => {
    for (let weekday = 0; weekday < 7; weekday++) {
      for (let minute = 0; minute < 1440; minute++) {
        const { required, tolerated } = policyAt(policy, PLAIN_KINDS[weekday]!, minute);
        assert.deepEqual({ required, tolerated }, due(oracleDay(weekday), minute), `${weekday} ${minute}`);
      }
    }
  });

  it('has rows that cover the day without gap', () => {
    for (const kind of ['workday', 'friday', 'off', 'last-off'] satisfies DayKind[]) {
      const rows = rowsOf(policy, kind);
      assert.equal(rows[0]!.from, 0);
      assert.equal(rows.at(-1)!.to, 1440);
      for (const [index, row] of rows.slice(1).entries()) assert.equal(row.from, rows[index]!.to);
    }
  });

  it('turns 16:00 sharp into evening', () => {
    assert.equal(policyAt(policy, 'workday', 959).required, DAY);
    assert.equal(policyAt(policy, 'workday', 960).required, EVENING);
  });

  it('lets {{ wish }} satisfy it at every minute, under every configuration', () => {
    const configs = [
      {},
      { evening: '17:30' },
      { friday: { weekend_allowed_from: '10:00', weekend_required_from: '18:00' } },
      { evening: '12:00', friday: { weekend_required_from: '11:00' } },
    ];
    for (const own of configs) {
      const varied = policyOf(config(own), ru);
      for (const kind of ['workday', 'friday', 'off', 'last-off'] satisfies DayKind[]) {
        for (let minute = 0; minute < 1440; minute++) {
          const bit = KIND_BITS[wishAt(varied, kind, minute)];
          assert.ok(
            satisfies(policyAt(varied, kind, minute), bit),
            `${JSON.stringify(own)} ${kind} ${minute}`,
          );
        }
      }
    }
  });

  it('follows the configuration', () => {
    const own = policyOf(
      config({
        evening: '17:00',
        friday: { weekend_allowed_from: '11:00', weekend_required_from: '15:30' },
        wishes: { day: ['Чудесного дня!', 'Бодрого дня!'], neutral: ['Тёплых выходных вечеров'] },
        farewell: { formula: 'Всего доброго!', neutral: true },
        greetings: { morning: '04:00-11:00' },
      }),
      ru,
    );
    assert.equal(policyAt(own, 'workday', 16 * 60 + 30).required, DAY);
    assert.equal(policyAt(own, 'friday', 11 * 60).required, DAY | WEEKEND);
    assert.equal(policyAt(own, 'friday', 15 * 60 + 29).required, DAY | WEEKEND);
    assert.equal(policyAt(own, 'friday', 15 * 60 + 30).required, WEEKEND);
    assert.equal(own.wishes.day, 'Чудесного дня!');
    assert.equal(own.wishes.evening, 'Приятного вечера!');
    assert.deepEqual(own.own, {
      'чудесного дня': 'day',
      'бодрого дня': 'day',
      'теплых выходных вечеров': 'neutral',
    });
    assert.equal(own.formula, 'Всего доброго!');
    assert.equal(own.neutralSuffices, true);
    assert.deepEqual(own.greetings.morning, { from: 240, to: 660 });
  });

  it('tolerates a night wish from 23:00 to 05:00 and never takes it for enough', () => {
    assert.ok(satisfies(policyAt(policy, 'workday', 23 * 60), EVENING | NIGHT));
    assert.ok(!satisfies(policyAt(policy, 'workday', 23 * 60), NIGHT));
    assert.ok(!satisfies(policyAt(policy, 'workday', 22 * 60), EVENING | NIGHT));
  });

  it('knows the greeting of the hour', () => {
    assert.equal(greetingAt(policy, 4 * 60), null);
    assert.equal(greetingAt(policy, 9 * 60), 'morning');
    assert.equal(greetingAt(policy, 13 * 60), 'day');
    assert.equal(greetingAt(policy, 20 * 60), 'evening');
    assert.ok(inHours({ from: 1320, to: 300 }, 60), 'over midnight');
  });
});

describe('built-in values', () => {
  const at = (weekday: number, minute: number): Moment => ({ day: plainDay(weekday), minute });

  it('are those of the moment', () => {
    const friday = momentValues(at(4, 14 * 60 + 5), policy, ru);
    assert.deepEqual(friday.now, {
      hour: 14,
      minute: 5,
      time: '14:05',
      date: null,
      weekday: 'fr',
      is_workday: true,
      before_days_off: true,
    });
    assert.equal(friday.wish, 'Хороших выходных!');
    assert.equal(friday.farewell, 'До свидания! Хороших выходных!');
    assert.equal(friday.greeting, 'Добрый день');
    assert.equal(momentValues(at(0, 180), policy, ru).greeting, 'Здравствуйте');
    assert.equal(
      momentValues(at(2, 1000), policyOf(config({}), languagePack('uk')), languagePack('uk')).wish,
      'Приємного вечора!',
    );
  });
});
