import assert from 'node:assert/strict';
import { cases, judge, type LabelledCase, library } from '../support/labels.ts';
import { fixText, lintText } from '../support/lint.ts';

/** The bars of docs/performance.md; every disagreement is printed by `npm run quality -- -v`. */
describe('quality over the labelled cases', function () {
  this.timeout(60_000);
  const all = [...cases(), ...library()];
  const judged = all.map((labelled) => ({
    labelled,
    verdict: judge(labelled, lintText(labelled.text, labelled)),
  }));
  const sum = (count: (verdict: ReturnType<typeof judge>) => number): number =>
    judged.reduce((total, { verdict }) => total + count(verdict), 0);

  it('recall is at least 0.95', () => {
    const hits = sum((verdict) => verdict.hits.length);
    const recall = hits / (hits + sum((verdict) => verdict.misses.length));
    assert.ok(recall >= 0.95, `recall ${recall.toFixed(3)}`);
  });

  it('precision is at least 0.97 at warning and error', () => {
    const hits = sum((verdict) => verdict.hits.length);
    const precision = hits / (hits + sum((verdict) => verdict.falseAlarms.length));
    assert.ok(precision >= 0.97, `precision ${precision.toFixed(3)}`);
  });

  it('clean texts stay clean', () => {
    const clean = judged.filter(({ labelled }) => labelled.expect.length === 0);
    const alarms = clean.flatMap(({ labelled, verdict }) =>
      verdict.falseAlarms.map(({ rule }) => `${labelled.id} ${rule}`),
    );
    assert.ok(clean.length >= 90);
    assert.deepEqual(alarms, []);
  });

  it('fixes make the text that an editor would write', () => {
    const withFix = all.filter((labelled) => labelled.fixed !== undefined);
    const wrong = withFix.filter((labelled) => body(labelled) !== labelled.fixed).map(({ id }) => id);
    assert.ok(wrong.length / withFix.length <= 0.04, `fixed differently: ${wrong.join(', ')}`);
  });
});

function body(labelled: LabelledCase): string {
  return fixText(labelled.text, labelled).text.replace(/^---\n[\s\S]*?\n---\n/, '');
}
