import assert from 'node:assert/strict';
import { renderingsIn, useOfPartial } from '../../rules/facts/renderings.ts';

const template = (path: string, text: string, lang = 'ru') => ({
  path,
  lang,
  renderings: renderingsIn(text),
});

describe('renderings', () => {
  const paths = ['_partials/sign.liquid', 'sub/_partials/sign.liquid'];
  const use = (path: string, ...templates: ReturnType<typeof template>[]) =>
    useOfPartial(path, templates, (each) => paths.includes(each));

  it('tell what is passed by name, with “with” and with “for”', () => {
    const passed = (tag: string) => renderingsIn(tag).renders[0]!.passed;
    assert.deepEqual(passed("{% render 'a', who: agent.chief, day: 'пн' %}"), [
      ['who', 'agent.chief'],
      ['day', null],
    ]);
    assert.deepEqual(passed("{% render 'a' with agent as who, day: now.day %}"), [
      ['day', 'now.day'],
      ['who', 'agent'],
    ]);
    assert.deepEqual(passed("{% render 'a' with agent %}"), [['a', 'agent']]);
    assert.deepEqual(passed("{% liquid\n  render 'a' for items as item\n%}"), [
      ['item', null],
      ['forloop', null],
    ]);
  });

  it('are those of the nearest partial of a name', () => {
    const upper = template('a.msg.md', "{% render 'sign', who: agent %}");
    const lower = template('sub/b.msg.md', "{% render 'sign', whom: client %}");
    assert.deepEqual([...use(paths[0]!, upper, lower)!.passed.keys()], ['who']);
    assert.deepEqual([...use(paths[1]!, upper, lower)!.passed.keys()], ['whom']);
    assert.equal(use(paths[1]!, upper), null);
  });

  it('gather variables, declarations and the one language', () => {
    const first = template(
      'a.msg.md',
      "---\nplaceholders: {agent.nick: О}\n---\n{% render 'sign', who: agent %}",
    );
    const second = template('b.msg.md', "{% render 'sign', who: client %}{% render 'none' %}", 'en');
    const { passed, declared, lang } = use(paths[0]!, first, second)!;
    assert.deepEqual([...passed.get('who')!], ['agent', 'client']);
    assert.deepEqual([...declared], ['agent.nick']);
    assert.equal(lang, null);
    assert.equal(use(paths[0]!, first)!.lang, 'ru');
  });
});
