// Starts VS Code's server out of npm's code-server, without code-server's own wrapper: that one drops the flags that
// tests need and remembers the last folder.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { node, serverMain } from './places.mjs';

/** Nothing that asks the network, moves, blinks, pops up or covers the editor. */
const quiet = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'git.enabled': false,
  'files.autoSave': 'off',
  'window.autoDetectColorScheme': false,
  'workbench.colorTheme': 'Default Dark Modern',
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.lightbulb.enabled': 'on',
};

/** No Marketplace: code-server would ask open-vsx.org, from the server and from the page. */
const offline = { EXTENSIONS_GALLERY: '{"serviceUrl":""}' };

/** VS Code's command line: `--install-extension` and the like. Throws with its words where it fails. */
export function codeCli(dataDir, extensionsDir, ...args) {
  const flags = [
    '--accept-server-license-terms',
    '--server-data-dir',
    dataDir,
    '--extensions-dir',
    extensionsDir,
  ];
  return execFileSync(node, [serverMain, ...flags, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...offline, ...process.env },
  });
}

/**
 * A running server. `driver: true` lets a page bring extensions and tests under development in its URL, but also
 * keeps notifications from showing.
 */
export async function startServer({ settings = {}, userDataDir, extensionsDir, log, driver = false } = {}) {
  const data = await mkdtemp(join(tmpdir(), 'vscode-server-'));
  const user = join(userDataDir ?? join(data, 'data'), 'User/settings.json');
  await mkdir(dirname(user), { recursive: true });
  const own = await readFile(user, 'utf8').then(JSON.parse, () => ({}));
  await writeFile(user, JSON.stringify({ ...quiet, ...own, ...settings }, null, 2));

  const flags = [
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', data],
    ...(userDataDir ? ['--user-data-dir', userDataDir] : []),
    ...(extensionsDir ? ['--extensions-dir', extensionsDir] : []),
    ...(driver ? ['--enable-smoke-test-driver'] : []),
    ...['--disable-workspace-trust', '--disable-telemetry', '--force-disable-user-env'],
  ];
  const child = spawn(node, [serverMain, ...flags], {
    // Its sockets, which it leaves behind, go into its own folder.
    env: { ...offline, ...process.env, TMPDIR: data, XDG_RUNTIME_DIR: data },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a process group, so that its extension host and file watcher end with it
  });
  const endGroup = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {}
  };
  const atExit = () => endGroup('SIGKILL');
  process.on('exit', atExit);

  const file = log && createWriteStream(log);
  let text = '';
  const port = await new Promise((resolve, reject) => {
    const fail = (what) => reject(new Error(`VS Code's server ${what}\n${text.slice(-2000)}`));
    const read = (chunk) => {
      file?.write(chunk);
      text = (text + chunk).slice(-100_000);
      const listening = /Extension host agent listening on (\d+)/.exec(text);
      if (listening) resolve(Number(listening[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => fail(`ended with ${code}`));
    setTimeout(() => fail('did not start in 60 s'), 60_000).unref();
  });

  return {
    origin: `http://127.0.0.1:${port}`,
    /** One host name throughout: the page makes the authority of its remote from its own address. */
    uri: (path) => `vscode-remote://127.0.0.1:${port}${path}`,
    /**
     * How the extension host ended: `0 null` is well. A crashed one makes VS Code report the tests as passed, so
     * this has to be looked at.
     */
    async extensionHostEnd(milliseconds = 5000) {
      for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(50)) {
        const found = /Extension Host Process exited with code: (\w+), signal: (\w+)/.exec(text);
        if (found) return `${found[1]} ${found[2]}`;
      }
      return 'not at all';
    },
    async close() {
      if (child.exitCode === null) {
        endGroup('SIGTERM');
        await Promise.race([once(child, 'exit'), sleep(5000)]);
        endGroup('SIGKILL');
      }
      process.off('exit', atExit);
      await rm(data, { recursive: true, force: true, maxRetries: 5 }).catch(() => {});
    },
  };
}
