import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { lintText } from '../support/lint.ts';

/** Every `.msg.md` of test/fixtures ends in a comment that says what is reported at warning and error, and nothing else. */
const fixtures = new URL('../fixtures/', import.meta.url);
const EXPECT = /<!-- expect\n([\s\S]*?)-->\s*$/;

describe('fixtures', () => {
  for (const entry of readdirSync(fixtures, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.msg.md')) continue;
    const file = `${entry.parentPath}/${entry.name}`;
    const rule = entry.parentPath.split(/[\\/]/).at(-1)!;
    it(`${rule}/${entry.name}`, () => {
      const source = readFileSync(file, 'utf8');
      const match = EXPECT.exec(source);
      assert.ok(match, 'no <!-- expect --> comment at the end');
      const text = `${source.slice(0, match.index).trimEnd()}\n`;
      const wanted = match[1]!.split('\n').filter((line) => line.trim() !== '');
      const named = new Set([rule, ...wanted.map((line) => line.split(':', 1)[0]!.trim())]);
      const got = lintText(text)
        .filter(({ severity, rule: id }) => named.has(id) || severity === 'error' || severity === 'warning')
        .map(({ rule: id, range }) => `${id}: ${written(text, range)}`);
      assert.deepEqual(got.sort(), wanted.map((line) => line.trim().replace(/ #1$/, '')).sort());
    });
  }
});

/** The span as a fixture writes it: with its number where it stands more than once before. */
function written(text: string, { start, end }: { start: number; end: number }): string {
  const span = text.slice(start, end);
  let nth = 1;
  for (let at = text.indexOf(span); at >= 0 && at < start; at = text.indexOf(span, at + 1)) nth++;
  const line = span.trim().replace(/\s*\n\s*/g, ' ⏎ ');
  return nth === 1 ? line : `${line} #${nth}`;
}
