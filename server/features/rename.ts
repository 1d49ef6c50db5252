import type { PrepareRenameResult, WorkspaceEdit } from 'vscode-languageserver';
import type { Locale } from '../../rules/engine/types.ts';
import { type MessageId, say } from '../messages.ts';
import { toLspRange } from '../position.ts';
import type { Corpus } from '../workspace/corpus.ts';
import { documentEdits } from './edits.ts';
import type { Occurrence, Scope } from './occurrences.ts';
import { meaningIn, type NamedSymbol, namedSymbol, placesEverywhere } from './references.ts';
import type { View } from './view.ts';

/** What may be a name of a placeholder. */
export const NAME = /^[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)*$/u;

/** Why a name cannot be changed; the sentence is for the user. */
export class RenameRefused extends Error {
  constructor(locale: Locale, id: MessageId, values: Readonly<Record<string, string>> = {}) {
    super(say(locale, id, values));
  }
}

/** What would be renamed; throws {@link RenameRefused} where the name is not the team's own. */
export function prepareRename(view: View, offset: number): PrepareRenameResult | null {
  const symbol = namedSymbol(view.context, offset);
  if (!symbol) return null;
  const placeholder =
    symbol.kind === 'placeholder' ? view.context.settings.placeholders.get(symbol.name) : null;
  refuse(view, placeholder?.origin ?? 'template', symbol.name);
  return { range: toLspRange(view.document, symbol.range), placeholder: symbol.name };
}

function refuse({ context: { locale } }: View, kind: Scope['kind'], name: string): void {
  if (kind === 'standard') throw new RenameRefused(locale, 'renameStandard', { name });
  if (kind === 'built-in') throw new RenameRefused(locale, 'renameBuiltIn', { name });
}

/** The edit that gives the symbol its new name in all of its places. */
export function rename(view: View, symbol: NamedSymbol, newName: string, corpus: Corpus): WorkspaceEdit {
  const { locale, settings } = view.context;
  const isLocal = symbol.kind === 'local';
  if (!NAME.test(newName) || (isLocal && newName.includes('.'))) {
    throw new RenameRefused(locale, 'renameBadName', { name: newName });
  }
  const { name, scope } = isLocal ? { name: symbol.name, scope: null } : meaningIn(view, symbol.name, corpus);
  if (scope) refuse(view, scope.kind, name);
  const meant = meantName(locale, symbol.name, name, newName);
  if (!isLocal && settings.placeholders.has(meant))
    throw new RenameRefused(locale, 'renameTaken', { name: meant });
  return renameEdit(placesEverywhere(view, symbol, corpus), meant, locale);
}

/** The edit that calls all the places by a new name. */
export function renameEdit(places: readonly Occurrence[], meant: string, locale: Locale): WorkspaceEdit {
  const byDocument = new Map<string, Occurrence[]>();
  for (const place of places) {
    byDocument.set(place.document.uri, [...(byDocument.get(place.document.uri) ?? []), place]);
  }
  return documentEdits(
    [...byDocument.values()].map((group) => ({
      document: group[0]!.document,
      open: group[0]!.document.version > 0,
      edits: group.map(({ range, alias }) => ({
        range,
        text: alias ? aliased(locale, meant, alias) : meant,
      })),
    })),
  );
}

/** The new name outside a partial, where the old one is called `meant`. */
function meantName(locale: Locale, shown: string, meant: string, newName: string): string {
  if (shown === meant) return newName;
  const [argument] = shown.split('.') as [string];
  const passed = meant.slice(0, meant.length - (shown.length - argument.length));
  if (!newName.startsWith(`${argument}.`))
    throw new RenameRefused(locale, 'renamePartial', { name: `${argument}.` });
  return passed + newName.slice(argument.length);
}

/** The new name as a partial sees it through the argument that it is given. */
function aliased(
  locale: Locale,
  newName: string,
  { shown, meant }: { shown: string; meant: string },
): string {
  if (!newName.startsWith(`${meant}.`))
    throw new RenameRefused(locale, 'renamePartial', { name: `${meant}.` });
  return shown + newName.slice(meant.length);
}
