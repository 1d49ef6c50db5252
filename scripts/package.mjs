// Writes msgmd-<version>.vsix. Its contents are what .vscodeignore lets through; the same commit gives the same bytes.
import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { installed } from './cache.mjs';

const root = join(import.meta.dirname, '..');
const stage = join(root, 'out/vsix');

/** The manifest as VS Code needs it, without what only npm and developers need. */
function manifestFrom({ type, bin, exports, types, files, scripts, devDependencies, ...manifest }) {
  // Old web hosts add `.js` to any other name, new ones would take a `.js` under `"type": "module"` for a module.
  return { ...manifest, browser: './dist/client/browser.js' };
}

const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const target = join(root, `msgmd-${manifest.version}.vsix`);
const tools = await installed('vsce', join(import.meta.dirname, 'vsce'));
const time = lastChange();

/** The time of the last commit, for files of the same bytes; nothing outside a repository. */
function lastChange() {
  const git = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' });
  return git.status === 0 ? { SOURCE_DATE_EPOCH: git.stdout.trim() } : {};
}

/** No standard input: where something is missing vsce must fail or warn, not ask. */
function vsce(cwd, ...args) {
  return execFileSync(process.execPath, [join(tools, 'node_modules/@vscode/vsce/vsce'), ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...time, ...process.env },
  });
}

await rm(stage, { recursive: true, force: true });
for (const file of vsce(root, 'ls', '--no-dependencies').split('\n').filter(Boolean)) {
  await mkdir(dirname(join(stage, file)), { recursive: true });
  await cp(join(root, file), join(stage, file.replace('client/browser.cjs', 'client/browser.js')));
}
await writeFile(join(stage, 'package.json'), `${JSON.stringify(manifestFrom(manifest), null, 2)}\n`);
await writeFile(join(stage, '.vscodeignore'), '\n'); // the choice is made; without the file vsce warns
vsce(stage, 'package', '--no-dependencies', '--out', target);
await rm(stage, { recursive: true });
console.log(`${target}: ${Math.round((await stat(target)).size / 1000)} kB`);
