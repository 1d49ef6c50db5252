/**
 * Finds farewells and wishes in running text: «До свидания! Хорошего Вам рабочего дня и приятных выходных!».
 * Text may come in pieces (branches of Liquid): a reading says what it leaves open at its end.
 */
import type { Farewells, LanguagePack, WishForm, WishKind } from '../language/types.ts';
import { MASK_MARK } from '../template/types.ts';
import { wordKey } from '../template/words.ts';
import { KIND_BITS, type Policy, TIMED } from './policy.ts';

/** Further bits beside those of timed wishes; see `policy.ts`. */
export const NEUTRAL = 16;
export const FORMULA = 32;
export const SIGNATURE = 64;
export const FORBIDDEN = 128;
/** «До встречи!»: ends a message; a signature may follow it without a wish. */
export const PARTING = 256;
/** «Будем рады помочь!»: ends a message and asks for no wish. */
export const COURTESY = 512;
export const WISHES = TIMED | NEUTRAL;

/** A farewell or a wish in a text; offsets are those of the text that was read. */
export interface Phrase {
  /** One of the bits above or of `policy.ts`. */
  readonly bit: number;
  readonly start: number;
  /** After its punctuation. */
  readonly end: number;
  /** After its last word. */
  readonly wordEnd: number;
  /** True where it begins a sentence or a line, and so has a capital. */
  readonly opens: boolean;
  /** True where no mark stands between the beginning of the text and its first word, and that word is the first. */
  readonly bare: boolean;
  /** True for «пусть вечер будет …»: other words of the sentence belong to it. */
  readonly free: boolean;
}

/** What a piece of text says. */
export interface Reading {
  readonly phrases: readonly Phrase[];
  /** True where there is a letter in it. */
  readonly hasWords: boolean;
  /** Whether a following wish would stand inside a clause («до {% if %}приятного вечера»); null: as before this piece. */
  readonly endsInside: boolean | null;
  /** The end of the text where it may be the beginning of a wish («Удачного »); empty otherwise. */
  readonly tail: string;
  /** True where the text begins with what may be the end of a wish («вечера!»). */
  readonly continues: boolean;
}

/** A word of the text that is read. */
export interface Lexeme {
  readonly key: string;
  readonly range: { readonly start: number; readonly end: number };
}

interface Entry {
  readonly noun: { readonly bit: number; readonly form: WishForm } | null;
  readonly plain: number;
  readonly phrases: readonly Fixed[];
}

type Position = 'any' | 'opening' | 'parting' | 'alone';

interface Fixed {
  readonly words: readonly string[];
  readonly bit: number;
  readonly position: Position;
}

/** What stands between two words: only white space, one comma, or anything that ends a clause. */
type Gap = 'space' | 'comma' | 'stop';

const LONGEST = 6;
const WORD = /\p{L}[\p{L}\p{M}]*(?:[-'’\u02BC\u2011]\p{L}[\p{L}\p{M}]*)*/gu;

const lexicons = new WeakMap<Policy, Lexicon>();

/** The phrases of a language with a team's own. */
export function lexiconOf(policy: Policy, { farewells }: LanguagePack): Lexicon {
  let lexicon = lexicons.get(policy);
  if (!lexicon) lexicons.set(policy, (lexicon = new Lexicon(farewells, policy.own, policy.formula)));
  return lexicon;
}

export class Lexicon {
  private readonly data: Farewells;
  private readonly entries = new Map<string, Entry>();
  private readonly adjectiveForms = new Map<string, readonly WishForm[]>();
  private readonly between: ReadonlySet<string>;
  private readonly openers: ReadonlySet<string>;
  private readonly except: ReadonlySet<string>;
  private readonly hopes: ReadonlySet<string>;
  private readonly strings = new Map<string, Reading>();

  constructor(data: Farewells, own: Readonly<Record<string, WishKind>>, formula = data.formula) {
    this.data = data;
    const { wish } = data;
    this.between = new Set(wish.between);
    this.openers = new Set(wish.openers);
    this.except = new Set(wish.except);
    this.hopes = new Set(wish.hopes);
    for (const [word, { kind, form }] of Object.entries(wish.nouns)) {
      this.enter(word, { noun: { bit: wishBit(kind), form } });
    }
    for (const [word, kind] of Object.entries(wish.plainNouns)) this.enter(word, { plain: wishBit(kind) });
    for (const [text, kind] of Object.entries({ ...wish.phrases, ...own }))
      this.fixed(text, wishBit(kind), 'any');
    for (const text of [formula, ...data.formulas]) this.fixed(text, FORMULA, 'any');
    for (const text of data.partings) this.fixed(text, PARTING, 'parting');
    for (const text of data.courtesies) this.fixed(text, COURTESY, 'opening');
    for (const text of data.signatures) this.fixed(text, SIGNATURE, 'opening');
    for (const text of data.forbidden) this.fixed(text, FORBIDDEN, 'any');
    for (const text of data.forbiddenAtEnd) this.fixed(text, FORBIDDEN, 'alone');
  }

  private enter(word: string, part: Partial<Entry>): void {
    const entry = this.entries.get(word) ?? { noun: null, plain: 0, phrases: [] };
    this.entries.set(word, { ...entry, ...part });
  }

  private fixed(text: string, bit: number, position: Position): void {
    const words = text.match(WORD)?.map(wordKey) ?? [];
    if (words.length === 0) return;
    const phrases = [...(this.entries.get(words[0]!)?.phrases ?? []), { words, bit, position }];
    phrases.sort((a, b) => b.words.length - a.words.length);
    this.enter(words[0]!, { phrases });
  }

  /** Reads a string that is no part of a template's words: a literal, a value, a partial. */
  readString(text: string): Reading {
    let reading = this.strings.get(text);
    if (!reading) {
      if (this.strings.size >= 500) this.strings.clear();
      const words = Array.from(text.matchAll(WORD), ({ 0: word, index }): Lexeme => {
        return { key: wordKey(word), range: { start: index, end: index + word.length } };
      });
      reading = this.read(text, words, 0, words.length, 0, text.length);
      this.strings.set(text, reading);
    }
    return reading;
  }

  /** Reads `text` from `start` to `end`, whose words are `words[first … last - 1]`. */
  read(
    text: string,
    words: readonly Lexeme[],
    first: number,
    last: number,
    start: number,
    end: number,
  ): Reading {
    const phrases: Phrase[] = [];
    const scan = new Scan(text, words, first, last, start, end);
    let free = first;
    for (let index = first; index < last; index++) {
      const entry = this.entries.get(words[index]!.key);
      if (!entry) continue;
      const found = this.phraseAt(scan, index, free, entry, phrases.at(-1) ?? null);
      if (!found) continue;
      phrases.push(found.phrase);
      free = found.next;
      index = Math.max(index, found.next - 1);
    }
    return { phrases, ...this.edges(scan), continues: this.continues(scan, phrases[0]) };
  }

  private phraseAt(
    scan: Scan,
    index: number,
    free: number,
    entry: Entry,
    before: Phrase | null,
  ): { phrase: Phrase; next: number } | null {
    for (const fixed of entry.phrases) {
      if (this.fixedAt(scan, index, fixed)) {
        const next = index + fixed.words.length;
        return { phrase: scan.phrase(fixed.bit, index, next, false), next };
      }
    }
    const next = index + 1;
    if (entry.noun) {
      const from = this.wishStart(scan, index, free, entry.noun.form, before);
      if (from !== null && !this.isSomethingElse(scan, index)) {
        return { phrase: scan.phrase(entry.noun.bit, from, next, false), next };
      }
    }
    if (entry.plain) {
      const from = this.hopeBefore(scan, index, free);
      if (from !== null && !this.isSomethingElse(scan, index)) {
        return { phrase: scan.phrase(entry.plain, from, next, true), next };
      }
    }
    return null;
  }

  private fixedAt(scan: Scan, index: number, { words, position }: Fixed): boolean {
    const next = index + words.length;
    if (next > scan.last) return false;
    for (let i = 1; i < words.length; i++) {
      if (scan.words[index + i]!.key !== words[i]) return false;
      const gap = scan.gap(index + i);
      // «Ну, пока!»: a sentence of its own may have its commas.
      if (gap === 'stop' || (gap === 'comma' && position !== 'alone')) return false;
    }
    if (position === 'any') return scan.opensClause(index, this.openers) || words.length > 1;
    const ends = scan.endsSentence(next);
    if (position === 'parting' && (ends || scan.endsLineBefore(next)))
      return scan.opensClause(index, this.openers);
    if (!scan.opensSentence(index)) return false;
    return position !== 'alone' || (ends && !scan.opensBracket(index));
  }

  /** Index of the first word of a wish whose noun stands at `index`; null where it is none. */
  private wishStart(
    scan: Scan,
    index: number,
    free: number,
    form: WishForm,
    before: Phrase | null,
  ): number | null {
    let adjective = -1;
    for (let at = index - 1; at >= free && index - at <= LONGEST; at--) {
      const gap = scan.gap(at + 1);
      if (gap === 'stop') break;
      const { key } = scan.words[at]!;
      if (this.isAdjective(key, form)) adjective = at;
      else if (gap === 'comma' || !(this.between.has(key) || this.agrees(key, form))) break;
    }
    if (adjective < 0) return this.isJoined(scan, index, before) ? index : null;
    if (this.data.wish.needsOpener) return this.hopeBefore(scan, adjective, free);
    return scan.opensClause(adjective, this.openers) ? adjective : null;
  }

  /** «Хорошего дня и вечера»: the adjective is that of the wish before. */
  private isJoined(scan: Scan, index: number, before: Phrase | null): boolean {
    if (!before || !(before.bit & WISHES) || before.free) return false;
    const previous = scan.words[index - 1];
    if (!previous || index - 1 < scan.first || scan.gap(index) === 'stop') return false;
    if (previous.range.end === before.wordEnd) return scan.gap(index) === 'comma';
    const joint = this.between.has(previous.key) && previous.key.length <= 3;
    return joint && scan.words[index - 2]?.range.end === before.wordEnd && scan.gap(index - 1) === 'space';
  }

  private hopeBefore(scan: Scan, index: number, free: number): number | null {
    for (let at = index - 1; at >= free && index - at <= 4; at--) {
      if (scan.gap(at + 1) !== 'space') return null;
      if (this.hopes.has(scan.words[at]!.key)) return at;
    }
    return null;
  }

  /** «дня рождения», and what is wished for an event of ours: «приятного вечера в нашем ресторане». */
  private isSomethingElse(scan: Scan, index: number): boolean {
    const next = scan.wordAfter(index);
    if (!next) return false;
    if (this.except.has(next.key)) return true;
    const after = scan.wordAfter(index + 1);
    return (
      after !== null &&
      next.key.length <= 2 &&
      this.data.wish.ours.some((beginning) => after.key.startsWith(beginning))
    );
  }

  private isAdjective(key: string, form: WishForm): boolean {
    return this.formsOf(key).includes(form);
  }

  /** Forms in which the word is one of the adjectives of wishes. */
  private formsOf(key: string): readonly WishForm[] {
    let forms = this.adjectiveForms.get(key);
    if (!forms) {
      if (this.adjectiveForms.size >= 2000) this.adjectiveForms.clear();
      forms = this.computeForms(key);
      this.adjectiveForms.set(key, forms);
    }
    return forms;
  }

  private computeForms(key: string): WishForm[] {
    const { adjectives, endings } = this.data.wish;
    const stems = adjectives.filter((stem) => key.startsWith(stem));
    if (stems.length === 0) return [];
    return Object.keys(endings).filter((form) =>
      endings[form]!.some((ending) => stems.some((stem) => key === stem + ending)),
    );
  }

  /** «хорошего рабочего дня»: a word that has the ending of the form. */
  private agrees(key: string, form: WishForm): boolean {
    return this.data.wish.endings[form]!.some(
      (ending) => ending !== '' && key.length > ending.length + 2 && key.endsWith(ending),
    );
  }

  /** A noun among the first words, before any mark and before the first whole wish. */
  private continues(scan: Scan, before: Phrase | undefined): boolean {
    const { first, last, words } = scan;
    for (let index = first; index < last && index - first < LONGEST; index++) {
      if (index > first && scan.gap(index) === 'stop') return false;
      const { key, range } = words[index]!;
      if (before && range.start >= before.start) return false;
      const entry = this.entries.get(key);
      if (entry && (entry.noun || entry.plain)) return true;
    }
    return false;
  }

  private edges(scan: Scan): Omit<Reading, 'phrases' | 'continues'> {
    const { first, last, words } = scan;
    if (last === first) return { hasWords: false, endsInside: scan.endsInsideWithoutWords(), tail: '' };
    const open = scan.endGap() === 'space';
    const inside = open && !scan.endsLine() && !this.openers.has(words[last - 1]!.key);
    return { hasWords: true, endsInside: inside, tail: open ? this.tail(scan) : '' };
  }

  private tail(scan: Scan): string {
    let from = -1;
    for (let at = scan.last - 1; at >= scan.first && scan.last - at <= LONGEST; at--) {
      if (at < scan.last - 1 && scan.gap(at + 1) !== 'space') break;
      const { key } = scan.words[at]!;
      if (this.formsOf(key).length > 0 || this.hopes.has(key)) from = at;
      else if (!this.between.has(key)) break;
    }
    return from < 0 ? '' : scan.text.slice(scan.words[from]!.range.start, scan.end);
  }
}

function wishBit(kind: WishKind): number {
  return kind === 'neutral' ? NEUTRAL : KIND_BITS[kind];
}

const MARK = MASK_MARK.charCodeAt(0);

/** The words of one text and what stands between them. */
class Scan {
  readonly text: string;
  readonly words: readonly Lexeme[];
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;

  constructor(
    text: string,
    words: readonly Lexeme[],
    first: number,
    last: number,
    start: number,
    end: number,
  ) {
    this.text = text;
    this.words = words;
    this.first = first;
    this.last = last;
    this.start = start;
    this.end = end;
  }

  /** What stands between the word at `index` and the one before it. */
  gap(index: number): Gap {
    return this.gapBetween(this.words[index - 1]!.range.end, this.words[index]!.range.start);
  }

  /** What stands after the last word. */
  endGap(): Gap {
    return this.gapBetween(this.words[this.last - 1]!.range.end, this.end);
  }

  private gapBetween(from: number, to: number): Gap {
    let comma = false;
    for (let at = from; at < to; at++) {
      const code = this.text.charCodeAt(at);
      if (code === 44) {
        if (comma) return 'stop';
        comma = true;
      } else if (code !== 32 && code !== 10 && code !== 13 && code !== 9 && code !== 0xa0 && code !== MARK) {
        return 'stop';
      }
    }
    return comma ? 'comma' : 'space';
  }

  private hasLineEnd(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.text.charCodeAt(at) === 10) return true;
    return false;
  }

  endsLine(): boolean {
    return this.hasLineEnd(this.words[this.last - 1]!.range.end, this.end);
  }

  /** True where a sentence or a line begins at the word. */
  opensSentence(index: number): boolean {
    const { start } = this.words[index]!.range;
    const from = index > this.first ? this.words[index - 1]!.range.end : this.start;
    if (index === this.first && this.isBlank(from, start)) return true;
    return this.hasLineEnd(from, start) || this.gapBetween(from, start) === 'stop';
  }

  /** The next word where only white space stands between. */
  wordAfter(index: number): Lexeme | null {
    return index + 1 < this.last && this.gap(index + 1) === 'space' ? this.words[index + 1]! : null;
  }

  /** «Если Вы (пока) не решили»: said in passing. */
  opensBracket(index: number): boolean {
    return this.text[this.words[index]!.range.start - 1] === '(';
  }

  /** True where a clause begins at the word, or one of the openers stands before it. */
  opensClause(index: number, openers: ReadonlySet<string>): boolean {
    if (index === this.first || this.opensSentence(index)) return true;
    return this.gap(index) !== 'space' || openers.has(this.words[index - 1]!.key);
  }

  /** True where the sentence or the line ends before the word at `next`. */
  endsSentence(next: number): boolean {
    const from = this.words[next - 1]!.range.end;
    const to = next < this.last ? this.words[next]!.range.start : this.end;
    if (next === this.last && this.isBlank(from, to)) return true;
    return /^[\s\u0001]*(?:[.!?…)\]]|\n|\p{Extended_Pictographic})/u.test(this.text.slice(from, to));
  }

  /** True where a new line begins with the word at `next`, or the text ends. */
  endsLineBefore(next: number): boolean {
    return (
      next === this.last || this.hasLineEnd(this.words[next - 1]!.range.end, this.words[next]!.range.start)
    );
  }

  private isBlank(from: number, to: number): boolean {
    return this.gapBetween(from, to) === 'space';
  }

  endsInsideWithoutWords(): boolean | null {
    if (
      this.start === this.end ||
      (this.isBlank(this.start, this.end) && !this.hasLineEnd(this.start, this.end))
    )
      return null;
    return false;
  }

  phrase(bit: number, first: number, next: number, free: boolean): Phrase {
    const { start } = this.words[first]!.range;
    const wordEnd = this.words[next - 1]!.range.end;
    let end = wordEnd;
    while (end < this.end && '!.…'.includes(this.text[end]!)) end++;
    return {
      bit,
      start,
      end,
      wordEnd,
      opens: this.opensSentence(first),
      bare: first === this.first && this.isBlank(this.start, start) && !this.hasLineEnd(this.start, start),
      free,
    };
  }
}
