// The language server as the system sees it.
import { readdirSync, readFileSync } from 'node:fs';

export class ServerProcess {
  /** @param extensions folder of the window's extensions: another window may have a server of its own */
  constructor(extensions) {
    this.extensions = extensions;
  }

  /** Process id; null where none runs. */
  get pid() {
    const running = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const own = running.find((pid) => {
      const command = commandOf(pid);
      return command.includes(`${this.extensions}/`) && command.includes('/dist/server/');
    });
    return own === undefined ? null : Number(own);
  }

  /** Ends it without a word; returns what was its process id. */
  kill() {
    return this.signal('SIGKILL');
  }

  /** It takes no step until {@link thaw}; what it is told waits. */
  freeze() {
    return this.signal('SIGSTOP');
  }

  thaw() {
    return this.signal('SIGCONT');
  }

  signal(name) {
    const { pid } = this;
    if (pid === null) throw new Error('no language server runs');
    process.kill(pid, name);
    return pid;
  }
}

export function isRunning(pid) {
  return commandOf(pid) !== '';
}

/** Nothing of a process that has ended. */
function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
