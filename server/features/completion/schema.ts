import type { Schema } from '../../../rules/config/schema/json-schema.ts';
import type { Locale } from '../../../rules/engine/types.ts';
import { say } from '../../messages.ts';
import { meaningOf } from '../../reference/values.ts';
import { quote } from '../../yaml/insert.ts';
import type { YamlPlace } from '../../yaml/place.ts';
import { alternatives, describe, namedValues, schemasAt } from '../../yaml/schema.ts';
import { CompletionItemKind, choice, escapeSnippet, type Suggestion } from './suggestion.ts';

/** Keys or values that the schema knows at the place; what is `wanted` at the top comes first. */
export function schemaSuggestions(
  schema: Schema,
  place: YamlPlace,
  locale: Locale,
  wanted: ReadonlySet<string> = new Set(),
): Suggestion[] {
  const schemas = schemasAt(schema, place.path);
  if (place.kind === 'key') {
    const maps = schemas.filter((each) => each.properties);
    if (maps.length > 0) return maps.flatMap((map) => keys(map, place, locale, wanted));
  }
  return schemas.flatMap((each) => values(each, place.path, locale));
}

function keys(map: Schema, place: YamlPlace, locale: Locale, wanted: ReadonlySet<string>): Suggestion[] {
  return Object.entries(map.properties ?? {})
    .filter(([name]) => !place.siblings.includes(name))
    .map(([name, schema]) => {
      const required = map.required?.includes(name) === true;
      return {
        label: name,
        kind: CompletionItemKind.Property,
        detail: required ? say(locale, 'required') : summary(schema),
        documentation: keyDocumentation(name, schema, locale),
        insert: place.named ? escapeSnippet(name) : keySnippet(name, schema, place.flow),
        group: required ? 0 : place.path.length === 0 && wanted.has(name) ? 1 : 2,
      };
    });
}

function summary(schema: Schema): string {
  const named = alternatives(schema).flatMap((each) => each.enum ?? []);
  if (named.length > 0) return named.slice(0, 4).join(' · ') + (named.length > 4 ? ' …' : '');
  return schema.default === undefined ? '' : String(schema.default);
}

/** What a key means and takes, in Markdown. */
export function keyDocumentation(name: string, schema: Schema, locale: Locale): string {
  const lines = [describe(schema, locale)];
  const options = namedValues(schema);
  const standard = alternatives(schema).find((each) => each.default !== undefined)?.default;
  if (options.some((option) => meaningOf(name, option))) {
    lines.push('');
    for (const option of options) {
      const meaning = meaningOf(name, option)?.[locale];
      const mark = option === String(standard) ? ` (${say(locale, 'byDefault')})` : '';
      lines.push(`- \`${option}\`${meaning ? ` — ${meaning}` : ''}${mark}`);
    }
  } else if (options.length > 0) {
    lines.push('', say(locale, 'values', { values: options.map((option) => `\`${option}\``).join(', ') }));
  }
  return lines.join('\n');
}

function keySnippet(name: string, schema: Schema, flow: boolean): string {
  const types = alternatives(schema);
  const options = [
    ...new Set(
      types.flatMap((each) => each.enum ?? (each.type === 'boolean' ? [true, false] : [])).map(String),
    ),
  ];
  if (options.length > 0) return `${name}: ${choice(1, options)}`;
  if (types.every((each) => each.type === 'object')) return flow ? `${name}: {$1}` : `${name}:\n  $1`;
  if (types.every((each) => each.type === 'array')) return `${name}: [$1]`;
  const initial = schema.default ?? types.find((each) => each.default !== undefined)?.default;
  return initial === undefined ? `${name}: $1` : `${name}: \${1:${escapeSnippet(String(initial))}}`;
}

function values(schema: Schema, path: readonly string[], locale: Locale): Suggestion[] {
  const key = path.findLast((part) => part !== '[]') ?? '';
  const owner = path.at(-2) === 'rules' ? 'rules' : key;
  if (schema.type === 'array' || schema.type === 'object') return [];
  return namedValues(schema).map((value) => ({
    label: value,
    kind: CompletionItemKind.EnumMember,
    detail:
      meaningOf(owner, value)?.[locale] ?? (value === String(schema.default) ? say(locale, 'byDefault') : ''),
    insert: escapeSnippet(schema.type === 'string' ? quote(value) : value),
  }));
}
