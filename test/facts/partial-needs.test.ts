import assert from 'node:assert/strict';
import { neededBy } from '../../rules/facts/partial-needs.ts';
import { readMoment, render } from '../../rules/render/render.ts';
import { parseTemplate } from '../../rules/template/template.ts';
import { contextFor } from '../support/lint.ts';

const needs = (partial: string) => [...neededBy(parseTemplate(partial)).keys()].join(' ');

/** What the engine says against a message that renders the partial and passes nothing. */
async function failure(partial: string): Promise<string | null> {
  const source = '---\ntitle: Т\n---\n{% render "x" %}\n';
  const context = contextFor(source, {
    files: { '_partials/x.liquid': partial, '_partials/y.liquid': 'да' },
  });
  return (await render(context, readMoment('2026-03-12T12:00', context)!)).error;
}

const NEEDED: readonly [partial: string, names: string][] = [
  ['{{ a }}', 'a'],
  ['{{ agent.name }}, {{ agent.role }} {{ company.name }}', 'agent company'],
  ['{{ клиент.имя }}', 'клиент'],
  ['{{ a | upcase | default: "да" }}', 'a'],
  ['{{ "да" | append: a }}', 'a'],
  ['{{ b | default: a }}', 'a'],
  ['{% assign b = "да" | append: a %}', 'a'],
  ['{% capture b %}{{ a }}{% endcapture %}{{ b }}', 'a'],
  ['{% for each in a %}{{ each }}{% endfor %}', 'a'],
  ['{% render "y", who: a %}', 'a'],
  ['{% render "y" with a as who %}', 'a'],
  ['{% if b %}{{ a.name }}{% else %}{{ a.role }}{% endif %}', 'a'],
  ['{% case b %}{% when 1 %}{{ a }}{% else %}{{ a }}{% endcase %}', 'a'],
  ['{% liquid\n  echo a\n%}', 'a'],
  ['{{ a }}{% assign a = 1 %}', 'a'],
];

const OPTIONAL: readonly string[] = [
  'Да. {{ now.hour }} {{ greeting }} {{ wish }} {{ farewell }}',
  '{{ a | default: "да" }}',
  '{% if a %}{{ a.name }}{% endif %}',
  '{% if a == "да" or b %}да{% elsif c %}нет{% endif %}',
  '{% unless a %}нет{% else %}{{ a }}{% endunless %}',
  '{% case a %}{% when "да" %}{{ b }}{% endcase %}',
  '{% if a %}{{ b }}{% else %}нет{% endif %}',
  '{% assign a = "да" %}{{ a }}',
  '{% assign b = a | default: "да" %}{{ b }}',
  '{% assign b = a %}{{ b | default: "да" }}',
  '{% for each in (1..2) %}{{ each }} {{ forloop.index }}{% endfor %}',
  '{% capture a %}да{% endcapture %}{{ a }}',
  '{% comment %}{{ a }}{% endcomment %}{% raw %}{{ a }}{% endraw %}',
];

describe('what a partial needs', () => {
  for (const [partial, names] of NEEDED)
    it(`${partial} cannot be rendered without ${names}`, async () => {
      assert.equal(needs(partial), names);
      assert.match((await failure(partial))!, /undefined variable/);
    });

  for (const partial of OPTIONAL)
    it(`${partial} needs nothing`, async () => {
      assert.equal(needs(partial), '');
      assert.equal(await failure(partial), null);
    });

  it('counts every name that is read', () => {
    const [[first, names]] = [...neededBy(parseTemplate('{{ a.b }} {{ a.c }} {{ a.b }}'))] as [
      [string, Set<string>],
    ];
    assert.deepEqual([first, [...names]], ['a', ['a.b', 'a.c']]);
  });
});
