/** What editors start: the server's bundle beside it, in a small heap and with V8's code cache. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { CHECKED } from './channel.ts';
import { runCached } from './code-cache.ts';

/**
 * What the server keeps is small, and what a check throws away is much: by default V8 lets the heap grow with that, for
 * the sake of throughput, and never gives it back. Numbers in docs/performance.md.
 */
for (const flag of ['--optimize-for-size', '--semi-space-growth-factor=1']) setFlagsFromString(flag);

/** In milliseconds. What the editor asks for first is answered by then; later V8 drops code that only a start needs. */
const SETTLED = 1_000;

const bundle = join(__dirname, 'server.js');
runCached(bundle, createRequire(bundle), (keep) => {
  subscribe(CHECKED, function settle() {
    unsubscribe(CHECKED, settle);
    setTimeout(keep, SETTLED).unref();
  });
});
