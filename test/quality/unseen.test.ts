import assert from 'node:assert/strict';
import { unseen } from '../support/labels.ts';
import { lintText } from '../support/lint.ts';

/** Templates of invented companies that a careful editor would send as they are: a report at warning or error is a false alarm. */
describe('unseen clean texts', () => {
  const clean = unseen('clean');

  it('there are enough of them', () => assert.ok(clean.length >= 120));

  for (const labelled of clean) {
    it(`${labelled.id} ${labelled.path}`, () => {
      const alarms = lintText(labelled.text, labelled)
        .filter(({ severity }) => severity === 'error' || severity === 'warning')
        .map(({ rule, range }) => `${rule}: ${labelled.text.slice(range.start, range.end)}`);
      assert.deepEqual(alarms, [], labelled.note);
    });
  }
});
