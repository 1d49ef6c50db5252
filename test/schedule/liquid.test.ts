import assert from 'node:assert/strict';
import { Liquid } from 'liquidjs';
import { dayNumber } from '../../rules/schedule/dates.ts';
import { FILTERS } from '../../rules/schedule/liquid/filters.ts';
import {
  compare,
  NIL,
  type Operator,
  type Scalar,
  stringify,
  truthy,
} from '../../rules/schedule/liquid/values.ts';
import { dayOf } from '../../rules/schedule/moment.ts';
import { formatDepends, ON_DATE, strftime } from '../../rules/schedule/strftime.ts';
import { BLANK, EMPTY } from '../../rules/template/liquid/ast.ts';
import { random } from '../support/random.ts';

const engine = new Liquid({
  strictVariables: true,
  strictFilters: true,
  lenientIf: true,
  ownPropertyOnly: true,
});

/** How a value is written in a template: literals as such, others by a name of the scope. */
const VALUES: readonly (readonly [written: string, value: Scalar, scope?: unknown])[] = [
  ['nil', NIL],
  ['empty', EMPTY],
  ['blank', BLANK],
  ['true', true],
  ['false', false],
  ['0', 0],
  ['5', 5],
  ['5.5', 5.5],
  ['-1', -1],
  ['""', ''],
  ['" "', ' '],
  ['"5"', '5'],
  ['"05"', '05'],
  ['"abc"', 'abc'],
  ['"Пт"', 'Пт'],
  ['absent', null],
  ['list', ['a', 5], ['a', 5]],
  ['none', [], []],
];
const SCOPE = Object.fromEntries(
  VALUES.filter(([, , scope]) => scope !== undefined).map(([name, , scope]) => [name, scope]),
);

describe('the meaning of Liquid', () => {
  it('compares as LiquidJS does', () => {
    for (const operator of ['==', '!=', '<', '>', '<=', '>=', 'contains'] satisfies Operator[]) {
      for (const [left, l] of VALUES) {
        for (const [right, r] of VALUES) {
          const text = `{% if ${left} ${operator} ${right} %}yes{% else %}no{% endif %}`;
          const theirs = engine.parseAndRenderSync(text, SCOPE);
          assert.equal(compare(operator, l, r) ? 'yes' : 'no', theirs, text);
        }
      }
    }
  });

  it('takes for true what LiquidJS takes for true, and writes it alike', () => {
    for (const [name, value] of VALUES) {
      assert.equal(
        engine.parseAndRenderSync(`{% if ${name} %}yes{% else %}no{% endif %}`, SCOPE),
        truthy(value) ? 'yes' : 'no',
        name,
      );
      if (value !== null)
        assert.equal(engine.parseAndRenderSync(`{{ ${name} }}`, SCOPE), stringify(value), name);
    }
  });

  it('filters as LiquidJS does', () => {
    const { pick, int, seed } = random('filters');
    const inputs: readonly Scalar[] = [
      '',
      ' ',
      '14',
      '05',
      'Добрый День',
      'a b a',
      ' x ',
      0,
      7,
      -3.26,
      12.5,
      true,
      false,
      null,
    ];
    const args: readonly Scalar[] = [0, 1, 3, 60, -2, 'a', 'День', '', '2', 1.5];
    for (let run = 0; run < 4000; run++) {
      const name = pick(Object.keys(FILTERS));
      const input = pick(inputs);
      const wanted = ['replace', 'replace_first', 'replace_last'].includes(name)
        ? 2
        : name === 'slice'
          ? int(1, 2)
          : NO_ARGUMENT.has(name)
            ? 0
            : 1;
      const given = Array.from({ length: wanted }, () => pick(name === 'slice' ? [0, 1, 3, -2, -20] : args));
      const call = given.length > 0 ? `: ${given.map((_, index) => `a${index}`).join(', ')}` : '';
      const scope = { input, ...Object.fromEntries(given.map((value, index) => [`a${index}`, value])) };
      const theirs = engine.parseAndRenderSync(`{{ input | ${name}${call} }}`, scope);
      const ours = stringify(FILTERS[name]!(input, ...given));
      assert.equal(
        ours,
        theirs,
        `${JSON.stringify(input)} | ${name}: ${JSON.stringify(given)} (seed ${seed})`,
      );
    }
  });

  it('writes moments as the date filter of LiquidJS does', () => {
    const { int, pick, seed } = random('strftime');
    const conversions = [...'aAbBCdeHIjklmMpPqSuUwWyYtn%fv'];
    const flags = ['', '', '', '-', '_', '0', '^', '#', '3'];
    for (let run = 0; run < 3000; run++) {
      const format = Array.from({ length: int(1, 3) }, () => `%${pick(flags)}${pick(conversions)}`).join(' ');
      const [year, month, day] = [int(2020, 2030), int(1, 12), int(1, 28)];
      const minute = int(0, 1439);
      const at = new Date(year, month - 1, day, Math.floor(minute / 60), minute % 60);
      const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      const moment = { day: dayOf(dayNumber(iso)!, null), minute };
      const theirs = engine.parseAndRenderSync('{{ at | date: format }}', { at, format });
      assert.equal(strftime(format, moment), theirs, `${format} at ${at} (seed ${seed})`);
      if (formatDepends(format) & ON_DATE) continue;
      const plain = { day: { ...moment.day, date: null }, minute };
      assert.equal(strftime(format, plain), theirs, `${format} without a date`);
    }
  });

  it('declines Russian and Ukrainian months', () => {
    const moment = { day: dayOf(dayNumber('2026-10-23')!, null), minute: 0 };
    assert.equal(strftime('%-d %B', moment, 'ru'), '23 октября');
    assert.equal(strftime('%-d %B', moment, 'uk'), '23 жовтня');
    assert.equal(strftime('%A', moment, 'ru'), 'Friday');
  });
});

const NO_ARGUMENT = new Set([
  'abs',
  'ceil',
  'floor',
  'downcase',
  'upcase',
  'capitalize',
  'strip',
  'lstrip',
  'rstrip',
  'strip_newlines',
  'squish',
  'size',
]);
