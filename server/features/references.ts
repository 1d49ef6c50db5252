import type { DocumentHighlight, LinkedEditingRanges, Location } from 'vscode-languageserver';
import { DocumentHighlightKind } from 'vscode-languageserver';
import type { LintContext } from '../../rules/engine/types.ts';
import { isPartialPath } from '../../rules/facts/partial-paths.ts';
import type { Range } from '../../rules/template/types.ts';
import { localNames, nameUses } from '../liquid/names.ts';
import { toLspRange } from '../position.ts';
import type { Corpus } from '../workspace/corpus.ts';
import {
  inTemplate,
  nameInRenderer,
  type Occurrence,
  occurrences,
  type Scope,
  scopeOf,
} from './occurrences.ts';
import { type SymbolAt, symbolAt } from './symbol-at.ts';
import type { View } from './view.ts';

/** A name that can be found in other places: of a placeholder, or set by the template itself. */
export type NamedSymbol = Extract<SymbolAt, { kind: 'placeholder' | 'local' }>;

/** The name at the offset; null where there is something else. */
export function namedSymbol({ template, settings }: LintContext, offset: number): NamedSymbol | null {
  const symbol = symbolAt(template, settings, offset);
  return symbol?.kind === 'placeholder' || symbol?.kind === 'local' ? symbol : null;
}

/** Places of the symbol in its own template. */
export function placesHere(view: View, symbol: NamedSymbol): Occurrence[] {
  const { document, context } = view;
  const { template } = context;
  if (symbol.kind === 'placeholder') return inTemplate({ document, template }, symbol.name);
  const set = localNames(template).filter(({ name }) => name === symbol.name);
  const read = nameUses(template).filter(({ name, local }) => local && name.split('.')[0] === symbol.name);
  const place = (range: Range, declaration: boolean): Occurrence => ({
    document,
    range,
    declaration,
    alias: null,
  });
  return [
    ...set.map(({ range }) => place(range, true)),
    ...read.map(({ range: { start } }) => place({ start, end: start + symbol.name.length }, false)),
  ];
}

/** Places of the symbol everywhere. */
export function placesEverywhere(view: View, symbol: NamedSymbol, corpus: Corpus): Occurrence[] {
  if (symbol.kind === 'local') return placesHere(view, symbol);
  const { name, scope } = meaningIn(view, symbol.name, corpus);
  const places = occurrences(corpus, name, scope);
  return places.length > 0 ? places : placesHere(view, symbol);
}

/** What a name means in the viewed file. In a partial it is what the first template that renders it passes under that name. */
export function meaningIn({ context }: View, name: string, corpus: Corpus): { name: string; scope: Scope } {
  const { path, template } = context;
  const own = corpus.templates.find((file) => file.path === path);
  if (own) return { name, scope: scopeOf(own, name) };
  for (const file of corpus.templates) {
    const meant = nameInRenderer(corpus, file, path, name);
    if (meant) return { name: meant, scope: scopeOf(file, meant) };
  }
  return { name, scope: scopeOf({ path, template, configs: [] }, name) };
}

/** The places as the protocol says them. */
export function references(places: readonly Occurrence[], includeDeclaration: boolean): Location[] {
  return places
    .filter(({ declaration }) => includeDeclaration || !declaration)
    .map(({ document, range }) => ({ uri: document.uri, range: toLspRange(document, range) }));
}

/** The symbol under the cursor wherever it stands in this document. */
export function highlights(view: View, offset: number): DocumentHighlight[] {
  const symbol = namedSymbol(view.context, offset);
  return (symbol ? placesHere(view, symbol) : []).map(({ range, declaration }) => ({
    range: toLspRange(view.document, range),
    kind: declaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

/** Places that change together while the name is typed: those of this document. */
export function linkedEditing(view: View, offset: number): LinkedEditingRanges | null {
  const symbol = namedSymbol(view.context, offset);
  const places = symbol ? placesHere(view, symbol) : [];
  if (places.length < 2 || !(isParameter(view, symbol!) || places.some(({ declaration }) => declaration)))
    return null;
  return {
    ranges: places.map(({ range }) => toLspRange(view.document, range)),
    wordPattern: '[\\p{L}\\p{N}_.\\-]+',
  };
}

/** A name that a partial is given: it is declared nowhere, and means the same in the whole partial. */
function isParameter({ context: { path, settings } }: View, { kind, name }: NamedSymbol): boolean {
  return kind === 'placeholder' && isPartialPath(path) && !settings.placeholders.has(name);
}
