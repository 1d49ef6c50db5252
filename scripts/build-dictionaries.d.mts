/** Brings dist/dictionaries up to date; returns the languages that had to be made anew. */
export function buildDictionaries(): string[];
