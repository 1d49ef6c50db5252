/** The words that agree with an informal form and change together with it. */
import { MASK_OUTPUT, type Range } from '../../../template/types.ts';
import type { Dependent } from '../../address.ts';
import type { SentenceWords } from '../../sentence-words.ts';
import { isClients, isOthers } from './agents.ts';
import { isPreposition, isSubjectPronoun, isTransparent, opensClause } from './closed-words.ts';
import { pluralOfPredicate, predicateKind } from './predicates.ts';

const FARTHEST = 10;
const COORDINATING = /^(?:и|или|либо|да|но|а)$/;
const ADVERSATIVE = /^(?:но|а|зато|однако)$/;
const SUBORDINATE = /^(?:если|когда|раз|пока|как|чтобы|что|хотя|хоть|едва|лишь)$/;
const BEING =
  /^(?:будь|будешь|быть|оставайся|останься|останешься|оказаться|окажешься|стань|стать|станешь|был|была)$/;
const PARENTHETICAL =
  /^(?:наверное|наверно|видимо|конечно|возможно|вероятно|кажется|похоже|кстати|думаю|надеюсь|пожалуйста|случайно|например|значит|к|сожалению)$/;
const brackets = /^(?:\(-?[а-яё]{1,4}\)|\/-?(?:а|ла|на|ась|лась)(?![а-яё]))/i;

/** The predicate `at` with its polite form; a gender in brackets («записан(а)») goes with it. */
export function dependent(words: SentenceWords, at: number): Dependent {
  const { range, text } = words.word(at)!;
  const tail = brackets.exec(words.prose.source.slice(range.end, range.end + 8));
  const end = range.end + (tail ? tail[0].length : 0);
  const slashed = alternative(words, at);
  return { range: { start: range.start, end: slashed ?? end }, replacement: pluralOfPredicate(text) };
}

/** «готова» of «готов/готова», which belongs to the dependent before. */
function isSecondForm(found: readonly Dependent[], { end }: Range): boolean {
  const last = found.at(-1);
  return last !== undefined && last.range.end >= end;
}

/** Whether a gender stands in brackets or after a slash: «выбрал(а)». */
export function hasGenderInBrackets(words: SentenceWords, at: number): boolean {
  const { range } = words.word(at)!;
  return brackets.test(words.prose.source.slice(range.end, range.end + 8)) || alternative(words, at) !== null;
}

/** «готов/готова»: the end of the second form. */
function alternative(words: SentenceWords, at: number): number | null {
  if (!/^ ?\/ ?$/.test(words.tail(at))) return null;
  const here = words.word(at)!;
  const next = words.word(at + 1);
  if (next?.sentence !== here.sentence || !predicateKind(next.key, next.text)) return null;
  return pluralOfPredicate(next.text).toLowerCase() === pluralOfPredicate(here.text).toLowerCase()
    ? next.range.end
    : null;
}

/** Everything that agrees with a nominative «ты» (or «Вы» in the singular by mistake) at `at`. */
export function agreeingWithPronoun(words: SentenceWords, at: number): Dependent[] {
  return [...toTheLeft(words, at), ...toTheRight(words, at)];
}

/** The predicates of a «Вы» at `at` that stand in the singular by mistake: «Вы прав», «Вы сегодня получил». Never «сама». */
export function disagreeingWithPolite(words: SentenceWords, at: number): Dependent[] {
  return [...toTheLeft(words, at), ...toTheRight(words, at, true)].filter(
    ({ replacement }) => replacement.toLowerCase() !== 'сами',
  );
}

function toTheRight(words: SentenceWords, at: number, strict = false): Dependent[] {
  const found: Dependent[] = [];
  const { sentence } = words.word(at)!;
  let skipped = 0;
  let coordinated = false;
  let plain = true;
  for (let i = at + 1; i <= at + FARTHEST + skipped && words.key(i, sentence) !== undefined; i++) {
    if (words.isAfterBoundary(i)) {
      const aside = asideEnd(words, i, sentence);
      if (aside !== null) {
        skipped += aside - i;
        i = aside;
      } else {
        if (strict || words.isAfterHardBoundary(i) || !continues(words, i, at, sentence)) break;
        coordinated = true;
        plain = true;
      }
    }
    const { key, text, range } = words.word(i)!;
    if (isSubjectPronoun(key)) break;
    if (COORDINATING.test(key)) plain = true;
    if (words.isQuoted(range) || isSecondForm(found, range)) continue;
    const previous = words.key(i - 1, sentence) ?? '';
    const afterPreposition = isPreposition(previous) && i - 1 !== at;
    const kind = afterPreposition ? null : predicateKind(key, text);
    if (strict && !(plain && kind && !isOthers(words, i))) {
      if (!kind && !isTransparent(key) && !opensClause(key) && !isPreposition(key) && !afterPreposition)
        break;
    } else if (
      kind === 'self' ||
      (kind === 'past' && (coordinated ? plain && isClients(words, i) : plain || found.length === 0))
    ) {
      found.push(dependent(words, i));
    } else if (kind === 'short' && plain && (!coordinated || isClients(words, i))) {
      found.push(dependent(words, i));
    } else if (!isTransparent(key) && !opensClause(key) && !isPreposition(key) && !afterPreposition) {
      plain = false;
    }
  }
  return found;
}

/**
 * Where the text goes on after words set off by commas («ты, {{ name }}, и просил», «ты, наверное, забыл»); null where the comma
 * at `from` begins a clause.
 */
function asideEnd(words: SentenceWords, from: number, sentence: number): number | null {
  const gap = words.gap(from);
  if (/^\s*,[^,]*,\s*$/.test(gap) && gap.includes(MASK_OUTPUT)) return from;
  if (!/^\s*,\s*$/.test(gap)) return null;
  for (let i = from; i < from + 4 && words.key(i, sentence) !== undefined; i++) {
    const { key, text } = words.word(i)!;
    const name = text[0] !== text[0]!.toLowerCase();
    if (!name && !PARENTHETICAL.test(key)) return null;
    if (/^[^,]*,/.test(words.tail(i))) return words.key(i + 1, sentence) === undefined ? null : i + 1;
  }
  return null;
}

/** Whether the clause that begins at `i` keeps the subject: «… , но не оплатил», «… , что не получил», «когда ты был у нас, забыл …». */
function continues(words: SentenceWords, i: number, at: number, sentence: number): boolean {
  const { key, text } = words.word(i)!;
  if (!/^[\s*_~\u0001]*,[\s*_~\u0001]*$/.test(words.gap(i))) return false;
  if (ADVERSATIVE.test(key) || key === 'что' || key === 'чтобы') return true;
  const opened = SUBORDINATE.test(words.key(at - 1, sentence) ?? '') && words.key(at - 1, sentence) !== 'как';
  return opened && predicateKind(key, text) === 'past';
}

function toTheLeft(words: SentenceWords, at: number): Dependent[] {
  const { sentence } = words.word(at)!;
  if (words.isAfterBoundary(at)) return [];
  const candidates: number[] = [];
  for (let i = at - 1; i >= at - FARTHEST && words.key(i, sentence) !== undefined; i--) {
    const { key, text, range } = words.word(i)!;
    if (words.isQuoted(range)) return [];
    const kind = predicateKind(key, text);
    const near = candidates.length > 0 || i >= at - 3;
    if (kind && near && !isPreposition(words.key(i - 1, sentence) ?? '')) candidates.push(i);
    else if (!isTransparent(key) && !opensClause(key)) return [];
    if (words.isAfterBoundary(i)) break;
  }
  return candidates.map((i) => dependent(words, i));
}

/** What agrees with a verb or an imperative: «сама», «будь готов», «если хочешь быть уверена». */
export function agreeingWithVerb(words: SentenceWords, at: number): Dependent[] {
  const found: Dependent[] = [];
  const { sentence } = words.word(at)!;
  let being = BEING.test(words.word(at)!.key);
  for (let i = at + 1; i <= at + FARTHEST && words.key(i, sentence) !== undefined; i++) {
    const { key, text, range } = words.word(i)!;
    if (words.isAfterBoundary(i) || isSubjectPronoun(key)) break;
    if (words.isQuoted(range)) continue;
    const kind = predicateKind(key, text);
    if (kind === 'self' || (kind === 'short' && being)) found.push(dependent(words, i));
    else if (BEING.test(key)) being = true;
    else if (!isTransparent(key) && !opensClause(key)) being = false;
  }
  const before = words.word(at - 1);
  if (before?.sentence === sentence && !words.isAfterBoundary(at)) {
    const kind = predicateKind(before.key, before.text);
    if (kind === 'self' || (kind === 'short' && BEING.test(words.word(at)!.key)))
      found.push(dependent(words, at - 1));
  }
  return found;
}

/**
 * Predicates without a subject in the other clauses of a sentence on «ты»: «если забыл пароль, напиши», «ответь, когда будешь готов».
 * `taken`: starts of words that already belong to somebody.
 */
export function withoutSubject(
  words: SentenceWords,
  sentence: number,
  taken: ReadonlySet<number>,
): Dependent[] {
  const { firstWord, lastWord } = words.prose.sentences[sentence]!;
  const found: Dependent[] = [];
  for (let i = firstWord; i < lastWord; i++) {
    const { key, text, range } = words.word(i)!;
    if (words.isQuoted(range) || isSecondForm(found, range) || taken.has(range.start)) continue;
    const kind = predicateKind(key, text);
    if (!kind || kind === 'self' || isPreposition(words.key(i - 1, sentence) ?? '')) continue;
    const own =
      (opensOwnClause(words, i, sentence) && !isSomebodyElses(words, i, sentence, taken)) ||
      isConditionBeforeDash(words, i, sentence, taken);
    if (own && isClients(words, i)) found.push(dependent(words, i));
  }
  return found;
}

/** «передай сыну, чтобы повторил дроби»: had the client to do it, an infinitive would stand. */
function isSomebodyElses(
  words: SentenceWords,
  at: number,
  sentence: number,
  taken: ReadonlySet<number>,
): boolean {
  let that = at - 1;
  while (that > at - FARTHEST && !words.isAfterBoundary(that)) that--;
  if (words.key(that, sentence) !== 'чтобы') return false;
  for (let i = that - 1; i >= that - FARTHEST && words.key(i, sentence) !== undefined; i--) {
    if (taken.has(words.word(i)!.range.start)) return true;
    if (words.isAfterBoundary(i)) break;
  }
  return false;
}

/** «Забыл — сделай сегодня», «Потеряла чек — напиши нам»: the sentence begins with what may have happened. */
function isConditionBeforeDash(
  words: SentenceWords,
  at: number,
  sentence: number,
  taken: ReadonlySet<number>,
): boolean {
  if (
    at !== words.prose.sentences[sentence]!.firstWord ||
    predicateKind(words.word(at)!.key, words.word(at)!.text) !== 'past'
  )
    return false;
  for (let i = at + 1; i <= at + 4 && words.key(i, sentence) !== undefined; i++) {
    if (/[—–]\s*$/.test(words.gap(i))) return taken.has(words.word(i)!.range.start);
    if (words.isAfterBoundary(i)) return false;
  }
  return false;
}

/** Whether only a conjunction like «если» and transparent words stand between the start of the clause and the predicate. */
function opensOwnClause(words: SentenceWords, at: number, sentence: number): boolean {
  let conjunction = false;
  for (let i = at - 1; i >= at - FARTHEST && words.key(i, sentence) !== undefined; i--) {
    if (words.isAfterBoundary(i + 1)) break;
    const { key } = words.word(i)!;
    if (isSubjectPronoun(key)) return false;
    if (SUBORDINATE.test(key)) {
      conjunction = true;
      // «на что рассчитываешь и когда готов»: a new clause, though no comma opens it.
      if (COORDINATING.test(words.key(i - 1, sentence) ?? '')) break;
    } else if (
      /^(?:тебя|тебе|тобой)$/.test(key) ||
      (!isTransparent(key) && !opensClause(key) && !predicateKind(key, words.word(i)!.text))
    ) {
      const preposition = isPreposition(key) || isPreposition(words.key(i - 1, sentence) ?? '');
      if (!preposition) return false;
    }
  }
  return conjunction || isAskedAfterDash(words, at, sentence);
}

/** «… картой — решил, какую берёшь?»: in a question the client goes on after a dash. */
function isAskedAfterDash(words: SentenceWords, at: number, sentence: number): boolean {
  const { range } = words.prose.sentences[sentence]!;
  return /[—–]\s*$/.test(words.gap(at)) && words.prose.prose[range.end - 1] === '?';
}
