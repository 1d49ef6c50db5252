import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseTemplate } from '../../../rules/template/template.ts';
import { informalIn } from './labelled.ts';

/** Where Debian and its relatives keep the Russian texts of programs: translators write them formally. */
const LOCALE = '/usr/share/locale/ru/LC_MESSAGES/';
const ENOUGH_WORDS = 50_000;

/** The translations of a GNU gettext file (little endian). */
function translations(file: Buffer): string[] {
  if (file.length < 28 || file.readUInt32LE(0) !== 0x950412de) return [];
  const count = file.readUInt32LE(8);
  const table = file.readUInt32LE(16);
  return Array.from({ length: count }, (_, i) => {
    const length = file.readUInt32LE(table + 8 * i);
    const offset = file.readUInt32LE(table + 8 * i + 4);
    return file.toString('utf8', offset, offset + length);
  }).flatMap((text) => text.split('\0'));
}

describe('formal Russian', () => {
  it('raises at most 0.3 false alarms in 10,000 words', function () {
    if (!existsSync(LOCALE)) this.skip();
    this.timeout(120_000);
    let words = 0;
    const alarms: string[] = [];
    for (const name of readdirSync(LOCALE)) {
      for (const text of translations(readFileSync(LOCALE + name))) {
        if (!/[а-я]{3}/.test(text)) continue;
        const template = parseTemplate(text);
        // Lists of names are no sentences.
        if (template.words.length < 4) continue;
        words += template.words.filter((word) => /^[а-я]/.test(word.key)).length;
        for (const { range } of informalIn(text)) {
          alarms.push(
            `${name}: ${text.slice(range.start, range.end)} — ${text.slice(Math.max(0, range.start - 40), range.end + 40)}`,
          );
        }
      }
    }
    if (words < ENOUGH_WORDS) this.skip();
    assert.ok(
      alarms.length / words <= 0.3 / 10_000,
      `${alarms.length} in ${words} words:\n${alarms.join('\n')}`,
    );
  });
});
