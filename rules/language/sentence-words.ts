import { MASK_MARK, MASK_OUTPUT, type Range, type Word } from '../template/types.ts';
import type { Prose } from './address.ts';

const BOUNDARY = /[.!?…,;:—–()[\]\n\r«»„“”"]|\s-\s/;
const HARD = /[.!?…;:—–()\n\r]|\s-\s/;

/** The words of a text with what stands between them. Nothing here looks farther than one sentence. */
export class SentenceWords {
  readonly prose: Prose;
  #quote = 0;

  constructor(prose: Prose) {
    this.prose = prose;
  }

  word(index: number): Word | undefined {
    return this.prose.words[index];
  }

  /** Key of a word of the same sentence; undefined outside it. */
  key(index: number, sentence: number): string | undefined {
    const word = this.prose.words[index];
    return word && word.sentence === sentence ? word.key : undefined;
  }

  /** What stands between a word and the one before it in its sentence, masks included. */
  gap(index: number): string {
    const { words, sentences, prose } = this.prose;
    const word = words[index]!;
    const before = words[index - 1];
    const start =
      before && before.sentence === word.sentence ? before.range.end : sentences[word.sentence]!.range.start;
    return prose.slice(start, word.range.start);
  }

  /** First word of its sentence. */
  isFirst(index: number): boolean {
    return this.prose.words[index - 1]?.sentence !== this.prose.words[index]!.sentence;
  }

  /** Whether a comma, dash, bracket or anything stronger stands before the word, or its sentence begins. */
  isAfterBoundary(index: number): boolean {
    return this.isFirst(index) || BOUNDARY.test(this.gap(index));
  }

  /** Whether more than a comma stands before the word, or its sentence begins. */
  isAfterHardBoundary(index: number): boolean {
    return this.isFirst(index) || HARD.test(this.gap(index));
  }

  /** Whether nothing but spaces and marks stands between the word and the one before it. */
  isJoined(index: number): boolean {
    return !this.isAfterBoundary(index) && !this.gap(index).includes(MASK_OUTPUT);
  }

  /** What follows the word in the prose, as far as the next word of the sentence or its end. */
  tail(index: number): string {
    const { words, sentences, prose } = this.prose;
    const word = words[index]!;
    const after = words[index + 1];
    const end =
      after && after.sentence === word.sentence ? after.range.start : sentences[word.sentence]!.range.end;
    return prose.slice(word.range.end, end);
  }

  /** Whether the word stands in a quotation. To be asked in text order, or with any order at the price of a search. */
  isQuoted(range: Range): boolean {
    const { quotes } = this.prose;
    while (this.#quote > 0 && quotes[this.#quote - 1]!.end > range.start) this.#quote--;
    while (this.#quote < quotes.length && quotes[this.#quote]!.end <= range.start) this.#quote++;
    const quote = quotes[this.#quote];
    return quote !== undefined && quote.start <= range.start;
  }

  /**
   * Whether a capital is due because the text begins here: nothing but marks, quotes, bullets or emoji stands before the word in
   * its sentence. A tag before it («{% else %}Вы») counts as a beginning.
   */
  isAtStart(index: number): boolean {
    const gap = this.gap(index);
    if (this.isFirst(index)) return !gap.includes(MASK_OUTPUT);
    return gap.includes(MASK_MARK) && this.#followsTag(index);
  }

  #followsTag(index: number): boolean {
    const { source, words } = this.prose;
    return /%\}\s*$/.test(source.slice(words[index - 1]!.range.end, words[index]!.range.start));
  }
}
