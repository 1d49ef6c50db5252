import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CodeAction,
  CompletionItem,
  Location,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import type { PreviewResult, WeekResult } from '../../server/protocol.ts';
import { closeEditors, Editor, PULLING } from './support/editor.ts';

const folder = new URL('../../examples/', import.meta.url).pathname;
const files = Object.fromEntries(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
);
const templates = Object.keys(files).filter((path) => path.endsWith('.msg.md'));

describe('the library of examples', () => {
  afterEach(closeEditors);

  it('is served whole: every request at places all over every template', async function () {
    this.timeout(120_000);
    const editor = await Editor.start({ capabilities: PULLING, files, now: '2026-03-12T10:00' });
    for (const path of templates) {
      const text = files[path]!;
      const document = await editor.open(path, text);
      const textDocument = { uri: document.uri };
      const places = [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) =>
        document.positionAt(Math.floor(text.length * share)),
      );
      for (const position of places) {
        const at = { document, position };
        await Promise.all([
          editor.at<CompletionItem[]>('textDocument/completion', at, { context: { triggerKind: 1 } }),
          editor.at('textDocument/hover', at),
          editor.at('textDocument/definition', at),
          editor.at('textDocument/documentHighlight', at),
          editor.at('textDocument/linkedEditingRange', at),
          editor.at('textDocument/signatureHelp', at),
        ]);
      }
      const range = { start: places[0]!, end: places.at(-1)! };
      const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
        textDocument,
        range,
        context: { diagnostics: [] },
      });
      assert.ok(actions.every(({ edit }) => edit));
      await editor.request('textDocument/inlayHint', { textDocument, range });
      await editor.request('textDocument/documentLink', { textDocument });
      await editor.request('textDocument/codeLens', { textDocument });
      const preview = await editor.request<PreviewResult>('msgmd/preview', textDocument);
      assert.equal(preview.error, null, path);
      assert.ok(preview.text.length > 0 && !preview.text.includes('{{'), path);
      const week = await editor.request<WeekResult>('msgmd/week', textDocument);
      assert.ok(
        week.ranges.every(({ from, to }) => 0 <= from && from < to && to <= 1440),
        path,
      );
      await editor.closeDocument(document);
    }
    assert.deepEqual(editor.log, []);
  });

  it('has the same problems open and closed', async () => {
    const editor = await Editor.start({ capabilities: PULLING, files, now: '2026-03-12T10:00' });
    const ask = () =>
      editor.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
    const { items } = await ask();
    assert.equal(items.filter(({ uri }) => uri.endsWith('.msg.md')).length, templates.length);
    for (const path of templates.slice(0, 12)) {
      const document = await editor.open(path, files[path]!);
      const report = items.find(({ uri }) => uri === document.uri);
      assert.deepEqual(await editor.pull(document), report?.kind === 'full' && report.items, path);
    }
  });

  it('knows where a common placeholder is used', async () => {
    const editor = await Editor.start({ files });
    const path = templates.find((each) => files[each]!.includes('{{ order.url }}'));
    assert.ok(path);
    const place = await editor.openAt(path, files[path]!.replace('{{ order.url }}', '{{ order.│url }}'));
    const found = await editor.at<Location[]>('textDocument/references', place, {
      context: { includeDeclaration: true },
    });
    const expected = templates.reduce(
      (sum, each) => sum + files[each]!.split('{{ order.url }}').length - 1,
      1,
    );
    assert.equal(found.length, expected);
  });
});
