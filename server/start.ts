/** What editors start: the server's bundle beside it, in a small heap and with V8's code cache. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { CHECKED } from './channel.ts';
import { runCached } from './code-cache.ts';

/**
 * What the server keeps is small, and what a check throws away is much: by default V8 lets the heap grow with that, and
 * never gives it back. What each of these is worth stands in docs/performance.md.
 */
const SMALL = [
  '--optimize-for-size',
  '--semi-space-growth-factor=1',
  '--max-inlined-bytecode-size-cumulative=200', // the compiler's own memory
];
/** V8's defaults again: in a small heap every key typed in a large text collects all garbage. */
const GROWING = ['--no-optimize-for-size', '--semi-space-growth-factor=2'];

/** In UTF-16 code units: longer than messages to clients are. */
const LARGE = 4_000;

/** In milliseconds. What the editor asks for first is answered by then; later V8 drops code that only a start needs. */
const SETTLED = 1_000;

for (const flag of SMALL) setFlagsFromString(flag);

let keep: (() => void) | null = null;
const bundle = join(__dirname, 'server.js');
runCached(bundle, createRequire(bundle), (write) => {
  keep = write;
});

subscribe(CHECKED, function first() {
  unsubscribe(CHECKED, first);
  if (keep) setTimeout(keep, SETTLED).unref();
});

subscribe(CHECKED, function grow(length) {
  if ((length as number) < LARGE) return;
  unsubscribe(CHECKED, grow);
  for (const flag of GROWING) setFlagsFromString(flag);
});
