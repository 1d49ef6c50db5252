import assert from 'node:assert/strict';
import { mostQuestions, questionsOf } from '../../rules/facts/questions.ts';
import { contextFor, withFrontMatter } from '../support/lint.ts';

describe('questions', () => {
  it('ends in a question mark, behind which brackets, quotation marks and tags may stand', () => {
    const asks = (body: string) => questionsOf(contextFor(withFrontMatter(body)));
    assert.deepEqual(asks('Удобно? Да. Правда?! «Как дела?»'), [true, false, true, true]);
    assert.deepEqual(asks('{% if x %}Удобно ли Вам?{% endif %}'), [true]);
    assert.deepEqual(asks('Адрес https://a.example/?x=1.'), [false]);
  });

  it('counts the branch with most questions', () => {
    const most = (body: string) => mostQuestions(contextFor(withFrontMatter(body))).length;
    assert.equal(most('{% if x %}Раз?{% else %}Два?{% endif %}'), 1);
    assert.equal(most('{% if x %}Раз? Два?{% else %}Три?{% endif %} Четыре?'), 3);
    assert.equal(most('{% case x %}{% when 1 %}Раз?{% when 2 %}Два?{% endcase %}'), 1);
    assert.equal(most('{% for i in x %}Раз?{% endfor %}'), 1);
  });
});
