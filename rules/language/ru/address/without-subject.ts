/** Past tenses and short forms that speak of the client without naming him: «спасибо, что выбрала», «Забыл пароль?». */
import type { InformalHit } from '../../address.ts';
import type { SentenceWords } from '../../sentence-words.ts';
import { isClients, isThankedFor } from './agents.ts';
import { isPreposition, isSubjectPronoun, isTransparent, opensClause } from './closed-words.ts';
import { dependent, hasGenderInBrackets } from './dependents.ts';
import { predicateKind } from './predicates.ts';
import { POLITE_PRONOUNS } from './pronouns.ts';

/** How many words around a past tense are asked for its subject. */
const REACH = 30;
/** Words that may stand between the conjunction or the start of a question and the predicate. */
const NEAR = 5;
const THANKS = /^(?:спасибо|благодар[а-я]+)$/;
const GLAD = /^(?:здорово|приятно|рады|надеемся|надеюсь|отлично|супер|класс|круто|молодец|умница)$/;

/** Whether the past tense `at` is what the client is thanked for: «спасибо, что выбрала нас», «рады, что вернулась». */
export function isThanksFor(words: SentenceWords, at: number): boolean {
  const { key, text, sentence } = words.word(at)!;
  let that = at - 1;
  while (
    that > at - NEAR &&
    words.key(that, sentence) !== 'что' &&
    isTransparent(words.key(that, sentence) ?? '-')
  )
    that--;
  if (words.key(that, sentence) !== 'что' || !words.isAfterBoundary(that)) return false;
  if (predicateKind(key, text) !== 'past' || hasGenderInBrackets(words, at)) return false;
  if (words.key(that - 1, sentence) === 'то' && words.key(that - 2, sentence) === 'за') that -= 2;
  const before = [that - 1, that - 2, that - 3, that - 4].map((i) => words.key(i, sentence) ?? '');
  const thanked = before.some((word) => THANKS.test(word)) && isThankedFor(words, at);
  const glad = before.some((word) => GLAD.test(word)) && isClients(words, at);
  return (thanked || glad) && !isPolite(words, at) && !hasSubject(words, at);
}

/** «ты молодец, что подала»: the past agrees with a pronoun. */
function hasSubject(words: SentenceWords, at: number): boolean {
  const { sentence } = words.word(at)!;
  for (let i = at - 1; i >= at - REACH; i--) if (words.key(i, sentence) === 'ты') return true;
  return false;
}

/** Whether a form of «вы» stands near by in the sentence. */
function isPolite(words: SentenceWords, at: number): boolean {
  const { sentence } = words.word(at)!;
  for (let i = at - REACH; i <= at + REACH; i++)
    if (POLITE_PRONOUNS.has(words.key(i, sentence) ?? '')) return true;
  return false;
}

/** «Забыл пароль?», «Уже оплатила?»: questions without a subject, surely the client's beside a sentence on «ты». Sentences on «ты» are left out. */
export function findQuestions(words: SentenceWords, informal: ReadonlySet<number>): InformalHit[] {
  const { sentences, prose } = words.prose;
  const hits: InformalHit[] = [];
  for (const [index, { range, firstWord, lastWord }] of sentences.entries()) {
    if (
      informal.has(index) ||
      !/\?[!?)»”"]*$/.test(prose.slice(Math.max(range.start, range.end - 4), range.end))
    )
      continue;
    const at = firstPredicate(words, firstWord, lastWord);
    if (at === null || isPolite(words, at) || words.isQuoted(words.word(at)!.range)) continue;
    if (hasGenderInBrackets(words, at) || !isClients(words, at)) continue;
    // «Забыл пароль? Восстанови его»: the neighbour tells whom it asks.
    const sure = informal.has(index + 1) || informal.has(index - 1);
    hits.push({ ...dependent(words, at), kind: 'question', dependents: [], sure });
  }
  return hits;
}

/** The past or short form that opens the sentence after particles and adverbs; null where anything else comes first. */
function firstPredicate(words: SentenceWords, from: number, to: number): number | null {
  for (let i = from; i < Math.min(to, from + NEAR); i++) {
    const { key, text } = words.word(i)!;
    if (isSubjectPronoun(key) || (i > from && words.isAfterBoundary(i))) return null;
    const kind = predicateKind(key, text);
    if (kind === 'past' || kind === 'short') return i;
    if (isTransparent(key) || opensClause(key)) continue;
    if (!isPreposition(key)) return null;
    i++;
  }
  return null;
}
