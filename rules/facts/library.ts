/** What rules ask of all templates of a workspace together; made once for a list of them. */

import type { Sibling } from '../engine/types.ts';
import { memoByObject } from '../text/memo.ts';

/** The library of these templates; the same one for the same list. */
export const libraryOf = memoByObject((siblings: readonly Sibling[]) => new Library(siblings));

export class Library {
  private readonly siblings: readonly Sibling[];
  private places: ReadonlyMap<number, readonly number[]> | null = null;
  private groups: Groups | null = null;

  constructor(siblings: readonly Sibling[]) {
    this.siblings = siblings;
  }

  /** Languages that a template is written in, without the file at `path`. */
  languagesOf(id: string, path: string): Set<string> {
    return languagesIn((this.grouped().byId.get(id) ?? []).filter((sibling) => sibling.path !== path));
  }

  /** The languages of all translated templates, where the file at `path` is in `language` and has this id. */
  languages(id: string, path: string, language: string): Languages {
    const { byId, idOf, languages } = this.grouped();
    const result = languages.copy();
    for (const other of new Set([id, idOf.get(path) ?? id])) {
      const own = this.languagesOf(other, path);
      result.count(languagesIn(byId.get(other) ?? []), -1);
      result.count(other === id ? own.add(language) : own);
    }
    return result;
  }

  /**
   * Every template whose fingerprint may share so much with this one (0 to 1), and some others; in the order of the
   * list. Such a template has all of the values but a few, so of the rarest ones, as many as may be missing and
   * {@link HITS} more, it has that many: the list need not be walked.
   */
  alike(shingles: readonly number[], least: number): Sibling[] {
    const places = (this.places ??= this.index());
    const own = keysOf(shingles);
    const missing = Math.floor(own.length * (1 - least) + ROUNDING);
    const rarest = own.map((key) => places.get(key) ?? NOWHERE).sort((a, b) => a.length - b.length);
    const hits = Math.min(HITS, own.length - missing);
    const counts = new Map<number, number>();
    for (const indexes of rarest.slice(0, missing + hits))
      for (const index of indexes) counts.set(index, (counts.get(index) ?? 0) + 1);
    const found = [...counts].filter(([, count]) => count >= hits).map(([index]) => index);
    return found.sort((a, b) => a - b).map((index) => this.siblings[index]!);
  }

  private grouped(): Groups {
    if (this.groups) return this.groups;
    const byId = new Map<string, Sibling[]>();
    for (const sibling of this.siblings) add(byId, sibling.id, sibling);
    const idOf = new Map(this.siblings.map(({ path, id }) => [path, id]));
    const languages = new Languages();
    for (const group of byId.values()) languages.count(languagesIn(group));
    return (this.groups = { byId, idOf, languages });
  }

  private index(): ReadonlyMap<number, readonly number[]> {
    const places = new Map<number, number[]>();
    this.siblings.forEach(({ shingles }, index) => {
      for (const key of keysOf(shingles)) add(places, key, index);
    });
    return places;
  }
}

interface Groups {
  readonly byId: ReadonlyMap<string, readonly Sibling[]>;
  readonly idOf: ReadonlyMap<string, string>;
  readonly languages: Languages;
}

/** How many templates are in several languages, and how many of those in each. */
export class Languages {
  translated = 0;
  readonly by = new Map<string, number>();

  /** Counts a template in these languages; with -1 it is taken out again. */
  count(languages: ReadonlySet<string>, by: 1 | -1 = 1): void {
    if (languages.size < 2) return;
    this.translated += by;
    for (const language of languages) this.by.set(language, (this.by.get(language) ?? 0) + by);
  }

  copy(): Languages {
    const copy = new Languages();
    copy.translated = this.translated;
    for (const [language, count] of this.by) copy.by.set(language, count);
    return copy;
  }
}

function languagesIn(siblings: readonly Sibling[]): Set<string> {
  return new Set(siblings.map(({ lang }) => languageOf(lang)));
}

/** `en-US` → en. */
export function languageOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/, 1)[0]!;
}

/** More make fewer others, and longer lists to read. */
const HITS = 6;
const ROUNDING = 1e-9;
const NOWHERE: readonly number[] = [];

/** A number for each value of a fingerprint, another one in each bin. */
function keysOf(shingles: readonly number[]): number[] {
  const keys: number[] = [];
  for (let bin = 1; bin < shingles.length; bin++) {
    if (shingles[bin] !== 0) keys.push(shingles[bin]! * shingles.length + bin);
  }
  return keys;
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
