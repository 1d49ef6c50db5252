// The installed .vsix on a team's repository of 500 templates: nothing gets lost, nothing stale stays, whatever happens.
import { strict as assert } from 'node:assert';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Probe, withProbe } from '../large/probe.mjs';
import { scenes } from '../large/scenes.mjs';
import { makeRepository } from '../large/templates.mjs';
import { Window } from '../large/window.mjs';
import { openBrowser } from '../lib/browser.mjs';
import { out } from '../lib/places.mjs';
import { startServer } from '../lib/vscode-server.mjs';

export async function large(report, { extensionsDir }) {
  const dir = await mkdtemp(join(tmpdir(), 'msgmd-large-'));
  const folder = join(dir, 'team');
  const extensions = join(dir, 'extensions');
  const probe = new Probe(join(dir, 'probe.sock'));
  makeRepository(folder);
  withProbe(extensionsDir, extensions);
  process.env.MSGMD_PROBE = probe.socket; // the extension host inherits it
  const server = await startServer({ extensionsDir: extensions, log: join(out, 'large.server.log') });
  const { browser, page } = await openBrowser();
  try {
    const address = `${server.origin}/?folder=${encodeURIComponent(folder)}`;
    const window = new Window({ page, probe, folder, address, extensions });
    for (const [name, act] of Object.entries(scenes)) {
      const seen = await report.check(name, async () => {
        await act(window);
        assert.deepEqual(await window.complaints(), [], 'notifications of problems');
      });
      if (!seen) await window.shot(`failed ${name}`);
      if (!seen) break; // the scenes build on one another
    }
  } finally {
    delete process.env.MSGMD_PROBE;
    await browser.close();
    await server.close();
    await rm(dir, { recursive: true, force: true });
  }
}
