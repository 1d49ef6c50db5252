import assert from 'node:assert/strict';
import type { LiquidNode } from '../../rules/template/liquid/ast.ts';
import { parseTemplate } from '../../rules/template/template.ts';
import type { Range, Template } from '../../rules/template/types.ts';

/** Pieces that collide badly when put beside each other. */
const PIECES = [
  '---\n', 'title: x\n', 'placeholders:\n  a: "1"\n', '{{', '}}', '{%', '%}', '{{-', '-%}', 'client.name', ' if ', ' endif ',
  '{% if a %}', '{% else %}', '{% elsif b == 1 %}', '{% endif %}', '{% for x in y %}', '{% endfor %}', '{% raw %}',
  '{% endraw %}', '{% case a %}', '{% when 1, 2 or 3 %}', '{% endcase %}', '{% comment %}', '{% endcomment %}', '{{ a | b: "c" }}',
  '{% liquid\n assign a = 1\n echo a\n%}', '{% capture z %}', '{% endcapture %}', '"', "'", '|', ':', '.', '..', '(', ')', '[', ']',
  '<!--', '-->', '<b>', '</b>', '<br>', '\n', '\n\n', '\r\n', '  ', '    ', '\t', '- ', '1. ', '> ', '# ', '---', '***', '```', '`', '*',
  '**', '_', '\\', '![', '](', 'http://a.b/c_d', 'a@b.ru', '😀', '👨‍👩‍👧', '\u00a0', '\ufeff', 'Здравствуйте', 'Вы', 'т. д.', '«', '»', '„', '“', '!', '?',
  '…', '| a | b |\n|---|---|\n', '&nbsp;', '\u0001', '\ufffc', '\ud83d', 'ё', 'и\u0306', '=', '==', '&&', ' and ', ' not ', ' contains ', '-',
]; // biome-ignore format: a bag of pieces

/** A small generator with a seed: the same texts on every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function garbage(next: () => number): string {
  const count = Math.floor(next() * 60);
  return Array.from({ length: count }, () => PIECES[Math.floor(next() * PIECES.length)]).join('');
}

function inside(inner: Range, outer: Range, what: string): void {
  assert.ok(inner.start <= inner.end, `${what} runs backwards`);
  assert.ok(outer.start <= inner.start && inner.end <= outer.end, `${what} leaves its parent`);
}

function checkNodes(nodes: readonly LiquidNode[], parent: Range): void {
  let last = parent.start;
  for (const node of nodes) {
    inside(node.range, parent, node.type);
    assert.ok(node.range.start >= last, `${node.type} overlaps the node before`);
    last = node.range.end;
    if (node.type === 'if' || node.type === 'case')
      for (const { body } of node.branches) checkNodes(body, node.range);
    if (node.type === 'for' || node.type === 'capture') checkNodes(node.body, node.range);
    if (node.type === 'for') checkNodes(node.otherwise, node.range);
  }
}

function checkOrdered(ranges: readonly Range[], parent: Range, what: string): void {
  let last = parent.start;
  for (const range of ranges) {
    inside(range, parent, what);
    assert.ok(range.start >= last, `${what} overlaps the one before`);
    last = range.end;
  }
}

function check(template: Template): void {
  const { source, body, liquid } = template;
  const whole = { start: 0, end: source.length };
  checkNodes(liquid.nodes, body);
  for (const error of liquid.errors) {
    inside(error.range, body, error.code);
    if (error.repair) inside(error.repair.range, error.range, `repair of ${error.code}`);
  }
  for (const error of template.frontMatter.errors) inside(error.range, whole, error.code);
  assert.equal(template.prose.length, source.length);
  for (let i = 0; i < source.length; i++) {
    const [a, b] = [template.prose[i]!, source[i]!];
    assert.ok(a === b || a === '\u0001' || a === '\ufffc', `prose differs at ${i}`);
    if (b === '\n') assert.equal(a, '\n');
  }
  checkOrdered(
    template.blocks.map(({ range }) => range),
    body,
    'block',
  );
  checkOrdered(
    template.sentences.map(({ range }) => range),
    body,
    'sentence',
  );
  checkOrdered(
    template.words.map(({ range }) => range),
    body,
    'word',
  );
  for (const sentence of template.sentences) {
    inside(sentence.range, sentence.block.range, 'sentence');
    for (let i = sentence.firstWord; i < sentence.lastWord; i++) {
      const word = template.words[i]!;
      inside(word.range, sentence.range, 'word');
      assert.equal(word.text, source.slice(word.range.start, word.range.end));
    }
  }
  for (const span of template.spans) {
    inside(span.range, body, span.kind);
    if (span.label) inside(span.label, span.range, 'label');
  }
  for (const quote of template.quotes) inside(quote, body, 'quote');
}

describe('any text', () => {
  it('is read without throwing, and every range is nested and in order', () => {
    const next = random(20240229);
    for (let i = 0; i < 3000; i++) {
      const text = garbage(next);
      try {
        check(parseTemplate(text));
      } catch (error) {
        assert.fail(`${error instanceof Error ? error.stack : error}\n${JSON.stringify(text)}`);
      }
    }
  });

  it('that is cut anywhere is still read', () => {
    const text = garbage(random(7)) + garbage(random(8)) + garbage(random(9));
    for (let end = 0; end <= text.length; end++) check(parseTemplate(text.slice(0, end)));
  });
});
