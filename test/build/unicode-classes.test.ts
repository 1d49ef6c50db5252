import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutUnicodeClasses } from '../../scripts/lib/unicode-classes.mjs';

/** The expression that a line of code makes, after the plugin. */
function made(code: string): RegExp {
  return new Function(withoutUnicodeClasses(`return ${code};`))();
}

describe('Unicode classes of the bundles', () => {
  it('match the same letters of Latin-1 and Cyrillic', () => {
    for (const name of ['L', 'Lu', 'Ll', 'N', 'M', 'Script=Latin', 'Script=Cyrillic']) {
      const real = new RegExp(`^\\p{${name}}$`, 'u');
      const ranges = made(String.raw`/^\p{${name}}$/u`);
      assert(!ranges.source.includes('\\p'), name);
      for (let code = 0; code < 0x530; code = code === 0xff ? 0x400 : code + 1) {
        const letter = String.fromCharCode(code);
        assert.equal(ranges.test(letter), real.test(letter), `${name}: U+${code.toString(16)}`);
      }
    }
  });

  it('know the letters of other scripts', () => {
    for (const letter of 'łőșαωաაאع你かアạẞ') assert.match(letter, made(String.raw`/^\p{L}$/u`));
    for (const sign of '–—«»„“…№•✓→×÷\uFFFC\u0001 ') assert.doesNotMatch(sign, made(String.raw`/\p{L}/u`));
  });

  it('stand in and out of a class, in expressions and in strings', () => {
    assert.match('_Ё', made(String.raw`/^[_\p{Lu}][^\]\d\p{Ll}]$/u`));
    assert.doesNotMatch('_ё', made(String.raw`/^[_\p{Lu}][^\]\d\p{Ll}]$/u`));
    assert.match('Ёж.', made(String.raw`new RegExp('^\\p{Lu}[\\p{L}.]+$', 'u')`));
    assert.match('[ёж', made(String.raw`/\[\p{L}+/u`));
    assert.equal(
      withoutUnicodeClasses(String.raw`String.raw${'`'}\p{L}${'`'} // \p{L}`),
      String.raw`String.raw${'`'}\p{L}${'`'} // \p{L}`,
    );
  });

  it('are gone from every regular expression of ours', () => {
    const rules = new URL('../../rules/', import.meta.url).pathname;
    for (const file of readdirSync(rules, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      for (const line of withoutUnicodeClasses(readFileSync(join(rules, file), 'utf8')).split('\n')) {
        if (/String\.raw|^ *(?:\*|\/[/*])/.test(line)) continue;
        assert.doesNotMatch(line, /\\p\{(?:L[ul]?|[MN]|Script=\w+)\}/, file);
      }
    }
  });
});
