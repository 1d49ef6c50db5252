import assert from 'node:assert/strict';
import { shinglesOf, similarity } from '../../rules/facts/shingles.ts';
import { cases, library } from '../support/labels.ts';

const sketch = (body: string): readonly number[] => shinglesOf(`${body}\n`);
const words = (count: number, from = 0): string[] =>
  Array.from(
    { length: count },
    (_, i) => `слово${'абвгдежзик'[(i + from) % 10]}${'лмнопрстуф'[Math.floor((i + from) / 10) % 10]}`,
  );

describe('fingerprint of a body', () => {
  it('is the same for the same words, whatever the case, marks and white space', () => {
    const a = sketch('Здравствуйте, {{ client.name }}! Ваш заказ **готов** к выдаче.');
    const b = sketch('здравствуйте {{client.name}} —\n\nваш заказ готов к ВЫДАЧЕ');
    assert.deepEqual(a, b);
    assert.equal(similarity(a, b, 0.5), 1);
  });

  it('estimates the share of common pairs', () => {
    // 200 words, a tenth of them new: about 0.8 of the pairs of both stay common.
    const text = words(100);
    const other = [...text.slice(0, 90), ...words(10, 250).map((word) => `${word}ъ`)];
    const shared = similarity(sketch(text.join(' ')), sketch(other.join(' ')), 0.1);
    assert.ok(shared > 0.65 && shared < 0.95, `${shared}`);
  });

  it('gives up early on texts that are too different', () => {
    assert.equal(similarity(sketch(words(50).join(' ')), sketch(words(50, 50).join(' ')), 0.75), 0);
    assert.equal(similarity(sketch(words(50).join(' ')), sketch(words(20).join(' ')), 0.75), 0);
    assert.equal(similarity([], [], 0.75), 0);
  });

  it('finds no two templates of the cases and the library nearly the same', () => {
    const sketches = [...cases(), ...library()].map(({ id, text }) => ({
      id,
      of: shinglesOf(text.replace(/^---\n[\s\S]*?\n---\n/, '')),
    }));
    const pairs = sketches.flatMap((a, i) =>
      sketches
        .slice(0, i)
        .filter((b) => similarity(a.of, b.of, 0.75) >= 0.75)
        .map((b) => `${a.id} ${b.id}`),
    );
    assert.deepEqual(pairs, []);
  });
});
