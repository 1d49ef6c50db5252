import { builtInPlaceholders, standardPlaceholders } from '../../rules/config/placeholders.ts';
import type { Placeholder } from '../../rules/config/settings.ts';
import type { Locale } from '../../rules/engine/types.ts';
import { type MessageId, say } from '../messages.ts';

const ORIGINS: Readonly<Record<Placeholder['origin'], MessageId>> = {
  template: 'originTemplate',
  config: 'originConfig',
  standard: 'originStandard',
  'built-in': 'originBuiltIn',
};

/** What stands in the placeholder, in one line; empty where nobody says. */
export function placeholderMeaning({ name, description }: Placeholder, locale: Locale): string {
  const known = standardPlaceholders[name] ?? builtInPlaceholders[name];
  return description ?? known?.description[locale] ?? '';
}

/** The example as people write it; null without one, or where it is personal data. */
export function exampleText({ example, sensitive }: Placeholder): string | null {
  if (sensitive || example === undefined || example === null) return null;
  return Array.isArray(example) ? example.map(String).join(', ') : String(example);
}

/** Everything that is known of a placeholder, in Markdown. */
export function placeholderDocumentation(placeholder: Placeholder, locale: Locale): string {
  const example = exampleText(placeholder);
  const facts = [
    example !== null && say(locale, 'example', { value: `\`${example}\`` }),
    placeholder.values &&
      say(locale, 'values', { values: placeholder.values.map((value) => `\`${value}\``).join(', ') }),
    placeholder.maxLength !== null && say(locale, 'maxLength', { count: placeholder.maxLength }),
    !placeholder.required && say(locale, 'optional'),
    placeholder.sensitive && say(locale, 'sensitive'),
    say(locale, ORIGINS[placeholder.origin]),
  ];
  const meaning = placeholderMeaning(placeholder, locale);
  return [
    ...(meaning ? [`**${meaning}**`, ''] : []),
    ...facts.filter(Boolean).map((line) => `- ${line}`),
  ].join('\n');
}
