import assert from 'node:assert/strict';
import { parseTemplate } from '../../rules/template/template.ts';

/** Processor time of one parse, in milliseconds. */
function cost(text: string): number {
  const before = process.cpuUsage();
  parseTemplate(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Pieces that make a reader look far ahead or far back. */
const PIECES = [
  'Добрый день, {{ client.name }}! Заказ № {{ order.number }} собран, т. е. готов.\n\n', '{{', '{% if a %}', '<!--{{x}}', '`a``', '[a', '*a_ ',
  "{{'{{\\'", '> ', '- ', 'a.b', 'a@', '"', '«', 'т. ', '\n a\n', '](', '](<', '{% # ', '{{ a | ', '|a', '<a ', '{% case a %}{% when ', '{{ a and ',
  '{{ ((', `{{ ${'('.repeat(40)}`, `{{ ${'a['.repeat(40)}`, '{{ a[', '{% raw %}', "{% assign a = '", '\n\n---\n', '\n1. a\n   - b\n', '{%- if a -%} {%- endif -%}', 'a'.repeat(50), '! ', '_', '\\', '&a',
]; // biome-ignore format: a bag of pieces

describe('a long text', () => {
  for (const piece of PIECES) {
    it(`of ${JSON.stringify(piece.slice(0, 24))} takes linear time`, () => {
      const text = piece.repeat(Math.ceil(200_000 / piece.length)).slice(0, 200_000);
      // Four times the text: quadratic growth takes sixteen times as long on every try, a busy machine only on some.
      const ratios: number[] = [];
      do {
        const small = cost(text.slice(0, 50_000));
        ratios.push(cost(text) / Math.max(small, 1));
      } while (ratios.at(-1)! >= 8 && ratios.length < 6);
      assert.ok(ratios.at(-1)! < 8, ratios.map((ratio) => ratio.toFixed(1)).join(', '));
    });
  }

  it('of a million characters is read', () => {
    const text = PIECES[0]!.repeat(Math.ceil(1_000_000 / PIECES[0]!.length));
    const { sentences, outputs } = { ...parseTemplate(text), outputs: parseTemplate(text).liquid.outputs };
    assert.equal(sentences.length, outputs.length);
  });
});
