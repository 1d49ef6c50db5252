import assert from 'node:assert/strict';
import { sealOf } from '../../../rules/facts/seal.ts';
import { contextFor, lintText, type Workspace } from '../../support/lint.ts';

const file = (keys: string): string => `---\ntitle: Шаблон\n${keys}---\nЗдравствуйте! Заказ готов.\n`;

/** Rule and the line of the front matter on which it speaks. */
function reported(rule: string, text: string, workspace: Workspace = {}): string[] {
  return lintText(text, { ...workspace, only: [rule] }).map(({ range }) =>
    text.slice(range.start, range.end),
  );
}

describe('approval', () => {
  it('is off until a team asks for it', () => {
    const rules = lintText(file('status: review\n')).map(({ rule }) => rule);
    assert.ok(!rules.includes('approval'));
    const config = 'root: true\nrules: {approval: error}\n';
    const found = lintText(file('status: review\n'), { config }).filter(({ rule }) => rule === 'approval');
    assert.deepEqual(
      found.map(({ severity }) => severity),
      ['error'],
    );
  });

  it('speaks where a template is not approved, or by nobody', () => {
    assert.deepEqual(reported('approval', file('status: review\n')), ['status: review']);
    assert.equal(reported('approval', file('')).length, 1);
    assert.deepEqual(reported('approval', file('status: approved\n')), ['status: approved']);
    assert.deepEqual(reported('approval', file('status: approved\napproved_by: anna\n')), []);
    assert.deepEqual(reported('approval', file('status: deprecated\n')), []);
  });

  it('speaks when the sealed text has changed', () => {
    const { template, settings } = contextFor(file(''));
    const keys = `status: approved\napproved_by: [anna]\napproved_hash: ${sealOf(template, settings)}\n`;
    assert.deepEqual(reported('approval', file(keys)), []);
    assert.deepEqual(reported('approval', file(keys).replaceAll('\n', '\r\n')), []);
    const line = keys.trimEnd().split('\n').at(-1)!;
    assert.deepEqual(reported('approval', file(keys).replace('готов', 'собран')), [line]);
  });
});

describe('review-due', () => {
  const cycle = 'reviewed: 2026-01-10\nreview_every: P2M\nexpires: 2026-06-30\n';

  it('speaks from the day after', () => {
    assert.deepEqual(reported('review-due', file(cycle), { today: '2026-03-10' }), []);
    assert.deepEqual(reported('review-due', file(cycle), { today: '2026-03-11' }), ['reviewed: 2026-01-10']);
    assert.deepEqual(reported('review-due', file('expires: 2026-06-30\n'), { today: '2026-06-30' }), []);
    assert.deepEqual(reported('review-due', file('expires: 2026-06-30\n'), { today: '2026-07-01' }), [
      'expires: 2026-06-30',
    ]);
  });

  it('is silent without dates, with half of a cycle, and about deprecated templates', () => {
    for (const keys of [
      '',
      'reviewed: 2020-01-01\n',
      'review_every: P1M\n',
      `status: deprecated\n${cycle}`,
    ]) {
      assert.deepEqual(reported('review-due', file(keys), { today: '2030-01-01' }), []);
    }
  });

  it('offers to set the day of today', () => {
    const [problem] = lintText(file(cycle), { today: '2026-03-11', only: ['review-due'] });
    const [suggestion] = problem!.suggestions;
    assert.ok(suggestion && 'edits' in suggestion);
    const [edit] = suggestion.edits;
    assert.equal(file(cycle).slice(edit!.range.start, edit!.range.end), '2026-01-10');
    assert.equal(edit!.text, '2026-03-11');
  });
});
