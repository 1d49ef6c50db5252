import { type DocumentSymbol, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Sibling } from '../../rules/engine/types.ts';
import type { Block, DataEntry, DataMap, Range, Template } from '../../rules/template/types.ts';
import { toLspRange } from '../position.ts';
import type { View } from './view.ts';

/** The outline of a template: its front matter key by key, its text paragraph by paragraph under headings. */
export function documentSymbols({
  document,
  context: { template },
}: Pick<View, 'document' | 'context'>): DocumentSymbol[] {
  const symbol = symbolMaker(document);
  return [...entrySymbols(template.frontMatter.root, symbol), ...textSymbols(template, symbol)];
}

/** The outline of a `.msgmd.yml`. */
export function configSymbols(document: TextDocument, root: DataMap | null): DocumentSymbol[] {
  return entrySymbols(root, symbolMaker(document));
}

type Make = (
  name: string,
  kind: SymbolKind,
  range: Range,
  selection: Range,
  children?: DocumentSymbol[],
) => DocumentSymbol;

function symbolMaker(document: TextDocument): Make {
  return (name, kind, range, selection, children = []) => ({
    name: name || '…',
    kind,
    range: toLspRange(document, range),
    selectionRange: toLspRange(document, selection),
    children,
  });
}

function entrySymbols(root: DataMap | null, symbol: Make): DocumentSymbol[] {
  const entrySymbol = ({ key, value, range }: DataEntry): DocumentSymbol => {
    const children = value.kind === 'map' ? value.entries.map(entrySymbol) : [];
    const detail = value.kind === 'scalar' ? value.raw : '';
    return { ...symbol(String(key.value), SymbolKind.Property, range, key.range, children), detail };
  };
  return root?.entries.map(entrySymbol) ?? [];
}

function textSymbols(template: Template, symbol: Make): DocumentSymbol[] {
  const roots: DocumentSymbol[] = [];
  const open: { depth: number; symbol: DocumentSymbol }[] = [];
  for (const block of template.blocks) {
    const name = firstWords(template, block);
    if (name === '' || block.kind === 'comment') continue;
    const kind = block.kind === 'heading' ? SymbolKind.String : SymbolKind.Key;
    const made = symbol(
      name,
      kind === SymbolKind.String ? kind : SymbolKind.Constant,
      block.range,
      block.range,
    );
    if (block.kind === 'heading') {
      while (open.length > 0 && open.at(-1)!.depth >= block.depth) open.pop();
      (open.at(-1)?.symbol.children ?? roots).push(made);
      open.push({ depth: block.depth, symbol: made });
    } else (open.at(-1)?.symbol.children ?? roots).push(made);
    for (const { symbol: parent } of open) parent.range = { start: parent.range.start, end: made.range.end };
  }
  return roots;
}

const LONGEST = 60;

function firstWords({ source }: Template, { range }: Block): string {
  const text = source
    .slice(range.start, Math.min(range.end, range.start + 400))
    .replace(/\{%[\s\S]*?%\}|<!--[\s\S]*?-->|[*_#>`]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
}

/** Templates whose title, id or path holds the letters of the query in order. */
export function templateSymbols(
  siblings: readonly Sibling[],
  query: string,
  uriOf: (path: string) => string,
): WorkspaceSymbol[] {
  return siblings
    .filter(({ title, id, path }) => [title, id, path].some((text) => holdsInOrder(text, query)))
    .map(({ title, id, path }) => ({
      name: title || id,
      kind: SymbolKind.File,
      containerName: path,
      location: { uri: uriOf(path) },
    }));
}

/** Placeholders that a configuration file declares, by the same search. */
export function placeholderSymbols(
  uri: string,
  root: DataMap | null,
  query: string,
  toRange: (range: Range) => ReturnType<typeof toLspRange>,
): WorkspaceSymbol[] {
  const map = root?.entries.find((entry) => entry.key.value === 'placeholders')?.value;
  return (map?.kind === 'map' ? map.entries : [])
    .filter((entry) => holdsInOrder(String(entry.key.value), query))
    .map((entry) => ({
      name: String(entry.key.value),
      kind: SymbolKind.Variable,
      location: { uri, range: toRange(entry.key.range) },
    }));
}

function holdsInOrder(text: string, query: string): boolean {
  const letters = text.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase().replace(/\s/g, '')) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
