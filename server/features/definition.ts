import type { Location } from 'vscode-languageserver';
import { findPartial } from '../../rules/facts/partials.ts';
import { toLspRange } from '../position.ts';
import type { Corpus } from '../workspace/corpus.ts';
import { asDocument } from './edits.ts';
import { placesEverywhere, placesHere } from './references.ts';
import { symbolAt } from './symbol-at.ts';
import type { View } from './view.ts';

/** Where the thing under the cursor is declared: a placeholder's entry, the tag that sets a name, a partial's file. */
export function definition(
  view: View,
  offset: number,
  corpus: Corpus,
  uriOf: (path: string) => string,
): Location[] {
  const { template, settings, host, path } = view.context;
  const symbol = symbolAt(template, settings, offset);
  if (symbol?.kind === 'partial') {
    const found = findPartial(path, symbol.name, host);
    if (!found) return [];
    const document = asDocument(uriOf(found.path), found.text);
    return [{ uri: document.uri, range: toLspRange(document, { start: 0, end: 0 }) }];
  }
  if (symbol?.kind !== 'placeholder' && symbol?.kind !== 'local') return [];
  const places = symbol.kind === 'local' ? placesHere(view, symbol) : placesEverywhere(view, symbol, corpus);
  const declared = places.filter(({ declaration }) => declaration);
  const before =
    symbol.kind === 'local' ? declared.filter(({ range }) => range.start <= offset).slice(-1) : declared;
  return before.map(({ document, range }) => ({ uri: document.uri, range: toLspRange(document, range) }));
}
