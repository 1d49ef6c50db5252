/** One root on disk: its configuration, its templates, and the host that rules ask. */
import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConfigResolver, createConfigResolver } from '../rules/config/resolve.ts';
import type { Host, Sibling } from '../rules/engine/types.ts';
import { siblingOf } from '../rules/facts/sibling.ts';
import { isTemplate, pathFrom, type Root, walk } from './files.ts';

/** In a folder that nothing marks as a root we look for other templates only so far. */
const MOST_FOLDERS_UNMARKED = 200;

export class Workspace {
  readonly configs: ConfigResolver;
  readonly #root: Root;
  readonly #texts = new Map<string, string | null>();
  #siblings: readonly Sibling[] | null = null;

  constructor(root: Root) {
    this.#root = root;
    this.configs = createConfigResolver((path) => this.read(path));
  }

  get folder(): string {
    return this.#root.folder;
  }

  /** Text of a file under the root; null where there is none. Each file is read once. */
  read(path: string): string | null {
    let text = this.#texts.get(path);
    if (text === undefined) {
      text = readText(join(this.folder, path));
      this.#texts.set(path, text);
    }
    return text;
  }

  /** Takes a text in place of the file's: standard input, or a file just fixed. */
  write(path: string, text: string): void {
    this.#texts.set(path, text);
    this.#siblings = null;
  }

  host(path: string): Host {
    let others: readonly Sibling[] | null = null;
    return {
      read: (name) => this.read(name),
      exists: (name) => existsSync(join(this.folder, name)),
      siblings: () => (others ??= this.#all().filter((sibling) => sibling.path !== path)),
      today,
      data: dictionary,
    };
  }

  #all(): readonly Sibling[] {
    if (this.#siblings) return this.#siblings;
    const limit = this.#root.marked ? undefined : MOST_FOLDERS_UNMARKED;
    const paths = [...walk(this.folder, limit)].filter(isTemplate).map((file) => pathFrom(this.folder, file));
    this.#siblings = paths.map((path) => siblingOf(path, this.read(path) ?? '', this.configs.resolve(path)));
    return this.#siblings;
  }
}

/** A file that is not UTF-8 counts as unreadable: read loosely it would be damaged by a fix. */
function readText(file: string): string | null {
  try {
    const bytes = readFileSync(file);
    return isUtf8(bytes) ? bytes.toString('utf8') : null;
  } catch {
    return null;
  }
}

function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const loaded = new Map<string, Uint8Array | undefined>();

/** Dictionaries lie beside the bundle; from the sources, in `dist/`. */
function dictionary(name: string): Uint8Array | undefined {
  if (loaded.has(name)) return loaded.get(name);
  const places = [`./dictionaries/${name}.dawg`, `../dist/dictionaries/${name}.dawg`];
  const file = places.map((place) => new URL(place, import.meta.url)).find(existsSync);
  const data = file && readFileSync(file);
  loaded.set(name, data);
  return data;
}
