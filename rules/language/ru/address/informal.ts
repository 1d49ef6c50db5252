/** Informal address in Russian: every form of «ты», every verb in the second person singular, every singular imperative. */
import type { Range } from '../../../template/types.ts';
import type { Dependent, InformalHit, InformalKind, InformalOptions, Prose } from '../../address.ts';
import { capitalize, isAllCaps, isCapitalized } from '../../letter-case.ts';
import { SentenceWords } from '../../sentence-words.ts';
import { agreeingWithPronoun, agreeingWithVerb, dependent, withoutSubject } from './dependents.ts';
import { homonymReading, isConcession } from './imperative-context.ts';
import { pluralOfImperative } from './imperatives.ts';
import { type WordClass, wordClass } from './informal-words.ts';
import { INFORMAL_PRONOUNS } from './pronouns.ts';
import { pluralOfSecondSingular } from './second-person.ts';
import { inSetPhrase } from './set-phrases.ts';
import { findQuestions, isThanksFor } from './without-subject.ts';

/** Every informal word of a text, in text order. Quotations and set phrases are left alone. */
export function findInformal(prose: Prose, options: InformalOptions): InformalHit[] {
  return new Finder(prose, options).run();
}

interface Found {
  readonly index: number;
  readonly range: Range;
  readonly kind: InformalKind;
  readonly replacement: string;
}

/** Prepositions of the prepositional case. */
const LOCATIVE = /^(?:об?|обо|во?|на|при)$/;
const PARTICLE = /-(?:ка|то|таки|либо|нибудь)$/;
const SILENT_BEFORE_TY = /^(?:на|ух|ах|эх|бог|боже)$/;
const CONDITION = /^(?:ты|если|когда|что|пока|как|сколько|где|раз|чем|зачем|почему|редко|часто)$/;

const NO_SENTENCES: ReadonlySet<number> = new Set();

class Finder {
  private readonly prose: Prose;
  private readonly options: InformalOptions;
  private readonly words: SentenceWords;
  private readonly found: Found[] = [];
  private readonly doubtful: number[] = [];

  constructor(prose: Prose, options: InformalOptions) {
    this.prose = prose;
    this.options = options;
    this.words = new SentenceWords(prose);
  }

  run(): InformalHit[] {
    const { words } = this.prose;
    for (let i = 0; i < words.length; i++) this.read(i);
    if (this.found.length === 0 && this.doubtful.length === 0) return findQuestions(this.words, NO_SENTENCES);
    this.decideDoubtful();
    this.found.sort((a, b) => a.index - b.index);
    const informal = new Set(this.found.map(({ index }) => words[index]!.sentence));
    const questions = findQuestions(this.words, informal);
    return [...this.withDependents(), ...questions].sort((a, b) => a.range.start - b.range.start);
  }

  private read(index: number): void {
    const word = this.prose.words[index]!;
    let { key, text } = word;
    if (key.includes('-') && PARTICLE.test(key)) {
      key = key.replace(PARTICLE, '');
      text = text.slice(0, key.length);
    }
    const known = wordClass(key);
    if (known === 'none' || this.isEndOfNumber(word.range.start)) return;
    const kind = this.kindOf(known, key, text, index);
    if (!kind || this.words.isQuoted(word.range)) return;
    if (kind !== 'pronoun' && this.isSetPhrase(index)) return;
    if (kind === 'doubtful') this.doubtful.push(index);
    else this.add(index, kind, key, text);
  }

  /** «в 10-ной системе», «2-й». */
  private isEndOfNumber(start: number): boolean {
    const { prose } = this.prose;
    return /[-‑]/.test(prose[start - 1] ?? '') && /\d/.test(prose[start - 2] ?? '');
  }

  private kindOf(
    known: Exclude<WordClass, 'none'>,
    key: string,
    text: string,
    index: number,
  ): InformalKind | 'doubtful' | null {
    const { words } = this;
    switch (known) {
      case 'pronoun':
        return this.isPronoun(key, text, index) ? 'pronoun' : null;
      case 'past':
        return isThanksFor(words, index) ? 'past' : null;
      case 'eating':
        return this.isIndicativeEating(index) ? 'verb' : 'imperative';
      case 'second':
        return this.looksLikeName(text, index) ? null : 'verb';
      case 'imperative':
        return this.looksLikeName(text, index) || isConcession(words, index) ? null : 'imperative';
      case 'homonym': {
        const reading = isConcession(words, index) ? 'other' : homonymReading(words, index, key);
        return reading === 'other' || this.looksLikeName(text, index) ? null : reading;
      }
    }
  }

  private isPronoun(key: string, text: string, index: number): boolean {
    const { words } = this;
    const { sentence } = words.word(index)!;
    const before = words.key(index - 1, sentence) ?? '';
    if (key === 'ты') return !SILENT_BEFORE_TY.test(before) || words.isAfterBoundary(index);
    // «в гипермаркете Твой Дом», «в ТВОЁ»
    if (!isCapitalized(text) || !words.isJoined(index) || text.length < 4) return true;
    if (key === 'твое' && isAllCaps(text)) return false;
    const after = words.word(index + 1);
    const capitalAfter =
      after?.sentence === sentence && words.isJoined(index + 1) && isCapitalized(after.text);
    return !capitalAfter || isAllCaps(text);
  }

  /** A capital inside a sentence: «Вари», «Маши», the title of a film. */
  private looksLikeName(text: string, index: number): boolean {
    return (
      isCapitalized(text) && !isAllCaps(text) && this.words.isJoined(index) && !this.words.isAtStart(index)
    );
  }

  private isIndicativeEating(index: number): boolean {
    const { sentence } = this.words.word(index)!;
    for (let i = index - 1; i >= index - 5; i--) {
      if (this.words.isAfterBoundary(i + 1)) return false;
      if (CONDITION.test(this.words.key(i, sentence) ?? '')) return true;
    }
    return false;
  }

  private isSetPhrase(index: number): boolean {
    const { sentence } = this.words.word(index)!;
    return inSetPhrase(index, (i) => this.words.key(i, sentence));
  }

  private add(index: number, kind: InformalKind, key: string, text: string): void {
    const { start } = this.prose.words[index]!.range;
    const range = { start, end: start + text.length };
    this.found.push({ index, range, kind, replacement: this.replacement(index, kind, key, text) });
  }

  private replacement(index: number, kind: InformalKind, key: string, text: string): string {
    if (kind === 'verb') return pluralOfSecondSingular(text);
    if (kind === 'imperative') return pluralOfImperative(text);
    if (kind !== 'pronoun') return dependent(this.words, index).replacement;
    const polite = key === 'тебе' && this.isPrepositional(index) ? 'вас' : INFORMAL_PRONOUNS.get(key)!;
    if (isAllCaps(text) && this.isShouted(index)) return polite.toUpperCase();
    const starts = isCapitalized(text) && this.words.isAtStart(index);
    return this.options.capital || starts ? capitalize(polite) : polite;
  }

  /** «о тебе» → «о Вас», while «тебе» alone is «Вам». */
  private isPrepositional(index: number): boolean {
    const before = this.words.key(index - 1, this.prose.words[index]!.sentence);
    return before !== undefined && LOCATIVE.test(before) && !this.words.isAfterBoundary(index);
  }

  /** Whether the neighbours are in capitals too: «ТВОЙ ЗАКАЗ ГОТОВ». */
  private isShouted(index: number): boolean {
    const { sentence } = this.prose.words[index]!;
    return [index - 1, index + 1].some((i) => {
      const word = this.prose.words[i];
      return word?.sentence === sentence && word.text.length > 2 && isAllCaps(word.text);
    });
  }

  /** A word that may be an imperative is one beside an imperative that surely is: «заполни анкету и пришли документы». */
  private decideDoubtful(): void {
    if (this.doubtful.length === 0) return;
    const kinds = new Map(this.found.map(({ index, kind }) => [index, kind]));
    for (const index of this.doubtful) {
      const { key, text, sentence } = this.prose.words[index]!;
      for (let i = index - 8; i <= index + 8; i++) {
        const kind = this.words.key(i, sentence) === undefined ? undefined : kinds.get(i);
        if (kind !== 'imperative' && (kind !== 'verb' || i > index)) continue;
        this.add(index, 'imperative', key, text);
        break;
      }
    }
  }

  private withDependents(): InformalHit[] {
    const { words } = this;
    const taken = new Set(this.found.map(({ range }) => range.start));
    const own = (all: readonly Dependent[]): Dependent[] =>
      all.filter(({ range }) => !taken.has(range.start) && taken.add(range.start));
    const hits = this.found.map((hit) => ({ ...hit, dependents: own(this.agreeing(hit)) }));
    const last = new Map<number, (typeof hits)[number]>();
    for (const hit of hits) {
      const { sentence } = this.prose.words[hit.index]!;
      if (!last.has(sentence) || hit.kind !== 'pronoun') last.set(sentence, hit);
    }
    for (const [sentence, hit] of last) hit.dependents.push(...own(withoutSubject(words, sentence, taken)));
    return hits.map(({ range, kind, replacement, dependents }) => ({ range, kind, replacement, dependents }));
  }

  private agreeing({ kind, index }: Found): Dependent[] {
    if (kind === 'past') return [];
    if (kind !== 'pronoun') return agreeingWithVerb(this.words, index);
    return this.prose.words[index]!.key.startsWith('ты') ? agreeingWithPronoun(this.words, index) : [];
  }
}
