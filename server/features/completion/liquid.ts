import type { Placeholder } from '../../../rules/config/settings.ts';
import type { LintContext, TextEdit } from '../../../rules/engine/types.ts';
import { filterInfo, filterNames } from '../../../rules/template/liquid/filters.ts';
import { localNames } from '../../liquid/names.ts';
import type { LiquidPlace } from '../../liquid/place.ts';
import { say } from '../../messages.ts';
import { operators, tags } from '../../reference/tags.ts';
import { meaningOf, valuesOf } from '../../reference/values.ts';
import { filterDocumentation } from '../filter-docs.ts';
import { exampleText, placeholderDocumentation, placeholderMeaning } from '../placeholder-docs.ts';
import { CompletionItemKind, escapeSnippet, type Suggestion } from './suggestion.ts';

/** What may stand at a place inside `{{ … }}` or `{% … %}`. `partials` are names for `render`. */
export function liquidSuggestions(
  context: LintContext,
  place: LiquidPlace,
  partials: readonly string[],
): Suggestion[] {
  const { locale } = context;
  switch (place.kind) {
    case 'filter':
      return filters(context, place);
    case 'tag':
      return tagSuggestions(context, place);
    case 'operator':
      return operators.map(({ name, text }) => ({
        label: name,
        kind: CompletionItemKind.Operator,
        detail: text[locale],
        insert: `${name} $1`,
      }));
    case 'partial':
      return partials.map((name) => ({
        label: name,
        kind: CompletionItemKind.File,
        insert: `'${escapeSnippet(name)}'`,
        filter: `'${name}'`,
      }));
    default:
      return [...literals(context, place), ...variables(context, place)];
  }
}

/** What closes the construct where it is still open, or stands off the braces that the editor has put in already. */
function ending({ template }: LintContext, { closed, range, tag }: LiquidPlace): string {
  if (closed) return template.source[range.end] === '}' ? ' ' : '';
  const spaced = /\s$/.test(template.source.slice(0, range.start));
  return tag === null ? ' }}' : spaced ? ' %}' : '';
}

/**
 * Takes away the one brace that the editor has put in for that of `{%`, where an inserted text brings `%}` with it.
 */
function withoutBrace({ template: { source } }: LintContext, { closed, range }: LiquidPlace): TextEdit[] {
  const at = range.end;
  const alone = !closed && source[at] === '}' && source[at + 1] !== '}';
  return alone ? [{ range: { start: at, end: at + 1 }, text: '' }] : [];
}

function filters(context: LintContext, place: LiquidPlace): Suggestion[] {
  const { locale } = context;
  const end = ending(context, place);
  const before = place.tag === null ? filtered(context, place) : null;
  const extra = end === ' %}' ? withoutBrace(context, place) : [];
  return filterNames().map((name) => {
    const info = filterInfo(name)!;
    const needed = info.parameters.filter(({ optional }) => !optional);
    const args = needed.map((parameter, index) => `\${${index + 1}:${parameter.name}}`).join(', ');
    return {
      label: name,
      kind: CompletionItemKind.Function,
      detail: info[locale],
      documentation: filterDocumentation(name, locale) ?? undefined,
      insert: `${name}${args && `: ${args}`}${end && `${end}$0`}`,
      sample: before && needed.length === 0 ? `${before}${name} }}` : undefined,
      extra,
    };
  });
}

/** The output up to the filter that is being typed. */
function filtered({ template: { source, body } }: LintContext, { range }: LiquidPlace): string {
  return source.slice(Math.max(body.start, source.lastIndexOf('{{', range.start)), range.start);
}

function tagSuggestions(context: LintContext, place: LiquidPlace): Suggestion[] {
  const { template, locale } = context;
  const extra = withoutBrace(context, place);
  const around = openBlocks(template.source.slice(template.body.start, place.range.start));
  const innermost = around.at(-1);
  return tags
    .filter(({ inside }) => inside.length === 0 || (innermost !== undefined && inside.includes(innermost)))
    .map(({ name, syntax, body, text, inside }) => ({
      label: name,
      kind: CompletionItemKind.Keyword,
      detail: text[locale],
      documentation: `\`{% ${syntax} %}\``,
      insert: place.closed ? body.replace(/ ?%\}.*$/s, '') : `${body} %}$0`,
      group: inside.length > 0 ? 0 : 1,
      extra,
    }));
}

/** Block tags that are open at the end of the text, outermost first. */
function openBlocks(text: string): string[] {
  const open: string[] = [];
  for (const [, end, name] of text.matchAll(
    /\{%-?\s*(end)?(if|unless|case|for|capture|comment|raw)(?![\w])/g,
  )) {
    if (!end) open.push(name!);
    else if (open.includes(name!)) open.length = open.lastIndexOf(name!);
  }
  return open;
}

/** Values that the other side of a comparison takes. */
function literals({ settings, locale }: LintContext, { compared }: LiquidPlace): Suggestion[] {
  if (compared === null) return [];
  const declared = settings.placeholders.get(compared);
  if (declared?.type === 'boolean')
    return ['true', 'false'].map((label) => ({ label, kind: CompletionItemKind.Value }));
  const known = valuesOf(compared);
  const values = known.length > 0 ? known : (declared?.values ?? []).map((value) => value);
  return values.map((value) => {
    const text = typeof value === 'string' ? `"${value}"` : String(value);
    return {
      label: text,
      kind: CompletionItemKind.EnumMember,
      detail: meaningOf(compared, String(value))?.[locale] ?? '',
      insert: escapeSnippet(text),
    };
  });
}

const ORDER: Readonly<Record<Placeholder['origin'], number>> = {
  template: 1,
  config: 2,
  standard: 3,
  'built-in': 4,
};

function variables(context: LintContext, place: LiquidPlace): Suggestion[] {
  const { settings, template, locale } = context;
  const at = place.range.start;
  const end = place.kind === 'value' && place.tag === null ? ending(context, place) : '';
  const start = template.source.slice(at - 2, at) === '{{' ? ' ' : '';
  const local = [
    ...new Set(
      localNames(template)
        .filter(({ scope }) => scope.start <= at && at <= scope.end)
        .map(({ name }) => name),
    ),
  ];
  return [
    ...local.map((name) => ({
      label: name,
      kind: CompletionItemKind.Variable,
      detail: say(locale, 'originLocal'),
      insert: start + name + end,
      group: 1,
    })),
    ...[...settings.placeholders.values()].map((placeholder) => ({
      label: placeholder.name,
      kind: CompletionItemKind.Variable,
      detail: placeholderMeaning(placeholder, locale) || (exampleText(placeholder) ?? ''),
      documentation: placeholderDocumentation(placeholder, locale),
      insert: start + placeholder.name + end,
      group: ORDER[placeholder.origin],
    })),
  ];
}
