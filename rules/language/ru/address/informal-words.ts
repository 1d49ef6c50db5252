/** What a word alone tells of the address; its sentence decides the rest. */
import { memo } from '../../../text/memo.ts';
import { HOMONYMS } from './homonyms.ts';
import { isImperative } from './imperatives.ts';
import { isPastSingular } from './predicates.ts';
import { INFORMAL_PRONOUNS } from './pronouns.ts';
import { isEating, isSecondSingular } from './second-person.ts';

/**
 * `second`: a verb in the second person singular; `eating`: «ешь», that or an imperative; `homonym`: an imperative or another word; `past`:
 * past tense in the singular.
 */
export type WordClass = 'none' | 'pronoun' | 'second' | 'eating' | 'imperative' | 'homonym' | 'past';

/** The class of a key without particles. */
export const wordClass: (key: string) => WordClass = memo((key) => {
  if (INFORMAL_PRONOUNS.has(key)) return 'pronoun';
  if (HOMONYMS.has(key)) return 'homonym';
  if (isEating(key)) return 'eating';
  if (isSecondSingular(key)) return 'second';
  if (isImperative(key)) return 'imperative';
  return isPastSingular(key) ? 'past' : 'none';
});
