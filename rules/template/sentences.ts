/** Where sentences begin and end. An own expression: `Intl.Segmenter` knows no Russian abbreviations. */
import { abbreviationKind } from './abbreviations.ts';
import { isLetter, isSpace, isUpper } from './letters.ts';
import { MASK_MARK, MASK_OUTPUT, type Range } from './types.ts';

const MARK = MASK_MARK.charCodeAt(0);
const OUTPUT = MASK_OUTPUT.charCodeAt(0);
const CLOSERS = '»”“"\')]';
const OPENERS = '«„“"(';
/** A line that ends so goes on in the next one. */
const GOES_ON = ',;:—–-(«„';
/** A new line that begins so is an item of a list, with or without Markdown. */
const LIST_START = /(?:[•●▪◦·*✓✔✅☑►▶➡→👉🔹🔸–—-]|\d{1,2}[.)])\s/uy;

/** Lines of this length are taken for text that an editor wrapped. */
const WRAPPED = { from: 60, to: 130 };

/**
 * Splits the text between two offsets, which lie in one block. `flow` is masked text; what is masked ends nothing.
 * `source` is asked for hard line breaks only.
 */
export function splitSentences(flow: string, source: string, start: number, end: number): Range[] {
  return new Splitter(flow, source, end).run(start);
}

class Splitter {
  private readonly flow: string;
  private readonly source: string;
  private readonly end: number;
  private readonly result: Range[] = [];
  private begin = 0;
  /** Where the search goes on. */
  private next = 0;
  private blockStart = 0;
  private longestLine = -1;

  constructor(flow: string, source: string, end: number) {
    this.flow = flow;
    this.source = source;
    this.end = end;
  }

  run(start: number): Range[] {
    this.blockStart = start;
    this.begin = this.skipGap(start);
    let at = this.begin;
    while (at < this.end) {
      const code = this.flow.charCodeAt(at);
      this.next = at + 1;
      const cut = code === 10 ? this.lineBreak(at) : isTerminator(code) ? this.terminator(at) : -1;
      if (cut !== -1) this.cut(cut);
      at = Math.max(this.next, cut === -1 ? 0 : this.begin);
    }
    this.cut(this.end);
    return this.result;
  }

  private cut(at: number): void {
    let end = at;
    while (end > this.begin && this.isGap(this.flow.charCodeAt(end - 1))) end--;
    if (end > this.begin) this.result.push({ start: this.begin, end });
    this.begin = this.skipGap(at);
  }

  private isGap(code: number): boolean {
    return code === MARK || isSpace(code);
  }

  private skipGap(from: number): number {
    let at = from;
    while (at < this.end && this.isGap(this.flow.charCodeAt(at))) at++;
    return at;
  }

  /** Where the sentence ends that has a terminator at `at`; -1 where it goes on. */
  private terminator(at: number): number {
    let after = at;
    while (after < this.end && isTerminator(this.flow.charCodeAt(after))) after++;
    const run = this.flow.slice(at, after);
    this.next = after;
    const closed = after;
    while (after < this.end && CLOSERS.includes(this.flow[after]!)) after++;
    const next = this.skipGap(after);
    if (next >= this.end) return after;
    const code = this.flow.charCodeAt(next);
    if (next === after) return this.isGlued(at, code) && !this.isAbbreviation(at, run, code) ? after : -1;
    if (this.isAbbreviation(at, run, code)) return -1;
    const newLine = this.flow.slice(after, next).includes('\n');
    if (newLine && !this.isWrapped(after, next)) return after;
    return this.isStart(next, code, run, after > closed) ? after : -1;
  }

  /** «день.Ваш»: the space was forgotten. */
  private isGlued(at: number, next: number): boolean {
    const before = this.flow.charCodeAt(at - 1);
    return isUpper(next) && next > 0x400 && before > 0x400 && isLetter(before) && !isUpper(before);
  }

  /** Whether a sentence may begin with this character after that run. */
  private isStart(next: number, code: number, run: string, closed: boolean): boolean {
    const strong = run.includes('!') || run.includes('?');
    if (isLetter(code)) return isUpper(code) || (strong && !closed);
    if (run === '…' || run.startsWith('..')) return OPENERS.includes(this.flow[next]!);
    return code !== 44 && code !== 59;
  }

  private isAbbreviation(at: number, run: string, next: number): boolean {
    if (run !== '.') return false;
    let start = at;
    while (start > this.begin && isPartOfAbbreviation(this.flow.charCodeAt(start - 1))) start--;
    if (start === at) return this.isItemNumber(at);
    const word = this.flow
      .slice(start, at)
      .toLowerCase()
      .replace(/^[.-]+/, '');
    const kind = abbreviationKind(word);
    const isInitial = at - start === 1 && isUpper(this.flow.charCodeAt(start));
    if (kind === undefined) return isInitial && this.begin < start && isUpper(next);
    if (kind === 'never' || !isUpper(next)) return true;
    return kind === 'number' ? !this.numberBefore(start) && !this.isListEnding(word, start) : false;
  }

  /** «1.» at the beginning numbers what follows. */
  private isItemNumber(at: number): boolean {
    if (at - this.begin > 4) return false;
    return /^\d{1,3}$/.test(this.flow.slice(this.begin, at).replaceAll(MASK_MARK, ''));
  }

  private numberBefore(at: number): boolean {
    const before = this.skipBack(at);
    const code = this.flow.charCodeAt(before - 1);
    return before > this.begin && ((code >= 48 && code <= 57) || code === OUTPUT);
  }

  /** «и т. д.», «и т. п.» with spaces between the letters. */
  private isListEnding(word: string, start: number): boolean {
    if (word !== 'д' && word !== 'п') return false;
    const before = this.skipBack(start);
    return /(?:^|[^\p{L}])т\.$/u.test(
      this.flow.slice(Math.max(this.begin, before - 3), before).toLowerCase(),
    );
  }

  private skipBack(at: number): number {
    let before = at;
    while (before > this.begin && isSpace(this.flow.charCodeAt(before - 1))) before--;
    return before;
  }

  /** A line break ends a sentence where people put greeting, items and signature on lines of their own. */
  private lineBreak(at: number): number {
    let last = at;
    while (last > this.begin && this.isGap(this.flow.charCodeAt(last - 1))) last--;
    const next = this.skipGap(at);
    if (last === this.begin || next >= this.end) return -1;
    const bare = this.source[at - 1] === '\r' ? at - 1 : at;
    if (this.source[bare - 1] === '\\' || this.source.slice(bare - 2, bare) === '  ') return last;
    LIST_START.lastIndex = next;
    if (LIST_START.test(this.flow)) return last;
    if (GOES_ON.includes(this.flow[last - 1]!)) return -1;
    const code = this.flow.charCodeAt(next);
    return (isUpper(code) || code === OUTPUT) && !this.isWrapped(last, next) ? last : -1;
  }

  /** True where the next word would not have fitted into the longest line: then an editor broke the line. */
  private isWrapped(last: number, next: number): boolean {
    const lineStart = Math.max(this.flow.lastIndexOf('\n', last - 1) + 1, this.blockStart);
    const length = last - lineStart;
    if (length < WRAPPED.from || length > WRAPPED.to) return false;
    let wordEnd = next;
    while (wordEnd < this.end && !isSpace(this.flow.charCodeAt(wordEnd))) wordEnd++;
    return length + 1 + (wordEnd - next) > this.longest();
  }

  private longest(): number {
    if (this.longestLine === -1) {
      const lines = this.flow.slice(this.blockStart, this.end).split('\n');
      this.longestLine = Math.max(...lines.map((line) => line.trimEnd().length));
    }
    return this.longestLine;
  }
}

function isPartOfAbbreviation(code: number): boolean {
  return code === 46 || code === 45 || isLetter(code);
}

function isTerminator(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 0x2026;
}
