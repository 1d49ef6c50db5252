import assert from 'node:assert/strict';
import { closeEditors, Editor, PULLING } from './support/editor.ts';

const FORBIDDEN =
  '---\ntitle: Заказ\n---\nПривет, {{ client.name }}!\n\nВаш заказ готов. Привезти его завтра?\n\n{{ farewell }}\n';

describe('diagnostics', () => {
  afterEach(closeEditors);

  it('are pushed with range, rule, severity and a link to the rule', async () => {
    const editor = await Editor.start();
    const document = await editor.open('a.msg.md', FORBIDDEN);
    const found = (await editor.diagnostics(document)).find(({ code }) => code === 'greeting-forbidden');
    assert.ok(found);
    assert.equal(document.getText(found.range), 'Привет');
    assert.equal(found.severity, 1);
    assert.equal(found.source, 'msgmd');
    assert.match(found.codeDescription!.href, /\/docs\/rules\/greeting-forbidden\.md$/);
    assert.match(found.message, /[а-я]/);
  });
});
