/** How the words of a text stand beside one another. */
import type { Template, Word } from '../../template/types.ts';
import { letterCase } from './shape.ts';

type WordText = Pick<Template, 'words' | 'sentences' | 'prose'>;

const QUOTED = /[«"„“([]/;
/** Written with a capital out of courtesy. */
const COURTEOUS = /^(?:вы|вас|вам|вами|ваш.*|ви|i)$/u;

export class Neighbours {
  private readonly text: WordText;
  private capitals: Set<string> | null = null;

  constructor(text: WordText) {
    this.text = text;
  }

  /** The word `distance` places after another (before it, if negative), where white space alone stands between all of them. */
  at(index: number, distance: number): Word | null {
    const { words } = this.text;
    const [from, to] = distance < 0 ? [index + distance, index] : [index, index + distance];
    for (let i = from; i < to; i++) if (!this.adjoins(i)) return null;
    return words[index + distance] ?? null;
  }

  /** Whether a number follows a word. */
  numberAfter(index: number): boolean {
    const word = this.text.words[index];
    return word !== undefined && /^\s+\d/u.test(this.text.prose.slice(word.range.end, word.range.end + 4));
  }

  /** A word that its capital shows to be a name: inside a sentence, in quotation marks, a brand before a colon, or so elsewhere. */
  isName(index: number): boolean {
    const { words, sentences, prose } = this.text;
    const word = words[index]!;
    if (letterCase(word.text) !== 'capitalised') return false;
    if (index !== sentences[word.sentence]!.firstWord) return true;
    if (QUOTED.test(prose[word.range.start - 1] ?? '')) return true;
    if (index === 0 && prose[word.range.end] === ':') return true;
    const next = this.at(index, 1);
    if (next && letterCase(next.text) === 'capitalised' && !COURTEOUS.test(next.key)) return true;
    this.capitals ??= this.capitalsInside();
    return this.capitals.has(word.key);
  }

  /** Whether only white space stands between a word and the next, in one sentence. */
  private adjoins(index: number): boolean {
    const { words, prose } = this.text;
    const left = words[index];
    const right = words[index + 1];
    if (!left || !right || left.sentence !== right.sentence) return false;
    return /^\s+$/u.test(prose.slice(left.range.end, right.range.start));
  }

  private capitalsInside(): Set<string> {
    const { words, sentences } = this.text;
    const found = new Set<string>();
    for (const { firstWord, lastWord } of sentences) {
      for (const { text, key } of words.slice(firstWord + 1, lastWord)) {
        if (letterCase(text) === 'capitalised') found.add(key);
      }
    }
    return found;
  }
}
