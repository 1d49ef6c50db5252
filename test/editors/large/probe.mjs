// The stage's end of the probe.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A copy of an extensions folder with the probe in it. */
export function withProbe(extensionsDir, target) {
  cpSync(extensionsDir, target, { recursive: true });
  const name = 'msgmd-tests.probe-0.0.0';
  cpSync(join(import.meta.dirname, 'probe'), join(target, name), { recursive: true });
  const list = join(target, 'extensions.json');
  const installed = JSON.parse(readFileSync(list, 'utf8'));
  for (const { location, relativeLocation } of installed) location.path = join(target, relativeLocation);
  installed.push({
    identifier: { id: 'msgmd-tests.probe' },
    version: '0.0.0',
    location: { $mid: 1, path: join(target, name), scheme: 'file' },
    relativeLocation: name,
  });
  writeFileSync(list, JSON.stringify(installed));
}

export class Probe {
  /** @param socket path that the window's environment names in MSGMD_PROBE */
  constructor(socket) {
    this.socket = socket;
    mkdirSync(join(socket, '..'), { recursive: true });
  }

  /** Runs `act(vscode, argument)` in the extension host. It must be a function of its own, with nothing from outside. */
  async run(act, argument = null) {
    const { result, error } = await post(this.socket, JSON.stringify({ source: String(act), argument }));
    if (error) throw new Error(`in the extension host: ${error}`);
    return result;
  }

  /** Waits for the extension host to be up. */
  async ready(milliseconds) {
    for (const end = Date.now() + milliseconds; ; await sleep(50)) {
      try {
        return await this.run(() => true);
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
  }
}

function post(socketPath, body) {
  return new Promise((resolve, reject) => {
    const sent = request({ socketPath, method: 'POST', agent: false }, async (response) => {
      let text = '';
      for await (const chunk of response.setEncoding('utf8')) text += chunk;
      resolve(JSON.parse(text));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
