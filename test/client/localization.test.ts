import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const keysOf = (path: string) => Object.keys(JSON.parse(read(path))).sort();

describe('texts of the extension', () => {
  it('says everything in the manifest in both languages, and nothing that is not there', () => {
    const used = new Set(Array.from(read('package.json').matchAll(/"%([^%"]+)%"/g), ([, key]) => key!));
    assert.deepEqual(keysOf('package.nls.json'), [...used].sort());
    assert.deepEqual(keysOf('package.nls.ru.json'), [...used].sort());
  });

  it('translates everything that the client says, and nothing else', () => {
    const files = readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' });
    const sources = files.filter((file) => file.endsWith('.ts')).map((file) => read(`client/${file}`));
    const said = sources.flatMap((text) =>
      Array.from(text.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)+)'/g), ([, words]) => words!),
    );
    assert.ok(said.length > 10);
    assert.deepEqual(keysOf('l10n/bundle.l10n.ru.json'), [...new Set(said)].sort());
  });

  it('has both pages of every step of the walkthrough', () => {
    for (const locale of ['en', 'ru']) {
      const nls = JSON.parse(read(locale === 'en' ? 'package.nls.json' : `package.nls.${locale}.json`));
      const pages = Object.entries<string>(nls).filter(([key]) => key.endsWith('.media'));
      assert.ok(pages.length >= 5);
      for (const [, page] of pages) assert.ok(read(page).length > 0, page);
    }
  });
});
