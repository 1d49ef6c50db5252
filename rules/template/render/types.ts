import type { Range } from '../types.ts';

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

/** Renders a range of a text without the notes in it; throws a {@link RenderFailure}. */
export type RenderText = (text: string, range: Range, notes: readonly Range[]) => string;
