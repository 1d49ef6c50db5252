/** Predicates that agree with «ты» in number: past tense, short adjectives and participles, «сам». Keys: lower case, ё as е. */

import { memo } from '../../../text/memo.ts';
import { isAllCaps, isCapitalized, keyOf, likeCase } from '../../letter-case.ts';
import { NOUNS_IN_L } from './nouns-in-l.data.ts';
import { NOUNS_IN_N } from './nouns-in-n.data.ts';
import {
  FEMININE_NOUNS_IN_LA,
  NOUNS_LIKE_PAST,
  NOUNS_LIKE_SHORT,
  PAST_WITHOUT_L,
  SHORT_ADJECTIVES,
  SHORT_PARTICIPLES_IN_T,
} from './predicates.data.ts';
import { SuffixList } from './suffix-list.ts';

export type PredicateKind = 'past' | 'short' | 'self';

const nouns = new SuffixList(NOUNS_IN_L);
const nounsInN = new SuffixList(NOUNS_IN_N);
const pastEnding = /(?:л|ла|лся|лась)$/;

/** Past tense, masculine or feminine singular: «забыл», «записалась», «принёс», «смог». */
export function isPastSingular(key: string): boolean {
  if (PAST_WITHOUT_L.test(key)) return true;
  if (key.length < 2 || !pastEnding.test(key)) return false;
  return !isNounInL(key);
}

function isNounInL(key: string): boolean {
  if (NOUNS_LIKE_PAST.has(key) || FEMININE_NOUNS_IN_LA.has(key) || nouns.get(key) !== undefined) return true;
  return key.endsWith('ла') && nouns.get(key.slice(0, -1)) !== undefined;
}

/** Short forms in the singular that agree with the client, by key → plural. */
let shortForms: ReadonlyMap<string, string> | null = null;

function shorts(): ReadonlyMap<string, string> {
  if (shortForms) return shortForms;
  const forms = new Map<string, string>();
  for (const [masculine, plural] of SHORT_ADJECTIVES) {
    forms.set(keyOf(masculine), plural);
    forms.set(`${keyOf(plural).slice(0, -1)}а`, plural);
  }
  for (const masculine of SHORT_PARTICIPLES_IN_T) {
    forms.set(masculine, `${masculine}ы`);
    forms.set(`${masculine}а`, `${masculine}ы`);
  }
  shortForms = forms;
  return forms;
}

/**
 * Participles whose short plural simply adds -ы: «записан», «приглашён», «подключён». Adjectives with a fleeting vowel («спокоен →
 * спокойны») stand in the list.
 */
const REGULAR_PARTICIPLE =
  /(?:[ая]н|(?:[пбвм]л|дел|удал|сел|числ|жд|ж|щ|ш|[^и]ч|[нс]ес|ряс|пас|вез|вед|стро|чт|(?:отм|зам|прим|изм|оц)ен)ен)$/;

/** Short adjective or participle, masculine or feminine singular: «готов», «уверена», «записан». */
function isShortSingular(key: string): boolean {
  if (shorts().has(key)) return true;
  if (key.length < 5) return false;
  const masculine = key.endsWith('а') ? key.slice(0, -1) : key;
  return (
    REGULAR_PARTICIPLE.test(masculine) &&
    !NOUNS_LIKE_SHORT.has(masculine) &&
    nounsInN.get(masculine) === undefined
  );
}

/** What a word of the predicate is; null for everything else, names among it. */
export function predicateKind(key: string, text: string): PredicateKind | null {
  const kind = kindOf(key);
  if (kind === 'none') return null;
  return kind === 'past' && isCapitalized(text) && !isAllCaps(text) && NAMES.test(key) ? null : kind;
}

const kindOf = memo((key): PredicateKind | 'none' => {
  if (key === 'сам' || key === 'сама') return 'self';
  if (isShortSingular(key)) return 'short';
  return isPastSingular(key) ? 'past' : 'none';
});

/** Names in -л, -ла. */
const NAMES =
  /^(?:михаил|даниил|кирилл|гавриил|самуил|рафаил|людмила|камилла|стелла|элла|белла|нелла|алла|шейла)$/;

/** The plural of a predicate as written: «готова» → «готовы», «пришёл» → «пришли», «записалась» → «записались». */
export function pluralOfPredicate(text: string): string {
  const key = keyOf(text);
  if (key === 'сам' || key === 'сама') return likeCase(text, 'сами');
  const short = shorts().get(key);
  if (short !== undefined) return likeCase(text, short);
  if (isShortSingular(key)) {
    const stem = key.endsWith('а') ? text.slice(0, -1) : withoutStress(text);
    return withEnding(text, stem, 'ы');
  }
  return pluralOfPast(text, key);
}

function pluralOfPast(text: string, key: string): string {
  if (key.endsWith('лась')) return withEnding(text, text.slice(0, -4), 'лись');
  if (key.endsWith('ла')) return withEnding(text, text.slice(0, -2), 'ли');
  const reflexive = key.endsWith('ся');
  const stem = text.slice(0, text.length - (reflexive ? 2 : 0) - (/л(?:ся)?$/.test(key) ? 1 : 0));
  return withEnding(text, stemOfPlural(stem), reflexive ? 'лись' : 'ли');
}

/** What the vowel of the masculine becomes: шё-л → ш-ли, зажёг → зажг-ли, тёр → тёр-ли, привёз → привез-ли. */
function stemOfPlural(stem: string): string {
  const key = keyOf(stem);
  if (key === 'сче') return `${stem.slice(0, 1)}оч`;
  if (/[шч]е$/.test(key)) return stem.slice(0, -1);
  if (key.endsWith('жег')) return stem.slice(0, -2) + stem.slice(-1);
  return /(?:тер|мерз|пер)$/.test(key) ? stem : withoutStress(stem);
}

/** ё of the last syllable loses its stress in the plural: «привёз» → «привезли», «приглашён» → «приглашены». */
function withoutStress(stem: string): string {
  return stem.replace(/ё(?=[^аоуыэеёиюя]*$)/, 'е').replace(/Ё(?=[^АОУЫЭЕЁИЮЯ]*$)/, 'Е');
}

function withEnding(model: string, stem: string, ending: string): string {
  return stem + (isAllCaps(model) ? ending.toUpperCase() : ending);
}
