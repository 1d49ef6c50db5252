import assert from 'node:assert/strict';
import { applyEdits, compatibleEdits } from '../../rules/engine/fix.ts';
import { library } from '../support/labels.ts';
import { fixText, lintText } from '../support/lint.ts';

const edit = (start: number, end: number, text: string) => ({ range: { start, end }, text });

describe('fixes', () => {
  it('applies edits in any order', () => {
    assert.equal(applyEdits('abcdef', [edit(4, 5, 'E'), edit(0, 1, 'A'), edit(2, 2, '-')]), 'Ab-cdEf');
  });

  it('takes fixes that do not touch, shares equal edits, leaves the rest for the next pass', () => {
    const edits = compatibleEdits([
      { title: '', edits: [edit(0, 2, 'x'), edit(5, 6, 'y')] },
      { title: '', edits: [edit(5, 6, 'y'), edit(8, 9, 'z')] },
      { title: '', edits: [edit(1, 3, 'overlaps')] },
      { title: '', edits: [edit(0, 0, 'same point')] },
    ]);
    assert.deepEqual(edits, [edit(0, 2, 'x'), edit(5, 6, 'y'), edit(8, 9, 'z')]);
  });

  for (const { id, text, path, files } of library()) {
    it(`${id}: fixing twice changes nothing more, also with CRLF and BOM`, () => {
      const workspace = { path, files };
      const once = fixText(text, workspace).text;
      assert.equal(fixText(once, workspace).text, once);
      const windows = `\uFEFF${text.replace(/\n/g, '\r\n')}`;
      assert.equal(fixText(windows, workspace).text, `\uFEFF${once.replace(/\n/g, '\r\n')}`);
    });

    it(`${id}: every edit lies at its problem`, () => {
      const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
      for (const { rule, range, fix } of lintText(text, { path, files })) {
        for (const { range: at } of fix?.edits ?? []) {
          const near =
            lineOf(at.end) >= lineOf(range.start) - 1 && lineOf(at.start) <= lineOf(range.end) + 12;
          assert.ok(
            near || at.start === at.end,
            `${rule} edits ${at.start}–${at.end}, its problem is ${range.start}–${range.end}`,
          );
        }
      }
    });
  }
});
