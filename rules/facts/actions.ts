/** What we do for the client, and what stands in the way: replies to complaints, refusals, refunds. */

import { fact } from '../engine/fact.ts';
import type { Courtesy } from '../language/courtesy.ts';
import { letterPattern } from '../language/pattern.ts';
import { memoByObject } from '../text/memo.ts';
import { type MarkerHit, markersOf, type PlacedToken } from './markers.ts';
import { questionsOf } from './questions.ts';

export interface Actions {
  /** True where the text says what we do, offer or have done. */
  readonly named: boolean;
  /** True where it is done already: then no deadline is due. */
  readonly done: boolean;
}

const NEGATIONS = new Set(['не', 'ни', 'ничем', 'никак', 'нечем', 'нічим', 'not', 'cannot']);
/** Before these a word in -ем, -им is a noun or an adjective: «с удовольствием», «по нашим данным». */
const PREPOSITIONS = new Set([
  'с',
  'со',
  'под',
  'над',
  'за',
  'перед',
  'между',
  'по',
  'в',
  'во',
  'о',
  'об',
  'на',
  'из',
  'к',
]);

/** What the message says about our own deeds; nothing for a language without courtesy. */
export const actionsOf = fact((context): Actions => {
  const { courtesy } = context.language;
  if (!courtesy) return { named: false, done: false };
  const { tokens, of } = markersOf(context);
  const refused = new Set(of('refusal').map(({ sentence }) => sentence));
  const asks = questionsOf(context);
  const holds = ({ first, sentence }: MarkerHit): boolean =>
    !isNegated(tokens, first) && asks[sentence] !== true;
  const done = of('done').some(holds);
  const named =
    done ||
    of('action').some(holds) ||
    of('remedy').some((hit) => holds(hit) && !refused.has(hit.sentence)) ||
    tokens.some(
      (token, at) =>
        saysWeDo(token, courtesy) &&
        asks[token.sentence] !== true &&
        !isNegated(tokens, at) &&
        !isObject(tokens, at),
    );
  return { named, done };
});

function saysWeDo({ key }: PlacedToken, courtesy: Courtesy): boolean {
  return weDo(courtesy)?.test(key) ?? false;
}

const weDo = memoByObject(({ weDo }: Courtesy) => (weDo ? letterPattern(weDo) : null));

/** «не можем», «ничем не можем помочь»: a negation right before it, or one word before that. */
function isNegated(tokens: readonly PlacedToken[], at: number): boolean {
  return [at - 1, at - 2].some((index) => {
    const token = tokens[index];
    return token?.sentence === tokens[at]!.sentence && NEGATIONS.has(token.key);
  });
}

function isObject(tokens: readonly PlacedToken[], at: number): boolean {
  return [at - 1, at - 2].some((index) => {
    const token = tokens[index];
    return token?.sentence === tokens[at]!.sentence && PREPOSITIONS.has(token.key);
  });
}
