/** Where the page of a rule stands. Unknown ids have none. */
import { catalog } from '../../rules/catalog/index.ts';
import type { RuleMeta } from '../../rules/engine/types.ts';

const SITE = 'https://github.com/msgmd/msgmd/blob/main/docs/rules/';

let byId: ReadonlyMap<string, RuleMeta> | null = null;

export function ruleMeta(id: string): RuleMeta | null {
  byId ??= new Map(catalog.map(({ meta }) => [meta.id, meta]));
  return byId.get(id) ?? null;
}

export function ruleUrl(id: string): string {
  return `${SITE}${id}.md`;
}
