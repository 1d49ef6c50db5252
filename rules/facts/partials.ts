/** The partials that a template renders: `_partials/<name>.liquid` beside it or in a folder above. */
import { fact } from '../engine/fact.ts';
import type { Host } from '../engine/types.ts';
import type { Render } from '../template/liquid/ast.ts';
import { parseTemplate } from '../template/template.ts';
import type { Template } from '../template/types.ts';
import { partialPlaces } from './partial-paths.ts';

export interface Partial {
  readonly render: Render;
  /** Where it was found; null where it was not. */
  readonly path: string | null;
  /** Its text, read as a body without front matter; null where there is no such file, or it is not known yet. */
  readonly template: Template | null;
}

const NONE: readonly Partial[] = [];

/** One entry for each `{% render %}` with a literal name, in text order. Partials inside partials are not followed. */
export const partialsOf = fact(({ template, host, path }): readonly Partial[] => {
  const renders = template.liquid.tags.filter((tag): tag is Render => tag.type === 'render');
  if (renders.length === 0) return NONE;
  return renders.flatMap((render) => {
    if (render.partial === null) return [];
    const found = findPartial(path, render.partial, host);
    return [{ render, path: found?.path ?? null, template: found ? parseTemplate(found.text) : null }];
  });
});

/** Looks from the template's folder up to the root. */
export function findPartial(from: string, name: string, host: Host): { path: string; text: string } | null {
  for (const path of partialPlaces(from, name)) {
    const text = host.read(path);
    if (typeof text === 'string') return { path, text };
  }
  return null;
}
