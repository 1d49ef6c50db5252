/** What a message tells beyond its matter: the phrases of the language's courtesy with their places. */
import { fact } from '../engine/fact.ts';
import type { LintContext } from '../engine/types.ts';
import type { Courtesy, Marker } from '../language/courtesy.ts';
import { findMarkers, OUTPUT, type Token } from '../language/markers.ts';
import type { Range, Template } from '../template/types.ts';
import { partialsOf } from './partials.ts';
import { questionsIn } from './questions.ts';

export interface MarkerHit {
  readonly marker: Marker;
  readonly range: Range;
  /** Index into the template's sentences. */
  readonly sentence: number;
  /** Indexes into {@link Markers.tokens}. */
  readonly first: number;
  readonly last: number;
}

export interface Markers {
  readonly tokens: readonly PlacedToken[];
  /** In text order. */
  of(marker: Marker): readonly MarkerHit[];
}

export interface PlacedToken extends Token {
  readonly range: Range;
}

const NONE: readonly MarkerHit[] = [];

/** Phrases of the text itself. Empty for a language without {@link Courtesy}. */
export const markersOf = fact(({ template, language }): Markers => markersIn(template, language.courtesy));

/** Phrases that the client reads, wherever they come from: the text and the partials that it renders. */
export function tells(context: LintContext, ...markers: readonly Marker[]): boolean {
  return markers.some((marker) => markersOf(context).of(marker).length > 0) || partialTells(context, markers);
}

function partialTells(context: LintContext, markers: readonly Marker[]): boolean {
  const { courtesy } = context.language;
  return partialsOf(context).some(({ template }) => {
    const found = template && markersIn(template, courtesy);
    return found && markers.some((marker) => found.of(marker).length > 0);
  });
}

function markersIn(template: Template, courtesy: Courtesy | null): Markers {
  const tokens = tokensOf(template);
  if (!courtesy) return { tokens, of: () => NONE };
  let questions: readonly boolean[] | null = null;
  const byMarker = new Map<Marker, MarkerHit[]>();
  const asks = (sentence: number) => (questions ??= questionsIn(template))[sentence] === true;
  for (const { marker, first, last } of findMarkers(tokens, courtesy, asks)) {
    const range = { start: tokens[first]!.range.start, end: tokens[last]!.range.end };
    const hit = { marker, range, sentence: tokens[first]!.sentence, first, last };
    const hits = byMarker.get(marker);
    if (hits) hits.push(hit);
    else byMarker.set(marker, [hit]);
  }
  return { tokens, of: (marker) => byMarker.get(marker) ?? NONE };
}

/** Words and outputs in text order; an output belongs to the sentence in which it stands. */
function tokensOf({ words, sentences, liquid: { outputs } }: Template): PlacedToken[] {
  const tokens: PlacedToken[] = [];
  let next = 0;
  let sentence = 0;
  const takeOutputs = (before: number): void => {
    for (; next < outputs.length && outputs[next]!.range.start < before; next++) {
      const { range } = outputs[next]!;
      while (sentence < sentences.length && sentences[sentence]!.range.end <= range.start) sentence++;
      if (sentence >= sentences.length || sentences[sentence]!.range.start > range.start) continue;
      tokens.push({ key: OUTPUT, range, sentence });
    }
  };
  for (const word of words) {
    takeOutputs(word.range.start);
    tokens.push(word);
  }
  takeOutputs(Infinity);
  return tokens;
}
