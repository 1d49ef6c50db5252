import { catalog } from '../../../rules/catalog/index.ts';
import type { Locale } from '../../../rules/engine/types.ts';
import { CompletionItemKind, type Suggestion } from './suggestion.ts';

/** Every rule but those named already; rules that speak in this file come first. */
export function ruleSuggestions(
  locale: Locale,
  taken: readonly string[],
  speaking: ReadonlySet<string>,
  after = '',
): Suggestion[] {
  return catalog
    .filter(({ meta }) => !taken.includes(meta.id))
    .map(({ meta }) => ({
      label: meta.id,
      kind: CompletionItemKind.Value,
      detail: meta.title[locale],
      documentation: meta.docs[locale],
      ...(after && { insert: meta.id + after }),
      group: speaking.has(meta.id) ? 0 : 1,
    }));
}
