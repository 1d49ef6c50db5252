// Plays scenes in a window of VS Code with the installed .vsix.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from './browser.mjs';
import { out, workspace } from './places.mjs';
import { startServer } from './vscode-server.mjs';
import { Window } from './window.mjs';

/**
 * Plays the scenes in their order, each from where the one before has left the window, with a screenshot of each in
 * out/editors. `settings` are VS Code's; `language` is its display language.
 */
export async function play(name, report, scenes, { extensionsDir, settings, language = 'en' }) {
  const dir = await mkdtemp(join(tmpdir(), `msgmd-${name}-`));
  await cp(workspace, dir, { recursive: true });
  const server = await startServer({ extensionsDir, settings, log: join(out, `${name}.server.log`) });
  const { browser, page } = await openBrowser({ locale: language });
  try {
    if (language !== 'en') await speak(page, language);
    const window = new Window(name, page, server, dir);
    for (const [scene, act] of Object.entries(scenes)) {
      const seen = await report.check(scene, () => act(window));
      await window.shot(seen ? scene : `failed ${scene}`);
      if (!seen) break; // the scenes build on one another
    }
  } finally {
    await browser.close();
    await server.close();
    await rm(dir, { recursive: true, force: true });
  }
}

/** Sets the display language. VS Code's own words stay English without a language pack; extensions get theirs. */
async function speak(page, language) {
  await page.route(/\/nls\.messages\.js/, async (route) => {
    const response = await route.fetch();
    const body = `${await response.text()};globalThis._VSCODE_NLS_LANGUAGE=${JSON.stringify(language)};`;
    await route.fulfill({ response, body });
  });
}
