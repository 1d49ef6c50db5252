/** Which configuration holds for a file: every `.msgmd.yml` above it, the nearest key first. One resolver for editor and CLI. */
import picomatch from 'picomatch/posix';
import type { DataError, DataMap, Range } from '../template/types.ts';
import { parseYaml } from '../template/yaml.ts';
import { type ConfigData, configSchema } from './schema/config.ts';
import type { Config } from './types.ts';
import { child, type Issue, read } from './validate.ts';

export const CONFIG_FILE = '.msgmd.yml';

/** Text of a file by its path from the root; null: there is none; undefined: not known yet. */
export type ReadFile = (path: string) => string | null | undefined;

/** One configuration file as read. */
export interface ConfigFile {
  readonly path: string;
  readonly text: string;
  readonly root: DataMap | null;
  readonly data: ConfigData;
  readonly errors: readonly DataError[];
  readonly issues: readonly Issue[];
}

export interface ConfigResolver {
  /** Configuration of the file at `path` (from the root, with `/`). The same object for the same answer. */
  resolve(path: string): Config;
  /** The files that a template at `path` is checked with, nearest last. */
  files(path: string): readonly ConfigFile[];
  /** Forgets what was read; the next call reads anew. The last good version of a broken file is kept. */
  invalidate(): void;
}

interface Override {
  readonly matches: (path: string) => boolean;
  readonly data: NonNullable<ConfigData['overrides']>[number];
}

interface Folder {
  readonly files: readonly ConfigFile[];
  readonly data: ConfigData;
  readonly overrides: readonly Override[];
  readonly phrases: Readonly<Record<string, string>>;
  readonly configs: Map<string, Config>;
}

/** Reads one `.msgmd.yml`. Never fails: what is wrong stands in `errors` (YAML) and `issues` (schema). */
export function parseConfig(path: string, text: string): ConfigFile {
  const { root, errors } = parseYaml(text, 0);
  const map = root?.kind === 'map' ? root : null;
  const reading = root ? read(root, configSchema) : { value: {}, issues: [] };
  return { path, text, root: map, data: (reading.value ?? {}) as ConfigData, errors, issues: reading.issues };
}

export function createConfigResolver(readFile: ReadFile): ConfigResolver {
  const folders = new Map<string, Folder>();
  const files = new Map<string, ConfigFile | null>();
  const good = new Map<string, ConfigFile>();

  const fileAt = (path: string): ConfigFile | null => {
    const cached = files.get(path);
    if (cached !== undefined) return cached;
    const text = readFile(path);
    const parsed = typeof text === 'string' ? parseConfig(path, text) : null;
    const broken =
      parsed !== null && (parsed.errors.length > 0 || (parsed.root === null && text!.trim() !== ''));
    const file = broken ? (good.get(path) ?? parsed) : parsed;
    if (parsed && !broken) good.set(path, parsed);
    files.set(path, file);
    return file;
  };

  const withBases = (file: ConfigFile, seen: ReadonlySet<string>): ConfigFile[] => {
    const bases = listOf(file.data.extends).flatMap((name) => {
      const path = basePath(file.path, name);
      if (seen.has(path)) return [];
      const base = fileAt(path);
      return base ? withBases(base, new Set([...seen, path])) : [];
    });
    return [...bases, file];
  };

  const folderOf = (folder: string): Folder => {
    const cached = folders.get(folder);
    if (cached) return cached;
    const above = parent(folder);
    if (above !== null && !fileAt(join(folder, CONFIG_FILE))) {
      // One object for all folders under the same files: what is made of a configuration is kept with it.
      const same = folderOf(above);
      folders.set(folder, same);
      return same;
    }
    const chain: ConfigFile[] = [];
    for (let at: string | null = folder; at !== null; at = parent(at)) {
      const file = fileAt(join(at, CONFIG_FILE));
      if (!file) continue;
      chain.unshift(...withBases(file, new Set([file.path])));
      if (file.data.root) break;
    }
    const phrases: Record<string, string> = {};
    for (const file of chain) {
      for (const name of file.data.phrases ?? []) {
        const path = join(parent(file.path) ?? '', name);
        const text = readFile(path);
        if (typeof text === 'string') phrases[path] = text;
      }
    }
    const made: Folder = {
      files: chain,
      data: chain.reduce<ConfigData>((sum, file) => merge(sum, file.data), {}),
      overrides: chain.flatMap(overridesOf),
      phrases,
      configs: new Map(),
    };
    folders.set(folder, made);
    return made;
  };

  return {
    resolve(path) {
      const folder = folderOf(parent(path) ?? '');
      const matching = folder.overrides.filter((override) => override.matches(path));
      const key = matching.map((override) => folder.overrides.indexOf(override)).join();
      let config = folder.configs.get(key);
      if (!config) folder.configs.set(key, (config = assemble(folder, matching)));
      return config;
    },
    files: (path) => folderOf(parent(path) ?? '').files,
    invalidate() {
      folders.clear();
      files.clear();
    },
  };
}

/** The configuration where there is no `.msgmd.yml`. */
export const emptyConfig: Config = { rules: {}, phrases: {} };

function assemble(folder: Folder, matching: readonly Override[]): Config {
  const data = matching.reduce<ConfigData>(
    (sum, { data: { rules, defaults } }) =>
      merge(sum, { ...(rules && { rules }), ...(defaults && { defaults }) }),
    folder.data,
  );
  const { root, extends: bases, overrides, rules, ...rest } = data;
  return { ...rest, rules: rules ?? {}, phrases: folder.phrases };
}

function overridesOf(file: ConfigFile): Override[] {
  const folder = parent(file.path) ?? '';
  return (file.data.overrides ?? []).map((data) => {
    const globs = listOf(data.files).map((glob) => join(folder, glob));
    const matches = picomatch(globs, { dot: true });
    return { matches: (path) => matches(path), data };
  });
}

/** Later wins key by key; maps are merged, a team's vocabulary grows. */
function merge(under: ConfigData, over: ConfigData): ConfigData {
  return mergeMaps(under as Map_, over as Map_) as ConfigData;
}

type Map_ = Readonly<Record<string, unknown>>;
const GROWING = new Set(['allow', 'words']);

function mergeMaps(under: Map_, over: Map_): Map_ {
  const result: Record<string, unknown> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = result[key];
    if (isMap(below) && isMap(value)) result[key] = mergeMaps(below, value);
    else if (GROWING.has(key) && Array.isArray(below) && Array.isArray(value))
      result[key] = [...below, ...value];
    else result[key] = value;
  }
  return result;
}

function isMap(value: unknown): value is Map_ {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as T];
}

/** `./base.yml` from the file's folder; a package name from `node_modules` of the root. */
function basePath(from: string, name: string): string {
  if (/^\.{0,2}\//.test(name) || name.endsWith('.yml') || name.endsWith('.yaml'))
    return join(parent(from) ?? '', name);
  return `node_modules/${name}/${CONFIG_FILE}`;
}

/** The files that `extends` and `phrases` name, by their path from the root, each with the place of its name. */
export function namedFiles({ path, root }: ConfigFile): { readonly range: Range; readonly path: string }[] {
  const named = (key: string, pathOf: (name: string) => string) => {
    const value = child(root, key);
    const names = value?.kind === 'list' ? value.items : value ? [value] : [];
    return names.flatMap((name) =>
      name.kind === 'scalar' && typeof name.value === 'string'
        ? [{ range: name.range, path: pathOf(name.value) }]
        : [],
    );
  };
  return [
    ...named('extends', (name) => basePath(path, name)),
    ...named('phrases', (name) => join(parent(path) ?? '', name)),
  ];
}

/** Folder of a path; '' for the root; null above it. */
export function parent(path: string): string | null {
  if (path === '') return null;
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** Joins and normalises `/` paths; `..` above the root stays at the root. */
export function join(folder: string, name: string): string {
  const parts: string[] = [];
  for (const part of (name.startsWith('/') ? name : `${folder}/${name}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
