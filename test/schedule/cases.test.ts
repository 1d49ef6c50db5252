import assert from 'node:assert/strict';
import type { Problem } from '../../rules/engine/types.ts';
import type { TimeData } from '../../rules/facts/wish-report.ts';
import { difference, parseTime, type Span, type SpanSet, spanSet } from '../../rules/schedule/week.ts';
import type { BadRange } from '../../rules/schedule/words.ts';
import { type CounterExample, cases, judge, type LabelledCase, library, spanOf } from '../support/labels.ts';
import { lintText } from '../support/lint.ts';

const RULES = [
  'farewell-time',
  'farewell-required',
  'farewell-forbidden',
  'farewell-formal',
  'farewell-after-signature',
  'offer-help',
  'greeting-time',
  'off-hours',
  'off-hours-apology',
  'off-hours-call',
  'send-window',
  'debt-hours',
  'relative-date',
  'liquid-condition',
];

interface Judged extends LabelledCase {
  readonly bad_ranges?: readonly CounterExample[];
}

const all = [...cases(), ...library()] as readonly Judged[];
const check = (labelled: Judged): readonly Problem[] => lintText(labelled.text, { ...labelled, only: RULES });

/** Ranges by day or date. */
function byDay(ranges: readonly (BadRange | CounterExample)[]): Map<string, SpanSet> {
  const days = new Map<string, Span[]>();
  for (const { weekday, date, from, to } of ranges) {
    const key = date ?? weekday;
    days.set(key, [...(days.get(key) ?? []), { from: parseTime(from)!, to: parseTime(to)! }]);
  }
  return new Map(Array.from(days, ([day, spans]) => [day, spanSet(spans)]));
}

/** True where every minute of the first ranges is one of the second. */
function within(inner: Map<string, SpanSet>, outer: Map<string, SpanSet>): boolean {
  return [...inner].every(([day, spans]) => difference(spans, outer.get(day) ?? []).length === 0);
}

describe('labelled cases of farewell and time', () => {
  for (const labelled of all) {
    const own = labelled.expect.filter(({ rule }) => RULES.includes(rule));
    it(`${labelled.id}: ${own.map(({ rule }) => rule).join(', ') || 'nothing to report'}`, () => {
      const problems = check(labelled);
      const { misses, falseAlarms } = judge({ ...labelled, expect: own }, problems);
      assert.deepEqual(misses, []);
      assert.deepEqual(
        falseAlarms.map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
    });
  }

  for (const labelled of all.filter(({ counterexample }) => counterexample)) {
    it(`${labelled.id}: the counterexample lies in the reported ranges, and the told one in the labelled ranges`, () => {
      const { counterexample, bad_ranges } = labelled;
      const rule = counterexample!.rule ?? 'farewell-time';
      const problems = check(labelled).filter((problem) => problem.rule === rule);
      const data = problems.map((problem) => problem.data as TimeData);
      const reported = byDay(data.flatMap(({ ranges }) => ranges));
      assert.ok(within(byDay([counterexample!]), reported), JSON.stringify(data));
      if (!bad_ranges) return;
      const labelledRanges = byDay(bad_ranges);
      assert.deepEqual([...reported].sort(), [...labelledRanges].sort());
      for (const { counterexample: told } of data) {
        assert.ok(within(byDay([told]), labelledRanges), JSON.stringify(told));
      }
      if (counterexample!.values) assert.deepEqual(data[0]!.counterexample.values, counterexample!.values);
    });
  }

  it('marks the wrong wish from its first word to its punctuation', () => {
    for (const labelled of all) {
      for (const label of labelled.expect.filter(({ rule }) => rule === 'farewell-time')) {
        const { start, end } = spanOf(labelled.text, label);
        const exact = check(labelled).some(
          ({ rule, range }) => rule === 'farewell-time' && range.start === start && range.end === end,
        );
        assert.ok(exact, `${labelled.id}: ${label.span}`);
      }
    }
  });
});
