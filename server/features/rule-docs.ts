/** Where the page of a rule stands. Unknown ids have none. */
import { catalog } from '../../rules/catalog/index.ts';
import type { RuleMeta } from '../../rules/engine/types.ts';

const SITE = 'https://github.com/msgmd/msgmd/blob/main/docs/rules/';

let byId: ReadonlyMap<string, RuleMeta> | null = null;

/** What the rule says of itself; null for an unknown id. */
export function ruleMeta(id: string): RuleMeta | null {
  byId ??= new Map(catalog.map(({ meta }) => [meta.id, meta]));
  return byId.get(id) ?? null;
}

/** Address of the rule's page. */
export function ruleUrl(id: string): string {
  return `${SITE}${id}.md`;
}
