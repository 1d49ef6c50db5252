// In this order; each leaves the branch `main` as committed, and no editor open.
import { strict as assert } from 'node:assert';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixFolder } from './expected.mjs';
import { isRunning } from './server-process.mjs';
import { NAME, original, pathOf, texts, textsIn } from './templates.mjs';

const RENAMED = 'studio.line';
/** A template that names the team's placeholder and has problems of its own. */
const FIRST = pathOf(0);

export const scenes = {
  async 'problems of every template'(window) {
    await window.open();
    await window.timed('first problems', () => window.settled());
  },

  async 'rename in every text that means it, and undo'(window) {
    await window.show(FIRST, `{{ ${NAME.slice(0, 9)}`);
    const box = window.page.locator('.rename-box input.rename-input');
    await window.press('F2', box);
    await box.fill(RENAMED);
    await box.press('Enter');
    await window.timed('rename', () => window.saved(texts(RENAMED)));
    const changed = window.git('diff', '--numstat').trim().split('\n');
    assert.equal(
      changed.length,
      [...original].filter(([path, text]) => texts(RENAMED).get(path) !== text).length,
    );
    await window.settled();

    await window.command('undo');
    await window.dirty(changed.length);
    await window.saveAll();
    await window.saved(original);
    assert.equal(window.git('status', '--porcelain'), '');
    await window.reset();
  },

  async 'everything mended, as the command line mends it'(window) {
    const expected = mended(window);
    window.server.freeze();
    const mending = window.begin('msgmd.fixAllTemplates');
    await window.toast('Fixing templates').waitFor();
    window.server.thaw();
    await window.timed('mending', async () => {
      await mending;
      await window.saved(expected);
    });
    assert.ok(window.git('diff', '--numstat').trim().split('\n').length > 100);
    await window.settled();
    await window.reset();
  },

  async 'mending cancelled leaves every text as it was'(window) {
    window.server.freeze();
    const mending = window.begin('msgmd.fixAllTemplates');
    await window.toast('Fixing templates').getByText('Cancel').click();
    window.server.thaw();
    await mending;
    await window.dirty(0);
    assert.equal(window.git('status', '--porcelain'), '');
  },

  async 'formatting of every template touches no word'(window) {
    const paths = [...original.keys()].filter((path) => path.endsWith('.msg.md'));
    const formatted = await window.timed('formatting', () => window.formatted(paths));
    const words = (text) => text.replace(/[\s\uFEFF]+/gu, '');
    for (const [path, text] of formatted) assert.equal(words(text), words(original.get(path)), path);
    const changed = [...formatted].filter(
      ([path, text]) => text !== original.get(path).replace('\uFEFF', ''),
    );
    assert.ok(changed.length > 100, `${changed.length} changed`);
    await window.reset();
  },

  async 'another branch while nothing happens'(window) {
    await window.timed('another branch', async () => {
      window.git('checkout', '--quiet', 'other');
      await window.settled();
    });
    await window.reset();
  },

  async 'another branch while the server is busy'(window) {
    window.server.freeze();
    const asked = [
      window.begin('msgmd.restartServer'),
      window.begin('vscode.executeWorkspaceSymbolProvider', 'заказ'),
    ];
    window.git('checkout', '--quiet', 'other');
    window.server.thaw();
    await Promise.all(asked);
    window.git('checkout', '--quiet', 'main');
    window.git('checkout', '--quiet', 'other');
    await window.settled();
    await window.reset();
  },

  async 'a file and its folder gone under the editor and the preview'(window) {
    await window.show(FIRST);
    await window.command('msgmd.openPreview');
    await window.preview.locator('.bubble').first().waitFor();
    const [region] = FIRST.split('/');
    rmSync(join(window.folder, region), { recursive: true });
    await window.settled();
    await window.preview.getByText('the file is gone').waitFor();

    await window.command('workbench.action.closeAllEditors');
    await window.settled();
    window.git('checkout', '--quiet', '--', region);
    await window.show(FIRST);
    await window.command('msgmd.openPreview');
    await window.preview.locator('.bubble').first().waitFor();
    await window.reset();
  },

  async 'a preview closed leaves the editor to work with'(window) {
    await window.show(FIRST);
    await window.command('msgmd.openPreview');
    await window.preview.locator('.bubble').first().waitFor();
    await window.closePreview();
    const before = await window.problems();
    await window.type(FIRST, '\n\nЖду ответа!!!\n');
    await window.until(
      'problems of what was typed',
      async () => (await window.problems()).length > before.length,
    );
    await window.command('msgmd.openPreview');
    await window.preview.locator('.bubble', { hasText: 'Жду ответа' }).waitFor();
    await window.command('workbench.action.files.revert');
    await window.reset();
  },

  async 'a server that was killed comes back by itself'(window) {
    await window.show(FIRST);
    const killed = window.server.kill();
    await window.timed('after a kill', async () => {
      await window.anotherServer(killed);
      await window.settled();
    });
  },

  async 'a server that keeps dying is given up, and comes back at the user’s word'(window) {
    const words = window.toast('msgmd has stopped');
    for (let times = 1, given = false; !given; times++) {
      assert.ok(times <= 5, 'started again for ever');
      const killed = window.server.kill();
      await window.until('another server, or word that there is none', async () => {
        given = await words.isVisible();
        return given || ![null, killed].includes(window.server.pid);
      });
    }
    await window.noProblems();
    await words.getByText('Restart').click();
    await window.anotherServer(null);
    await window.settled();
    assert.equal((await window.complaints()).length, 1);
  },

  async 'a server that hangs comes back at the user’s word'(window) {
    const hanging = window.server.freeze();
    await window.command('msgmd.restartServer');
    await window.anotherServer(hanging);
    await window.settled();
    await window.until('the end of what hung', () => !isRunning(hanging));
  },
};

/** Every text as the command line mends it, in a copy of the folder. */
function mended({ folder }) {
  const copy = mkdtempSync(join(tmpdir(), 'msgmd-mended-'));
  try {
    cpSync(folder, copy, { recursive: true });
    fixFolder(copy);
    return textsIn(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}
