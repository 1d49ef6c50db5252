// `npm start`: VS Code in the browser with this extension, on the examples or on the folder that is named.
// Nothing has to be installed by hand; everything stays on this machine and ends with Ctrl+C.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { codeCli, startServer } from '../test/editors/lib/vscode-server.mjs';

const root = join(import.meta.dirname, '..');
const folder = resolve(process.argv[2] ?? join(root, 'examples'));
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
