import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ConfigFile } from '../../rules/config/resolve.ts';
import { configSchema } from '../../rules/config/schema/config.ts';
import { frontMatterSchema } from '../../rules/config/schema/front-matter.ts';
import type { Schema } from '../../rules/config/schema/json-schema.ts';
import type { Settings } from '../../rules/config/settings.ts';
import { sourcesInWords } from '../../rules/engine/sources.ts';
import type { Locale, RuleLevel } from '../../rules/engine/types.ts';
import { findPartial } from '../../rules/facts/partials.ts';
import { say } from '../messages.ts';
import { toLspRange } from '../position.ts';
import { tags } from '../reference/tags.ts';
import { meaningOf } from '../reference/values.ts';
import { schemaFor } from '../yaml/schema.ts';
import { isHours } from './completion/opening-hours.ts';
import { keyDocumentation } from './completion/schema.ts';
import { filterDocumentation } from './filter-docs.ts';
import { placeholderDocumentation } from './placeholder-docs.ts';
import { ruleMeta, ruleUrl } from './rule-docs.ts';
import { inData, placeholderOf, type SymbolAt, symbolAt, withMeaning } from './symbol-at.ts';
import type { View } from './view.ts';
import { summary } from './week.ts';

/** What is known of the word under the cursor of a template. */
export function hover(view: View, offset: number): Hover | null {
  const { document, context } = view;
  const { template, settings, locale, config } = context;
  const symbol = symbolAt(template, settings, offset);
  return (
    symbol &&
    markdown(
      document,
      symbol,
      ofThisFile(view, symbol) ?? describeSymbol(symbol, frontMatterSchema, locale, settings, config.rules),
    )
  );
}

const LONGEST_PARTIAL = 600;

/** What only the file itself tells: the text of a partial, the proof of its window. */
function ofThisFile(view: View, symbol: SymbolAt): string | null {
  const { path, host } = view.context;
  if (symbol.kind === 'partial') {
    const found = findPartial(path, symbol.name, host);
    return (
      found && `\`${found.path}\`\n\n\`\`\`liquid\n${found.text.slice(0, LONGEST_PARTIAL).trimEnd()}\n\`\`\``
    );
  }
  if (symbol.kind !== 'value' || !isHours(symbol.path)) return null;
  return summary(view);
}

/** The same for a `.msgmd.yml`. */
export function configHover(
  document: TextDocument,
  file: ConfigFile,
  offset: number,
  locale: Locale,
): Hover | null {
  const found = file.root && inData(file.root, offset, []);
  const symbol = found && withMeaning(found);
  return (
    symbol &&
    markdown(document, symbol, describeSymbol(symbol, configSchema, locale, null, file.data.rules ?? {}))
  );
}

function markdown(document: TextDocument, { range }: SymbolAt, value: string | null): Hover | null {
  return value
    ? { contents: { kind: MarkupKind.Markdown, value }, range: toLspRange(document, range) }
    : null;
}

function describeSymbol(
  symbol: SymbolAt,
  schema: Schema,
  locale: Locale,
  settings: Settings | null,
  levels: Readonly<Record<string, RuleLevel>>,
): string | null {
  switch (symbol.kind) {
    case 'placeholder': {
      const placeholder = settings && placeholderOf(settings, symbol.name);
      return placeholder ? placeholderDocumentation(placeholder, locale) : null;
    }
    case 'local':
      return say(locale, 'originLocal');
    case 'filter':
      return filterDocumentation(symbol.name, locale);
    case 'tag': {
      const tag = tags.find(({ name }) => name === symbol.name);
      return tag ? `\`{% ${tag.syntax} %}\`\n\n${tag.text[locale]}` : null;
    }
    case 'rule':
      return ruleDocumentation(symbol.id, locale, levels[symbol.id]);
    case 'key': {
      const found = schemaFor(schema, symbol.path);
      return found ? keyDocumentation(symbol.path.at(-1)!, found, locale) : null;
    }
    case 'value': {
      const key = symbol.path.findLast((part) => part !== '[]') ?? '';
      const owner = symbol.path.at(-2) === 'rules' ? 'rules' : key;
      const meaning = meaningOf(owner, symbol.value)?.[locale];
      return meaning ? `\`${symbol.value}\` — ${meaning}` : null;
    }
    case 'partial':
      return null;
  }
}

/** What a rule demands and why, in Markdown; null for an unknown one. */
function ruleDocumentation(id: string, locale: Locale, level?: RuleLevel): string | null {
  const meta = ruleMeta(id);
  if (!meta) return null;
  const severity = level ?? meta.severity;
  const meaning = meaningOf('rules', severity)?.[locale];
  return [
    `**${meta.title[locale]}** (\`${id}\`)`,
    meta.docs[locale],
    `${say(locale, 'ruleSeverity', { severity: `\`${severity}\`` })}${meaning ? ` — ${meaning}` : ''}`,
    say(locale, 'ruleSource', { source: sourcesInWords(meta, locale) }),
    `[${say(locale, 'ruleDocs')}](${ruleUrl(id)})`,
  ].join('\n\n');
}
