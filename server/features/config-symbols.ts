/** Placeholders from where they are declared for the team: in a `.msgmd.yml`. */
import type { PrepareRenameResult, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { builtInPlaceholders, standardPlaceholders } from '../../rules/config/placeholders.ts';
import type { ConfigFile } from '../../rules/config/resolve.ts';
import type { Locale } from '../../rules/engine/types.ts';
import type { Range } from '../../rules/template/types.ts';
import { toLspRange, touches } from '../position.ts';
import type { Corpus } from '../workspace/corpus.ts';
import { declarationPlaces, type Occurrence, occurrences, unquoted } from './occurrences.ts';
import { NAME, RenameRefused, renameEdit } from './rename.ts';
import { declarationsIn } from './symbol-at.ts';

/** An open `.msgmd.yml` as it is now. */
export interface ConfigView {
  readonly document: TextDocument;
  readonly file: ConfigFile;
}

/** A placeholder that the file declares. */
export interface Declared {
  readonly name: string;
  readonly range: Range;
}

/** The declaration at the offset; null where there is something else. */
export function declaredAt({ file }: ConfigView, offset: number): Declared | null {
  const entry = declarationsIn(file.root).find(({ key }) => touches(key.range, offset));
  return entry ? { name: String(entry.key.value), range: unquoted(entry.key) } : null;
}

/** Every place of the placeholder: the declaration, the uses of all templates for which it holds, and their partials. */
export function placesOf({ document, file }: ConfigView, { name }: Declared, corpus: Corpus): Occurrence[] {
  const found = occurrences(corpus, name, { kind: 'config', path: file.path });
  return found.length > 0 ? found : declarationPlaces(document, file.root, name);
}

/** What would be renamed. */
export function prepareRenameDeclared(
  { document }: ConfigView,
  { name, range }: Declared,
): PrepareRenameResult {
  return { range: toLspRange(document, range), placeholder: name };
}

/** The edit that gives the placeholder another name everywhere; throws {@link RenameRefused} where that name will not do. */
export function renameDeclared(
  view: ConfigView,
  declared: Declared,
  newName: string,
  corpus: Corpus,
  locale: Locale,
): WorkspaceEdit {
  if (!NAME.test(newName)) throw new RenameRefused(locale, 'renameBadName', { name: newName });
  const taken =
    declarationsIn(view.file.root).some(({ key }) => key.value === newName) ||
    Object.hasOwn(standardPlaceholders, newName) ||
    Object.hasOwn(builtInPlaceholders, newName);
  if (taken) throw new RenameRefused(locale, 'renameTaken', { name: newName });
  return renameEdit(placesOf(view, declared, corpus), newName, locale);
}
