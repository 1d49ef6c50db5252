import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver/node';
import { library } from '../support/labels.ts';
import { fixText } from '../support/lint.ts';
import { random } from '../support/random.ts';
import { closeEditors, Editor } from './support/editor.ts';

const PIECES = [
  '{{ client.name }}',
  '{%',
  '}}',
  '---\n',
  '\r\n',
  'Привет',
  '😀',
  '«',
  '"',
  '\n\n',
  ' ',
  'твой',
  '\u00a0',
];
const EDITS = 25;

/** Opening, typing, taking it back and fixing lose no character of any template of the examples. */
describe('replay over the examples', function () {
  this.timeout(120_000);
  afterEach(closeEditors);

  for (const { path, text, files } of library()) {
    it(path, async () => {
      const editor = await Editor.start({ files, now: '2026-03-12T10:00' });
      const document = await editor.open(path, text);
      const { int, pick, chance } = random(`replay ${path}`);
      const undo: { start: number; end: number; text: string }[] = [];
      for (let edit = 0; edit < EDITS; edit++) {
        const before = document.getText();
        const start = int(0, before.length);
        const end = Math.min(before.length, start + (chance(0.3) ? int(0, 15) : 0));
        // The protocol has no place inside a CRLF or a surrogate pair: an editor does not cut there.
        if (inside(before, start) || inside(before, end)) continue;
        const piece = pick(PIECES);
        void editor.type(document, start, piece, end);
        assert.equal(document.getText(), before.slice(0, start) + piece + before.slice(end));
        undo.unshift({ start, end: start + piece.length, text: before.slice(start, end) });
        if (inside(document.getText(), start) || inside(document.getText(), start + piece.length)) break;
      }
      for (const { start, end, text: old } of undo) void editor.type(document, start, old, end);
      assert.equal(document.getText(), text);

      const whole = { start: document.positionAt(0), end: document.positionAt(text.length) };
      const context = { diagnostics: [], only: ['source.fixAll.msgmd'] };
      const textDocument = { uri: document.uri };
      const actions: CodeAction[] | null = await editor.request('textDocument/codeAction', {
        textDocument,
        range: whole,
        context,
      });
      const fixed = fixText(text, { path, files }).text;
      const edit = actions?.[0]?.edit;
      if (edit) await editor.apply(edit);
      assert.equal(document.getText(), fixed);
      assert.deepEqual(editor.log, []);
    });
  }
});

/** True between the halves of a CRLF or of a surrogate pair, also where an edit has just joined them. */
function inside(text: string, at: number): boolean {
  return /^(?:\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])$/.test(text.slice(at - 1, at + 1));
}
