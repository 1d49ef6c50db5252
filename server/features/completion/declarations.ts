// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is inserted are snippets
import type { LintContext } from '../../../rules/engine/types.ts';
import { nameUses } from '../../liquid/names.ts';
import { say } from '../../messages.ts';
import type { YamlPlace } from '../../yaml/place.ts';
import { CompletionItemKind, type Suggestion } from './suggestion.ts';

/** Names that the text uses and nobody has declared. */
export function undeclaredSuggestions(
  { template, settings, locale }: LintContext,
  place: YamlPlace,
): Suggestion[] {
  const names = nameUses(template)
    .filter(({ local, name }) => !local && !settings.placeholders.has(name) && !place.siblings.includes(name))
    .map(({ name }) => name);
  return [...new Set(names)].map((name) => ({
    label: name,
    kind: CompletionItemKind.Variable,
    detail: say(locale, 'undeclared'),
    insert: place.named ? name : `${name}: {example: "$1", description: $2}`,
  }));
}
