// `npm run try`: the examples, or the folder that is named, in VS Code with this extension: in the desktop's where `code`
// is on the path, else in the browser. Nothing has to be installed by hand; everything stays on this machine.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { codeCli, startServer } from '../test/editors/lib/vscode-server.mjs';

const root = join(import.meta.dirname, '..');
const folder = resolve(process.argv[2] ?? join(root, 'examples'));

if (spawnSync('code', ['--version'], { shell: process.platform === 'win32' }).status === 0) {
  const args = [`--extensionDevelopmentPath=${root}`, folder];
  process.exit(
    spawnSync('code', args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1,
  );
}

const dir = await mkdtemp(join(tmpdir(), 'msgmd-start-'));
const extensionsDir = join(dir, 'extensions');

execFileSync(process.execPath, [join(root, 'scripts/package.mjs')], { stdio: 'inherit' });
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
codeCli(join(dir, 'cli'), extensionsDir, '--install-extension', join(root, `msgmd-${version}.vsix`));
const server = await startServer({ extensionsDir });
console.log(`\n${server.origin}/?folder=${encodeURIComponent(folder)}\n\nCtrl+C ends it.`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await server.close();
    await rm(dir, { recursive: true, force: true });
    process.exit();
  });
}
