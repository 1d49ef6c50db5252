// The stdio server in other editors' own language clients, without a screen. Each client is a script in that
// editor's language that prints `ok <check>` for what it has seen.
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const script = (name) => join(import.meta.dirname, '../clients', name);
const CHECKS = ['diagnostics', 'completion', 'quick fix'];

const clients = [
  {
    // No configuration, no shada file, no swap file. `-S` and not `-l`, which 0.7 lacks.
    version: ['nvim', '--version'],
    command: ['nvim', '--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', script('neovim.lua')],
    missing: 'no Neovim: apt-get install neovim',
  },
  {
    version: ['emacs', '--version'],
    command: ['emacs', '-Q', '--batch', '-l', script('emacs.el')],
    missing: 'no Emacs: apt-get install emacs-nox elpa-eglot',
    optional: true, // 200 MB
  },
  {
    version: [process.env.HX ?? 'hx', '--version'],
    command: ['bash', script('helix.sh')],
    missing: 'no Helix (hx, or the path in HX) or no tmux',
    optional: true, // not in Debian 12
  },
];

export async function stdioClients(report) {
  for (const client of clients) await drive(report, client);
}

async function drive(report, { version, command, missing, optional }) {
  const told = spawnSync(version[0], version.slice(1), { encoding: 'utf8' }).stdout;
  if (!told) return report.skip(missing, { optional });

  const dir = await mkdtemp(join(tmpdir(), 'msgmd-client-'));
  await cp(join(import.meta.dirname, '../workspace'), dir, { recursive: true });
  const server = [process.execPath, join(root, 'dist/server/node.cjs'), '--stdio'];
  const { stdout, stderr, status } = spawnSync(command[0], command.slice(1), {
    cwd: dir,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, SERVER: server.join('\n'), FILE: join(dir, 'order.msg.md') },
  });
  const name = told.split('\n')[0];
  for (const check of CHECKS) {
    await report.check(`${name}: ${check}`, () => {
      if (!stdout.split('\n').includes(`ok ${check}`)) throw new Error(`${stdout}${stderr}`);
    });
  }
  if (status !== 0) report.fail(`${name}: exit code ${status}`);
  await rm(dir, { recursive: true, force: true });
}
