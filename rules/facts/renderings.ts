/** How templates render partials: what a partial may read depends on what they pass to it. */
import { child, keyOf } from '../config/validate.ts';
import type { Render } from '../template/liquid/ast.ts';
import { parseTemplate } from '../template/template.ts';
import { partialPlaces } from './partial-paths.ts';

/** What one template passes, and what it declares. */
export interface Renderings {
  /** Names of partials, with what is passed: the name inside, and the variable or null. */
  readonly renders: readonly {
    readonly partial: string;
    readonly passed: readonly (readonly [name: string, variable: string | null])[];
  }[];
  /** Placeholders of its own. */
  readonly declared: readonly string[];
}

/** A template that may render partials. */
export interface Renderer {
  readonly path: string;
  readonly lang: string;
  readonly renderings: Renderings;
}

/** What is known of the templates that render a partial. */
export interface FragmentUse {
  /** First parts of the names that they pass (`who` of `who: agent`), with the variables that are passed so. */
  readonly passed: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names that they declare themselves. */
  readonly declared: ReadonlySet<string>;
  /** Their language; null where they have several: then only Liquid is checked. */
  readonly lang: string | null;
}

const NO_RENDERINGS: Renderings = { renders: [], declared: [] };

/** What a template renders. The text is read as Liquid only where it renders something. */
export function renderingsIn(text: string): Renderings {
  if (!/\{%-?\s*(?:render|liquid)(?!\p{L})/u.test(text)) return NO_RENDERINGS;
  const { liquid, frontMatter } = parseTemplate(text);
  const renders = liquid.tags.flatMap((tag) =>
    tag.type === 'render' && tag.partial !== null ? [{ partial: tag.partial, passed: passedBy(tag) }] : [],
  );
  const placeholders = child(frontMatter.root, 'placeholders');
  const declared = placeholders?.kind === 'map' ? placeholders.entries.map(keyOf) : [];
  return { renders, declared };
}

/** The names that a partial gets from a tag, each with the variable that is passed as it is, or null. */
export function passedBy({ partial, args, subject }: Render): [name: string, variable: string | null][] {
  const passed = args.map(({ name, value }): [string, string | null] => [
    name,
    value.type === 'variable' ? value.name : null,
  ]);
  if (!subject) return passed;
  const name = subject.alias ?? partial ?? '';
  if (subject.mode === 'for') return [...passed, [name, null], ['forloop', null]];
  return [...passed, [name, subject.value.type === 'variable' ? subject.value.name : null]];
}

/** What the templates say of a partial that they render; null where none does. `exists` tells of paths of partials. */
export function useOfPartial(
  path: string,
  templates: Iterable<Renderer>,
  exists: (path: string) => boolean,
): FragmentUse | null {
  const passed = new Map<string, Set<string>>();
  const declared = new Set<string>();
  const langs = new Set<string>();
  for (const { path: template, lang, renderings } of templates) {
    const here = renderings.renders.filter(
      ({ partial }) => partialPlaces(template, partial).find(exists) === path,
    );
    if (here.length === 0) continue;
    langs.add(lang);
    for (const name of renderings.declared) declared.add(name);
    for (const [name, variable] of here.flatMap((each) => each.passed))
      passed.set(name, (passed.get(name) ?? new Set()).add(variable ?? ''));
  }
  const [lang] = langs;
  return lang === undefined ? null : { passed, declared, lang: langs.size > 1 ? null : lang };
}
