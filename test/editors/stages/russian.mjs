// The same .vsix in a light window whose display language is Russian; screenshots in out/editors.
import { strict as assert } from 'node:assert';
import { play } from '../lib/play.mjs';
import { PATIENCE } from '../lib/window.mjs';

export function russian(report, { extensionsDir }) {
  const settings = { 'workbench.colorTheme': 'Default Light Modern' };
  return play('russian', report, scenes, { extensionsDir, settings, language: 'ru' });
}

/** In this order, each from where the one before has left the window. */
const scenes = {
  async 'замечание под курсором'(window) {
    await window.open('order.msg.md');
    await window.editor.locator('.squiggly-error').first().waitFor({ state: 'attached' });
    assert.match(await window.page.locator('#status\\.editor\\.mode').textContent(), /Шаблон сообщения/);
    await window.point('Привет', window.page.locator('.monaco-hover', { hasText: 'для клиента' }));
  },

  async лампочка(window) {
    await window.caretIn('Привет', 6);
    await window.mouseAway();
    const fix = window.page.locator('.action-widget').getByText(/Здравствуйте/);
    await window.press('Control+.', fix.first());
  },

  async 'список переменных'(window) {
    await window.accept(window.page.locator('.action-widget').first());
    await window.text('Здравствуйте').waitFor();
    await window.press('Control+End', window.editor.locator('.cursor').first());
    await window.page.keyboard.type('{{ ');
    const item = window.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'order.slot' });
    await window.until(item, () => window.page.keyboard.press('Control+Space'));
  },

  async 'команды по-русски'(window) {
    await window.page.keyboard.type('order.slot');
    await window.accept(window.page.locator('.suggest-widget.visible'));
    const found = window.quickInput.locator('.monaco-list-row', { hasText: 'Найти шаблон по ситуации' });
    await window.again(async () => {
      await window.press('F1', window.quickInput.locator('input'));
      await window.quickInput.locator('input').fill('>msgmd шаблон', { timeout: PATIENCE });
      await found.first().waitFor({ timeout: 4 * PATIENCE });
    });
  },

  async 'сообщение и неделя'(window) {
    await window.page.keyboard.press('Escape');
    const bubble = window.preview.locator('.bubble', { hasText: 'Здравствуйте, Сергей Петрович!' });
    await window.press('Control+Shift+V', bubble); // the key of Markdown's preview
    await window.command('Показать неделю');
    await window.preview.locator('.cell:focus').waitFor();
    await window.preview.getByText('Момент отправки').waitFor();
  },

  async 'первые пять минут'(window) {
    await window.command('Welcome: Open Walkthrough...');
    await window.pick('за пять минут');
    await window.page.locator('.getting-started-step.expanded', { hasText: 'Создайте шаблон' }).waitFor();
  },
};
