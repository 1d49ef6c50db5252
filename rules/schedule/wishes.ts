/** How one language wishes: «хорошего Вам рабочего дня», «хорошего дня и вечера», «пусть вечер будет …». */

import type { WishForm, WishGrammar } from '../language/types.ts';
import { memo } from '../text/memo.ts';
import type { Phrase, Scan } from './scan.ts';

/** Words between the first of a wish and its noun, at most. */
export const LONGEST = 6;

/** The last phrase before a noun, if it was a wish. */
export type Before = (Phrase & { readonly isWish: boolean }) | null;

export class Wishes {
  /** Words that may stand before a wish inside a clause. */
  readonly openers: ReadonlySet<string>;
  private readonly grammar: WishGrammar;
  private readonly between: ReadonlySet<string>;
  private readonly except: ReadonlySet<string>;
  private readonly hopes: ReadonlySet<string>;

  constructor(grammar: WishGrammar) {
    this.grammar = grammar;
    this.openers = new Set(grammar.openers);
    this.between = new Set(grammar.between);
    this.except = new Set(grammar.except);
    this.hopes = new Set(grammar.hopes);
  }

  /** Index of the first word of a wish whose noun stands at `index`; null where it is none. */
  wishStart(scan: Scan, index: number, free: number, form: WishForm, before: Before): number | null {
    let adjective = -1;
    for (let at = index - 1; at >= free && index - at <= LONGEST; at--) {
      const gap = scan.gap(at + 1);
      if (gap === 'stop') break;
      const { key } = scan.words[at]!;
      if (this.isAdjective(key, form)) adjective = at;
      else if (gap === 'comma' || !(this.between.has(key) || this.agrees(key, form))) break;
    }
    if (adjective < 0) {
      if (this.isJoined(scan, index, before)) return index;
      return this.isRest(scan, index) ? this.hopeBefore(scan, index - 1, free) : null;
    }
    if (this.grammar.needsOpener) return this.hopeBefore(scan, adjective, free);
    return scan.opensClause(adjective, this.openers) ? adjective : null;
  }

  /** «пусть остаток дня пройдёт спокойно» */
  private isRest(scan: Scan, index: number): boolean {
    if (index === scan.first || scan.gap(index) !== 'space') return false;
    return this.grammar.rests?.includes(scan.words[index - 1]!.key) ?? false;
  }

  /** «Хорошего дня и вечера»: the adjective is that of the wish before. */
  private isJoined(scan: Scan, index: number, before: Before): boolean {
    if (!before?.isWish || before.free) return false;
    const previous = scan.words[index - 1];
    if (!previous || index - 1 < scan.first || scan.gap(index) === 'stop') return false;
    if (previous.range.end === before.wordEnd) return scan.gap(index) === 'comma';
    const joint = this.between.has(previous.key) && previous.key.length <= 3;
    return joint && scan.words[index - 2]?.range.end === before.wordEnd && scan.gap(index - 1) === 'space';
  }

  /** Index of a word such as «пусть» shortly before; null without one. */
  hopeBefore(scan: Scan, index: number, free: number): number | null {
    for (let at = index - 1; at >= free && index - at <= 4; at--) {
      if (scan.gap(at + 1) !== 'space') return null;
      if (this.hopes.has(scan.words[at]!.key)) return at;
    }
    return null;
  }

  /** «дня рождения», and what is wished for an event of ours: «приятного вечера в нашем ресторане». */
  isSomethingElse(scan: Scan, index: number): boolean {
    const next = scan.wordAfter(index);
    if (!next) return false;
    if (this.except.has(next.key)) return true;
    const after = scan.wordAfter(index + 1);
    return (
      after !== null &&
      next.key.length <= 2 &&
      this.grammar.ours.some((beginning) => after.key.startsWith(beginning))
    );
  }

  private isAdjective(key: string, form: WishForm): boolean {
    return this.formsOf(key).includes(form);
  }

  /** Forms in which the word is one of the adjectives of wishes. */
  private readonly formsOf = memo((key): readonly WishForm[] => {
    const { adjectives, endings } = this.grammar;
    const stems = adjectives.filter((stem) => key.startsWith(stem));
    if (stems.length === 0) return [];
    return Object.keys(endings).filter((form) =>
      endings[form]!.some((ending) => stems.some((stem) => key === stem + ending)),
    );
  }, 2000);

  /** «хорошего рабочего дня»: a word that has the ending of the form. */
  private agrees(key: string, form: WishForm): boolean {
    return this.grammar.endings[form]!.some(
      (ending) => ending !== '' && key.length > ending.length + 2 && key.endsWith(ending),
    );
  }

  /** The end of the text where it may be the beginning of a wish; empty otherwise. */
  tail(scan: Scan): string {
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
