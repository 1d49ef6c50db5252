import type { Settings } from '../../rules/config/settings.ts';
import type { Locale } from '../../rules/engine/types.ts';
import type { LibraryEntry } from '../protocol.ts';
import { meaningOf } from '../reference/values.ts';

/** What lists and search show of one template. */
export function libraryEntry(uri: string, path: string, settings: Settings, locale: Locale): LibraryEntry {
  const { title, description, kind, channels, stage, lang, status, tags } = settings;
  const occasion = kind === null ? null : (meaningOf('kind', kind)?.[locale] ?? kind);
  return { uri, path, title: title ?? '', description, kind, occasion, channels, stage, lang, status, tags };
}
