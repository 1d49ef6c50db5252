/** What a word that may be a singular imperative is in its sentence. */

import { isCapitalized } from '../../letter-case.ts';
import type { SentenceWords } from '../../sentence-words.ts';
import { isPreposition, isTransparent } from './closed-words.ts';
import {
  AFTER_NOT,
  CLAUSE_START,
  CROSSED,
  HAPPENING,
  INTERJECTIONS,
  NAMES,
  NO_OBJECT,
  NOUN_AFTER,
  OBJECTS,
  OBLIQUE,
  SENDABLE,
  SENDABLE_PLURAL,
  SENDING,
  TIME,
  WITH_OBJECT,
  WITH_PLACE,
} from './homonyms.ts';
import { predicateKind } from './predicates.ts';

/** How far from a verb its sentence is searched. */
const WIDE = 20;

/** `doubtful`: an imperative if another word of the sentence is one. */
export type Reading = 'imperative' | 'doubtful' | 'other';

/** What may stand between the start of a clause and an imperative. */
const STARTERS = new Set(
  'и а но или тогда лучше просто сразу пожалуйста потом ну также теперь еще только лишь затем обязательно скорее скорей после'.split(
    ' ',
  ),
);
const POLITE_IMPERATIVE = /(?:и|й|ь)те(?:сь)?$/;
const PLEASE = /^(?:пожалуйста|плиз|пожалуста|пж|плз)$/;
const accusative = /[ую]$/;
const NOT_ACCUSATIVE =
  /^(?:почему|к|кому|ко|ему|ну|моему|твоему|нашему|вашему|у|потому|сразу|всему|одному|поэтому|наружу|поутру|внизу|наверху|вовсю|впустую|вничью|снаружи)$/;
const OBJECT_PRONOUN = /^(?:мне|нам|его|ее|их|себе|это|эти|этот|все|свой|свое|свои)$/;

/** Reads the homonym `at`, whose key without particles is `key`. */
export function homonymReading(words: SentenceWords, at: number, key: string): Reading {
  if (SENDING.has(key)) return sending(words, at, key);
  if (CLAUSE_START.has(key)) return opening(words, at, key);
  if (WITH_OBJECT.has(key)) return withObject(words, at);
  const before = joinedBefore(words, at);
  return isImperativeAfter(words, at, key, before) ? named(words, at, key) : 'other';
}

/** «как ни крути» orders nothing, nor does «приди груз вовремя, мы бы успели». */
export function isConcession(words: SentenceWords, at: number): boolean {
  return joinedBefore(words, at) === 'ни' || isCounterfactual(words, at);
}

/** An imperative that means «if»: a subject follows it, and its sentence has «бы» (that of «хотя бы» tells nothing). */
function isCounterfactual(words: SentenceWords, at: number): boolean {
  const next = nextKey(words, at) ?? '';
  const { key, sentence } = words.word(at)!;
  const subject =
    /^(?:он|она|оно|они|мы|я)$/.test(next) ||
    (/..[^м][ая]$/.test(next) && !isAdverb(next) && !predicateKind(next, words.word(at + 1)!.text)) ||
    (HAPPENING.has(key) && isSingularNoun(words, at + 1, next));
  if (!subject || !words.isAfterBoundary(at)) return false;
  const { firstWord, lastWord } = words.prose.sentences[sentence]!;
  for (let i = Math.max(firstWord, at - WIDE); i < Math.min(lastWord, at + WIDE); i++)
    if (/^бы?$/.test(words.key(i, sentence)!) && !/^хот[яь]$/.test(words.key(i - 1, sentence) ?? ''))
      return true;
  return false;
}

/** Key of the word before, if only a space parts them. */
function joinedBefore(words: SentenceWords, at: number): string {
  return words.isJoined(at) ? (words.key(at - 1, words.word(at)!.sentence) ?? '') : '';
}

function isImperativeAfter(words: SentenceWords, at: number, key: string, before: string): boolean {
  if (AFTER_NOT.has(key)) return before === 'не';
  if (INTERJECTIONS.has(key)) return startsClause(words, at) && standsAlone(words, at);
  if (WITH_PLACE.has(key)) return startsClause(words, at) && followedBy(words, at, /^(?:к|за|ко)$/);
  if (NOUN_AFTER.has(key)) return !/(?:[ыи]е|[ыи]х|[ыи]ми|ть|все|и)$/.test(before);
  // «(смотри раздел 5)»
  if (key === 'смотри') return !/\(\s*$/.test(words.gap(at));
  // «Куда делись чеки?»
  return key !== 'делись' || !/^(?:куда|подевались|и)$/.test(before);
}

function sending(words: SentenceWords, at: number, key: string): Reading {
  if (isAsked(words, at)) return 'imperative';
  if (!startsClause(words, at))
    return followsConjunction(words, at) || hasObject(words, at) ? 'doubtful' : 'other';
  const next = nextKey(words, at);
  if (next === undefined) return 'other';
  if (next === 'мне' || next === 'нам') return 'imperative';
  if (CROSSED.has(next)) return 'other';
  if (SENDABLE.has(next) && !isCompound(words, at + 1)) return 'imperative';
  if (SENDABLE_PLURAL.has(next)) return key === 'вышли' || key === 'перешли' ? 'imperative' : 'doubtful';
  if (isAccusative(next)) return 'imperative';
  if (isPreposition(next)) return 'other';
  return key !== 'перешли' && isSingularNoun(words, at + 1, next) ? 'imperative' : 'doubtful';
}

/** A masculine singular in the nominative, which a past plural could not have for its subject: «пришли билет». */
function isSingularNoun(words: SentenceWords, at: number, key: string): boolean {
  return hasNounShape(words, at, key) && !isCompound(words, at);
}

function hasNounShape(words: SentenceWords, at: number, key: string): boolean {
  if (!/[бвгджзклмнпрстфхцчшщ]$/.test(key) || /(?:[аяоеыи]м|[аяыи]х|[ое]в)$/.test(key)) return false;
  const { text } = words.word(at)!;
  return key.length > 2 && !NO_OBJECT.has(key) && !isCapitalized(text);
}

function isAdverb(key: string): boolean {
  return TIME.has(key) || NO_OBJECT.has(key) || isTransparent(key);
}

/** «заполни и пришли»: what the word is depends on the verb before the conjunction. */
function followsConjunction(words: SentenceWords, at: number): boolean {
  return /^(?:и|или|либо|потом|затем)$/.test(words.key(at - 1, words.word(at)!.sentence) ?? '');
}

/** «пожалуйста» among the words that follow, or just before. */
function isAsked(words: SentenceWords, at: number): boolean {
  const { sentence } = words.word(at)!;
  if (PLEASE.test(words.key(at - 1, sentence) ?? '')) return true;
  for (let i = at + 1; i <= at + 6 && words.key(i, sentence) !== undefined; i++) {
    if (/[.!?…;]/.test(words.gap(i))) return false;
    const key = words.key(i, sentence)!;
    if (PLEASE.test(key)) return true;
    // «Пришли образцы, посмотрите их, пожалуйста»: another verb asks.
    if (POLITE_IMPERATIVE.test(key)) return false;
  }
  return false;
}

/** «пришли скан и договор»: two things can be the subject of a plural. */
function isCompound(words: SentenceWords, object: number): boolean {
  return nextKey(words, object) === 'и' && !words.isAfterBoundary(object + 1);
}

function opening(words: SentenceWords, at: number, key: string): Reading {
  const next = nextKey(words, at) ?? '';
  if (key === 'будь') {
    if (/^(?:то|он|она|оно|они|это|все|я|мы|хоть|проклят|у|бы|ласка|что)$/.test(next)) return 'other';
    if (afterNot(words, at)) return isQuality(words, at + 1, next) ? 'imperative' : 'doubtful';
  } else if (/^(?:бог|боже|господь)$/.test(next)) return 'other';
  return startsClause(words, at) || afterNot(words, at) ? 'imperative' : 'doubtful';
}

function isQuality(words: SentenceWords, at: number, key: string): boolean {
  if (key === '' || isPreposition(key)) return key !== '';
  return predicateKind(key, words.word(at)!.text) === 'short' || /(?:[ыи]м|[оеё]м|[оеё]й)$/.test(key);
}

function afterNot(words: SentenceWords, at: number): boolean {
  return words.key(at - 1, words.word(at)!.sentence) === 'не';
}

/** «Вари кофе», but «Вари сегодня нет»: with a capital only an object decides. */
function named(words: SentenceWords, at: number, key: string): Reading {
  if (!NAMES.has(key) || !isCapitalized(words.word(at)!.text)) return 'imperative';
  if (!startsClause(words, at)) return 'other';
  return isAccusative(nextKey(words, at) ?? '') ? 'imperative' : 'doubtful';
}

/** «настрой уведомления», but «хороший настрой». */
function withObject(words: SentenceWords, at: number): Reading {
  const next = nextKey(words, at);
  const objects = OBJECTS.get(words.word(at)!.key);
  if (!objects && afterNot(words, at) && startsClause(words, at - 1)) return 'imperative';
  if (!startsClause(words, at)) {
    if (!hasObject(words, at) && !objects?.has(next ?? '')) return 'other';
    return followsTime(words, at) ? 'imperative' : 'doubtful';
  }
  if (next === undefined) return 'other';
  if (objects) return objects.has(next) || OBJECT_PRONOUN.test(next) ? 'imperative' : 'other';
  if (OBLIQUE.has(words.word(at)!.key) && hasNounShape(words, at + 1, next)) return 'imperative';
  if (OBJECT_PRONOUN.test(next)) return 'imperative';
  if (isAccusative(next)) return 'imperative';
  if (words.word(at)!.key === 'дели')
    return next.length > 2 && /[ыи]$/.test(next) ? 'imperative' : 'doubtful';
  if (
    words.word(at)!.key === 'настрой' &&
    /(?:ы|и|я|е|а|ь|[бвгдзклмнпрст])$/.test(next) &&
    !isPreposition(next) &&
    !isTransparent(next)
  )
    return 'imperative';
  return isPreposition(next) ? 'other' : 'doubtful';
}

/** «вечером раскрой …», with nothing else before it in its clause. */
function followsTime(words: SentenceWords, at: number): boolean {
  const before = words.key(at - 1, words.word(at)!.sentence) ?? '';
  return TIME.has(before) && startsClause(words, at - 1);
}

/** Set off by punctuation, or with an object of time: «постой секунду». */
function standsAlone(words: SentenceWords, at: number): boolean {
  const next = nextKey(words, at);
  return next === undefined
    ? /[,!.…?]/.test(words.tail(at))
    : accusative.test(next) && !NOT_ACCUSATIVE.test(next);
}

/** A feminine accusative, as far as an ending tells. */
function isAccusative(key: string): boolean {
  return key.length > 2 && accusative.test(key) && !NOT_ACCUSATIVE.test(key);
}

function hasObject(words: SentenceWords, at: number): boolean {
  return isAccusative(nextKey(words, at) ?? '');
}

function followedBy(words: SentenceWords, at: number, pattern: RegExp): boolean {
  return pattern.test(nextKey(words, at) ?? '');
}

/** Key of the next word of the same clause. */
function nextKey(words: SentenceWords, at: number): string | undefined {
  const key = words.key(at + 1, words.word(at)!.sentence);
  return key === undefined || words.isAfterBoundary(at + 1) ? undefined : key;
}

/** Whether nothing but «и», «просто», «теперь» stands between the start of the clause and the word. */
function startsClause(words: SentenceWords, at: number): boolean {
  for (let i = at; ; i--) {
    if (words.isAfterBoundary(i)) return true;
    if (!STARTERS.has(words.key(i - 1, words.word(at)!.sentence) ?? '')) return false;
  }
}
