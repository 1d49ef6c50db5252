import assert from 'node:assert/strict';
import { parseYaml } from '../../../rules/template/yaml.ts';
import { insertEntry, insertItem, quote } from '../../../server/yaml/insert.ts';

function yaml(source: string) {
  const { root } = parseYaml(source);
  return { source, region: { start: 0, end: source.length }, root: root?.kind === 'map' ? root : null };
}

function applied(source: string, edit: ReturnType<typeof insertEntry>): string | null {
  return edit && source.slice(0, edit.range.start) + edit.text + source.slice(edit.range.end);
}

const entry = (source: string, path: string[], key = 'k', value = 'v') =>
  applied(source, insertEntry(yaml(source), path, key, value));
const item = (source: string, path: string[], text = 'слово') =>
  applied(source, insertItem(yaml(source), path, text));

describe('yaml insertion', () => {
  const entries: readonly (readonly [before: string, path: string[], after: string | null])[] = [
    ['', ['a'], 'a:\n  k: v\n'],
    ['# заметка', ['a', 'b'], '# заметка\na:\n  b:\n    k: v\n'],
    ['a:\n  x: 1\n', ['a'], 'a:\n  x: 1\n  k: v\n'],
    [
      'a:\n    x: 1 # почему\n\n# дальше\nb: 2\n',
      ['a'],
      'a:\n    x: 1 # почему\n    k: v\n\n# дальше\nb: 2\n',
    ],
    ['a: {x: 1}\n', ['a'], 'a: {x: 1, k: v}\n'],
    ['a: {}\n', ['a'], 'a: {k: v}\n'],
    ['a: {}\n', ['a', 'b'], 'a: {b: {k: v}}\n'],
    ['a:\nb: 1\n', ['a'], 'a:\n  k: v\nb: 1\n'],
    ['b: 1', ['a'], 'b: 1\na:\n  k: v'],
    [
      'a:\r\n  x:\r\n    y: |\r\n      т\r\n      т\r\nb: 1\r\n',
      ['a', 'x'],
      'a:\r\n  x:\r\n    y: |\r\n      т\r\n      т\r\n    k: v\r\nb: 1\r\n',
    ],
    ['a:\n  k: 1\n', ['a'], null],
    ['a: text\n', ['a'], null],
    ['a: [1]\n', ['a'], null],
  ];
  for (const [before, path, after] of entries)
    it(`entry: ${JSON.stringify(before)}`, () => assert.equal(entry(before, path), after));

  const items: readonly (readonly [before: string, path: string[], after: string | null])[] = [
    ['', ['a', 'b'], 'a:\n  b: [слово]\n'],
    ['a:\n  b: [x]\n', ['a', 'b'], 'a:\n  b: [x, слово]\n'],
    ['a:\n  b: []\n', ['a', 'b'], 'a:\n  b: [слово]\n'],
    [
      'a:\n  b:\n    - x # почему\n    - y\nc: 1\n',
      ['a', 'b'],
      'a:\n  b:\n    - x # почему\n    - y\n    - слово\nc: 1\n',
    ],
    ['a:\n- x\n- y', ['a'], 'a:\n- x\n- y\n- слово'],
    ['a:\n  b:\nc: 1\n', ['a', 'b'], 'a:\n  b: [слово]\nc: 1\n'],
    ['a: [слово]\n', ['a'], null],
    ['a: слово\n', ['a'], null],
  ];
  for (const [before, path, after] of items)
    it(`item: ${JSON.stringify(before)}`, () => assert.equal(item(before, path), after));

  it('leaves what stands there as it was, and reads back as it was meant', () => {
    for (const [before, path, after] of entries) {
      if (after === null) continue;
      const { root, errors } = parseYaml(entry(before, path)!);
      assert.deepEqual(errors, []);
      let node = root;
      for (const key of [...path, 'k'])
        node =
          node?.kind === 'map' ? (node.entries.find((each) => each.key.value === key)?.value ?? null) : null;
      assert.equal(node?.kind === 'scalar' && node.value, 'v');
    }
  });

  it('quotes what would not be read as text', () => {
    for (const text of [
      'да',
      'true',
      '12',
      '1e3',
      'a: b',
      '#x',
      '- x',
      'x #y',
      '',
      ' x',
      '«ок»',
      ':)',
      '12.5',
      'null',
      "it's",
      'a"b',
      'Mo-Fr 09:00-18:00',
      '😀',
    ]) {
      const { root } = parseYaml(`k: ${quote(text)}`);
      const value = root?.kind === 'map' ? root.entries[0]!.value : null;
      assert.equal(value?.kind === 'scalar' && value.value, text, text);
    }
    assert.equal(quote('кэшбэк'), 'кэшбэк');
  });
});
