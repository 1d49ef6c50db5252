/**
 * Finds farewells and wishes in running text: «До свидания! Хорошего Вам рабочего дня и приятных выходных!».
 * Text may come in pieces (branches of Liquid): a reading says what it leaves open at its end.
 */

import type { Farewells, LanguagePack, WishForm, WishKind } from '../language/types.ts';
import { wordKey } from '../template/words.ts';
import { memo } from '../text/memo.ts';
import { KIND_BITS, type Policy, TIMED } from './policy.ts';
import { type Lexeme, type Phrase, Scan } from './scan.ts';
import { type Before, LONGEST, Wishes } from './wishes.ts';

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

const WORD = /\p{L}[\p{L}\p{M}]*(?:[-'’\u02BC\u2011]\p{L}[\p{L}\p{M}]*)*/gu;

const lexicons = new WeakMap<Policy, Lexicon>();

/** The phrases of a language with a team's own. */
export function lexiconOf(policy: Policy, { farewells }: LanguagePack): Lexicon {
  let lexicon = lexicons.get(policy);
  if (!lexicon) lexicons.set(policy, (lexicon = new Lexicon(farewells, policy.own, policy.formula)));
  return lexicon;
}

export class Lexicon {
  private readonly wishes: Wishes;
  private readonly entries = new Map<string, Entry>();
  private readonly leadIns: ReadonlySet<string>;

  constructor(data: Farewells, own: Readonly<Record<string, WishKind>>, formula = data.formula) {
    const { wish } = data;
    this.wishes = new Wishes(wish);
    this.leadIns = new Set(data.leadIns);
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
  readonly readString = memo((text): Reading => {
    const words = Array.from(text.matchAll(WORD), ({ 0: word, index }): Lexeme => {
      return { key: wordKey(word), range: { start: index, end: index + word.length } };
    });
    return this.read(text, words, 0, words.length, 0, text.length);
  }, 500);

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
      const previous = phrases.at(-1);
      const before = previous ? { ...previous, isWish: (previous.bit & WISHES) !== 0 } : null;
      const found = this.phraseAt(scan, index, free, entry, before);
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
    before: Before,
  ): { phrase: Phrase; next: number } | null {
    for (const fixed of entry.phrases) {
      if (this.fixedAt(scan, index, fixed, before)) {
        const next = index + fixed.words.length;
        return { phrase: scan.phrase(fixed.bit, index, next, false), next };
      }
    }
    const next = index + 1;
    if (entry.noun) {
      const from = this.wishes.wishStart(scan, index, free, entry.noun.form, before);
      if (from !== null && !this.wishes.isSomethingElse(scan, index)) {
        return { phrase: scan.phrase(entry.noun.bit, from, next, false), next };
      }
    }
    if (entry.plain) {
      const from = this.wishes.hopeBefore(scan, index, free);
      if (from !== null && !this.wishes.isSomethingElse(scan, index)) {
        return { phrase: scan.phrase(entry.plain, from, next, true), next };
      }
    }
    return null;
  }

  private fixedAt(scan: Scan, index: number, { words, position }: Fixed, before: Before): boolean {
    const next = index + words.length;
    if (next > scan.last) return false;
    for (let i = 1; i < words.length; i++) {
      if (scan.words[index + i]!.key !== words[i]) return false;
      const gap = scan.gap(index + i);
      // «Ну, пока!»: a sentence of its own may have its commas.
      if (gap === 'stop' || (gap === 'comma' && position !== 'alone')) return false;
    }
    if (position === 'any') return scan.opensClause(index, this.wishes.openers) || words.length > 1;
    const ends = scan.endsSentence(next);
    if (position === 'parting' && (ends || scan.endsLineBefore(next)))
      return scan.opensClause(index, this.wishes.openers);
    if (position !== 'alone') return scan.opensSentence(index);
    const short = words.length === 1;
    const closes = (ends && !scan.goesOnWithValue(next)) || (short && scan.endsWithName(next));
    return closes && this.standsAlone(scan, index, short ? before : null);
  }

  /** «Пока!», «Тогда пока!», «Хорошего дня, пока!», «{{ client.name }}, пока!» */
  private standsAlone(scan: Scan, index: number, before: Before): boolean {
    if (scan.opensBracket(index)) return false;
    if (scan.opensSentence(index) || scan.opensWithName(index)) return true;
    if (before && scan.words[index - 1]!.range.end === before.wordEnd) return scan.gap(index) === 'comma';
    const led = scan.joinedBefore(index, this.leadIns);
    return led > 0 && scan.opensSentence(index - led);
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
    const inside = open && !scan.endsLine() && !this.wishes.openers.has(words[last - 1]!.key);
    return { hasWords: true, endsInside: inside, tail: open ? this.wishes.tail(scan) : '' };
  }
}

function wishBit(kind: WishKind): number {
  return kind === 'neutral' ? NEUTRAL : KIND_BITS[kind];
}
