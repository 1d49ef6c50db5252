// The installed .vsix in the workbench, by mouse and keyboard, as a user sees it; screenshots in out/editors.
import { strict as assert } from 'node:assert';
import { play } from '../lib/play.mjs';
import { PATIENCE } from '../lib/window.mjs';

export function workbench(report, { extensionsDir }) {
  return play('workbench', report, scenes, { extensionsDir });
}

const FIX = /Здравствуйте/;

/** In this order, each from where the one before has left the window. */
const scenes = {
  async 'squiggles under what is wrong'(window) {
    await window.open('order.msg.md');
    await window.editor.locator('.squiggly-error').first().waitFor({ state: 'attached' });
    await window.editor.locator('.squiggly-warning').first().waitFor({ state: 'attached' });
    assert.match(await window.page.locator('#status\\.editor\\.mode').textContent(), /Message template/);
  },

  async 'hover says what, why and what to do'(window) {
    await window.point('Привет', window.page.locator('.monaco-hover', { hasText: 'greeting-forbidden' }));
  },

  async 'light bulb menu'(window) {
    await window.caretIn('Привет', 6);
    await window.mouseAway();
    await window.press('Control+.', window.page.locator('.action-widget').getByText(FIX).first());
  },

  async 'quick fix applied'(window) {
    await window.accept(window.page.locator('.action-widget').first());
    await window.editor.locator('.squiggly-error').waitFor({ state: 'detached' });
    await window.text('Здравствуйте').waitFor();
  },

  async 'completion list of placeholders'(window) {
    await window.press('Control+End', window.editor.locator('.cursor').first());
    await window.page.keyboard.type('{{ ');
    const item = window.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'order.slot' });
    await item.waitFor({ timeout: PATIENCE }).catch(() => window.press('Control+Space', item));
  },

  async 'completion accepted'(window) {
    await window.page.keyboard.type('order.sl');
    const rows = window.page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.first().getByText('order.slot').waitFor();
    await window.accept(window.page.locator('.suggest-widget.visible'));
    assert.match(await window.save('order.msg.md'), /\{\{ order\.slot \}\}\s*$/);
  },

  async 'everything fixed from the palette'(window) {
    await window.command('Fix everything that is safe in this template');
    await window.editor.locator('.squiggly-warning').waitFor({ state: 'detached' });
    assert.match(await window.save('order.msg.md'), /удобно ли Вам/);
  },

  async 'completion of the front matter'(window) {
    await window.press('Control+Home', window.editor.locator('.cursor').first());
    await window.page.keyboard.press('End');
    await window.page.keyboard.press('Enter');
    await window.page.keyboard.type('ki');
    const item = window.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'kind' });
    await item.waitFor({ timeout: PATIENCE }).catch(() => window.press('Control+Space', item));
  },

  async walkthrough(window) {
    await window.page.keyboard.press('Escape');
    await window.command('Welcome: Open Walkthrough...');
    await window.pick('five minutes');
    await window.page.locator('.getting-started-step.expanded', { hasText: 'Create a template' }).waitFor();
    const media = window.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await media.getByText('A template has two parts').waitFor();
  },

  async 'template found by the situation'(window) {
    await window.page.keyboard.press('Escape');
    await window.ask('Find a template by the situation', 'перенес', 'Доставка перенесена');
    await window.quickInput.locator('.monaco-list-row').nth(1).waitFor({ state: 'detached' });
    await window.accept(window.quickInput);
    await window.page.locator('.tab.active', { hasText: 'proved.msg.md' }).waitFor();
  },

  async 'proof in the status'(window) {
    const status = window.page.locator('#status\\.languageStatus');
    const proved = window.page.locator('.hover-language-status').getByText('No problems, proved');
    await window.until(proved, async () => {
      await window.mouseAway();
      await status.hover();
    });
  },

  async 'preview in the side bar'(window) {
    const header = window.page.locator('.pane-header', { hasText: 'Message preview' });
    const bubble = window.preview.locator('.bubble', { hasText: 'Здравствуйте, Сергей Петрович!' });
    await window.until(bubble, () => header.click());
    await window.page.keyboard.press('Escape');
    await window.until(
      window.page.locator('.pane-header[aria-expanded="false"]', { hasText: 'Message preview' }),
      () => header.click(),
    );
  },

  async 'preview of the message'(window) {
    await window.mouseAway();
    const button = window.page
      .locator('.tabs-and-actions-container')
      .getByLabel('Preview the message')
      .first();
    const bubble = window.preview.locator('.bubble', { hasText: 'Здравствуйте, Сергей Петрович!' });
    await window.until(bubble, () => button.click());
  },

  async 'preview follows the text'(window) {
    await window.caretIn('Удобно', 8);
    await window.page.keyboard.press('End'); // of the line on the screen
    await window.page.keyboard.press('End'); // of the line in the file
    await window.page.keyboard.type(' Ответьте, пожалуйста.');
    await window.preview.locator('.bubble', { hasText: 'Ответьте, пожалуйста.' }).waitFor();
  },

  async 'preview leads to a problem'(window) {
    await window.page.keyboard.type(' Твой.');
    const problem = window.preview.locator('.problem', { hasText: 'Ваш' }).first();
    await problem.waitFor();
    await problem.click();
    await window.page.locator('.monaco-editor.focused').waitFor();
    await window.page.keyboard.type('x');
    await window.text('xТвой').waitFor();
    // Back to what stood there.
    for (const key of ['Backspace', 'Shift+End', 'Shift+End', 'Delete', 'Backspace'])
      await window.page.keyboard.press(key);
    await window.preview.locator('.problem', { hasText: 'Ваш' }).waitFor({ state: 'detached' });
  },

  async 'week by keyboard'(window) {
    await window.command('Show the week');
    const focused = window.preview.locator('.cell:focus');
    await focused.waitFor();
    await window.page.keyboard.press('ArrowDown');
    assert.match(
      await focused.getAttribute('aria-label'),
      /^Tuesday 09:00–16:00: «Удачного дня!» — the wish fits$/,
    );
    await window.press('Enter', window.preview.locator('.cell[aria-current]'));
    assert.equal(await window.preview.locator('.cell').count(), 4);
  },

  async 'week by mouse'(window) {
    const cell = window.preview.locator('.cell').nth(2);
    const { width } = await cell.boundingBox();
    await cell.click({ position: { x: width * 0.9, y: 5 } });
    const moment = window.preview.locator('input[type="datetime-local"]');
    await window.preview.locator('.cell[aria-current][aria-label^="Wednesday"]').waitFor();
    assert.match(await moment.inputValue(), /T15:00$/);
  },

  async 'preview after a reload'(window) {
    await window.page.locator('.tab', { hasText: 'proved.msg.md' }).first().click();
    await window.press(
      'Control+s',
      window.page.locator('.tab:not(.dirty)', { hasText: 'proved.msg.md' }).first(),
    );
    await window.page.waitForTimeout(7000); // the web's workbench writes its state every five seconds
    await window.page.goto(window.address());
    await window.preview
      .locator('.bubble', { hasText: 'Ответьте, пожалуйста.' })
      .waitFor({ timeout: 60_000 });
  },

  async 'tree of templates'(window) {
    const tree = window.page.locator('.tree-explorer-viewlet-tree-view', { hasText: 'Доставка перенесена' });
    const header = window.page.locator('.pane-header', { hasText: 'Message templates' });
    await window.until(tree, async () => {
      if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
    });
  },

  async 'page of a rule'(window) {
    await window.ask('Explain a rule', 'greeting-forbidden', 'greeting-forbidden');
    await window.accept(window.quickInput);
    await window.page.locator('.tab.active', { hasText: 'greeting-forbidden.md' }).waitFor();
    const page = window.page.frameLocator('iframe.webview').last().frameLocator('#active-frame');
    await page.locator('h1', { hasText: 'greeting-forbidden' }).waitFor();
  },

  async 'new template by its occasion'(window) {
    await window.again(async () => {
      await window.command('New template');
      await window.pick('order ready');
      await window.quickInput.getByText('Name of the new file').waitFor({ timeout: 4 * PATIENCE });
      await window.quickInput.locator('input').fill('fresh', { timeout: PATIENCE });
    });
    await window.accept(window.quickInput);
    await window.page.locator('.tab.active.dirty', { hasText: 'fresh.msg.md' }).waitFor();
    await window.page.keyboard.press('Escape'); // the tab stops
    assert.match(await window.save('fresh.msg.md'), /^---\ntitle: Order ready\nkind: order-ready\n/);
  },

  async 'braces that are typed go over those put in'(window) {
    await window.press('Control+End', window.editor.locator('.cursor').first());
    await window.page.keyboard.type(' {{ order.number }}{% if order.number %}.', { delay: 60 });
    await window.page.keyboard.press('Escape');
    assert.match(await window.save('fresh.msg.md'), / \{\{ order\.number \}\}\{% if order\.number %\}\.$/);
  },

  async 'placeholder put in by the command'(window) {
    await window.command('Insert a placeholder');
    await window.page
      .locator('.suggest-widget.visible .monaco-list-row', { hasText: 'client.name' })
      .waitFor();
    await window.page.keyboard.type('slot');
    await window.page.keyboard.press('Escape');
    assert.match(await window.save('fresh.msg.md'), /\{\{ slot \}\}$/);
  },

  async 'placeholder declared, the caret at its example'(window) {
    const declare = window.page.locator('.action-widget').getByText('Declare “slot” in this template');
    await window.press('Control+.', declare);
    await declare.click();
    await window.editor.locator('.view-line', { hasText: 'slot:' }).waitFor();
    await window.page.keyboard.type('5 March');
    assert.match(await window.save('fresh.msg.md'), /\nplaceholders:\n {2}slot: 5 March\n---\n/);
  },

  async 'walkthrough acts on the template of before'(window) {
    await window.command('Welcome: Open Walkthrough...');
    await window.pick('five minutes');
    const step = window.page.locator('.getting-started-step', { hasText: 'Find mistakes' });
    await window.until(window.page.locator('.tab.active[data-resource-name="fresh.msg.md"]'), async () => {
      await step.click({ timeout: PATIENCE });
      await window.page
        .getByRole('button', { name: 'Fix this template' })
        .first()
        .click({ timeout: PATIENCE });
    });
  },

  async 'finished text copied out of the search'(window) {
    await window.again(async () => {
      await window.ask('Find a template by the situation', 'переносим доставку', 'Доставка перенесена');
      await window.press('Control+Enter', window.quickInput.getByText('Доставка перенесена (1/3)'));
    });
    await window.quickInput.locator('input').fill('Анна Сергеевна');
    await window.press('Enter', window.quickInput.getByText('(2/3)'));
    await window.press('Enter', window.quickInput.getByText('(3/3)'));
    await window.accept(window.quickInput);
    await window.page.locator('.statusbar-item', { hasText: 'The text is copied' }).waitFor();
    const copied = await window.page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^Здравствуйте, Анна Сергеевна!\n\nДоставка заказа № \S+ — .+Удачного дня!$/s);
  },

  async 'tree in groups'(window) {
    await window.command('Group the templates');
    await window.pick('by approval');
    await window.page.locator('.tree-explorer-viewlet-tree-view', { hasText: 'drafts' }).waitFor();
  },
};
