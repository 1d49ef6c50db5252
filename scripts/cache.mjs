// Tools that are too big for devDependencies: installed once per lock file into the user's cache, then used offline.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where msgmd keeps what it installs; `MSGMD_CACHE` moves it. */
const cacheFolder =
  process.env.MSGMD_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'msgmd');

/** `npm` in a folder, without install scripts and without its chatter. Throws with npm's own words. */
export function npm(folder, ...args) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', [...args, ...quiet], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

/**
 * The folder with the packages that `source` (a folder with package.json and package-lock.json) names.
 * `finish(folder)` runs once after the installation; an interrupted installation leaves nothing behind.
 */
export async function installed(name, source, finish = async (_folder) => {}) {
  const files = ['package.json', 'package-lock.json'];
  const hash = createHash('sha256').update(String(finish));
  for (const file of files) hash.update(await readFile(join(source, file)));
  const folder = join(cacheFolder, `${name}-${hash.digest('hex').slice(0, 12)}`);
  if (existsSync(folder)) return folder;

  await mkdir(cacheFolder, { recursive: true });
  const fresh = await mkdtemp(join(cacheFolder, `.${name}-`));
  const started = Date.now();
  try {
    console.error(`Installing ${name} into ${folder}: once, then it is kept.`);
    for (const file of files) await cp(join(source, file), join(fresh, file));
    npm(fresh, 'ci');
    await finish(fresh);
    await rename(fresh, folder).catch((error) => {
      if (!existsSync(folder)) throw error; // else another run was faster, with the same result
    });
    console.error(`Installed ${name} in ${Math.round((Date.now() - started) / 1000)} s.`);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return folder;
}
