import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';
import MiniSearch from 'minisearch';
import type { LibraryEntry } from '../protocol.ts';

interface Fields {
  readonly uri: string;
  readonly title: string;
  readonly occasion: string;
  readonly tags: string;
  readonly description: string;
  readonly body: string;
}

/** Finds templates by words of any form: «перенос доставки» finds «Доставку перенесли». Fields count in their order. */
export class Finder {
  private readonly index = new MiniSearch<Fields>({
    idField: 'uri',
    fields: ['title', 'occasion', 'tags', 'description', 'body'],
    processTerm: stem,
    searchOptions: {
      boost: { title: 5, occasion: 4, tags: 4, description: 2 },
      // The last word may be under way.
      prefix: (_term, at, terms) => at === terms.length - 1,
      fuzzy: (term) => (term.length > 5 ? 1 : 0),
      weights: { prefix: 0.6, fuzzy: 0.2 },
    },
  });
  private readonly known = new Map<string, { readonly entry: LibraryEntry; readonly key: string }>();

  /** Takes these templates for all there are; `body` is the text that the client reads. */
  update(templates: readonly { readonly entry: LibraryEntry; readonly body: string }[]): void {
    const gone = new Set(this.known.keys());
    for (const { entry, body } of templates) {
      const { uri, title, occasion, kind, tags, description } = entry;
      gone.delete(uri);
      const key = JSON.stringify([entry, body]);
      const before = this.known.get(uri);
      if (before?.key === key) continue;
      this.known.set(uri, { entry, key });
      const fields: Fields = {
        uri,
        title,
        occasion: `${occasion ?? ''} ${kind ?? ''}`,
        tags: tags.join(' '),
        description: description ?? '',
        body,
      };
      if (before) this.index.replace(fields);
      else this.index.add(fields);
    }
    for (const uri of gone) {
      this.known.delete(uri);
      this.index.discard(uri);
    }
  }

  /** The best first: those with all words, and where there is none those with some. All of them for no word. */
  find(query: string): LibraryEntry[] {
    if (query.trim() === '') return [...this.known.values()].map(({ entry }) => entry);
    const all = this.index.search(query, { combineWith: 'AND' });
    const found = all.length > 0 ? all : this.index.search(query);
    return found.map(({ id }) => this.known.get(id)!.entry);
  }
}

/** What all forms of a word have in common; null for one letter. */
function stem(word: string): string | null {
  const plain = word.toLowerCase().replace(/ё/g, 'е');
  if (plain.length < 2) return null;
  return /\p{Script=Cyrillic}/u.test(plain) ? russian(plain) : english(plain);
}
