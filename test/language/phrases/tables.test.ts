import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { matchPhrases } from '../../../rules/language/phrases/index.ts';
import { TABLE_NAMES } from '../../../rules/language/phrases/names.ts';
import { expand, STEM_LETTERS } from '../../../rules/language/phrases/pattern.ts';
import { readRow } from '../../../rules/language/phrases/row.ts';
import type { LanguageId, PhraseHit } from '../../../rules/language/types.ts';
import { parseTemplate } from '../../../rules/template/template.ts';

const root = new URL('../../../rules/language/', import.meta.url);

/** The columns of a table's rows. */
function rowsOf(language: string, table: string) {
  const [, ...lines] = readFileSync(new URL(`${language}/phrases/${table}.tsv`, root), 'utf8')
    .replace(/\n$/, '')
    .split('\n');
  return lines.map((line) => {
    const columns = line.split('\t');
    assert.equal(columns.length, 5, line);
    const [phrase, replacement, note, hit, miss] = columns as [string, string, string, string, string];
    return { phrase, replacement, note, hits: sentences(hit), misses: sentences(miss) };
  });
}

const sentences = (cell: string) => cell.split(' | ').filter(Boolean);

function hitsIn(text: string, language: LanguageId, table: string): PhraseHit[] {
  return matchPhrases(parseTemplate(text), language).filter((hit) => hit.table === table);
}

for (const language of ['ru', 'uk', 'en'] as const) {
  const tables = readdirSync(new URL(`${language}/phrases/`, root))
    .filter((file) => file.endsWith('.tsv'))
    .map((file) => file.slice(0, -4));
  for (const table of tables) {
    describe(`phrases: ${language}/${table}`, () => {
      it('is a known table', () => assert.ok(TABLE_NAMES.includes(table)));

      for (const { phrase, replacement, note, hits, misses } of rowsOf(language, table)) {
        it(phrase.slice(0, 70), () => {
          checkShape(phrase, replacement, note);
          const { row, allows } = readRow(table, phrase, replacement, note);
          if (allows) {
            assert.ok(hits.length === 0, 'an exception has no hits');
          } else assert.ok(hits.length > 0, 'an example is missing');
          for (const example of hits) {
            const [text, fixed] = example.split(' → ') as [string, string | undefined];
            const hit = hitsIn(text, language, table).find((found) => isDeepStrictEqual(found.row, row));
            assert.ok(hit, `no hit in: ${text}`);
            assert.equal(fixed !== undefined, hit.row.safe, `a safe row shows what it does: ${text}`);
            if (fixed !== undefined) {
              const [variant] = hit.variants;
              assert.equal(text.slice(0, hit.range.start) + variant + text.slice(hit.range.end), fixed);
            }
          }
          for (const text of misses) {
            assert.deepEqual(
              hitsIn(text, language, table).map((hit) => `${hit.text} (${hit.row.note})`),
              [],
              text,
            );
          }
        });
      }
    });
  }
}

function checkShape(phrase: string, replacement: string, note: string): void {
  const forms = expand(phrase, []);
  assert.ok(forms.length > 0, 'no forms');
  for (const form of forms) {
    for (const word of form.slots.flat()) {
      assert.match(word, /^(?:\p{Ll}[\p{Ll}'-]*\*?|[,!?…])$/u, `«${word}» is no word`);
    }
    for (const word of form.slots[form.anchor]!) {
      assert.match(word, /^\p{L}/u);
      assert.ok(word.length > STEM_LETTERS || !word.endsWith('*'), `the stem ${word} is too short`);
    }
  }
  const { forms: withTexts } = readRow('', phrase, replacement, note);
  for (const { texts } of withTexts) {
    for (const text of texts)
      assert.doesNotMatch(text, /[()|]/, 'alternatives of phrase and replacement differ');
  }
}
