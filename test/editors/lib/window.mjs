// VS Code's window as a user handles it: by mouse and keyboard, and patiently.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { out } from './places.mjs';

/** Milliseconds until a gesture without effect is taken for lost. */
export const PATIENCE = 2500;

/** A window with a folder open; `name` begins the names of its screenshots. */
export class Window {
  constructor(name, page, server, folder) {
    this.name = name;
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
    await row.waitFor({ timeout: 4 * PATIENCE });
    await this.until(row, () => row.click({ timeout: PATIENCE }), 'hidden');
  }

  async command(title) {
    const input = this.quickInput.locator('input');
    await this.again(async () => {
      await this.press('F1', input);
      await input.fill(`>${title}`, { timeout: PATIENCE });
      await this.pick(title);
    });
  }

  /** Opens a list by a command and types into it; the row that is looked for is there. */
  async ask(command, typed, found) {
    const row = this.quickInput.locator('.monaco-list-row', { hasText: found }).first();
    await this.again(async () => {
      await this.command(command);
      await this.quickInput.locator('input').fill(typed, { timeout: PATIENCE });
      await row.waitFor({ timeout: 4 * PATIENCE });
    });
  }

  /** Goes through a list or a question from its beginning where something took the focus away: then it closes. */
  async again(act) {
    for (let tries = 3; ; tries--) {
      try {
        return await act();
      } catch (error) {
        if (tries === 0) throw error;
      }
    }
  }

  /**
   * Repeats a gesture until its effect is there, as a person does: while VS Code is busy keys get lost,
   * and lines move under the mouse when hints and lenses come up.
   */
  async until(effect, gesture, state = 'visible') {
    for (let tries = 12; ; tries--) {
      const failed = await Promise.resolve(gesture()).catch((error) => error);
      try {
        return await effect.waitFor({ state, timeout: PATIENCE });
      } catch (error) {
        if (tries === 0) throw failed instanceof Error ? failed : error;
      }
    }
  }

  /** Saves the active editor; the file's text. */
  async save(file) {
    await this.press('Control+s', this.page.locator(`.tab[data-resource-name="${file}"]:not(.dirty)`));
    return readFile(join(this.folder, file), 'utf8');
  }

  /** Else a hover comes up over what is to be seen. */
  async mouseAway() {
    await this.page.mouse.move(640, 640);
  }

  async shot(name) {
    await this.page.screenshot({ path: join(out, `${this.name} ${name}.png`.replaceAll(' ', '-')) });
  }
}
