import assert from 'node:assert/strict';
import { fixText, lintText, withFrontMatter } from '../support/lint.ts';

const BODY =
  'Здравствуйте, {{ client.name }}!\n\nТвой заказ готов. Твой подарок тоже.\n\nДо свидания! {{ wish }}\n';

function rules(text: string, config?: string): string[] {
  return lintText(withFrontMatter(text), { ...(config !== undefined && { config }) })
    .filter(({ rule }) => rule === 'no-ty' || rule === 'unused-suppression')
    .map(({ rule }) => rule);
}

describe('suppressions', () => {
  it('without any, every problem is reported', () => {
    assert.deepEqual(rules(BODY), ['no-ty', 'no-ty']);
  });

  it('the next line with text', () => {
    const text = BODY.replace(
      'Твой заказ',
      '<!-- msgmd-disable-next-line no-ty -- так просил клиент -->\n\nТвой заказ',
    );
    assert.deepEqual(rules(text), []);
  });

  it('only the named rule', () => {
    const text = BODY.replace('Твой заказ', '<!-- msgmd-disable-next-line no-emoji -->\nТвой заказ');
    assert.deepEqual(rules(text), ['unused-suppression', 'no-ty', 'no-ty']);
  });

  it('a stretch of text, also in a Liquid comment', () => {
    const text = BODY.replace('Твой заказ', '<!-- msgmd-disable no-ty -->\nТвой заказ').replace(
      'Твой подарок',
      '{% comment %}msgmd-enable no-ty{% endcomment %}Твой подарок',
    );
    assert.deepEqual(rules(text), ['no-ty']);
  });

  it('the whole file by front matter', () => {
    const text = `---\ntitle: А\nlint:\n  disable: [no-ty]\n  reason: песня\n---\n${BODY}`;
    assert.deepEqual(rules(text), []);
  });

  it('an unused name in front matter is reported and removed by its fix', () => {
    const text = `---\ntitle: А\nlint:\n  disable: [no-emoji, no-ty]\n---\n${BODY}`;
    assert.deepEqual(rules(text), ['unused-suppression']);
    assert.match(fixText(text).text, /disable: \[no-ty\]/);
  });

  it('one of two names in a comment', () => {
    const text = BODY.replace(
      'Твой заказ',
      '<!-- msgmd-disable-next-line no-emoji, no-ty -- причина -->\nТвой заказ',
    );
    assert.deepEqual(rules(text), ['unused-suppression']);
    assert.match(fixText(withFrontMatter(text)).text, /<!-- msgmd-disable-next-line no-ty -- причина -->/);
  });

  it('a team may switch the rule off for suppressions as well', () => {
    assert.deepEqual(
      rules(`<!-- msgmd-disable no-emoji -->\n${BODY}`, 'rules: {unused-suppression: off, no-ty: off}\n'),
      [],
    );
  });
});
