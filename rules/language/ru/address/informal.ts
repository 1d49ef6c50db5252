/** Informal address in Russian: every form of «ты», every verb in the second person singular, every singular imperative. */
import type { Range } from '../../../template/types.ts';
import type { Dependent, InformalHit, InformalKind, InformalOptions, Prose } from '../../address.ts';
import { capitalize, isAllCaps, isCapitalized } from '../../letter-case.ts';
import { SentenceWords } from '../../sentence-words.ts';
import { isClients, isThankedFor } from './agents.ts';
import { isPreposition, isSubjectPronoun, isTransparent, opensClause } from './closed-words.ts';
import {
  agreeingWithPronoun,
  agreeingWithVerb,
  dependent,
  hasGenderInBrackets,
  withoutSubject,
} from './dependents.ts';
import { imperativeReading } from './imperative-context.ts';
import { pluralOfImperative } from './imperatives.ts';
import { predicateKind } from './predicates.ts';
import { INFORMAL_PRONOUNS, POLITE_PRONOUNS } from './pronouns.ts';
import { isEating, isSecondSingular, pluralOfSecondSingular } from './second-person.ts';
import { inSetPhrase } from './set-phrases.ts';

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

/** How many words around a past tense are asked for its subject. */
const REACH = 30;

const PARTICLE = /[-‑](?:ка|то|таки|либо|нибудь)$/;
const THANKS = /^(?:спасибо|благодар[а-я]+)$/;
const GLAD = /^(?:здорово|приятно|рады|надеемся|надеюсь|отлично|супер|класс|круто|молодец|умница)$/;
const SILENT_BEFORE_TY = /^(?:на|ух|ах|эх|бог|боже)$/;
const CONDITION = /^(?:ты|если|когда|что|пока|как|сколько|где|раз|чем|зачем|почему|редко|часто)$/;

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
    this.decideDoubtful();
    this.found.sort((a, b) => a.index - b.index);
    return [...this.withDependents(), ...this.questions()].sort((a, b) => a.range.start - b.range.start);
  }

  private read(index: number): void {
    const word = this.prose.words[index]!;
    let { key, text } = word;
    if (key.length > 4 && PARTICLE.test(key)) {
      key = key.replace(PARTICLE, '');
      text = text.slice(0, key.length);
    }
    const kind = this.kindOf(key, text, index);
    if (!kind || this.words.isQuoted(word.range)) return;
    if (kind !== 'pronoun' && this.isSetPhrase(index)) return;
    if (kind === 'doubtful') this.doubtful.push(index);
    else this.add(index, kind, key, text);
  }

  private kindOf(key: string, text: string, index: number): InformalKind | 'doubtful' | null {
    const last = key.charCodeAt(key.length - 1);
    if (key.charCodeAt(0) === 0x442 && INFORMAL_PRONOUNS.has(key))
      return this.isPronoun(key, text, index) ? 'pronoun' : null;
    // -шь, -шься, and the endings of imperatives: и, й, ь, я, г.
    if (last === 0x44c || last === 0x44f) {
      if (isEating(key)) return this.isIndicativeEating(index) ? 'verb' : 'imperative';
      if (isSecondSingular(key)) return this.looksLikeName(text, index) ? null : 'verb';
    }
    if (/л(?:ся|ась)$/.test(key) && this.isThanksFor(index)) return 'past';
    if (last === 0x438 || last === 0x439 || last === 0x44c || last === 0x44f || last === 0x433) {
      const reading = imperativeReading(this.words, index, key);
      if (reading === 'doubtful') return 'doubtful';
      if (reading === 'imperative') return this.looksLikeName(text, index) ? null : 'imperative';
      return null;
    }
    if (key === 'л' || (last !== 0x43b && last !== 0x430)) return null;
    return this.isThanksFor(index) ? 'past' : null;
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

  /** «спасибо, что выбрала нас»: a past whose unnamed subject is the client. */
  private isThanksFor(index: number): boolean {
    const { words } = this;
    const { key, text, sentence } = words.word(index)!;
    if (predicateKind(key, text) !== 'past' || hasGenderInBrackets(words, index)) return false;
    if (this.hasSubject(index)) return false;
    let i = index - 1;
    while (i > index - 5 && words.key(i, sentence) !== 'что' && isTransparent(words.key(i, sentence) ?? '-'))
      i--;
    if (words.key(i, sentence) !== 'что' || !words.isAfterBoundary(i)) return false;
    if (words.key(i - 1, sentence) === 'то' && words.key(i - 2, sentence) === 'за') i -= 2;
    const before = [i - 1, i - 2, i - 3, i - 4].map((j) => words.key(j, sentence) ?? '');
    const thanked = before.some((word) => THANKS.test(word)) && isThankedFor(words, index);
    const glad = before.some((word) => GLAD.test(word)) && isClients(words, index);
    return (thanked || glad) && !this.isPolite(index);
  }

  /** «ты молодец, что подала»: the past agrees with a pronoun. */
  private hasSubject(index: number): boolean {
    const { sentence } = this.words.word(index)!;
    for (let i = index - 1; i >= index - REACH; i--) if (this.words.key(i, sentence) === 'ты') return true;
    return false;
  }

  /** Whether a form of «вы» stands near by in the sentence. */
  private isPolite(index: number): boolean {
    const { sentence } = this.words.word(index)!;
    for (let i = index - REACH; i <= index + REACH; i++)
      if (POLITE_PRONOUNS.has(this.words.key(i, sentence) ?? '')) return true;
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
    const polite = INFORMAL_PRONOUNS.get(key)!;
    if (isAllCaps(text) && this.isShouted(index)) return polite.toUpperCase();
    const starts = isCapitalized(text) && this.words.isAtStart(index);
    return this.options.capital || starts ? capitalize(polite) : polite;
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

  /** «Забыл пароль?», «Уже оплатила?»: questions in the past without a subject. */
  private questions(): InformalHit[] {
    const { prose, words } = this;
    const hits: InformalHit[] = [];
    const informal = new Set(this.found.map(({ index }) => prose.words[index]!.sentence));
    for (const [index, { range, firstWord, lastWord }] of prose.sentences.entries()) {
      if (
        firstWord === lastWord ||
        informal.has(index) ||
        !/\?[!?)»”"]*$/.test(prose.prose.slice(range.start, range.end))
      )
        continue;
      const at = this.firstPredicate(firstWord, lastWord);
      if (at === null || this.isPolite(at)) continue;
      const word = words.word(at)!;
      if (words.isQuoted(word.range) || hasGenderInBrackets(words, at) || !isClients(words, at)) continue;
      const { range: whole, replacement } = dependent(words, at);
      hits.push({ range: whole, kind: 'question', replacement, dependents: [] });
    }
    return hits;
  }

  /** The past or short form that opens the sentence after particles and adverbs; null where a subject or anything else comes first. */
  private firstPredicate(from: number, to: number): number | null {
    for (let i = from; i < Math.min(to, from + 5); i++) {
      const { key, text } = this.words.word(i)!;
      if (i > from && this.words.isAfterBoundary(i)) return null;
      if (isSubjectPronoun(key)) return null;
      const kind = predicateKind(key, text);
      if (kind === 'past' || kind === 'short') return i;
      if (!isTransparent(key) && !opensClause(key)) {
        if (!isPreposition(key)) return null;
        i++;
      }
    }
    return null;
  }
}
