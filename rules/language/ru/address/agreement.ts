/** «Вы» with a predicate in the singular, and genders in brackets. */

import type { Dependent, Prose } from '../../address.ts';
import { keyOf } from '../../letter-case.ts';
import { SentenceWords } from '../../sentence-words.ts';
import { isClients } from './agents.ts';
import { isSubjectPronoun, isTransparent, opensClause } from './closed-words.ts';
import { dependent, disagreeingWithPolite } from './dependents.ts';
import { predicateKind } from './predicates.ts';

/** Predicates in the singular beside «Вы»: «Вы прав», «получила ли Вы». Those with a gender in brackets are left to the other rule. */
export function findDisagreements(prose: Prose): Dependent[] {
  const words = new SentenceWords(prose);
  const found: Dependent[] = [];
  const known = new Set<number>();
  for (let index = 0; index < prose.words.length; index++) {
    const { key, range } = prose.words[index]!;
    if (key.length !== 2 || key !== 'вы' || words.isQuoted(range)) continue;
    for (const word of disagreeingWithPolite(words, index)) {
      const bracketed = BRACKETS.test(prose.source.slice(word.range.start, word.range.end));
      // «замужем» is the same with «Вы».
      const typed = prose.prose.slice(word.range.start, word.range.end);
      const same = word.replacement.toLowerCase() === typed.toLowerCase();
      if (!bracketed && !same && !known.has(word.range.start)) found.push(word);
      known.add(word.range.start);
    }
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

/** Not the brackets of a gender: «получил(а)». */
const CLAUSE_END = /[.!?…,;:—–\n]/;
const BRACKETS = /[(/]/;
const FEMININE = /^(?:\s?\(-?([а-яё]{1,14})\)|\s?\/\s?-?([а-яё]{1,14})(?![а-яё]))/i;
const COORDINATING = /^(?:и|но|а|да|или|либо|однако|зато)$/;
const ENDINGS = /^(?:а|ла|на|ась|лась|сь|ена|ана)$/i;

/** «получил(а)», «заинтересован(-а)», «готов/готова» said of the client, with the polite plural. The agent's own «рад(а)» is left alone. */
export function findGenderBrackets(prose: Prose): Dependent[] {
  const words = new SentenceWords(prose);
  const found: Dependent[] = [];
  let end = 0;
  for (let index = 0; index < prose.words.length; index++) {
    const { key, text, range } = prose.words[index]!;
    if (range.start < end) continue;
    const next = prose.source.charCodeAt(range.end);
    if (next !== 0x28 && next !== 0x2f && next !== 0x20 && next !== 0xa0) continue;
    const tail = FEMININE.exec(prose.source.slice(range.end, range.end + 20));
    const form = tail?.[1] ?? tail?.[2];
    if (!tail || !form || !predicateKind(key, text) || words.isQuoted(range)) continue;
    if (!ENDINGS.test(form) && !/(?:а|ась)$/i.test(form)) continue;
    if (!ENDINGS.test(form) && !predicateKind(keyOf(form), form)) continue;
    if (!isSaidOfClient(words, index)) continue;
    end = range.end + tail[0].length;
    found.push({ range: { start: range.start, end }, replacement: dependent(words, index).replacement });
  }
  return found;
}

/** Whether «Вы», «ты» or a question without a subject stands before the predicate. */
function isSaidOfClient(words: SentenceWords, at: number): boolean {
  const { sentence } = words.word(at)!;
  let opens = true;
  let conditional = false;
  for (let i = at - 1; words.key(i, sentence) !== undefined; i--) {
    const key = words.key(i, sentence)!;
    if (key === 'вы' || key === 'ты') return true;
    if (isSubjectPronoun(key)) return false;
    if (CLAUSE_END.test(words.gap(i + 1))) {
      if (opens && COORDINATING.test(words.key(i + 1, sentence)!) && isClientsClause(words, i, sentence))
        return true;
      break;
    }
    if (/^(?:если|когда|раз|чтобы|что)$/.test(key)) conditional = true;
    if (!isTransparent(key) && !opensClause(key)) opens = false;
  }
  if (!opens || !isClients(words, at)) return false;
  return conditional || isQuestion(words, sentence);
}

/** «Вы записались на вчера», seen from its last word: what «, но не пришёл» goes on with. */
function isClientsClause(words: SentenceWords, last: number, sentence: number): boolean {
  for (let i = last; words.key(i, sentence) !== undefined; i--) {
    const key = words.key(i, sentence)!;
    if (key === 'вы' || key === 'ты') return true;
    if (isSubjectPronoun(key) || CLAUSE_END.test(words.gap(i))) return false;
  }
  return false;
}

function isQuestion(words: SentenceWords, sentence: number): boolean {
  const { range } = words.prose.sentences[sentence]!;
  return /\?[!?)»”"]*$/.test(words.prose.prose.slice(range.start, range.end));
}
