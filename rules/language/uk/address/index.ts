import type { Address, Dependent, InformalHit, InformalKind, InformalOptions, Prose } from '../../address.ts';
import { capitalize, isAllCaps, isCapitalized, likeCase } from '../../letter-case.ts';
import { SentenceWords } from '../../sentence-words.ts';
import { severalFinder } from '../../several.ts';
import {
  ADJECTIVES,
  CLAUSE_START,
  IMPERATIVES,
  INFORMAL_PRONOUNS,
  IRREGULAR_PASTS,
  IRREGULAR_VERBS,
  NOT_VERBS,
  SILENT_BEFORE,
  TRANSPARENT,
} from './data.ts';

/** Ukrainian: «ти», «Ви» and «ви». */
export const ukAddress: Address = {
  findInformal,
  findDisagreements: () => [],
  findGenderBrackets: () => [],
  polite: new Set([...INFORMAL_PRONOUNS.values()]),
  addressesSeveral: severalFinder({
    adjectives: new Set(['дорогі', 'шановні', 'любі', 'милі']),
    nouns: new Set(
      'друзі колеги клієнти гості підписники батьки учасники панове пацієнти покупці'.split(' '),
    ),
    friends: new Set(['друзі', 'колеги', 'панове']),
    greeting: /^(?:добр[иіо]|віта|шановн|дорог)/,
    and: 'і',
    all: new Set(['всім', 'усім']),
  }),
  meansSeveral: () => false,
};

/** Prepositions of the locative: «на тобі» → «на Вас». */
const LOCATIVE = /^(?:на|у|в|при|о|об)$/;
const secondPerson = /[еєиї]ш(?:ся)?$/;
const past = /(?:[аиуяіїюо]в|[аиуяіїюо]ла|йшла|гла|сла|зла)(?:ся|сь)?$/;
const participle = /(?:[аяеє]н|ут|ит)(?:ий|а)$/;

function findInformal(prose: Prose, options: InformalOptions): InformalHit[] {
  const words = new SentenceWords(prose);
  const hits: InformalHit[] = [];
  for (const [index, { key, text, range }] of prose.words.entries()) {
    const kind = kindOf(words, index, key);
    if (!kind || words.isQuoted(range)) continue;
    const name = isCapitalized(text) && !isAllCaps(text) && words.isJoined(index) && !words.isAtStart(index);
    if (name && kind !== 'pronoun') continue;
    hits.push({
      range,
      kind,
      replacement: replacement(words, index, kind, options),
      dependents: key === 'ти' ? agreeing(words, index) : [],
    });
  }
  return hits;
}

function kindOf(words: SentenceWords, index: number, key: string): InformalKind | null {
  if (INFORMAL_PRONOUNS.has(key)) return isPronoun(words, index, key) ? 'pronoun' : null;
  if (IRREGULAR_VERBS.has(key)) return 'verb';
  if (key.length > 3 && secondPerson.test(key) && !NOT_VERBS.has(key)) return 'verb';
  if (CLAUSE_START.has(key))
    return words.isAfterBoundary(index) && !words.isAfterBoundary(index + 1) ? 'imperative' : null;
  return IMPERATIVES.has(key) ? 'imperative' : null;
}

function isPronoun(words: SentenceWords, index: number, key: string): boolean {
  return key !== 'ти' || !SILENT_BEFORE.has(words.key(index - 1, words.word(index)!.sentence) ?? '');
}

function replacement(
  words: SentenceWords,
  index: number,
  kind: InformalKind,
  { capital }: InformalOptions,
): string {
  const { key, text } = words.word(index)!;
  if (kind === 'pronoun') {
    const before = words.key(index - 1, words.word(index)!.sentence) ?? '';
    const locative = key === 'тобі' && LOCATIVE.test(before) && !words.isAfterBoundary(index);
    const polite = locative ? 'вас' : INFORMAL_PRONOUNS.get(key)!;
    return capital || (isCapitalized(text) && words.isAtStart(index)) ? capitalize(polite) : polite;
  }
  if (kind === 'verb') return likeCase(text, IRREGULAR_VERBS.get(key) ?? key.replace(/ш(ся)?$/, 'те$1'));
  return likeCase(text, pluralOfImperative(key));
}

function pluralOfImperative(key: string): string {
  const reflexive = /с[ья]$/.test(key);
  const base = reflexive ? key.slice(0, -2) : key;
  const plural = base.endsWith('и') ? `${base.slice(0, -1)}іть` : `${base}те`;
  return reflexive ? `${plural}ся` : plural;
}

/** Past tense and adjectives after «ти», with nothing but particles between. */
function agreeing(words: SentenceWords, at: number): Dependent[] {
  const found: Dependent[] = [];
  const { sentence } = words.word(at)!;
  for (let i = at + 1; i <= at + 5; i++) {
    const key = words.key(i, sentence);
    if (key === undefined || words.isAfterBoundary(i)) break;
    const plural = pluralOfPredicate(key);
    const { range, text } = words.word(i)!;
    if (plural) found.push({ range, replacement: likeCase(text, plural) });
    else if (!TRANSPARENT.has(key)) break;
  }
  return found;
}

function pluralOfPredicate(key: string): string | null {
  const known = ADJECTIVES.get(key) ?? IRREGULAR_PASTS.get(key);
  if (known) return known;
  if (participle.test(key)) return key.replace(/(?:ий|а)$/, 'і');
  if (!past.test(key)) return null;
  const reflexive = /с[ья]$/.test(key) ? 'ся' : '';
  const base = reflexive ? key.slice(0, -2) : key;
  return `${base.replace(/йшов$/, 'йш').replace(/(?:в|ла)$/, '')}ли${reflexive}`;
}
