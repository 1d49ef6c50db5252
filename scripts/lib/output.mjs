// Generated files: written, or with --check only compared.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

export const checking = process.argv.includes('--check');

/** Writes `text`; with --check says that the file is out of date and makes the run fail. */
export function write(url, text) {
  if (existsSync(url) && readFileSync(url, 'utf8') === text) return;
  if (checking) return stale(url);
  mkdirSync(new URL('./', url), { recursive: true });
  writeFileSync(url, text);
}

/** Removes a generated file that nothing generates any more. */
export function remove(url) {
  if (checking) return stale(url);
  rmSync(url);
}

function stale(url) {
  console.error(`out of date: ${url.pathname} — run npm run generate`);
  process.exitCode = 1;
}
