/**
 * Finds the phrases of {@link Courtesy.markers}. A group of words is one step of a phrase here, not so many phrases:
 * markers have wide groups («пришлём, отправим, запишем … голосовое»), and reading them must cost nothing.
 */
import { memo, memoByObject } from '../text/memo.ts';
import type { Courtesy, Marker } from './courtesy.ts';

/** A word or an output of Liquid, in text order. */
export interface Token {
  /** The word's key; {@link OUTPUT} for an output. */
  readonly key: string;
  readonly sentence: number;
}

export const OUTPUT = '{}';

/** A phrase found: tokens `first … last`. */
export interface Match {
  readonly marker: Marker;
  readonly first: number;
  readonly last: number;
}

/** One step of a phrase; steps form a graph, because an alternative may have several words. */
interface Step {
  readonly words: ReadonlySet<string>;
  readonly stems: readonly string[];
  /** Up to {@link GAP} tokens may stand before this step. */
  readonly afterGap: boolean;
  /** Empty at the end of the phrase. */
  readonly next: readonly Step[];
  /** True where the phrase may end here. */
  readonly final: boolean;
}

interface Phrase {
  readonly marker: Marker;
  readonly parts: readonly string[];
  /** Only in a sentence that ends in a question mark. */
  readonly question: boolean;
  /** First steps; read when one of the first words occurs: most phrases never do. */
  steps: readonly Step[] | null;
}

/** The phrases that a word may begin and the next one go on with; '' where none follows in the sentence. */
type Index = (key: string) => (next: string) => readonly Beginning[];

/** A phrase with those of its first steps that the word is. */
interface Beginning {
  readonly phrase: Phrase;
  readonly steps: readonly Step[];
}

interface Stem {
  readonly stem: string;
  readonly phrase: Phrase;
}

/** How many tokens `…` may stand for. */
const GAP = 4;
/** Stems are found by their first letters. */
const STEM_KEY = 3;
/** Of so many words it is remembered what they follow; phrases begin with words that stand before many others. */
const FOLLOWERS = 2000;

/** Every phrase of the language in a text. `isQuestion` tells whether a sentence ends in a question mark. */
export function findMarkers(
  tokens: readonly Token[],
  courtesy: Courtesy,
  isQuestion: (sentence: number) => boolean,
): Match[] {
  const index = indexOf(courtesy);
  const matches: Match[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const { key, sentence } = tokens[first]!;
    const next = tokens[first + 1];
    for (const { phrase, steps } of index(key)(next?.sentence === sentence ? next.key : '')) {
      if (phrase.question && !isQuestion(sentence)) continue;
      let last = -1;
      for (const step of steps) last = Math.max(last, endOf(step, tokens, first));
      if (last >= 0) matches.push({ marker: phrase.marker, first, last });
    }
  }
  return matches;
}

/** The last token of the longest way through the phrase whose step `step` is token `at`; -1 where there is none. */
function endOf(step: Step, tokens: readonly Token[], at: number): number {
  let best = step.final ? at : -1;
  const { sentence } = tokens[at]!;
  for (const next of step.next) {
    const reach = at + 1 + (next.afterGap ? GAP : 0);
    for (let index = at + 1; index <= reach; index++) {
      const token = tokens[index];
      if (token?.sentence !== sentence) break;
      if (!fits(next, token.key)) continue;
      const end = endOf(next, tokens, index);
      if (end > best) best = end;
      if (end >= 0) break;
    }
  }
  return best;
}

function fits({ words, stems }: Step, key: string): boolean {
  if (words.has(key)) return true;
  for (const stem of stems) if (key.startsWith(stem)) return true;
  return false;
}

/** Whether a phrase may end with this step, or go on with the next word. */
function goesOn({ final, next }: Step, key: string): boolean {
  return final || next.some((step) => step.afterGap || fits(step, key));
}

const NO_BEGINNINGS: readonly Beginning[] = [];
const beginsNothing = () => NO_BEGINNINGS;

const indexOf = memoByObject(({ markers }: Courtesy): Index => {
  const words = new Map<string, Phrase[]>();
  const stems = new Map<string, Stem[]>();
  for (const [marker, phrases] of Object.entries(markers)) {
    for (const text of phrases) {
      const parts = text.match(/\([^)]*\)|…|[^\s()]+/g) ?? [];
      const question = parts.at(-1) === '?';
      if (question) parts.pop();
      const phrase: Phrase = { marker: marker as Marker, parts, question, steps: null };
      for (const head of headsOf(parts)) {
        const stem = head.slice(0, -1);
        if (head.endsWith('*')) add(stems, stem.slice(0, STEM_KEY), { stem, phrase });
        else if (words.get(head)?.at(-1) !== phrase) add(words, head, phrase);
      }
    }
  }
  return memo((key) => {
    const phrases = new Set(words.get(key));
    for (const { stem, phrase } of stems.get(key.slice(0, STEM_KEY)) ?? [])
      if (key.startsWith(stem)) phrases.add(phrase);
    if (phrases.size === 0) return beginsNothing;
    const beginnings = [...phrases].map((phrase) => beginning(phrase, key));
    return memo((next) => {
      const left = beginnings.filter(({ steps }) => steps.some((step) => goesOn(step, next)));
      return left.length > 0 ? left : NO_BEGINNINGS;
    }, FOLLOWERS);
  });
});

function beginning(phrase: Phrase, key: string): Beginning {
  phrase.steps ??= sequence(phrase.parts, false, END).steps;
  return { phrase, steps: phrase.steps.filter((step) => fits(step, key)) };
}

/** The words that a phrase may begin with. */
function headsOf(parts: readonly string[]): string[] {
  const heads: string[] = [];
  for (const part of parts) {
    if (!part.startsWith('(')) return [...heads, part];
    let optional = false;
    for (const member of part.slice(1, -1).split('|')) {
      const space = member.indexOf(' ');
      if (member === '') optional = true;
      else heads.push(space < 0 ? member : member.slice(0, space));
    }
    if (!optional) return heads;
  }
  return heads;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else list.push(value);
}

/** What the rest of a phrase begins with. */
interface Rest {
  readonly steps: readonly Step[];
  /** Nothing needs to follow. */
  readonly optional: boolean;
}

const END: Rest = { steps: [], optional: true };

/** First steps of a phrase; see `Phrases` for its notation. */
function sequence(parts: readonly string[], afterGap: boolean, rest: Rest): Rest {
  if (parts.length === 0) return rest;
  const [part, ...others] = parts as [string, ...string[]];
  if (part === '…') return sequence(others, true, rest);
  const following = sequence(others, false, rest);
  if (!part.startsWith('(')) return { steps: [step([part], afterGap, following)], optional: false };
  const members = part.slice(1, -1).split('|');
  const single = members.filter((member) => member !== '' && !member.includes(' '));
  const longer = members.filter((member) => member.includes(' '));
  const steps = [
    ...(single.length > 0 ? [step(single, afterGap, following)] : []),
    ...longer.flatMap((member) => sequence(member.split(' '), afterGap, following).steps),
  ];
  if (!members.includes('')) return { steps, optional: false };
  const skipped = afterGap ? following.steps.map((next) => ({ ...next, afterGap: true })) : following.steps;
  return { steps: [...steps, ...skipped], optional: following.optional };
}

function step(members: readonly string[], afterGap: boolean, following: Rest): Step {
  return {
    words: new Set(members.filter((member) => !member.endsWith('*'))),
    stems: members.filter((member) => member.endsWith('*')).map((member) => member.slice(0, -1)),
    afterGap,
    next: following.steps,
    final: following.optional,
  };
}
