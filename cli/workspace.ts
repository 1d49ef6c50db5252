/** One root on disk: its configuration, its templates, and the host that rules ask. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConfigResolver, createConfigResolver } from '../rules/config/resolve.ts';
import { LONGEST_TEXT } from '../rules/engine/limits.ts';
import type { Host, Sibling } from '../rules/engine/types.ts';
import { type FragmentUse, type Renderer, renderingsIn, useOfPartial } from '../rules/facts/renderings.ts';
import { siblingOf } from '../rules/facts/sibling.ts';
import { isTemplate, pathFrom, type Root, templatesIn } from './files.ts';
import { readUtf8 } from './read.ts';

/** In a folder that nothing marks as a root we look for other templates only so far. */
const MOST_FOLDERS_UNMARKED = 200;

export class Workspace {
  readonly configs: ConfigResolver;
  readonly #root: Root;
  readonly #texts = new Map<string, string | null>();
  #siblings: readonly Sibling[] | null = null;
  #renderers: readonly Renderer[] | null = null;
  /** Whether `#siblings` are all that there are. */
  #complete = false;

  constructor(root: Root) {
    this.#root = root;
    this.configs = createConfigResolver((path) => this.read(path));
  }

  get folder(): string {
    return this.#root.folder;
  }

  /**
   * Text of a file under the root. Each file is read once.
   *
   * @throws {Unreadable}
   */
  text(path: string): string {
    const known = this.#texts.get(path);
    if (typeof known === 'string') return known;
    const text = readUtf8(join(this.folder, path));
    this.#texts.set(path, text);
    return text;
  }

  /** The same, null where there is none. */
  read(path: string): string | null {
    if (this.#texts.get(path) === null) return null;
    try {
      return this.text(path);
    } catch {
      this.#texts.set(path, null);
      return null;
    }
  }

  /** Takes a text in place of the file's: standard input, or a file just fixed. */
  write(path: string, text: string): void {
    this.#texts.set(path, text);
    if (!isTemplate(path)) return;
    this.#siblings = null;
    this.#renderers = null;
  }

  get host(): Host {
    return {
      read: (name) => this.read(name),
      exists: (name) => existsSync(join(this.folder, name)),
      siblings: () => this.#all(),
      today,
      data: dictionary,
    };
  }

  /** What the templates that render a partial say of it; null where none does, or not all are known. */
  useOf(path: string): FragmentUse | null {
    this.#renderers ??= this.#all()
      .map(({ path, lang }) => ({ path, lang, renderings: renderingsIn(this.#message(path)) }))
      .filter(({ renderings }) => renderings.renders.length > 0);
    return this.#complete ? useOfPartial(path, this.#renderers, (other) => this.read(other) !== null) : null;
  }

  /** As much of a text as is read as a message; empty where there is none. */
  #message(path: string): string {
    return (this.read(path) ?? '').slice(0, LONGEST_TEXT);
  }

  #all(): readonly Sibling[] {
    if (this.#siblings) return this.#siblings;
    const limit = this.#root.marked ? undefined : MOST_FOLDERS_UNMARKED;
    const { templates, complete } = templatesIn(this.folder, limit);
    const paths = templates.map((file) => pathFrom(this.folder, file));
    this.#complete = complete;
    this.#siblings = paths.map((path) => siblingOf(path, this.#message(path), this.configs.resolve(path)));
    return this.#siblings;
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
