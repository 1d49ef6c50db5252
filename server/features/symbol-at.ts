/** What stands under the cursor in a template: the answer that hover, definition, references and rename share. */
import type { Placeholder, Settings } from '../../rules/config/settings.ts';
import type { DataEntry, DataMap, DataNode, Range, Template } from '../../rules/template/types.ts';
import { liquidTexts, localNames, nameUses } from '../liquid/names.ts';
import { touches } from '../position.ts';

/** A thing with a name or a meaning; `range` is what a hover marks. */
export type SymbolAt =
  | { readonly kind: 'placeholder'; readonly name: string; readonly range: Range }
  | { readonly kind: 'local'; readonly name: string; readonly range: Range }
  | { readonly kind: 'filter'; readonly name: string; readonly range: Range }
  | { readonly kind: 'tag'; readonly name: string; readonly range: Range }
  | { readonly kind: 'partial'; readonly name: string; readonly range: Range }
  | { readonly kind: 'rule'; readonly id: string; readonly range: Range }
  /** A key of the front matter, with the keys above it. */
  | { readonly kind: 'key'; readonly path: readonly string[]; readonly range: Range }
  /** A value of the front matter, with the keys that lead to it. */
  | {
      readonly kind: 'value';
      readonly path: readonly string[];
      readonly value: string;
      readonly range: Range;
    };

const SUPPRESSION = /msgmd-(?:disable-next-line|disable|enable)(?![\p{L}\d-])((?:(?!--)[\s\S])*)/u;

/** The symbol at the offset; null where there is none. `settings` tell placeholders from their properties. */
export function symbolAt(template: Template, settings: Settings, offset: number): SymbolAt | null {
  if (offset < template.body.start) {
    const found = template.frontMatter.root ? inData(template.frontMatter.root, offset, []) : null;
    const inSubject =
      template.subject && touches(template.subject.range, offset)
        ? inLiquid(template, settings, offset)
        : null;
    return inSubject ?? (found && withMeaning(found));
  }
  return inComment(template, offset) ?? inLiquid(template, settings, offset);
}

/** The declared placeholder that a name means: itself, or the longest declared beginning (`order.items` of `order.items.size`). */
export function declaredName(settings: Settings, name: string): string {
  for (let at = name; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    if (settings.placeholders.has(at)) return at;
  }
  return name;
}

/** The declaration that a name means; null where nothing of it is declared. */
export function placeholderOf(settings: Settings, name: string): Placeholder | null {
  return settings.placeholders.get(declaredName(settings, name)) ?? null;
}

function inLiquid(template: Template, settings: Settings, offset: number): SymbolAt | null {
  for (const use of nameUses(template)) {
    if (!touches(use.range, offset)) continue;
    if (use.local)
      return { kind: 'local', name: use.name.split('.')[0]!, range: firstPart(use.range, use.name) };
    const name = declaredName(settings, use.name);
    return {
      kind: 'placeholder',
      name,
      range: { start: use.range.start, end: use.range.start + name.length },
    };
  }
  for (const { name, range } of localNames(template)) {
    if (touches(range, offset)) return { kind: 'local', name, range };
  }
  return inConstructs(template, offset);
}

function firstPart({ start }: Range, name: string): Range {
  return { start, end: start + name.split('.')[0]!.length };
}

function inConstructs(template: Template, offset: number): SymbolAt | null {
  for (const { outputs, tags } of liquidTexts(template)) {
    const values = [
      ...outputs.map(({ value }) => value),
      ...tags.flatMap((tag) => (tag.type === 'assign' ? [tag.value] : [])),
    ];
    for (const { name, nameRange } of values.flatMap(({ filters }) => filters)) {
      if (touches(nameRange, offset)) return { kind: 'filter', name, range: nameRange };
    }
    for (const tag of tags) {
      if (tag.type === 'render' && tag.partial !== null && touches(tag.partialRange, offset)) {
        return { kind: 'partial', name: tag.partial, range: tag.partialRange };
      }
    }
  }
  return tagName(template.source, offset);
}

/** The word after `{%` on this line. */
function tagName(source: string, offset: number): SymbolAt | null {
  const opening = source.lastIndexOf('{%', offset);
  const match = opening < 0 ? null : /^\{%-?[ \t]*([a-z]+)/.exec(source.slice(opening, opening + 40));
  if (!match) return null;
  const range = { start: opening + match[0].length - match[1]!.length, end: opening + match[0].length };
  return touches(range, offset) ? { kind: 'tag', name: match[1]!, range } : null;
}

function inComment({ source, comments }: Template, offset: number): SymbolAt | null {
  const comment = comments.find((range) => touches(range, offset));
  const directive = comment && SUPPRESSION.exec(source.slice(comment.start, comment.end));
  if (!directive) return null;
  const start = comment.start + directive.index + directive[0].length - directive[1]!.length;
  for (const match of directive[1]!.matchAll(/[a-z][a-z\d-]*[a-z\d]/g)) {
    const range = { start: start + match.index, end: start + match.index + match[0].length };
    if (touches(range, offset)) return { kind: 'rule', id: match[0], range };
  }
  return null;
}

type DataSymbol = Extract<SymbolAt, { kind: 'key' | 'value' }>;

/** The key or value of a YAML tree at the offset. */
export function inData(node: DataNode, offset: number, path: readonly string[]): DataSymbol | null {
  if (node.kind === 'scalar') {
    return touches(node.range, offset)
      ? { kind: 'value', path, value: String(node.value ?? ''), range: node.range }
      : null;
  }
  if (node.kind === 'list') return first(node.items, (item) => inData(item, offset, [...path, '[]']));
  return first(node.entries, (entry: DataEntry) => {
    const inner = [...path, String(entry.key.value)];
    if (touches(entry.key.range, offset)) return { kind: 'key', path: inner, range: entry.key.range };
    return inData(entry.value, offset, inner);
  });
}

function first<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return null;
}

/** Keys and values that name something of ours: a placeholder, a rule. */
export function withMeaning(symbol: DataSymbol): SymbolAt {
  const { path, range } = symbol;
  if (symbol.kind === 'key' && path.length === 2 && path[0] === 'placeholders')
    return { kind: 'placeholder', name: path[1]!, range };
  if (symbol.kind === 'key' && path.at(-2) === 'rules') return { kind: 'rule', id: path.at(-1)!, range };
  if (symbol.kind === 'value' && path.join('.') === 'lint.disable.[]')
    return { kind: 'rule', id: symbol.value, range };
  return symbol;
}

/** The names that a map under `placeholders` declares. */
export function declarationsIn(root: DataMap | null): readonly DataEntry[] {
  const map = root?.entries.find((entry) => entry.key.value === 'placeholders')?.value;
  return map?.kind === 'map' ? map.entries : [];
}
