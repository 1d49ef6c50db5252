import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { RenderOptions } from '../../rules/template/render/types.ts';
import { type Rendered, render } from '../../rules/template/render.ts';
import { parseTemplate } from '../../rules/template/template.ts';

const MOMENT = '2026-10-23T15:40';

function renderText(
  source: string,
  values: Record<string, unknown> = {},
  options: Partial<RenderOptions> = {},
): Promise<Rendered> {
  return render(parseTemplate(source), values, { lang: 'ru', moment: MOMENT, ...options });
}

async function text(...args: Parameters<typeof renderText>): Promise<string> {
  const { text: result, failure } = await renderText(...args);
  assert.equal(failure, null);
  return result;
}

describe('rendering', () => {
  it('takes dotted names and nested values', async () => {
    const source = '{{ client.name }}, {{ client.city.name }}, {{ now.hour }}';
    const values = { 'client.name': 'Анна', client: { city: { name: 'Тверь' } }, now: { hour: 15 } };
    assert.equal(await text(source, values), 'Анна, Тверь, 15');
  });

  it('renders the subject from what YAML reads', async () => {
    const source = '---\nsubject: "Заказ {{ n | default: \\"без номера\\" }}"\n---\nТекст';
    assert.equal((await renderText(source)).subject, 'Заказ без номера');
    assert.equal((await renderText('Текст')).subject, null);
  });

  it('leaves notes to the operator out, and their lines', async () => {
    const source = 'Раз\n<!-- нет {{ unknown }} -->\nдва <!-- нет -->три{% comment %}нет{% endcomment %}\n';
    assert.equal(await text(source), 'Раз\nдва три\n');
  });

  it('has the moment of sending for its clock, and declines months', async () => {
    const dates: [string, string][] = [
      ["{{ 'now' | date: '%H:%M, %d.%m.%Y' }}", '15:40, 23.10.2026'],
      ["{{ 'today' | date: '%-d %B' }}", '23 октября'],
      ["{{ 'now' | date: '%B %Y' }}", 'октябрь 2026'],
      ["{{ 'now' | date: '%A %u' }}", 'Friday 5'],
      ["{{ '2026-03-05' | date: '%-d %B' }}", '5 марта'],
      ["{{ '2026-03-05T10:00' | date: '%H' }}", '10'],
      ["{{ 'завтра' | date: '%-d %B' }}", 'завтра'],
      ["{{ nothing | default: 'now' | date: '%j' }}", '296'],
    ];
    for (const [source, expected] of dates) assert.equal(await text(source), expected, source);
    assert.equal(await text("{{ 'now' | date: '%-d %B' }}", {}, { lang: 'uk' }), '23 жовтня');
    assert.equal(await text("{{ 'now' | date: '%B %-d' }}", {}, { lang: 'en' }), 'October 23');
  });

  it('asks a function for partials, which have a scope of their own', async () => {
    const partial = (name: string) =>
      name === 'подпись' ? '{{ who }}{{ client.name | default: "" }}' : null;
    const source = "{% render 'подпись', who: client.name %}";
    assert.equal(await text(source, { 'client.name': 'Анна' }, { partial }), 'Анна');
    const { failure } = await renderText("{% render 'другое' %}", {}, { partial });
    assert.match(failure?.message ?? '', /другое/);
  });

  it('shows partials the names that are global', async () => {
    const options = {
      partial: () => '{% if now.hour < 16 %}день{% else %}вечер{% endif %}',
      globals: new Set(['now']),
    };
    assert.equal(await text("{% render 'wish' %}", { 'now.hour': 15 }, options), 'день');
    assert.equal(await text("{% render 'wish' %}", { 'now.hour': 16 }, options), 'вечер');
  });

  it('fails at a name without a value, and says where', async () => {
    const source = '---\ntitle: a\n---\nРаз <!-- нет -->{{ client.nmae }}';
    const { failure, text: result } = await renderText(source, { 'client.name': 'Анна' });
    assert.equal(result, '');
    assert.equal(source.slice(failure!.range!.start, failure!.range!.end), 'client.nmae');
    assert.match(failure!.message, /client\.nmae/);
  });

  it('lets conditions and `default` ask for what may be missing', async () => {
    assert.equal(
      await text('{% if a.b %}1{% else %}2{% endif %}{{ a.b | default: 3 }}{{ c }}', { c: null }),
      '23',
    );
  });

  it('fails at what the format does not have', async () => {
    for (const source of [
      "{% include 'a' %}",
      '{{ a | склонить }}',
      '{% if %}',
      '{{ a',
      '{% layout "a" %}',
    ]) {
      assert.ok((await renderText(source, { a: 1 })).failure, source);
    }
  });

  it('keeps templates out of JavaScript', async () => {
    const values = {
      a: { b: 1 },
      '__proto__.polluted': 'да',
      'constructor.prototype.polluted': 'да',
      list: [1],
    };
    for (const path of [
      'a.constructor',
      'a.__proto__',
      'a.toString',
      'list.constructor',
      "a['hasOwnProperty']",
      'polluted',
    ]) {
      assert.ok((await renderText(`{{ ${path} }}`, values)).failure, path);
    }
    assert.equal(({} as { polluted?: string }).polluted, undefined);
  });

  it('does not run or grow without end', async () => {
    const loops = `${'{% for a in (1..9999) %}'.repeat(4)}x${'{% endfor %}'.repeat(4)}`;
    const sources = [
      '{% for i in (1..1000000000) %}{% endfor %}',
      loops,
      "{% assign a = 'x' %}{% for i in (1..99) %}{% assign a = a | append: a %}{% endfor %}{{ a }}",
      "{% render 'loop' %}",
    ];
    for (const source of sources) {
      const { failure } = await renderText(source, {}, { partial: () => "{% render 'loop' %}" });
      assert.ok(failure, source);
    }
  });

  it('is not needed for checking: no static import leads from the engine or this module to LiquidJS', () => {
    const root = new URL('../../rules/', import.meta.url);
    for (const entry of ['engine/lint.ts', 'template/render.ts']) {
      const seen = new Set<string>();
      const queue = [new URL(entry, root).href];
      for (let file = queue.pop(); file; file = queue.pop()) {
        if (seen.has(file)) continue;
        seen.add(file);
        const text = readFileSync(new URL(file), 'utf8');
        for (const [, name] of text.matchAll(/^(?:import|export)\s(?!type\s)[^;]*?from '([^']+)'/gm)) {
          assert.notEqual(name, 'liquidjs', file);
          if (name!.startsWith('.')) queue.push(new URL(name!, file).href);
        }
      }
      assert.ok(seen.size > 1);
    }
  });

  it('is the same on every machine', async () => {
    const zone = process.env.TZ;
    try {
      for (const TZ of ['Asia/Vladivostok', 'America/New_York', 'UTC']) {
        process.env.TZ = TZ;
        assert.equal(
          await text("{{ 'now' | date: '%d %H:%M' }} {{ '2026-03-05 01:00' | date: '%d %H' }}"),
          '23 15:40 05 01',
        );
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
