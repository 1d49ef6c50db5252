import type { DataError, DataMap } from '../template/types.ts';
import { type ConfigData } from './schema/config.ts';
import type { Config } from './types.ts';
import { type Issue } from './validate.ts';
export declare const CONFIG_FILE = ".msgmd.yml";
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
/** Reads one `.msgmd.yml`. Never fails: what is wrong stands in `errors` (YAML) and `issues` (schema). */
export declare function parseConfig(path: string, text: string): ConfigFile;
export declare function createConfigResolver(readFile: ReadFile): ConfigResolver;
/** The configuration where there is no `.msgmd.yml`. */
export declare const emptyConfig: Config;
/** Folder of a path; '' for the root; null above it. */
export declare function parent(path: string): string | null;
/** Joins and normalises `/` paths; `..` above the root stays at the root. */
export declare function join(folder: string, name: string): string;
