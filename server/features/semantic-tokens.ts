import type { SemanticTokensBuilder, SemanticTokensLegend } from 'vscode-languageserver';
import { frontMatterSchema } from '../../rules/config/schema/front-matter.ts';
import type { Expression, Tag } from '../../rules/template/liquid/ast.ts';
import type { DataNode, Range, Template } from '../../rules/template/types.ts';
import { liquidTexts, localNames, nameUses } from '../liquid/names.ts';
import { overlaps } from '../position.ts';
import { namedValues, schemaFor } from '../yaml/schema.ts';
import { placeholderOf } from './symbol-at.ts';
import type { View } from './view.ts';

const TYPES = [
  'variable',
  'parameter',
  'property',
  'enumMember',
  'function',
  'keyword',
  'string',
  'number',
  'operator',
  'comment',
] as const;
const MODIFIERS = ['declaration', 'readonly', 'defaultLibrary', 'deprecated', 'approved', 'review'] as const;
type TokenType = (typeof TYPES)[number];
type Modifier = (typeof MODIFIERS)[number];

/** Names of the types and modifiers, by their numbers. */
export const legend: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] };

/** A stretch of one colour. */
export interface Token {
  readonly range: Range;
  readonly type: TokenType;
  readonly modifiers: readonly Modifier[];
}

/** What a grammar cannot know: whose name a name is, which values a key takes, which words are tags and filters. In text order, without overlaps. */
export function tokensOf({ context: { template, settings } }: Pick<View, 'context'>): Token[] {
  const tokens: Token[] = [];
  const add = (range: Range, type: TokenType, ...modifiers: Modifier[]) => {
    if (range.end > range.start) tokens.push({ range, type, modifiers });
  };
  if (template.frontMatter.root) frontMatterTokens(template.frontMatter.root, [], add);
  for (const { name, range, local } of nameUses(template)) {
    if (local) add(range, 'parameter');
    else if (placeholderOf(settings, name)?.origin === 'built-in')
      add(range, 'variable', 'readonly', 'defaultLibrary');
    else add(range, 'variable');
  }
  for (const { range } of localNames(template)) add(range, 'parameter', 'declaration');
  liquidTokens(template, add);
  tokens.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  return tokens.filter((token, index) => index === 0 || token.range.start >= maxEnd(tokens, index));
}

function maxEnd(tokens: readonly Token[], index: number): number {
  return tokens[index - 1]!.range.end;
}

type Add = (range: Range, type: TokenType, ...modifiers: Modifier[]) => void;

function frontMatterTokens(node: DataNode, path: readonly string[], add: Add): void {
  if (node.kind === 'list') for (const item of node.items) frontMatterTokens(item, [...path, '[]'], add);
  if (node.kind === 'map') {
    for (const { key, value } of node.entries) {
      const inner = [...path, String(key.value)];
      const declares = path.length === 1 && path[0] === 'placeholders';
      if (declares) add(key.range, 'variable', 'declaration');
      else if (schemaFor(frontMatterSchema, inner)) add(key.range, 'property');
      frontMatterTokens(value, inner, add);
    }
  }
  if (node.kind === 'scalar' && typeof node.value === 'string') {
    const schema = schemaFor(frontMatterSchema, path);
    if (schema && namedValues(schema).includes(node.value))
      add(node.range, 'enumMember', ...(path.join('.') === 'status' ? statusModifiers(node.value) : []));
  }
}

/** The states of approval have colours of their own; a draft is a value like others. */
function statusModifiers(status: string): Modifier[] {
  return MODIFIERS.filter((modifier) => modifier === status);
}

function liquidTokens(template: Template, add: Add): void {
  const { source } = template;
  for (const { tags, outputs } of liquidTexts(template)) {
    for (const { value } of outputs) {
      literals(value.value, add);
      for (const { nameRange, args } of value.filters) {
        add(nameRange, 'function');
        for (const argument of args) literals(argument.value, add);
      }
    }
    for (const tag of tags) tagTokens(tag, source, add);
  }
}

function tagTokens(tag: Tag, source: string, add: Add): void {
  const name = (range: Range) => {
    const found = /^(?:\{%-?)?\s*([a-z#]+)/.exec(
      source.slice(range.start, Math.min(range.end, range.start + 40)),
    );
    if (!found) return;
    const end = range.start + found[0].length;
    add({ start: end - found[1]!.length, end }, 'keyword');
  };
  switch (tag.type) {
    case 'comment':
      return;
    case 'if':
      for (const branch of tag.branches) {
        name(branch.tag);
        if (branch.condition) literals(branch.condition, add);
      }
      break;
    case 'case':
      literals(tag.subject, add);
      name(tag.range);
      for (const branch of tag.branches) {
        name(branch.tag);
        for (const value of branch.values ?? []) literals(value, add);
      }
      break;
    case 'assign':
      name(tag.range);
      literals(tag.value.value, add);
      for (const { nameRange } of tag.value.filters) add(nameRange, 'function');
      break;
    case 'render':
      name(tag.range);
      add({ start: tag.partialRange.start - 1, end: tag.partialRange.end + 1 }, 'string');
      break;
    default:
      name(tag.range);
  }
  if ('close' in tag && tag.close) name(tag.close);
}

function literals(expression: Expression, add: Add): void {
  switch (expression.type) {
    case 'literal':
      if (typeof expression.value === 'string') add(expression.range, 'string');
      else if (typeof expression.value === 'number') add(expression.range, 'number');
      else add(expression.range, 'keyword');
      break;
    case 'comparison':
    case 'logical':
      literals(expression.left, add);
      literals(expression.right, add);
      break;
    case 'not':
      literals(expression.operand, add);
      break;
    case 'range':
      literals(expression.from, add);
      literals(expression.to, add);
  }
}

/** The tokens in the protocol's form; only those in `within` where it is given. A token never crosses a line end. */
export function semanticTokens(
  view: View,
  builder: SemanticTokensBuilder,
  within: Range | null = null,
): void {
  const { document } = view;
  for (const { range, type, modifiers } of tokensOf(view)) {
    if (within && !overlaps(range, within)) continue;
    const start = document.positionAt(range.start);
    const end = document.positionAt(range.end);
    if (start.line !== end.line) continue;
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << MODIFIERS.indexOf(modifier)), 0);
    builder.push(start.line, start.character, end.character - start.character, TYPES.indexOf(type), bits);
  }
}
