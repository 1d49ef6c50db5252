import assert from 'node:assert/strict';
import { configSchema } from '../../rules/config/schema/config.ts';
import { frontMatterSchema } from '../../rules/config/schema/front-matter.ts';
import type { Schema } from '../../rules/config/schema/json-schema.ts';
import { read } from '../../rules/config/validate.ts';
import { parseYaml } from '../../rules/template/yaml.ts';

function check(text: string, schema: Schema = frontMatterSchema) {
  const { root } = parseYaml(text, 0);
  const { value, issues } = read(root!, schema);
  const shown = issues.map(({ kind, path, range, suggestion }) => ({
    kind,
    path,
    span: text.slice(range.start, range.end),
    suggestion,
  }));
  return { value: JSON.parse(JSON.stringify(value)), issues: shown };
}

describe('reading by a schema', () => {
  it('accepts what the format allows and keeps its values', () => {
    const { value, issues } = check(
      'title: Заказ\nchannel: [sms, email]\nsend: {hours: "Mo 09:00-10:00", delay: PT2H}\nx_own: 1\n',
    );
    assert.deepEqual(issues, []);
    assert.deepEqual(value.channel, ['sms', 'email']);
    assert.equal(value.send.delay, 'PT2H');
  });

  it('takes any scalar for a text, as written', () => {
    const { value, issues } = check('title: 2026\n');
    assert.deepEqual(issues, []);
    assert.equal(value.title, '2026');
  });

  it('names the misspelt key with what was meant', () => {
    const { issues, value } = check('title: a\nchanel: sms\n');
    assert.deepEqual(issues, [
      { kind: 'unknown-key', path: 'chanel', span: 'chanel: sms', suggestion: 'channel' },
    ]);
    assert.equal(value.channel, 'sms');
  });

  it('does not suggest a key that is there already', () => {
    const { issues } = check('title: a\nchannel: chat\nchanel: sms\n');
    assert.equal(issues[0]!.suggestion, null);
  });

  it('reports a value outside the list, a wrong type and a missing key, each once', () => {
    const { issues, value } = check('audience: masss\nplaceholders: [a]\n');
    assert.deepEqual(
      issues.map(({ kind, path, suggestion }) => [kind, path, suggestion]),
      [
        ['wrong-value', 'audience', 'mass'],
        ['wrong-type', 'placeholders', null],
        ['missing-key', 'title', null],
      ],
    );
    assert.equal(value.audience, 'mass');
    assert.equal(check('title: a\naudience: xyz\n').value.audience, undefined);
  });

  it('takes an empty value for an absent one', () => {
    assert.deepEqual(check('title: a\nsubject:\n').issues, []);
  });

  it('knows real dates', () => {
    assert.deepEqual(check('title: a\nreviewed: 2024-02-29\n').issues, []);
    assert.equal(check('title: a\nreviewed: 2023-02-29\n').issues[0]!.kind, 'wrong-form');
  });

  it('cannot be led to the prototype by a key', () => {
    const { root } = parseYaml(
      'title: a\nx_: {__proto__: {polluted: 1}}\nplaceholders: {__proto__: a, constructor: b}\n',
      0,
    );
    const { value } = read(root!, frontMatterSchema);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
    assert.deepEqual(Object.keys((value as { placeholders: object }).placeholders), [
      '__proto__',
      'constructor',
    ]);
  });

  it('reads .msgmd.yml by the same code', () => {
    const { issues } = check(
      'root: yes\nrules: {no-emoji: of}\nfriday: {weekend_required_from: "25:00"}\n',
      configSchema,
    );
    assert.deepEqual(
      issues.map(({ path }) => path),
      ['root', 'rules.no-emoji', 'friday.weekend_required_from'],
    );
  });
});
