import assert from 'node:assert/strict';
import type { TimeData } from '../../rules/facts/wish-report.ts';
import { difference, parseTime, type Span, type SpanSet, spanSet } from '../../rules/schedule/week.ts';
import { type CounterExample, judge, type LabelledCase, unseen } from '../support/labels.ts';
import { fixText, lintText } from '../support/lint.ts';

interface Timed extends LabelledCase {
  readonly bad_ranges?: readonly CounterExample[];
}

/** Templates with mistakes that were labelled before any rule ran on them; see `npm run quality -- -v`. */
describe('quality over unseen mistakes', function () {
  this.timeout(60_000);
  const all: readonly Timed[] = unseen('mistakes');
  const judged = all.map((labelled) => {
    const problems = lintText(labelled.text, labelled);
    return { labelled, problems, verdict: judge(labelled, problems) };
  });
  const names = (part: 'misses' | 'falseAlarms'): string =>
    judged
      .flatMap(({ labelled: { id }, verdict }) => verdict[part].map(({ rule }) => `${id} ${rule}`))
      .join(', ');
  const count = (part: 'hits' | 'misses' | 'falseAlarms'): number =>
    judged.reduce((total, { verdict }) => total + verdict[part].length, 0);

  it('recall is at least 0.95', () => {
    assert.ok(all.length >= 100);
    assert.ok(count('hits') / (count('hits') + count('misses')) >= 0.95, names('misses'));
  });

  it('precision is at least 0.97 at warning and error', () => {
    assert.ok(count('hits') / (count('hits') + count('falseAlarms')) >= 0.97, names('falseAlarms'));
  });

  it('the reported moments are the labelled ones', () => {
    for (const { labelled, problems } of judged) {
      const { id, counterexample, bad_ranges } = labelled;
      if (!counterexample) continue;
      const rule = counterexample.rule ?? 'farewell-time';
      const reported = problems.flatMap((problem) =>
        problem.rule === rule ? ((problem.data as TimeData | undefined)?.ranges ?? []) : [],
      );
      for (const [day, spans] of byDay(bad_ranges ?? [counterexample]))
        assert.deepEqual(difference(spans, byDay(reported).get(day) ?? []), [], `${id} ${day}`);
      const due = byDay(bad_ranges ?? []);
      for (const [day, spans] of bad_ranges ? byDay(reported) : [])
        assert.deepEqual(difference(spans, due.get(day) ?? []), [], `${id} ${day}: too much`);
    }
  });

  it('fixes make the text that an editor would write', () => {
    const withFix = all.filter(({ fixed }) => fixed !== undefined);
    const wrong = withFix.filter(
      (labelled) =>
        fixText(labelled.text, labelled).text.replace(/^---\n[\s\S]*?\n---\n/, '') !== labelled.fixed,
    );
    assert.ok(wrong.length / withFix.length <= 0.04, wrong.map(({ id }) => id).join(', '));
  });
});

function byDay(ranges: readonly CounterExample[]): Map<string, SpanSet> {
  const days = new Map<string, Span[]>();
  for (const { weekday, date, from, to } of ranges) {
    const key = date ?? weekday;
    days.set(key, [...(days.get(key) ?? []), { from: parseTime(from)!, to: parseTime(to)! }]);
  }
  return new Map(Array.from(days, ([day, spans]) => [day, spanSet(spans)]));
}
