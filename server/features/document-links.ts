import type { DocumentLink } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { catalog } from '../../rules/catalog/index.ts';
import { type ConfigFile, join, parent } from '../../rules/config/resolve.ts';
import type { Host } from '../../rules/engine/types.ts';
import { findPartial } from '../../rules/facts/partials.ts';
import type { DataMap, DataNode, DataScalar, Range } from '../../rules/template/types.ts';
import { toLspRange } from '../position.ts';
import { bodyLinks } from './body-links.ts';
import { unquoted } from './occurrences.ts';
import { ruleUrl } from './rule-docs.ts';
import type { View } from './view.ts';

type UriOf = (path: string) => string;

/** Attachments, calendar, partials, addresses in the text, and pages of the rules that suppressions name. */
export function documentLinks({ document, context }: View, uriOf: UriOf): DocumentLink[] {
  const { template, settings, path, host } = context;
  const { source } = template;
  const link = (range: Range, target: string): DocumentLink => ({
    range: toLspRange(document, range),
    target,
  });
  const files = fileValues(template.frontMatter.root, TEMPLATE_FILES).flatMap((node) => {
    const found = resolveFile(path, String(node.value), host);
    return found === null ? [] : [link(unquoted(node), uriOf(found))];
  });
  const partials = template.liquid.tags.flatMap((tag) => {
    if (tag.type !== 'render' || tag.partial === null) return [];
    const found = findPartial(path, tag.partial, host);
    return found ? [link(tag.partialRange, uriOf(found.path))] : [];
  });
  const addresses = template.spans.flatMap(({ target }) => {
    const address = target ? source.slice(target.start, target.end) : '';
    return target && /^https?:\/\/[^\s{}]+$/.test(address) ? [link(target, address)] : [];
  });
  const rules = [
    ...settings.disabled.map(({ rule, range }) => ({ rule, range })),
    ...template.comments.flatMap((comment) => ruleNames(source, comment)),
  ];
  const named = bodyLinks(template).flatMap(({ range, name }) => {
    const found = resolveFile(path, name, host);
    return found === null ? [] : [link(range, uriOf(found))];
  });
  return [
    ...files,
    ...named,
    ...partials,
    ...addresses,
    ...rules.filter(known).map(({ rule, range }) => link(range, ruleUrl(rule))),
  ];
}

/** Files and rules that a `.msgmd.yml` names. */
export function configLinks(
  document: TextDocument,
  { path, root }: ConfigFile,
  uriOf: UriOf,
): DocumentLink[] {
  const folder = parent(path) ?? '';
  const files = fileValues(root, CONFIG_FILES).filter((node) => /[./]/.test(String(node.value)));
  const rules = entriesAt(root, 'rules').map(({ key }) => ({ rule: String(key.value), range: key.range }));
  return [
    ...files.map((node) => ({
      range: toLspRange(document, unquoted(node)),
      target: uriOf(join(folder, String(node.value))),
    })),
    ...rules
      .filter(known)
      .map(({ rule, range }) => ({ range: toLspRange(document, range), target: ruleUrl(rule) })),
  ];
}

const TEMPLATE_FILES = ['attachments', 'attachments.file', 'send.calendar'];
const CONFIG_FILES = ['calendar', 'phrases', 'extends'];

/** Scalars under the dotted keys; lists are looked through. */
export function fileValues(root: DataMap | null, keys: readonly string[]): DataScalar[] {
  const found: DataScalar[] = [];
  const walk = (node: DataNode, path: string) => {
    if (node.kind === 'map')
      for (const { key, value } of node.entries)
        walk(value, path ? `${path}.${key.value}` : String(key.value));
    else if (node.kind === 'list') for (const item of node.items) walk(item, path);
    else if (keys.includes(path) && node.value !== null) found.push(node);
  };
  if (root) walk(root, '');
  return found;
}

/** Files that a front matter names. */
export const templateFileValues = (root: DataMap | null): DataScalar[] => fileValues(root, TEMPLATE_FILES);
/** Files that a configuration names. */
export const configFileValues = (root: DataMap | null): DataScalar[] => fileValues(root, CONFIG_FILES);

/** Path of a file that a template names: from its own folder, then from the root; null where there is none (yet). */
function resolveFile(from: string, name: string, host: Pick<Host, 'exists'>): string | null {
  return [join(parent(from) ?? '', name), join('', name)].find((path) => host.exists(path) === true) ?? null;
}

function entriesAt(root: DataMap | null, key: string) {
  const map = root?.entries.find((entry) => entry.key.value === key)?.value;
  return map?.kind === 'map' ? map.entries : [];
}

function ruleNames(source: string, comment: Range): { rule: string; range: Range }[] {
  const text = source.slice(comment.start, comment.end);
  const directive = /msgmd-(?:disable-next-line|disable|enable)((?:(?!--)[\s\S])*)/.exec(text);
  if (!directive) return [];
  const start = comment.start + directive.index + directive[0].length - directive[1]!.length;
  return [...directive[1]!.matchAll(/[a-z][a-z\d-]*[a-z\d]/g)].map(({ 0: rule, index }) => ({
    rule,
    range: { start: start + index, end: start + index + rule.length },
  }));
}

function known({ rule }: { readonly rule: string }): boolean {
  return catalog.some(({ meta }) => meta.id === rule);
}
