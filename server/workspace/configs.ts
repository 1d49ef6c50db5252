import { type ConfigFile, createConfigResolver, parseConfig } from '../../rules/config/resolve.ts';
import type { Config } from '../../rules/config/types.ts';
import type { Files } from './files.ts';
import { CONFIG_NAME, isConfigPath } from './uri.ts';

/** The configuration of a project's templates, as far as its files are known. */
export class Configs {
  private missed = false;
  private readonly asked = new Set<string>();
  private readonly parsed = new Map<string, ConfigFile>();
  /** What the files that were read say, whatever their blanks and comments. */
  private readonly meanings = new Map<string, string>();
  private readonly resolver = createConfigResolver((path) => this.read(path));

  constructor(private readonly files: Files) {}

  /** Configuration of a template; undefined while one of its files is not known yet. */
  of(path: string): Config | undefined {
    this.missed = false;
    const config = this.resolver.resolve(path);
    if (!this.missed) return config;
    this.resolver.invalidate();
    return undefined;
  }

  /** As {@link of}, waited for. */
  async known(path: string): Promise<Config> {
    for (;;) {
      const config = this.of(path);
      if (config) return config;
      await this.files.settled();
    }
  }

  /** The files that hold for a template, nearest last; a broken one in its last good version. */
  filesOf(path: string): readonly ConfigFile[] {
    return this.of(path) ? this.resolver.files(path) : [];
  }

  /** Paths of the files that are there and that some template is checked with. */
  used(): string[] {
    return [...this.asked].filter(
      (path) => path.endsWith(CONFIG_NAME) && typeof this.files.read(path) === 'string',
    );
  }

  /** A file as it is now, broken or not. */
  parse(path: string, text: string): ConfigFile {
    const cached = this.parsed.get(path);
    if (cached?.text === text) return cached;
    const parsed = parseConfig(path, text);
    this.parsed.set(path, parsed);
    return parsed;
  }

  /** A file has changed: what was made of it is made anew. Returns false where it leaves every template as it was. */
  arrived(path: string): boolean {
    if (!this.asked.has(path)) return true;
    this.resolver.invalidate();
    const before = this.meanings.get(path);
    const text = this.files.read(path);
    const meaning = this.meaningOf(path, text ?? null);
    this.meanings.set(path, meaning);
    // The resolver is to know every good version: it keeps the last one while the file is broken.
    if (isConfigPath(path)) this.resolver.files(path);
    return before !== undefined && meaning !== before;
  }

  private read(path: string): string | null | undefined {
    this.asked.add(path);
    const text = this.files.read(path);
    if (text === undefined) this.missed = true;
    else if (!this.meanings.has(path)) this.meanings.set(path, this.meaningOf(path, text));
    return text;
  }

  private meaningOf(path: string, text: string | null): string {
    if (text === null || !isConfigPath(path)) return text ?? '';
    const { root, errors, data } = this.parse(path, text);
    const broken = errors.length > 0 || (root === null && text.trim() !== '');
    return (broken && this.meanings.get(path)) || JSON.stringify(data);
  }
}
