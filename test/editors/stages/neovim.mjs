// The stdio server in another real client: Neovim without a screen.
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const CHECKS = ['diagnostics', 'completion', 'quick fix'];

export async function neovim(report) {
  const { stdout: version } = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
  if (!version) return report.skip('no Neovim: apt-get install neovim');

  const dir = await mkdtemp(join(tmpdir(), 'msgmd-neovim-'));
  await cp(join(import.meta.dirname, '../workspace'), dir, { recursive: true });
  // No configuration, no shada file, no swap file. `-S` and not `-l`, which 0.7 lacks.
  const flags = [
    '--headless',
    '-u',
    'NONE',
    '-i',
    'NONE',
    '-n',
    '-S',
    join(import.meta.dirname, 'neovim.lua'),
  ];
  const server = [process.execPath, join(root, 'dist/server/node.cjs'), '--stdio'];
  const { stdout, stderr, status } = spawnSync('nvim', flags, {
    cwd: dir,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, SERVER: server.join('\n'), FILE: join(dir, 'order.msg.md') },
  });
  for (const check of CHECKS) {
    await report.check(`${version.split('\n')[0]}: ${check}`, () => {
      if (status !== 0 || !stdout.split('\n').includes(`ok ${check}`))
        throw new Error(`exit code ${status}\n${stdout}${stderr}`);
    });
  }
  await rm(dir, { recursive: true, force: true });
}
