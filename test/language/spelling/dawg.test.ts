import assert from 'node:assert/strict';
import { Dawg } from '../../../rules/language/spelling/dawg.ts';
import { packDawg } from '../../../scripts/lib/dawg.mjs';

describe('word graph', () => {
  const words = ['кот', 'коты', 'котёл', 'ток', 'токи', 'Москва', 'Нью', 'а', "п'ять", 'ёлка'];
  const bytes = packDawg(new Set(words), new Set(['кот']), { language: 'ru', fingerprint: 'x' });
  const dawg = new Dawg(bytes);

  it('has exactly its words', () => {
    for (const word of ['кот', 'коты', 'ток', 'токи', 'а', "п'ять"]) assert.equal(dawg.has(word), true, word);
    for (const word of ['', 'к', 'ко', 'котик', 'оток', 'москва', 'токит', 'cot', 'б'])
      assert.equal(dawg.has(word), false, word);
  });

  it('writes a capital as a mark before the letter', () => {
    assert.equal(dawg.has('^москва'), true);
    assert.equal(dawg.has('^кот'), false);
  });

  it('takes ё and е for one letter, both ways and at the end', () => {
    for (const word of ['котёл', 'котел', 'ёлка', 'елка']) assert.equal(dawg.has(word), true, word);
    const last = new Dawg(packDawg(new Set(['всё', 'мое']), new Set(), { language: 'ru', fingerprint: '' }));
    for (const word of ['все', 'всё', 'мое', 'моё']) assert.equal(last.has(word), true, word);
  });

  it('shares beginnings and ends', () => {
    const made = packDawg(new Set(['пить', 'бить', 'лить', 'пил', 'бил', 'лил']), new Set(), {
      language: 'ru',
      fingerprint: '',
    });
    // п, б, л → и → ть | л: eight edges and the unused first one.
    assert.equal(new Dawg(made).edges.length, 1 + 3 + 1 + 2 + 1);
  });

  it('reads bytes wherever they lie in their buffer', () => {
    for (const offset of [0, 1, 2, 3, 4]) {
      const moved = new Uint8Array(bytes.length + offset + 5);
      moved.set(bytes, offset);
      const read = new Dawg(moved.subarray(offset, offset + bytes.length));
      assert.equal(read.has('котёл') && !read.has('котлы'), true);
    }
  });

  it('refuses what is no graph', () => {
    assert.throws(() => new Dawg(new TextEncoder().encode('no graph\n')), SyntaxError);
  });
});
