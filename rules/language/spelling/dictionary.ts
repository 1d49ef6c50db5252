/** A language's word list: whether a word is right, and what was meant where it is not. */

import { unmarked } from '../../template/words.ts';
import { memo } from '../../text/memo.ts';
import type { LanguageId } from '../types.ts';
import { slipCosts } from './costs.ts';
import { Dawg } from './dawg.ts';
import { type Candidate, Suggester } from './suggest.ts';
import { type WordParts, wordParts } from './words.ts';

/** A compound's second part is looked up only where it is long enough to be no accident. */
const SHORTEST_PART = 4;
const APOSTROPHES = /[’ʼ`]/g;
const HYPHENS = /‑/g;

export class Dictionary {
  private readonly graph: Dawg;
  private readonly parts: WordParts;
  private readonly language: LanguageId;
  private suggester: Suggester | null = null;

  /** `bytes` as {@link Dawg} reads them. */
  constructor(bytes: Uint8Array, language: LanguageId) {
    this.graph = new Dawg(bytes);
    this.parts = wordParts[language];
    this.language = language;
  }

  /** Whether a word of the text is right: in any case at the start of a sentence, with parts joined by hyphens. */
  readonly knows = memo((word): boolean => this.look(plain(word)));

  /** At most `count` right spellings of a word that is not known, the likeliest first, in the letter case of the word. */
  suggest(word: string, count = 5): string[] {
    const typed = plain(word).toLowerCase();
    const found = typed.includes('-') ? this.mendParts(typed) : this.mend(typed, count);
    const best = new Map<string, Candidate>();
    for (const candidate of found.sort((a, b) => a.cost - b.cost)) {
      const key = candidate.word.replaceAll('ё', 'е');
      if (!best.has(key)) best.set(key, candidate);
    }
    return [...best.values()].slice(0, count).map((candidate) => likeCase(candidate.word, word));
  }

  private look(word: string): boolean {
    const lower = word.toLowerCase();
    if (this.graph.has(lower)) return true;
    if (lower !== word && (this.graph.has(`^${lower}`) || this.graph.has(marked(word)))) return true;
    if (word.includes('-')) return word.split('-').every((part) => this.isPart(part));
    return this.isDerived(lower);
  }

  private isPart(part: string): boolean {
    const { particles, linking } = this.parts;
    const lower = part.toLowerCase();
    if (part === '' || particles.has(lower) || this.knows(part)) return true;
    if (linking === null || !lower.endsWith(linking.ending)) return false;
    const stem = lower.slice(0, -linking.ending.length);
    return linking.adjective.some((ending) => this.graph.has(stem + ending));
  }

  private isDerived(lower: string): boolean {
    const { prefixes, derived } = this.parts;
    for (const pattern of derived) {
      const base = pattern.exec(lower)?.[1];
      if (base !== undefined && this.graph.has(base)) return true;
    }
    return prefixes.some(
      (prefix) =>
        lower.length >= prefix.length + SHORTEST_PART &&
        lower.startsWith(prefix) &&
        this.graph.has(lower.slice(prefix.length)),
    );
  }

  private mend(typed: string, count: number): Candidate[] {
    const costs = slipCosts[this.language];
    if (!costs) return [];
    this.suggester ??= new Suggester(this.graph, costs);
    return [...this.parted(typed), ...this.suggester.near(typed, count)];
  }

  /** Two words that were glued together, or lack their hyphen. */
  private parted(typed: string): Candidate[] {
    const { hyphened, negation, apart } = this.parts;
    const found: Candidate[] = [];
    for (const pattern of hyphened) {
      const [, first, second] = pattern.exec(typed) ?? [];
      if (first && second && this.isPart(first) && this.isPart(second)) {
        found.push({ word: `${first}-${second}`, cost: GLUED_HYPHEN });
      }
    }
    for (const first of negation === null ? apart : [negation, ...apart]) {
      const second = typed.slice(first.length);
      if (!typed.startsWith(first) || second.length < SHORTEST_PART || !this.graph.has(second)) continue;
      found.push({ word: `${first} ${second}`, cost: first === negation ? GLUED_NEGATION : GLUED });
    }
    return found;
  }

  /** A hyphenated word: its unknown parts are mended one by one. */
  private mendParts(typed: string): Candidate[] {
    let cost = 0;
    const parts = typed.split('-').map((part) => {
      if (this.isPart(part)) return part;
      const best = this.mend(part, 1).sort((a, b) => a.cost - b.cost)[0];
      cost += best?.cost ?? Number.POSITIVE_INFINITY;
      return best?.word ?? part;
    });
    return Number.isFinite(cost) ? [{ word: parts.join('-'), cost }] : [];
  }
}

/** What it costs to part a word, beside the costs of `costs.ts`. */
const GLUED_HYPHEN = 50;
const GLUED_NEGATION = 40;
const GLUED = 100;

const dictionaries = new WeakMap<Uint8Array, Dictionary>();

/** The dictionary over these bytes; the same one for the same array, with what it has already looked up. */
export function dictionaryOf(bytes: Uint8Array, language: LanguageId): Dictionary {
  let dictionary = dictionaries.get(bytes);
  if (!dictionary) {
    dictionary = new Dictionary(bytes, language);
    dictionaries.set(bytes, dictionary);
  }
  return dictionary;
}

/** With the apostrophe and the hyphen of the keyboard, without soft hyphens and stress. */
function plain(word: string): string {
  return unmarked(word).replace(APOSTROPHES, "'").replace(HYPHENS, '-');
}

/** A word in the notation of the graph: lower case, `^` before each capital. */
function marked(word: string): string {
  return word.replace(/\p{Lu}/gu, (letter) => `^${letter.toLowerCase()}`);
}

/** A word of the graph in the letter case in which it was typed. */
function likeCase(word: string, typed: string): string {
  const plain = word.replace(/\^(.)/gu, (_, letter: string) => letter.toUpperCase());
  if (typed.length > 1 && typed === typed.toUpperCase()) return plain.toUpperCase();
  return typed[0] === typed[0]!.toLowerCase() ? plain : plain[0]!.toUpperCase() + plain.slice(1);
}
