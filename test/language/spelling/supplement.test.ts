import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readHunspell } from '../../../scripts/lib/hunspell.mjs';
import { readSupplement, readWords } from '../../../scripts/lib/supplement.mjs';

const root = new URL('../../../', import.meta.url);
const at = (path: string): string => fileURLToPath(new URL(path, root));

/** Our own lists are data that people edit: a wrong model would silently leave out every form but the first. */
describe('our own words', () => {
  for (const [language, name] of [
    ['ru', 'dictionary-ru'],
    ['en', 'dictionary-en'],
  ] as const) {
    const [aff, dic] = ['aff', 'dic'].map((kind) =>
      readFileSync(at(`node_modules/${name}/index.${kind}`), 'utf8'),
    );
    const { entries, forms } = readHunspell({ aff: aff!, dic: dic! });
    const rows = readSupplement(at(`data/dictionaries/${language}.tsv`));

    it(`${language}: are inflected like words that the dictionary has`, () => {
      const lost = rows
        .filter(({ model }) => model !== null && !entries.has(model))
        .map(({ model }) => model);
      assert.deepEqual(lost, []);
      const stiff = rows.filter(
        ({ word, model }) => model !== null && forms(word, entries.get(model)!).length < 2,
      );
      // A noun in -ь has no forms after «анкета»: it stands under another model.
      const known = new Set(['Алсу', 'Асель', 'Ляйсан', 'Боксберри', 'запчасть', 'ламель']);
      assert.deepEqual(
        stiff.map(({ word }) => word).filter((word) => !known.has(word)),
        [],
      );
    });

    it(`${language}: stand once under a model, in letters of one alphabet`, () => {
      const seen = new Set<string>();
      for (const { word, model } of rows) {
        const key = `${model} ${word}`;
        assert.ok(!seen.has(key), `twice: ${key}`);
        seen.add(key);
        assert.match(word, language === 'ru' ? /^[а-яё]+$/iu : /^[a-z]+$/iu);
      }
    });
  }

  it('has at least 400 modern Russian words', () => {
    assert.ok(readSupplement(at('data/dictionaries/ru.tsv')).length >= 400);
  });

  it('takes common words from the dictionary', () => {
    const path = at('data/dictionaries/ru-common.txt');
    assert.ok(existsSync(path));
    const dic = new Set(
      readFileSync(at('node_modules/dictionary-ru/index.dic'), 'utf8')
        .split('\n')
        .map((line) => line.split('/', 1)[0]),
    );
    const common = [...readWords(path)];
    const unknown = common.filter((word) => !dic.has(word));
    assert.ok(unknown.length / common.length < 0.05, unknown.join(' '));
  });
});
