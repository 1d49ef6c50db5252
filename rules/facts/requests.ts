/** What a message asks the client to do. Source 000: whoever asks says «пожалуйста». */
import { fact } from '../engine/fact.ts';
import type { LintContext } from '../engine/types.ts';
import type { Requests } from '../language/courtesy.ts';
import { inQuote } from '../template/places.ts';
import type { Block, Range, Sentence } from '../template/types.ts';
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
  readonly deeds: ReadonlySet<string>;
  readonly contacts: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly purposes: ReadonlySet<string>;
  readonly enclitics: ReadonlySet<string>;
}

const verbs = new WeakMap<Requests, Verbs>();
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
  const polite = new Set(markers.of('please').map(({ sentence }) => sentence));
  const idioms = new Set(markers.of('idiom').map(({ first }) => first));
  const found: Request[] = [];
  markers.tokens.forEach(({ key, sentence: index }, at) => {
    const contact = words.contacts.has(key);
    if ((!contact && !words.deeds.has(key)) || idioms.has(at)) return;
    const sentence = template.sentences[index]!;
    if (!asks(at, contact, sentence)) return;
    const range = withObjects(markers, words, at, template.prose);
    if (outOfText(range)) return;
    found.push({
      range,
      sentence: index,
      block: sentence.block,
      polite: polite.has(index),
      imperative: true,
    });
  });
  for (const { range, sentence: index } of markers.of('request')) {
    const { block } = template.sentences[index]!;
    found.push({ range, sentence: index, block, polite: polite.has(index), imperative: false });
  }
  return found.sort((a, b) => a.range.start - b.range.start);

  /** Whether the verb in its sentence asks for something, rather than offers or depends on a condition. */
  function asks(at: number, contact: boolean, sentence: Sentence): boolean {
    const { tokens } = markers;
    const index = tokens[at]!.sentence;
    if (sentence.block.kind !== 'paragraph') return false;
    let position = 0;
    for (let left = at - 1; left >= 0 && tokens[left]!.sentence === index; left--, position++) {
      const { key } = tokens[left]!;
      if (words.conditions.has(key) || (contact && words.purposes.has(key))) return false;
    }
    if (data.position === 'before' && position > 0) return false;
    const questions = questionsOf(context);
    // «Подскажите, где Вам удобнее?» asks, «Посмотрите?» and «Подтвердите запись?» are questions.
    const { prose } = template;
    const verb = tokens[at]!.range;
    if (
      questions[index] &&
      (position >= QUESTION_OPENING || !/^\s*,/.test(prose.slice(verb.end, verb.end + 4)))
    )
      return false;
    for (let right = at + 1; right < tokens.length && tokens[right]!.sentence === index; right++) {
      if (data.offers.includes(tokens[right]!.key)) return false;
    }
    // «Не подошло — верните», «Напишите — ответим»: what follows a dash depends on what stands before it.
    if (/[—–]\s*$/.test(prose.slice(sentence.range.start, verb.start))) return false;
    if (!contact) return true;
    return (
      !/\s[—–]\s|,\s+(?:и|і|and)\s/.test(prose.slice(verb.end, sentence.range.end)) &&
      questions[index - 1] !== true
    );
  }

  /** Buttons, headings of links and other people's words. */
  function outOfText(range: Range): boolean {
    return (
      inQuote(template, range) ||
      template.spans.some(
        ({ kind, range: { start, end } }) => kind === 'link' && start <= range.start && range.end <= end,
      )
    );
  }
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

function verbsOf(data: Requests): Verbs {
  let known = verbs.get(data);
  if (!known) {
    const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
    known = {
      deeds: set(data.deeds),
      contacts: set(data.contacts),
      conditions: set(data.conditions),
      purposes: set(data.purposes),
      enclitics: set(data.enclitics),
    };
    verbs.set(data, known);
  }
  return known;
}
