import { idFromPath } from '../config/build-settings.ts';
import { emptyConfig } from '../config/resolve.ts';
import type { Config } from '../config/types.ts';
import type { Sibling } from '../engine/types.ts';
import { frontMatterEntry, parseFrontMatter } from '../template/front-matter.ts';
import { shinglesOf } from './shingles.ts';

/** What other templates need to know of this one; its Liquid and Markdown are not read. */
export function siblingOf(path: string, source: string, config: Config = emptyConfig): Sibling {
  const { frontMatter, bodyStart } = parseFrontMatter(source);
  const text = (key: string): string | undefined => {
    const node = frontMatterEntry(frontMatter, key)?.value;
    return node?.kind === 'scalar' && node.value !== null ? String(node.value) : undefined;
  };
  return {
    path,
    id: text('id') ?? idFromPath(path),
    lang: text('lang') ?? config.defaults?.lang ?? config.lang ?? 'ru',
    title: text('title') ?? '',
    shingles: shinglesOf(source.slice(bodyStart)),
  };
}
