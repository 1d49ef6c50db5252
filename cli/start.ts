#!/usr/bin/env node
/** The door of the `msgmd` command: runs the bundle beside it with V8's code cache, or the server without it. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { runCached } from '../server/code-cache.ts';

const bundle = fileURLToPath(new URL('./cli.cjs', import.meta.url));
const require = createRequire(bundle);
const [command, ...options] = process.argv.slice(2);

if (command === 'serve' && options.length === 1 && options[0] === '--stdio') {
  require('./server/node.cjs'); // as editors start it: the bundle of the command would only take memory
} else {
  runCached(bundle, require, (keep) => {
    if (command === 'lint') process.once('exit', keep); // what a check has compiled
  });
}
