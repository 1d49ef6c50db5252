/** Where a placeholder is declared and read, over all files of a project. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { builtInPlaceholders, standardPlaceholders } from '../../rules/config/placeholders.ts';
import type { ConfigFile } from '../../rules/config/resolve.ts';
import type { Render } from '../../rules/template/liquid/ast.ts';
import type { DataScalar, Range } from '../../rules/template/types.ts';
import { nameUses } from '../liquid/names.ts';
import type { Corpus, LiquidFile, TemplateFile } from '../workspace/corpus.ts';
import { declarationsIn } from './symbol-at.ts';

/** A placeholder is one thing where it is declared in one place. */
export type Scope =
  /** Declared in the front matter of this template, or nowhere. */
  | { readonly kind: 'template'; readonly path: string }
  /** Declared in this configuration file. */
  | { readonly kind: 'config'; readonly path: string }
  | { readonly kind: 'standard' }
  | { readonly kind: 'built-in' };

/** A place where a placeholder stands. */
export interface Occurrence {
  readonly document: TextDocument;
  /** The name alone, without the quotes of a key. */
  readonly range: Range;
  readonly declaration: boolean;
  /** Characters at the start of the name that stand otherwise here: a partial calls `order` as its argument is called. */
  readonly alias: { readonly shown: string; readonly meant: string } | null;
}

/** What a name means in a template. */
export function scopeOf(
  { path, template, configs }: Pick<TemplateFile, 'path' | 'template' | 'configs'>,
  name: string,
): Scope {
  if (declares(template.frontMatter.root, name)) return { kind: 'template', path };
  const config = configs.findLast((file) => declares(file.root, name));
  if (config) return { kind: 'config', path: config.path };
  if (Object.hasOwn(standardPlaceholders, name)) return { kind: 'standard' };
  if (Object.hasOwn(builtInPlaceholders, name)) return { kind: 'built-in' };
  return { kind: 'template', path };
}

function declares(root: ConfigFile['root'], name: string): boolean {
  return declarationsIn(root).some((entry) => entry.key.value === name);
}

/** Whether both are the same declaration. */
function sameScope(a: Scope, b: Scope): boolean {
  return a.kind === b.kind && ('path' in a ? a.path : '') === ('path' in b ? b.path : '');
}

/** Every place of the placeholder, declarations first within a file. */
export function occurrences(corpus: Corpus, name: string, scope: Scope): Occurrence[] {
  const found: Occurrence[] = [];
  for (const { file, document } of corpus.configs) {
    if (scope.kind === 'config' && scope.path === file.path)
      found.push(...declarationPlaces(document, file.root, name));
  }
  const partials = new Map<string, Occurrence>();
  for (const file of corpus.templates) {
    if (!sameScope(scopeOf(file, name), scope)) continue;
    found.push(...inTemplate(file, name));
    for (const place of inPartials(corpus, file, name)) {
      partials.set(`${place.document.uri}#${place.range.start}`, place);
    }
  }
  return [...found, ...partials.values()];
}

/** The places within one template: declaration and uses. */
export function inTemplate(
  { document, template }: Pick<LiquidFile, 'document' | 'template'>,
  name: string,
): Occurrence[] {
  return [
    ...declarationPlaces(document, template.frontMatter.root, name),
    ...nameUses(template)
      .filter((use) => !use.local && isOrHolds(use.name, name))
      .map(({ range: { start } }) => ({
        document,
        range: { start, end: start + name.length },
        declaration: false,
        alias: null,
      })),
  ];
}

function isOrHolds(used: string, name: string): boolean {
  return used === name || used.startsWith(`${name}.`);
}

/** The entries of a front matter or a configuration that declare the name. */
export function declarationPlaces(
  document: TextDocument,
  root: ConfigFile['root'],
  name: string,
): Occurrence[] {
  return declarationsIn(root)
    .filter((entry) => entry.key.value === name)
    .map((entry) => ({ document, range: unquoted(entry.key), declaration: true, alias: null }));
}

/** Range of a key without its quotes. */
export function unquoted({ range, raw }: DataScalar): Range {
  return /^["']/.test(raw) ? { start: range.start + 1, end: range.end - 1 } : range;
}

/** Uses inside the partials that the template renders, under the names of their arguments. */
function inPartials(corpus: Corpus, file: TemplateFile, name: string): Occurrence[] {
  return rendersOf(corpus, file).flatMap(({ partial, aliases }) =>
    nameUses(partial.template).flatMap(({ name: used, range: { start }, local }): Occurrence[] => {
      const alias = aliases.find(({ shown }) => isOrHolds(used, shown));
      if (local || !alias || !name.startsWith(`${alias.meant}.`)) return [];
      const here = alias.shown + name.slice(alias.meant.length);
      if (!isOrHolds(used, here)) return [];
      const range = { start, end: start + here.length };
      return [{ document: partial.document, range, declaration: false, alias }];
    }),
  );
}

/** What a template calls that which a partial reads under a name; null where it does not pass it. */
export function nameInRenderer(
  corpus: Corpus,
  file: TemplateFile,
  path: string,
  name: string,
): string | null {
  for (const { partial, aliases } of rendersOf(corpus, file)) {
    const alias = partial.path === path ? aliases.find(({ shown }) => isOrHolds(name, shown)) : undefined;
    if (alias) return alias.meant + name.slice(alias.shown.length);
  }
  return null;
}

interface Rendering {
  readonly partial: LiquidFile;
  readonly aliases: readonly NonNullable<Occurrence['alias']>[];
}

function rendersOf(corpus: Corpus, { path, template }: TemplateFile): Rendering[] {
  return template.liquid.tags.flatMap((tag) => {
    const partial =
      tag.type === 'render' && tag.partial !== null ? partialOf(corpus, path, tag.partial) : null;
    if (!partial) return [];
    const aliases = (tag as Render).args.flatMap(({ name: shown, value }) =>
      value.type === 'variable' ? [{ shown, meant: value.name }] : [],
    );
    return [{ partial, aliases }];
  });
}

/** The partial that a template means by a name: the nearest `_partials` folder upwards. */
export function partialOf({ partials }: Corpus, from: string, name: string): LiquidFile | null {
  const folders = from.split('/').slice(0, -1);
  for (let depth = folders.length; depth >= 0; depth--) {
    const path = [...folders.slice(0, depth), '_partials', `${name}.liquid`].join('/');
    const found = partials.find((partial) => partial.path === path);
    if (found) return found;
  }
  return null;
}
