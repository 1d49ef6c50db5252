/** V8's code cache for the two big bundles: compiling the rules takes longer than checking a file. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, parse } from 'node:path';
import { Script } from 'node:vm';

/**
 * Runs a CommonJS bundle, from the second time on with the functions already compiled that `keep` found so when it was
 * called. `missing` gets it where there is no cache yet; without such a call none is made. Node's own cache (from
 * 22.1) knows only what is compiled while a module loads. `NODE_DISABLE_COMPILE_CACHE=1` switches this one off, too.
 */
export function runCached(
  bundle: string,
  require: NodeJS.Require,
  missing: (keep: () => void) => void,
): void {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) {
    require(bundle);
    return;
  }
  // V8 takes a cache only for its own version and flags, and a source of the same length: the name says the rest.
  const { mtimeMs, size } = statSync(bundle);
  const family = `${parse(bundle).name}-${process.version}-${process.arch}-`;
  const name = `${family}${size}-${Math.round(mtimeMs)}.v8`;
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'msgmd');
  const cachedData = readOr(join(folder, name));
  const code = `(function (require, __filename) {${readFileSync(bundle, 'utf8')}\n})`;
  const script = new Script(code, { filename: bundle, ...(cachedData && { cachedData }) });
  if (!cachedData || script.cachedDataRejected) missing(() => write(folder, family, name, script));
  script.runInThisContext()(require, bundle);
}

function readOr(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/**
 * Written aside and renamed: another run never reads half a file. Then what earlier builds have left goes. Where nothing
 * can be written, there is no cache.
 */
function write(folder: string, family: string, name: string, script: Script): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, name);
    writeFileSync(`${file}.${process.pid}`, script.createCachedData());
    renameSync(`${file}.${process.pid}`, file);
    for (const other of readdirSync(folder))
      if (other.startsWith(family) && other !== name) rmSync(join(folder, other), { force: true });
  } catch {}
}
