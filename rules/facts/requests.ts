/** What a message asks the client to do. Source 000: whoever asks says «пожалуйста». */

import { fact } from '../engine/fact.ts';
import type { LintContext } from '../engine/types.ts';
import type { Requests } from '../language/courtesy.ts';
import { outermost, within } from '../template/search.ts';
import type { Block, Range, Template } from '../template/types.ts';
import { matchesOf } from '../text/matches.ts';
import { memoByObject } from '../text/memo.ts';
import { type Markers, markersOf } from './markers.ts';
import { questionsOf } from './questions.ts';

export interface Request {
  /** The verb with the objects that stay beside it: «Пришлите их», «возьмите её». */
  readonly range: Range;
  /** Index into the template's sentences. */
  readonly sentence: number;
  readonly block: Block;
  /** True where the sentence says «пожалуйста» or asks in another polite way. */
  readonly polite: boolean;
  /** False for «нужно, чтобы Вы …», where no «пожалуйста» can simply be put in. */
  readonly imperative: boolean;
}

interface Verbs {
  /** What may be asked for: to do something, or to get in touch. */
  readonly asked: ReadonlyMap<string, 'deed' | 'contact'>;
  readonly conditions: ReadonlySet<string>;
  readonly purposes: ReadonlySet<string>;
  readonly enclitics: ReadonlySet<string>;
}

const NONE: readonly Request[] = [];
/** How far into a question the verb may stand: «Анна, подскажите, удобно ли Вам?» */
const QUESTION_OPENING = 3;

/** Requests in text order; offers, conditions, instructions in lists, buttons and quotations are none. */
export const requestsOf = fact((context): readonly Request[] => {
  const data = context.language.courtesy?.requests;
  return data ? findRequests(context, data) : NONE;
});

function findRequests(context: LintContext, data: Requests): Request[] {
  const { template } = context;
  const words = verbsOf(data);
  const markers = markersOf(context);
  const questions = questionsOf(context);
  const polite = new Set(markers.of('please').map(({ sentence }) => sentence));
  const idioms = new Set(markers.of('idiom').map(({ first }) => first));
  // Buttons, headings of links and other people's words ask for nothing.
  const links = template.spans.filter(({ kind }) => kind === 'link').map(({ range }) => range);
  const quotes = outermost(template.quotes);
  const found: Request[] = [];
  let frame: Frame | null = null;
  markers.tokens.forEach((token, at) => {
    const { key, sentence: index } = token;
    const asked = words.asked.get(key);
    if (!asked || idioms.has(at)) return;
    const contact = asked === 'contact';
    const { block } = template.sentences[index]!;
    if (block.kind !== 'paragraph' || itemOf(template.prose, token.range.start)) return;
    if (frame?.sentence !== index) frame = frameOf(markers.tokens, at, words, data, template);
    if (!asks(at, contact, frame)) return;
    const range = withObjects(markers, words, at, template.prose);
    if (within(links, range) || within(quotes, range)) return;
    found.push({ range, sentence: index, block, polite: polite.has(index), imperative: true });
  });
  for (const { range, sentence: index } of markers.of('request')) {
    const { block } = template.sentences[index]!;
    found.push({ range, sentence: index, block, polite: polite.has(index), imperative: false });
  }
  return found.sort((a, b) => a.range.start - b.range.start);

  /** Whether the verb in its sentence asks for something, rather than offers or depends on a condition. */
  function asks(
    at: number,
    contact: boolean,
    { first, sentence, condition, purpose, offer, offered }: Frame,
  ): boolean {
    const { prose } = template;
    const verb = markers.tokens[at]!.range;
    if (condition < at || offer > at || (contact && purpose < at)) return false;
    if (data.position === 'before' && at > first) return false;
    // «Не подошло — верните»: what follows a dash depends on what stands before it.
    if (/[—–]\s{0,2}$/.test(prose.slice(Math.max(0, verb.start - 4), verb.start))) return false;
    // «Подскажите, где Вам удобнее?» asks, «Посмотрите?» and «Подтвердите запись?» are questions.
    const opens = at - first < QUESTION_OPENING && /^\s*,/.test(prose.slice(verb.end, verb.end + 4));
    if (questions[sentence] && !opens) return false;
    return !contact || (offered < verb.end && questions[sentence - 1] !== true);
  }
}

/** What a sentence has that makes its imperatives no requests: indexes of tokens, Infinity or -1 where it has none. */
interface Frame {
  readonly sentence: number;
  readonly first: number;
  /** The first word that sets a condition: what follows depends on it. */
  readonly condition: number;
  /** The same for verbs of getting in touch. */
  readonly purpose: number;
  /** The last word that sets a condition for what stands before it. */
  readonly offer: number;
  /** Offset of the last dash or «, и»: «Напишите — ответим», «Напишите, и мы подберём». */
  readonly offered: number;
}

const OFFERED = /\s[—–]\s|,\s+(?:и|і|and)\s/g;

function frameOf(
  tokens: Markers['tokens'],
  at: number,
  words: Verbs,
  data: Requests,
  template: Template,
): Frame {
  const { sentence } = tokens[at]!;
  let first = at;
  while (tokens[first - 1]?.sentence === sentence) first--;
  let condition = Infinity;
  let purpose = Infinity;
  let offer = -1;
  for (let index = first; tokens[index]?.sentence === sentence; index++) {
    const { key } = tokens[index]!;
    if (words.conditions.has(key)) condition = Math.min(condition, index);
    if (words.purposes.has(key)) purpose = Math.min(purpose, index);
    if (data.offers.includes(key)) offer = index;
  }
  const { start, end } = template.sentences[sentence]!.range;
  const last = [...matchesOf(template.prose.slice(start, end), OFFERED)].at(-1);
  return { sentence, first, condition, purpose, offer, offered: last ? start + last.index : -1 };
}

/** A line that begins with a mark which Markdown does not know as a list: «• …», «— …», «а) …». */
const ITEM = /^[ \t\u00a0]*(?:[•·▪‣●○■□✓→–—]|\p{L}\))[ \t\u00a0]/u;

function itemOf(prose: string, at: number): boolean {
  return ITEM.test(prose.slice(prose.lastIndexOf('\n', at - 1) + 1, at));
}

function withObjects({ tokens }: Markers, { enclitics }: Verbs, at: number, prose: string): Range {
  const { range, sentence } = tokens[at]!;
  let { end } = range;
  for (let next = at + 1; next < tokens.length; next++) {
    const token = tokens[next]!;
    const adjacent = token.sentence === sentence && prose.slice(end, token.range.start) === ' ';
    if (!adjacent || !enclitics.has(token.key)) break;
    end = token.range.end;
  }
  return { start: range.start, end };
}

const verbsOf = memoByObject(({ deeds, contacts, conditions, purposes, enclitics }: Requests): Verbs => {
  const list = (words: string): string[] => words.trim().split(/\s+/);
  return {
    asked: new Map([
      ...list(deeds).map((verb) => [verb, 'deed'] as const),
      ...list(contacts).map((verb) => [verb, 'contact'] as const),
    ]),
    conditions: new Set(list(conditions)),
    purposes: new Set(list(purposes)),
    enclitics: new Set(list(enclitics)),
  };
});
