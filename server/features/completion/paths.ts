/** Files that a template or a configuration may name. */
import { join, parent } from '../../../rules/config/resolve.ts';
import type { Range } from '../../../rules/template/types.ts';
import type { DirectoryEntry } from '../../workspace/file-system.ts';
import type { YamlPlace } from '../../yaml/place.ts';
import { CompletionItemKind, type Suggestion } from './suggestion.ts';

/** Extensions of the files that fit a key; every file fits a key that is not here. */
const FITTING: Readonly<Record<string, RegExp>> = {
  calendar: /\.(?:json|ya?ml)$/i,
  phrases: /\.(?:tsv|txt|csv)$/i,
  extends: /\.ya?ml$/i,
};
const KEYS = new Set(['attachments', 'file', 'calendar', 'phrases', 'extends']);

/** A file's name that is being typed. */
export interface PathPlace {
  /** Folders, from the root, whose files may be meant: the first that has any counts. */
  readonly folders: readonly string[];
  /** The name in the last folder that is being typed. */
  readonly range: Range;
  readonly key: string;
}

/** What is being typed at the offset; null where the value is no file. `from` is the path of the document. */
export function pathPlace(source: string, offset: number, place: YamlPlace, from: string): PathPlace | null {
  const key = place.path.findLast((part) => part !== '[]');
  const isValue = place.kind === 'value' || place.path.at(-1) === '[]';
  if (
    !isValue ||
    key === undefined ||
    !KEYS.has(key) ||
    (key === 'file' && !place.path.includes('attachments'))
  )
    return null;
  const slash = place.typed.lastIndexOf('/');
  const folder = place.typed.slice(0, slash + 1);
  const rest = /^[^"'\s,\]}#/]*/.exec(source.slice(offset, offset + 200))![0];
  return {
    key,
    folders: [...new Set([join(parent(from) ?? '', folder), join('', folder)])],
    range: { start: offset - (place.typed.length - slash - 1), end: offset + rest.length },
  };
}

/** Entries of a folder as completions; a folder's name ends in `/`. */
export function pathSuggestions({ key }: PathPlace, entries: readonly DirectoryEntry[]): Suggestion[] {
  return entries
    .filter(
      ({ name, kind }) =>
        !name.startsWith('.') &&
        (kind === 'directory' || (FITTING[key]?.test(name) ?? !/\.msg\.md$/.test(name))),
    )
    .sort((a, b) => (a.kind === b.kind ? (a.name < b.name ? -1 : 1) : a.kind === 'directory' ? -1 : 1))
    .map(({ name, kind }) => ({
      label: kind === 'directory' ? `${name}/` : name,
      kind: kind === 'directory' ? CompletionItemKind.Folder : CompletionItemKind.File,
    }));
}
