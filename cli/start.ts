#!/usr/bin/env node
/**
 * The door of the `msgmd` command: runs the bundle beside it with V8's code cache, because compiling the rules takes
 * longer than checking a file. Node has such a cache since 22.1; before it we keep our own in the user's cache folder.
 * `NODE_DISABLE_COMPILE_CACHE=1` switches both off.
 */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const bundle = fileURLToPath(new URL('./cli.cjs', import.meta.url));
const require = nodeModule.createRequire(bundle);
const { enableCompileCache } = nodeModule as { enableCompileCache?: () => void };

if (enableCompileCache || process.env.NODE_DISABLE_COMPILE_CACHE) {
  enableCompileCache?.();
  require(bundle);
} else {
  runCached();
}

/** V8 takes the cache only for its own version and flags, and a source of the same length: the name says the rest. */
function runCached(): void {
  const { mtimeMs, size } = statSync(bundle);
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'msgmd');
  const file = join(folder, `cli-${process.version}-${process.arch}-${size}-${Math.round(mtimeMs)}.v8`);
  const cachedData = readOr(file);
  const code = `(function (require, __filename) {${readFileSync(bundle, 'utf8')}\n})`;
  const script = new Script(code, { filename: bundle, ...(cachedData && { cachedData }) });
  // What a check has compiled; made once, after the first one.
  if ((!cachedData || script.cachedDataRejected) && process.argv[2] === 'lint') {
    process.once('exit', () => keep(folder, file, script));
  }
  script.runInThisContext()(require, bundle);
}

function readOr(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Written aside and renamed: another run never reads half a file. Where nothing can be written, there is no cache. */
function keep(folder: string, file: string, script: Script): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.${process.pid}`, script.createCachedData());
    renameSync(`${file}.${process.pid}`, file);
  } catch {}
}
