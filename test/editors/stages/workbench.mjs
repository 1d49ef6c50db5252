// The installed .vsix in the workbench, by mouse and keyboard, as a user sees it; screenshots in out/editors.
import { strict as assert } from 'node:assert';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../lib/browser.mjs';
import { out, workspace } from '../lib/places.mjs';
import { startServer } from '../lib/vscode-server.mjs';

export async function workbench(report, { extensionsDir }) {
  const dir = await mkdtemp(join(tmpdir(), 'msgmd-workbench-'));
  await cp(workspace, dir, { recursive: true });
  const server = await startServer({ extensionsDir, log: join(out, 'workbench.server.log') });
  const { browser, page } = await openBrowser();
  try {
    const window = new Window(page, server, dir);
    for (const [name, act] of Object.entries(scenes)) {
      const seen = await report.check(name, () => act(window));
      await window.shot(seen ? name : `failed ${name}`);
      if (!seen) break; // the scenes build on one another
    }
  } finally {
    await browser.close();
    await server.close();
    await rm(dir, { recursive: true, force: true });
  }
}

const FIX = /Здравствуйте/;

/** Milliseconds until a gesture without effect is taken for lost. */
const PATIENCE = 2500;

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
    await window.command('Find a template by the situation');
    await window.quickInput.locator('input').fill('перенес');
    const rows = window.quickInput.locator('.monaco-list-row');
    await rows.filter({ hasText: 'Доставка перенесена' }).waitFor();
    assert.equal(await rows.count(), 1);
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
    await window.command('Explain a rule');
    await window.quickInput.locator('input').fill('greeting-forbidden');
    await window.quickInput.locator('.monaco-list-row', { hasText: 'greeting-forbidden' }).first().waitFor();
    await window.accept(window.quickInput);
    await window.page.locator('.tab.active', { hasText: 'greeting-forbidden.md' }).waitFor();
    const page = window.page.frameLocator('iframe.webview').last().frameLocator('#active-frame');
    await page.locator('h1', { hasText: 'greeting-forbidden' }).waitFor();
  },
};

/** VS Code's window with a folder open. */
class Window {
  constructor(page, server, folder) {
    this.page = page;
    this.server = server;
    this.folder = folder;
    this.editor = page.locator('.editor-instance .monaco-editor').first();
  }

  /** Without a file to open VS Code restores what was there. */
  address() {
    return `${this.server.origin}/?folder=${encodeURIComponent(this.folder)}`;
  }

  async open(file) {
    const payload = [
      ['skipWelcome', 'true'],
      ['openFile', this.server.uri(join(this.folder, file))],
    ];
    await this.page.goto(`${this.address()}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
    await this.editor.waitFor({ timeout: 60_000 });
  }

  /** The preview's page: VS Code puts it into a frame in a frame. */
  get preview() {
    return this.page.frameLocator('iframe.webview').frameLocator('#active-frame');
  }

  /** A stretch of one colour in the editor that contains this text. */
  text(text) {
    return this.editor.locator('.view-line span > span', { hasText: text }).first();
  }

  /** Clicks into a text: the caret is in this line. */
  async caretIn(text, line) {
    const place = this.page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line},` });
    await this.until(place, () => this.text(text).click({ position: { x: 12, y: 8 } }));
  }

  /** Lets the mouse rest on a text until what it opens is there. */
  async point(text, opens) {
    await this.until(opens, async () => {
      await this.mouseAway();
      await this.text(text).hover({ position: { x: 12, y: 8 } });
    });
  }

  /** Presses a key until what it opens is there. */
  async press(keys, opens) {
    await this.until(opens, () => this.page.keyboard.press(keys));
  }

  /** Enter, until this list has closed. */
  async accept(list) {
    await this.until(list, () => this.page.keyboard.press('Enter'), 'hidden');
  }

  get quickInput() {
    return this.page.locator('.quick-input-widget');
  }

  /** Clicks a row of the quick pick, until the pick has gone or offers something else. */
  async pick(title) {
    const row = this.quickInput.locator('.monaco-list-row', { hasText: title }).first();
    await row.waitFor();
    await this.until(row, () => row.click({ timeout: PATIENCE }), 'hidden');
  }

  async command(title) {
    const input = this.quickInput.locator('input');
    await this.press('F1', input);
    await input.fill(`>${title}`);
    await this.pick(title);
  }

  /**
   * Repeats a gesture until its effect is there, as a person does: while VS Code is busy keys get lost,
   * and lines move under the mouse when hints and lenses come up.
   */
  async until(effect, gesture, state = 'visible') {
    for (let tries = 12; ; tries--) {
      try {
        await gesture();
        return await effect.waitFor({ state, timeout: PATIENCE });
      } catch (error) {
        if (tries === 0) throw error;
      }
    }
  }

  /** Saves the active editor; the file's text. */
  async save(file) {
    await this.press('Control+s', this.page.locator('.tab.active:not(.dirty)'));
    return readFile(join(this.folder, file), 'utf8');
  }

  /** Else a hover comes up over what is to be seen. */
  async mouseAway() {
    await this.page.mouse.move(640, 640);
  }

  async shot(name) {
    await this.page.screenshot({ path: join(out, `workbench ${name}.png`.replaceAll(' ', '-')) });
  }
}
