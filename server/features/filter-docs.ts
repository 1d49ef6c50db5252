import type { Locale } from '../../rules/engine/types.ts';
import { filterInfo } from '../../rules/template/liquid/filters.ts';

/** What a filter does and takes, in Markdown; null for an unknown one. */
export function filterDocumentation(name: string, locale: Locale): string | null {
  const info = filterInfo(name);
  if (!info) return null;
  const parameters = info.parameters.map((parameter) =>
    parameter.optional ? `[${parameter.name}]` : parameter.name,
  );
  return `\`| ${name}${parameters.length > 0 ? `: ${parameters.join(', ')}` : ''}\`\n\n${info[locale]}`;
}
