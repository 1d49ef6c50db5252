import assert from 'node:assert/strict';
import type { Sibling } from '../../rules/engine/types.ts';
import { Library } from '../../rules/facts/library.ts';
import { similarity } from '../../rules/facts/shingles.ts';
import { siblingOf } from '../../rules/facts/sibling.ts';
import { makeTemplates, randomFrom } from '../bench/templates.mjs';

const LEAST = 0.75;

/** Templates of which every third is another one with a few words changed. */
function siblings(count: number): Sibling[] {
  const random = randomFrom(11);
  const made = makeTemplates(count, 1500, 4);
  return made.map(({ name, text }, index) => {
    const model = index % 3 === 0 && index > 0 ? made[Math.floor(random() * index)]!.text : text;
    const changed = model.replace(/\p{L}{5,}/gu, (word) => (random() < 0.03 ? `${word}ы` : word));
    return siblingOf(name, changed);
  });
}

/** CPU milliseconds of asking for every template once: the least of five runs, each with an index of its own. */
function cost(all: readonly Sibling[]): number {
  const runs = Array.from({ length: 5 }, () => {
    const started = process.cpuUsage();
    const library = new Library(all);
    for (const { shingles } of all) library.alike(shingles, LEAST);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

describe('library', () => {
  it('leaves out no template that is alike', () => {
    const all = siblings(300);
    const library = new Library(all);
    let pairs = 0;
    for (const one of all) {
      const found = library.alike(one.shingles, LEAST);
      const alike = all.filter(({ shingles }) => similarity(one.shingles, shingles, LEAST) >= LEAST);
      assert.deepEqual(
        found.filter((other) => alike.includes(other)),
        alike,
      );
      pairs += alike.length - 1;
    }
    assert.ok(pairs > 100, `${pairs} pairs`);
  });

  it('leaves out most of the others', () => {
    const all = siblings(300);
    const library = new Library(all);
    const asked = all.reduce((sum, { shingles }) => sum + library.alike(shingles, LEAST).length, 0);
    assert.ok(asked < (all.length * all.length) / 4, `${asked} of ${all.length * all.length}`);
  });

  it('takes time in proportion to the number of templates', () => {
    const unlike = (count: number): Sibling[] => {
      const random = randomFrom(count);
      return Array.from({ length: count }, (_, index) => {
        const words = Array.from({ length: 120 }, () => `слово${Math.floor(random() * 1e6)}`);
        return siblingOf(`${index}.msg.md`, `Здравствуйте! ${words.join(' ')} До свидания!`);
      });
    };
    const [small, middle, large] = [500, 1000, 2000].map(unlike) as [Sibling[], Sibling[], Sibling[]];
    // In proportion it is 2, in pairs 4; what lies between is caches and neighbours on the machine.
    const ratios: string[] = [];
    for (let attempt = 0; attempt < 5; attempt++) {
      const costs = [small, middle, large].map(cost) as [number, number, number];
      if (costs[2] / costs[1] < 3 && Math.sqrt(costs[2] / costs[0]) < 3) return;
      ratios.push(costs.map((it) => it.toFixed(1)).join(', '));
    }
    assert.fail(`much more than twice the time for twice the templates: ${ratios.join('; ')} ms`);
  });

  it('counts the languages without the file that is asked about', () => {
    const sibling = (path: string, id: string, lang: string): Sibling => ({
      path,
      id,
      lang,
      title: '',
      shingles: [],
    });
    const library = new Library([
      sibling('a.msg.md', 'a', 'ru'),
      sibling('a.en.msg.md', 'a', 'en-US'),
      sibling('b.msg.md', 'b', 'ru'),
      sibling('b.uk.msg.md', 'b', 'uk'),
    ]);
    assert.deepEqual([...library.languagesOf('a', 'a.msg.md')], ['en']);
    const asSaved = library.languages('a', 'a.msg.md', 'ru');
    assert.deepEqual([asSaved.translated, Object.fromEntries(asSaved.by)], [2, { ru: 2, en: 1, uk: 1 }]);
    const renamed = library.languages('b', 'a.msg.md', 'en');
    assert.deepEqual([renamed.translated, Object.fromEntries(renamed.by)], [1, { ru: 1, en: 1, uk: 1 }]);
  });
});
