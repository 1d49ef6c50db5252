import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Liquid } from 'liquidjs';
import { parseLiquid } from '../../../rules/template/liquid/parser.ts';
import { interpret, type Partials } from './interpreter.ts';

interface Case {
  readonly name: string;
  readonly template: string;
  readonly data?: object;
  readonly partials?: Partials;
  readonly result?: string;
  readonly errors?: readonly string[];
  readonly repaired?: string;
}

const cases = JSON.parse(readFileSync(new URL('../liquid-cases.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, readonly Case[]>
>;

/** `code: text`, one an error. */
function errors(source: string): string[] {
  return parseLiquid(source).errors.map(
    ({ code, range }) => `${code}: ${source.slice(range.start, range.end)}`,
  );
}

/** Carries out every repair. */
function repair(source: string): string {
  const repairs = parseLiquid(source).errors.flatMap((error) => error.repair ?? []);
  return repairs.reduceRight(
    (text, { range, text: by }) => text.slice(0, range.start) + by + text.slice(range.end),
    source,
  );
}

for (const [category, list] of Object.entries(cases)) {
  describe(`Liquid, ${category}`, () => {
    for (const { name, template, data = {}, partials = {}, result, errors: expected, repaired } of list) {
      it(name, () => {
        assert.deepEqual(errors(template), expected ?? []);
        if (result !== undefined) {
          const engine = new Liquid({ strictFilters: true, templates: { ...partials } });
          assert.equal(engine.parseAndRenderSync(template, data), result, 'LiquidJS');
          assert.equal(interpret(template, data, partials), result, 'our tree');
        }
        if (repaired !== undefined) {
          assert.equal(repair(template), repaired);
          assert.deepEqual(errors(repaired), [], 'the repair leaves nothing to repair');
        }
      });
    }
  });
}

describe('the Liquid tree', () => {
  const source =
    '{% assign a = 1 %}{{ a }}{{ b.c[d] }}{% for x in list %}{{ x.y }}{{ forloop.index }}{% endfor %}{{ x }}{% capture z %}{{ z }}{% endcapture %}{{ z }}{% render "p", q: r %}';
  const { uses, outputs, tags } = parseLiquid(source);

  it('lists every variable with whether the template binds it', () => {
    assert.deepEqual(
      uses.map(({ variable, local }) => `${variable.name}${local ? ' local' : ''}`),
      ['a local', 'b.c', 'd', 'list', 'x.y local', 'forloop.index local', 'x', 'z', 'z local', 'r'],
    );
  });

  it('lists outputs and tags in order, at any depth', () => {
    assert.deepEqual(
      outputs.map(({ range }) => source.slice(range.start, range.end)),
      ['{{ a }}', '{{ b.c[d] }}', '{{ x.y }}', '{{ forloop.index }}', '{{ x }}', '{{ z }}', '{{ z }}'],
    );
    assert.deepEqual(
      tags.map(({ type }) => type),
      ['assign', 'for', 'capture', 'render'],
    );
  });

  it('takes HTML comments for notes in which nothing runs', () => {
    const text = 'а<!-- {{ b }} {% if %} -->в';
    const document = parseLiquid(text);
    assert.deepEqual(document.errors, []);
    assert.deepEqual(document.uses, []);
    assert.deepEqual(
      document.nodes.map(({ type, range }) => [type, text.slice(range.start, range.end)]),
      [
        ['text', 'а'],
        ['comment', '<!-- {{ b }} {% if %} -->'],
        ['text', 'в'],
      ],
    );
  });

  it('keeps its depth within bounds', () => {
    const deep = '{% if a %}'.repeat(500) + '{% endif %}'.repeat(500);
    assert.ok(parseLiquid(deep).errors.some(({ code }) => code === 'unexpected-tag'));
    assert.ok(parseLiquid(`{{ ${'a['.repeat(500)} }}`).errors.length > 0);
    assert.ok(parseLiquid(`{% if ${'a and '.repeat(500)} a %}{% endif %}`).errors.length > 0);
  });
});
