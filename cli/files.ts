/** Finding templates on disk. Paths inside are relative to the root, with `/`. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch/posix';
import { CONFIG_FILE } from '../rules/config/resolve.ts';
import { isPartialPath } from '../rules/facts/partial-paths.ts';

const SKIPPED = new Set(['node_modules', 'bower_components', 'vendor']);

/** True for a message template. */
export function isTemplate(name: string): boolean {
  return name.endsWith('.msg.md');
}

/** True for a configuration file. */
export function isConfig(file: string): boolean {
  return basename(file) === CONFIG_FILE;
}

/** True for a text that templates pull in. */
export function isPartial(file: string): boolean {
  return isPartialPath(withSlashes(file));
}

/**
 * What `lint` checks in a folder: templates, partials and configuration files in a stable order. Stops after `limit` folders;
 * returns whether it came to the end.
 */
export function* walk(folder: string, limit = Number.POSITIVE_INFINITY): Generator<string, boolean> {
  const open = [folder];
  for (let count = 0; open.length > 0 && count < limit; count++) {
    const at = open.pop()!;
    let entries: import('node:fs').Dirent[];
    try {
      entries = readdirSync(at, { withFileTypes: true });
    } catch {
      continue;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const below: string[] = [];
    for (const entry of entries) {
      if (entry.isDirectory() && !entry.name.startsWith('.') && !SKIPPED.has(entry.name))
        below.push(join(at, entry.name));
      else if (entry.isFile() && isChecked(at, entry.name)) yield join(at, entry.name);
    }
    open.push(...below.reverse());
  }
  return open.length === 0;
}

function isChecked(folder: string, name: string): boolean {
  if (isTemplate(name) || name === CONFIG_FILE) return true;
  return name.endsWith('.liquid') && isPartial(join(folder, name));
}

/** All templates below a folder, as far as {@link walk} goes, and whether these are all. */
export function templatesIn(folder: string, limit?: number): { templates: string[]; complete: boolean } {
  const templates: string[] = [];
  const search = walk(folder, limit);
  for (;;) {
    const { value, done } = search.next();
    if (done) return { templates, complete: value };
    if (isTemplate(value)) templates.push(value);
  }
}

/** The files that a path of the command line means; null where there is nothing. */
export function expand(path: string, cwd: string): string[] | null {
  const absolute = resolve(cwd, path);
  if (existsSync(absolute)) return statSync(absolute).isDirectory() ? [...walk(absolute)] : [absolute];
  if (!/[*?[{]/.test(path)) return null;
  const matches = picomatch(withSlashes(path).replace(/^\.\//, ''));
  const found = [...walk(cwd)].filter((file) => matches(pathFrom(cwd, file)));
  return found.length > 0 ? found : null;
}

/** `file` as seen from `root`, with `/`. */
export function pathFrom(root: string, file: string): string {
  return withSlashes(relative(root, file));
}

function withSlashes(path: string): string {
  return path.split(sep).join('/');
}

export interface Root {
  readonly folder: string;
  /** False where nothing marks the root and the current folder stands in: then the tree may be anything. */
  readonly marked: boolean;
}

/**
 * The root of the workspace that a file belongs to: the nearest folder above with `root: true` in its configuration or
 * with a `.git`; else the topmost with a configuration; else the current folder, or the file's own outside it. A partial
 * belongs where the folder of partials does.
 */
export function rootOf(file: string, cwd: string): Root {
  const own = isPartial(file)
    ? file.slice(0, file.lastIndexOf(`${sep}_partials${sep}`)) || sep
    : dirname(file);
  let topmost: string | null = null;
  for (let folder = own; ; folder = dirname(folder)) {
    const config = join(folder, CONFIG_FILE);
    if (existsSync(config)) {
      topmost = folder;
      if (/^root:\s*true\s*(#.*)?$/m.test(readFileSync(config, 'utf8'))) break;
    }
    if (existsSync(join(folder, '.git'))) {
      topmost = folder;
      break;
    }
    if (dirname(folder) === folder) break;
  }
  if (topmost !== null) return { folder: topmost, marked: true };
  const inside = !relative(cwd, file).startsWith('..');
  return { folder: inside ? cwd : own, marked: false };
}
