import assert from 'node:assert/strict';
import type { DataNode } from '../../rules/template/types.ts';
import { parseAnyYaml, parseYaml } from '../../rules/template/yaml.ts';
import { parsePlainYaml } from '../../rules/template/yaml-plain.ts';
import { random } from '../support/random.ts';

/** The plain value of a node. */
function value(node: DataNode | null): unknown {
  if (!node) return null;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(value);
  return Object.fromEntries(node.entries.map((entry) => [entry.key.value, value(entry.value)]));
}

describe('YAML', () => {
  const text = [
    'title: Заказ собран # пометка',
    'send: {hours: Mo-Fr 09:00-18:00, delay: PT2H}',
    'urgency: off',
    'count: 12',
    'tags: [заказ, "a, b"]',
    'placeholders:',
    '  order.number: "12345"',
    "  slot: {example: '5 марта', required: false}",
    'approved_by:',
    '- анна',
    '- name: b',
    '  role: c',
    'owner:',
    '',
  ].join('\n');

  it('gives values of the core schema', () => {
    assert.deepEqual(value(parseYaml(text).root), {
      title: 'Заказ собран',
      send: { hours: 'Mo-Fr 09:00-18:00', delay: 'PT2H' },
      urgency: 'off',
      count: 12,
      tags: ['заказ', 'a, b'],
      placeholders: { 'order.number': '12345', slot: { example: '5 марта', required: false } },
      approved_by: ['анна', { name: 'b', role: 'c' }],
      owner: null,
    });
  });

  it('gives the place of keys, values and entries', () => {
    const source = `---\n${text}`;
    const { root } = parseYaml(text, 4);
    assert.equal(root?.kind, 'map');
    const slice = ({ start, end }: { start: number; end: number }) => source.slice(start, end);
    assert.deepEqual(
      root.entries.map(({ range }) => slice(range)),
      [
        'title: Заказ собран',
        'send: {hours: Mo-Fr 09:00-18:00, delay: PT2H}',
        'urgency: off',
        'count: 12',
        'tags: [заказ, "a, b"]',
        'placeholders:\n  order.number: "12345"\n  slot: {example: \'5 марта\', required: false}',
        'approved_by:\n- анна\n- name: b\n  role: c',
        'owner:',
      ],
    );
    const tags = root.entries[4]!.value;
    assert.ok(tags.kind === 'list' && tags.items[1]!.kind === 'scalar' && tags.items[1]!.raw === '"a, b"');
    assert.equal(slice(tags.items[1]!.range), '"a, b"');
  });

  it('reads JSON, block scalars and CRLF', () => {
    assert.deepEqual(value(parseYaml('{"year": 2026,\n "holidays": ["2026-01-01"]}').root), {
      year: 2026,
      holidays: ['2026-01-01'],
    });
    assert.deepEqual(value(parseYaml('a: |\n  one\n  two\nb: c\r\n').root), { a: 'one\ntwo\n', b: 'c' });
    const crlf = parseYaml('a: b\r\nc: d\r\n').root;
    assert.ok(crlf?.kind === 'map');
    assert.deepEqual(crlf.entries[0]!.value.range, { start: 3, end: 4 });
  });

  it('reports an unquoted placeholder by its whole line, and still reads the rest', () => {
    const source = 'title: a\nsubject: {{ x }}: готово\nlang: ru';
    const { root, errors } = parseYaml(source);
    assert.deepEqual(
      errors.map(({ code, range }) => [code, source.slice(range.start, range.end)]),
      [['UNQUOTED_LIQUID', 'subject: {{ x }}: готово']],
    );
    assert.deepEqual(value(root), { title: 'a', subject: '{{ x }}: готово', lang: 'ru' });
  });

  it('reports duplicate keys and broken syntax with their place', () => {
    const duplicate = 'a: 1\nb: 2\na: 3';
    assert.deepEqual(
      parseYaml(duplicate).errors.map(({ code, range }) => [code, range.start]),
      [['DUPLICATE_KEY', 10]],
    );
    for (const broken of ['a: [1, 2', 'a: "x', 'a: b: c', 'a: b\n   c: d', '\ta: b']) {
      const { errors } = parseYaml(broken);
      assert.ok(errors.length > 0, broken);
      for (const { range } of errors)
        assert.ok(range.start <= range.end && range.end <= broken.length, broken);
    }
  });

  it('does not follow aliases', () => {
    assert.deepEqual(
      parseYaml('a: &x [1]\nb: *x').errors.map(({ code }) => code),
      ['ALIAS'],
    );
  });
});

describe('plain YAML', () => {
  const pieces = [
    'a: ', 'b: ', '\nc: ', '\nd:\n  e: ', '\n- ', 'title', 'имя', ': ', ':', '\n', '\n  ', '- ', '"x"', "'y'", '"a\\"b"', "'it''s'",
    '[a, b]', '{a: 1, b: "c"}', '{', '}', '[', ']', ', ', '#', ' # c', 'null', '~', 'true', '12', '-3', '1.5', '0x1F', 'off', '09:00', '|',
    '>', '&a', '*a', '!x', '%', '@', '?', ' ', '\u00a0', '{{ x }}', 'Заказ № 1', '1e3', '.5', '+1', '2024-01-01', '""', '\r\n', '---', '...',
  ]; // biome-ignore format: a bag of pieces

  it('is read as the library reads it', () => {
    const choose = random('plain YAML');
    let read = 0;
    for (let i = 0; i < 20_000; i++) {
      const text = Array.from({ length: choose.int(1, 12) }, () => choose.pick(pieces)).join('');
      const plain = parsePlainYaml(text, 3);
      if (!plain) continue;
      read++;
      assert.deepEqual({ root: plain, errors: [] }, parseAnyYaml(text, 3), JSON.stringify(text));
    }
    assert.ok(read > 500, `only ${read} texts were plain`);
  });

  it('covers a usual front matter', () => {
    const text =
      'title: Заказ\nsend: Mo-Fr 09:00-18:00\nplaceholders:\n  a.b: "1"\n  c: {example: x, required: false}\ntags: [a]\n';
    assert.ok(parsePlainYaml(text, 0));
  });
});
