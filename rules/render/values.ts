/** Values for the placeholders of a template: given ones over examples. */
import type { Placeholder, Settings } from '../config/settings.ts';
import type { Template } from '../template/types.ts';

export type Values = Readonly<Record<string, unknown>>;

/** Names that the template reads and does not set itself, in text order; built-in ones are left out. */
export function usedNames({ liquid, subject }: Template, settings: Settings): string[] {
  const uses = [...(subject?.uses ?? []), ...liquid.uses];
  const names = uses
    .filter(({ local }) => !local)
    .map(({ variable }) => declaredName(variable.name, settings));
  return [...new Set(names)].filter((name) => settings.placeholders.get(name)?.origin !== 'built-in');
}

/** `order.items` of `order.items.size`; the name itself where nothing of it is declared. */
function declaredName(name: string, { placeholders }: Settings): string {
  for (let at = name; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.'))))
    if (placeholders.has(at)) return at;
  return name;
}

/** What stands for a placeholder: the given value, else its example or default, else its name in brackets. */
export function valueFor(name: string, placeholder: Placeholder | undefined, given: Values): unknown {
  if (Object.hasOwn(given, name)) return given[name];
  if (placeholder?.sensitive) return '•••';
  return (
    placeholder?.example ??
    placeholder?.values?.[0] ??
    placeholder?.default ??
    (placeholder?.required === false ? '' : `[${name}]`)
  );
}
