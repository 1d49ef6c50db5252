/** Which names a template may read, and where it reads them. */
import { fact } from '../engine/fact.ts';
import type { LintContext } from '../engine/types.ts';
import type { VariableUse } from '../template/liquid/ast.ts';

/** What every list and text has. */
const PROPERTIES: readonly string[] = ['size', 'first', 'last'];

/** Variables of subject and body, in text order. */
export const usesOf = fact(({ template }): readonly VariableUse[] =>
  template.subject ? [...template.subject.uses, ...template.liquid.uses] : template.liquid.uses,
);

/** First parts of dotted names: `client` of `client.name`. They may be handed to a partial as a whole. */
const prefixesOf = fact(({ settings }): ReadonlySet<string> => {
  const prefixes = new Set<string>();
  for (const name of settings.placeholders.keys()) {
    for (let dot = name.indexOf('.'); dot !== -1; dot = name.indexOf('.', dot + 1))
      prefixes.add(name.slice(0, dot));
  }
  return prefixes;
});

/** True where somebody gives the name a value: the template, the team, the standard list, or msgmd itself. */
export function isKnown(context: LintContext, name: string): boolean {
  const { placeholders } = context.settings;
  if (placeholders.has(name) || prefixesOf(context).has(name)) return true;
  for (let dot = name.lastIndexOf('.'); dot !== -1; dot = name.lastIndexOf('.', dot - 1)) {
    const owner = placeholders.get(name.slice(0, dot));
    if (!owner) continue;
    const rest = name.slice(dot + 1);
    return PROPERTIES.includes(rest) || owner.type === 'list' || isNested(owner.example);
  }
  return false;
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
