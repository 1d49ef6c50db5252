/** The words of one text and what stands between them: clauses, sentences, lines. */
import { MASK_MARK, MASK_OUTPUT } from '../template/types.ts';

/** A word of the text that is read. */
export interface Lexeme {
  readonly key: string;
  readonly range: { readonly start: number; readonly end: number };
}

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

/** What stands between two words: only white space, one comma, or anything that ends a clause. */
export type Gap = 'space' | 'comma' | 'stop';

const MARK = MASK_MARK.charCodeAt(0);

const BLANKS = `[ \\u00a0${MASK_MARK}]*`;
const VALUE = `${MASK_OUTPUT}[${MASK_OUTPUT}${MASK_MARK}]*`;
const NAME_ENDS = new RegExp(`^,?${BLANKS}${VALUE}${BLANKS}(?:[!.…]|\\n|$)`);
const VALUE_FOLLOWS = new RegExp(`^${BLANKS}${MASK_OUTPUT}`);
const NAME_OPENS = new RegExp(`(?:^|[.!?…\\n])[\\s${MASK_MARK}]*${VALUE},${BLANKS}$`);
/** The longest output, in characters, that may be a name in a goodbye. */
const NAME_REACH = 120;

/** Answers for one text; words are named by their index. */
export class Scan {
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

  /** «Пока, {{ client.name }}!»: only a name stands between the word before `next` and the end of the sentence. */
  endsWithName(next: number): boolean {
    return NAME_ENDS.test(this.after(next));
  }

  /** «На связи {{ agent.name }}»: a value goes on. */
  goesOnWithValue(next: number): boolean {
    return VALUE_FOLLOWS.test(this.after(next));
  }

  private after(next: number): string {
    const { end } = this.words[next - 1]!.range;
    return this.text.slice(end, end + NAME_REACH);
  }

  /** «{{ client.name }}, пока!»: only a name stands between the beginning of the sentence and the word. */
  opensWithName(index: number): boolean {
    const { start } = this.words[index]!.range;
    return index === this.first && NAME_OPENS.test(this.text.slice(Math.max(0, start - NAME_REACH), start));
  }

  /** How many of the words right before `index` are among `keys`; a clause may end between them, a sentence may not. */
  joinedBefore(index: number, keys: ReadonlySet<string>): number {
    let at = index;
    while (at > this.first && keys.has(this.words[at - 1]!.key) && this.gap(at) !== 'stop') at--;
    return index - at;
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
