import assert from 'node:assert/strict';
import { renderedLength } from '../../rules/facts/length.ts';
import { isGsm7, segmentsOf } from '../../rules/facts/sms.ts';
import { contextFor, type Workspace } from '../support/lint.ts';

function lengthOf(body: string, placeholders = '', workspace: Workspace = {}) {
  const front = `title: Т\n${placeholders && `placeholders:\n${placeholders}\n`}`;
  const { shortest, typical, longest } = renderedLength(contextFor(`---\n${front}---\n${body}\n`, workspace));
  return [shortest, typical, longest];
}

describe('rendered length', () => {
  it('counts the text as the client gets it', () => {
    assert.deepEqual(lengthOf('Привет'), [6, 6, 6]);
    assert.deepEqual(lengthOf('\nПривет\n\n'), [6, 6, 6]);
    assert.deepEqual(lengthOf('Да<!-- оператору -->!{% comment %}нет{% endcomment %}'), [3, 3, 3]);
    assert.deepEqual(lengthOf('{% raw %}{{ x }}{% endraw %}'), [7, 7, 7]);
  });

  it('takes examples, values, max_length and defaults of placeholders', () => {
    assert.deepEqual(lengthOf('{{ x }}', '  x: "12345"'), [5, 5, 5]);
    assert.deepEqual(lengthOf('{{ x }}', '  x: {example: abc, values: [a, abc, abcdef]}'), [1, 3, 6]);
    assert.deepEqual(lengthOf('{{ x }}', '  x: {example: abc, max_length: 50}'), [3, 3, 50]);
    assert.deepEqual(lengthOf('{{ x }}', '  x: {example: abc, required: false}'), [0, 3, 3]);
    assert.deepEqual(lengthOf('{{ x | default: "ab" }}', '  x: {example: abc, required: false}'), [2, 3, 3]);
    assert.deepEqual(lengthOf('{{ x | truncate: 4 }}', '  x: {example: abc, max_length: 50}'), [3, 3, 4]);
    assert.deepEqual(lengthOf('{{ x | append: "!!" }}', '  x: abc'), [5, 5, 5]);
  });

  it('follows branches, loops and values that the template makes', () => {
    assert.deepEqual(lengthOf('{% if x %}abc{% else %}a{% endif %}', '  x: a'), [1, 3, 3]);
    assert.deepEqual(lengthOf('{% if x %}abc{% endif %}', '  x: a'), [0, 3, 3]);
    assert.deepEqual(lengthOf('{% case x %}{% when 1 %}ab{% else %}abcd{% endcase %}', '  x: 1'), [2, 4, 4]);
    assert.deepEqual(lengthOf('{% for i in x %}ab{% endfor %}', '  x: [1, 2, 3]'), [0, 6, 6]);
    assert.deepEqual(lengthOf('{% capture c %}abc{% endcapture %}{{ c }}{{ c }}'), [6, 6, 6]);
    assert.deepEqual(lengthOf('{% assign c = "abc" %}{{ c }}'), [3, 3, 3]);
  });

  it('knows the wish and the farewell of the language', () => {
    assert.deepEqual(lengthOf('{{ wish }}'), [13, 13, 17]);
    assert.deepEqual(lengthOf('{{ farewell }}'), [26, 26, 30]);
  });

  it('counts partials where they are rendered, with the values passed to them', () => {
    const files = { '_partials/sign.liquid': 'С уважением, {{ who.name }}' };
    assert.deepEqual(lengthOf('{% render "sign", who: agent %}', '', { files }), [19, 19, 19]);
  });

  it('divides an SMS into segments of its alphabet', () => {
    const sms = (text: string) =>
      renderedLength(contextFor(`---\ntitle: Т\nchannel: sms\n---\n${text}\n`)).segments.longest;
    assert.equal(sms('я'.repeat(70)), 1);
    assert.equal(sms('я'.repeat(71)), 2);
    assert.equal(sms('я'.repeat(135)), 3);
    assert.equal(sms('a'.repeat(160)), 1);
    assert.equal(sms('a'.repeat(161)), 2);
    assert.equal(sms(`${'a'.repeat(159)}€`), 2);
    assert.equal(segmentsOf(307, true), 3);
    assert.ok(isGsm7('Order 5 @ 10€') && !isGsm7('№ 5'));
  });
});
