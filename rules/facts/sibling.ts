import { buildSettings } from '../config/build-settings.ts';
import { emptyConfig } from '../config/resolve.ts';
import type { Config } from '../config/types.ts';
import type { Sibling } from '../engine/types.ts';
import { parseTemplate } from '../template/template.ts';
import type { Template } from '../template/types.ts';
import { shinglesOf } from './shingles.ts';

/** What other templates need to know of this one. */
export function siblingOf(path: string, source: string | Template, config: Config = emptyConfig): Sibling {
  const template = typeof source === 'string' ? parseTemplate(source) : source;
  const { id, lang, title } = buildSettings(template, config, path).settings;
  return { path, id, lang, title: title ?? '', shingles: shinglesOf(template) };
}
