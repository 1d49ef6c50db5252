/** The voices that the proof listens to: the farewells and the greetings of a template. */
import { asRead } from '../../language/spelling/look-alikes.ts';
import type { LanguagePack } from '../../language/types.ts';
import type { Range, Template } from '../../template/types.ts';
import { memo, memoByObject } from '../../text/memo.ts';
import { lexiconOf, type Reading } from '../phrases.ts';
import type { Policy } from '../policy.ts';
import type { Phrase } from '../scan.ts';
import { GREETING_BITS } from './judge.ts';
import type { Voice } from './voice.ts';

/** Farewells, signatures and wishes; not those in quotations, and not greetings («Доброго дня, …»). */
export function farewellVoice(
  template: Template,
  policy: Policy,
  language: LanguagePack,
  greetings: readonly Range[],
): Voice {
  const lexicon = lexiconOf(policy, language);
  const { prose, quotes } = template;
  const words = asRead(prose, template.words);
  const silent = [...quotes, ...greetings];
  return {
    readText({ range: { start, end } }) {
      const first = firstWordFrom(words, start);
      let last = first;
      while (last < words.length && words[last]!.range.end <= end) last++;
      const reading = lexicon.read(prose, words, first, last, start, end);
      if (silent.length === 0 || reading.phrases.length === 0) return reading;
      const phrases = reading.phrases.filter((phrase) => !silent.some((range) => overlap(range, phrase)));
      return phrases.length === reading.phrases.length ? reading : { ...reading, phrases };
    },
    readString: (text) => lexicon.readString(text),
    opensOtherwise(text) {
      const key = keyOf(text);
      return language.greetings.allowed.some((greeting) => greeting.text === key);
    },
  };
}

function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Index of the first word that begins at or after an offset. */
function firstWordFrom(words: Template['words'], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.range.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}]+$/u, '')
    .replace(/\s+/g, ' ');
}

/** A greeting that belongs to a part of the day, with its place in the template. */
export interface TimedGreeting {
  readonly range: Range;
  readonly bit: number;
}

const SILENCE: Reading = { phrases: [], hasWords: true, endsInside: false, tail: '', continues: false };

/** Greetings that belong to a part of the day: those of the template, and those in strings that it puts together. */
export function greetingVoice(language: LanguagePack, greetings: readonly TimedGreeting[]): Voice {
  return {
    readText({ range: { start, end } }) {
      const own = greetings.filter(({ range }) => start <= range.start && range.end <= end);
      if (own.length === 0) return SILENCE;
      return { ...SILENCE, phrases: own.map(({ range, bit }) => phraseAt(range.start, range.end, bit)) };
    },
    readString: greetingReader(language),
    opensOtherwise: () => false,
  };
}

/** A greeting at the beginning of a string; answers are kept, since it is the same strings from check to check. */
const greetingReader = memoByObject(({ greetings }: LanguagePack) =>
  memo((text): Reading => {
    const opening = /^\s*(\p{L}+(?:\s+\p{L}+)?)/u.exec(text)?.[1] ?? '';
    const key = keyOf(opening);
    const time = greetings.allowed.find((greeting) => greeting.text === key)?.time;
    if (!time) return SILENCE;
    const start = text.indexOf(opening);
    return { ...SILENCE, phrases: [phraseAt(start, start + opening.length, GREETING_BITS[time])] };
  }, 500),
);

function phraseAt(start: number, end: number, bit: number): Phrase {
  return { bit, start, end, wordEnd: end, opens: true, bare: false, free: false };
}
