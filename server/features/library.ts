import type { Settings } from '../../rules/config/settings.ts';
import type { LibraryEntry } from '../protocol.ts';

/** What lists and search show of one template. */
export function libraryEntry(uri: string, path: string, settings: Settings): LibraryEntry {
  const { title, description, kind, channels, stage, lang, status, tags } = settings;
  return { uri, path, title: title ?? '', description, kind, channels, stage, lang, status, tags };
}
