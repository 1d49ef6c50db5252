import { frontMatterEntry } from './front-matter.ts';
import type { RenderFailure, RenderOptions, RenderText } from './render/types.ts';
import type { Template } from './types.ts';

export interface Rendered {
  /** The message as Markdown, notes to the operator left out; empty where it failed. */
  readonly text: string;
  /** Null without one. */
  readonly subject: string | null;
  readonly failure: RenderFailure | null;
}

/**
 * Renders a template as its client reads it. Values are given by dotted name (`client.name`) or nested; a name without
 * a value is a failure, an empty one is null. LiquidJS is loaded on the first call: checking never needs it.
 * Loops, memory and the reach of names are limited; nothing is read but `values` and `partial`.
 */
export async function render(
  template: Template,
  values: Readonly<Record<string, unknown>>,
  options: RenderOptions,
): Promise<Rendered> {
  const { createEngine } = await import('./render/engine.ts');
  const renderText = createEngine(values, options);
  const { source, body, comments } = template;
  try {
    return {
      text: renderText(
        source,
        body,
        comments.filter(({ start }) => source.startsWith('<!--', start)),
      ),
      subject: renderSubject(template, renderText),
      failure: null,
    };
  } catch (failure) {
    return { text: '', subject: null, failure: failure as RenderFailure };
  }
}

/** From the value that YAML gives: its escapes are gone, so a failure is placed at the whole subject. */
function renderSubject({ frontMatter, subject }: Template, renderText: RenderText): string | null {
  const value = frontMatterEntry(frontMatter, 'subject')?.value;
  if (!subject || value?.kind !== 'scalar' || typeof value.value !== 'string') return null;
  try {
    return renderText(value.value, { start: 0, end: value.value.length }, []);
  } catch (failure) {
    throw { ...(failure as RenderFailure), range: subject.range } satisfies RenderFailure;
  }
}
