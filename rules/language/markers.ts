/**
 * Finds the phrases of {@link Courtesy.markers}. A group of words is one step of a phrase here, not so many phrases:
 * markers have wide groups («пришлём, отправим, запишем … голосовое»), and reading them must cost nothing.
 */
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
  /** Only in a sentence that ends in a question mark. */
  readonly question: boolean;
}

interface Entry {
  readonly phrase: Phrase;
  readonly step: Step;
}

interface Index {
  readonly words: ReadonlyMap<string, readonly Entry[]>;
  /** By the first letters of the stem. */
  readonly stems: ReadonlyMap<string, readonly (Entry & { readonly stem: string })[]>;
}

/** How many tokens `…` may stand for. */
const GAP = 4;
/** Stems are found by their first letters. */
const STEM_KEY = 3;

const indexes = new WeakMap<Courtesy, Index>();

/** Every phrase of the language in a text. `isQuestion` tells whether a sentence ends in a question mark. */
export function findMarkers(
  tokens: readonly Token[],
  courtesy: Courtesy,
  isQuestion: (sentence: number) => boolean,
): Match[] {
  let index = indexes.get(courtesy);
  if (!index) indexes.set(courtesy, (index = buildIndex(courtesy)));
  const { words, stems } = index;
  const matches: Match[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const { key } = tokens[first]!;
    const entries = words.get(key);
    if (entries) for (const entry of entries) attempt(entry, first);
    const bucket = stems.get(key.slice(0, STEM_KEY));
    if (bucket) for (const entry of bucket) if (key.startsWith(entry.stem)) attempt(entry, first);
  }
  return matches;

  function attempt({ phrase, step }: Entry, first: number): void {
    if (phrase.question && !isQuestion(tokens[first]!.sentence)) return;
    const last = endOf(step, tokens, first);
    if (last >= 0) matches.push({ marker: phrase.marker, first, last });
  }
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
  return words.has(key) || stems.some((stem) => key.startsWith(stem));
}

function buildIndex({ markers }: Courtesy): Index {
  const words = new Map<string, Entry[]>();
  const stems = new Map<string, (Entry & { stem: string })[]>();
  for (const [marker, phrases] of Object.entries(markers)) {
    for (const text of phrases) {
      const question = text.endsWith(' ?');
      const phrase: Phrase = { marker: marker as Marker, question };
      for (const step of compile(question ? text.slice(0, -2) : text)) {
        for (const word of step.words) add(words, word, { phrase, step });
        for (const stem of step.stems) add(stems, stem.slice(0, STEM_KEY), { phrase, step, stem });
      }
    }
  }
  return { words, stems };
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** What the rest of a phrase begins with. */
interface Rest {
  readonly steps: readonly Step[];
  /** Nothing needs to follow. */
  readonly optional: boolean;
}

const END: Rest = { steps: [], optional: true };

/** First steps of a phrase; see `Phrases` for its notation. */
function compile(phrase: string): readonly Step[] {
  return sequence(phrase.match(/\([^)]*\)|…|[^\s()]+/g) ?? [], false, END).steps;
}

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
