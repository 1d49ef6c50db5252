import { frontMatterEntry } from './front-matter.ts';
import type { Range, Template } from './types.ts';

export interface RenderOptions {
  /** Language of the names of months: «23 октября». */
  readonly lang: string;
  /** The moment of sending by the clock of its window, `2026-03-13T15:40`: what `'now' | date` sees. */
  readonly moment: string;
  /** First segments of the names that partials see without being given them. */
  readonly globals?: ReadonlySet<string>;
  /** Text of a partial; null where there is none. Without it every `{% render %}` fails. */
  readonly partial?: (name: string) => string | null;
}

export interface RenderFailure {
  /** LiquidJS's own sentence, in English. */
  readonly message: string;
  /** Where in the source; null where it happened in a partial. */
  readonly range: Range | null;
}

export interface Rendered {
  /** The message as Markdown, notes to the operator left out; empty where it failed. */
  readonly text: string;
  /** Null without one. */
  readonly subject: string | null;
  readonly failure: RenderFailure | null;
}

/** Renders a range of a text without the notes in it; throws a {@link RenderFailure}. */
export type RenderText = (text: string, range: Range, notes: readonly Range[]) => string;

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
