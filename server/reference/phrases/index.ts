import type { LanguageId } from '../../../rules/language/types.ts';
import { english } from './en.ts';
import { russian } from './ru.ts';
import type { Phrases } from './types.ts';
import { ukrainian } from './uk.ts';

export type { Phrases, Snippet } from './types.ts';

const BOOKS: Readonly<Partial<Record<LanguageId, Phrases>>> = { ru: russian, uk: ukrainian, en: english };

/** What completion can write in a language; null for a language that we have no texts in. */
export function phrasesOf(language: LanguageId): Phrases | null {
  return BOOKS[language] ?? null;
}
