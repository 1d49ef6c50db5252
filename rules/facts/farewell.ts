/** How a message ends: formulas, wishes, signatures, and on which paths there is none. Source 003. */
import { fact } from '../engine/fact.ts';
import type { LintContext } from '../engine/types.ts';
import { COURTESY, FORBIDDEN, FORMULA, PARTING, SIGNATURE, WISHES } from '../schedule/phrases.ts';
import type { Path } from '../schedule/proof/prove.ts';
import type { Spoken } from '../schedule/proof/voice.ts';
import { type BlockKind, MASK_MARK, type Range, type Sentence, type Template } from '../template/types.ts';
import { proveTemplate } from './proof.ts';

export interface Closing {
  /** Whether the message says goodbye on every path, on some, or on none; null where nobody can tell. */
  readonly farewell: 'always' | 'sometimes' | 'never' | null;
  /** Paths that say goodbye by a wish alone: its first words. */
  readonly bareWishes: readonly Spoken[];
  /** Forbidden goodbyes, each once. */
  readonly forbidden: readonly Spoken[];
  /** The first signature formula of the template («С уважением»), and the first farewell or wish behind it. */
  readonly signature: Range | null;
  readonly afterSignature: Range | null;
  /** The last sentence that tells or asks something: what follows is signature, address, links. */
  readonly lastContent: Sentence | null;
}

/** Words that say goodbye without a signature. */
const GOODBYES = FORMULA | PARTING;
/** What a goodbye may still be followed by: a postscript, a last hint. */
const FURTHER = 3;

/** How the message ends. */
export const closingFact = fact((context): Closing => {
  const { paths } = proveTemplate(context);
  const tail = new Tail(
    context.template,
    (paths?.paths ?? []).flatMap(({ spoken }) => spoken),
  );
  const ends = (paths?.paths ?? []).map((path) => endOf(path, tail));
  const saying = ends.filter(({ says }) => says).length;
  const all = ends.flatMap(({ spoken }) => spoken);
  const own = all.filter(({ place, literal }) => literal && place.path === null);
  const signature = firstOf(own, ({ bit }) => (bit & SIGNATURE) !== 0);
  const after =
    signature &&
    firstOf(own, ({ bit, place }) => (bit & (GOODBYES | WISHES)) !== 0 && place.start > signature.place.end);
  return {
    farewell:
      ends.length === 0 ? null : saying === ends.length ? 'always' : saying === 0 ? 'never' : 'sometimes',
    bareWishes: once(ends.flatMap(({ bareWish }) => bareWish ?? [])),
    forbidden: once(all.filter(({ bit }) => bit & FORBIDDEN)),
    signature: signature?.place ?? null,
    afterSignature: after ? toEnd(own, after) : null,
    lastContent: tail.last,
  };
});

interface End {
  readonly spoken: readonly Spoken[];
  readonly says: boolean;
  readonly bareWish: Spoken | null;
}

function endOf({ spoken: all, hidden }: Path, tail: Tail): End {
  const spoken = all.filter(({ bit, at }) => tail.after(at) <= mayFollow(bit));
  const bits = spoken.reduce((sum, { bit }) => sum | bit, 0);
  const formal = hidden || (bits & (GOODBYES | SIGNATURE | FORBIDDEN)) !== 0;
  const bareWish = formal ? null : (spoken.find(({ bit }) => bit & WISHES) ?? null);
  return { spoken, says: hidden || bits !== 0, bareWish };
}

/** How many sentences may still follow. */
function mayFollow(bit: number): number {
  if (bit & (GOODBYES | SIGNATURE)) return FURTHER;
  return bit & (FORBIDDEN | COURTESY) ? 0 : 1;
}

function firstOf(spoken: readonly Spoken[], test: (spoken: Spoken) => boolean): Spoken | null {
  return spoken
    .filter(test)
    .reduce<Spoken | null>(
      (first, one) => (first && first.place.start <= one.place.start ? first : one),
      null,
    );
}

function once(spoken: readonly Spoken[]): Spoken[] {
  const byPlace = new Map(spoken.map((one) => [`${one.place.path}:${one.place.start}`, one]));
  return [...byPlace.values()].sort((a, b) => a.at - b.at);
}

/** From a farewell to the end of the farewells and wishes behind it. */
function toEnd(own: readonly Spoken[], { place }: Spoken): Range {
  const later = own.filter((one) => one.bit & (GOODBYES | WISHES) && one.place.start >= place.start);
  return { start: place.start, end: Math.max(...later.map((one) => one.place.end)) };
}

/** What stands behind a place: sentences that tell or ask something, not signature, address, links or unsubscribing. */
class Tail {
  private readonly template: Template;
  private readonly places: readonly number[];
  /** From the last one backwards, as far as somebody has asked. */
  private readonly content: Sentence[] = [];
  private unread: number;

  constructor(template: Template, spoken: readonly Spoken[]) {
    this.template = template;
    this.places = spoken.flatMap(({ place }) => (place.path === null ? [place.start] : []));
    this.unread = template.sentences.length;
  }

  get last(): Sentence | null {
    return this.fromEnd(0) ?? null;
  }

  /** How many of them begin behind the offset. */
  after(offset: number): number {
    let count = 0;
    while ((this.fromEnd(count)?.range.start ?? -1) > offset) count++;
    return count;
  }

  private fromEnd(index: number): Sentence | undefined {
    while (this.content.length <= index && this.unread > 0) {
      const sentence = this.template.sentences[--this.unread]!;
      if (tells(this.template, sentence) && !isGoodbye(sentence, this.places)) this.content.push(sentence);
    }
    return this.content[index];
  }
}

const ADDENDUM =
  /^(?:p\.?\s?s|п\.?\s?с|з\.?\s?ы|©|вы получили|вы получаете|это (?:письмо|сообщение) (?:отправлено|пришло)|если вы не хотите|чтобы отписаться|отпис|ви отримали|щоб відписатися|відпис|unsubscribe|to unsubscribe|you (?:are receiving|received)|тел|телефон|адрес|сайт|наш сайт|phone|address|наши контакты|контакты|режим работы|часы работы|мы в соцсетях|реклама)(?!\p{L})/iu;

/** True for a sentence with an end mark and some words that is no addendum. */
function tells({ prose }: Template, { range, block, firstWord, lastWord }: Sentence): boolean {
  if (lastWord - firstWord < 2 || block.kind === 'quote' || block.kind === 'html') return false;
  const text = prose.slice(range.start, range.end).replaceAll(MASK_MARK, '').trim();
  return /[.!?…:][»”")\]*_]*$/u.test(text) && !ADDENDUM.test(text);
}

/** «Если нет, до свидания!»: a short sentence with a farewell or a wish in it. */
function isGoodbye({ range, firstWord, lastWord }: Sentence, places: readonly number[]): boolean {
  return lastWord - firstWord <= 8 && places.some((place) => range.start <= place && place < range.end);
}

/** Where a goodbye that is missing goes: into a paragraph of its own behind the last block that tells something. */
export function farewellPlace(context: LintContext): number {
  const { source, body, blocks, sentences, liquid } = context.template;
  const { lastContent } = closingFact(context);
  const last = blocks.findLast(
    ({ kind, range }) =>
      LISTED.has(kind) ||
      (lastContent !== null && range.start <= lastContent.range.start && lastContent.range.end <= range.end),
  );
  const end = last?.range.end ?? sentences.at(-1)?.range.end ?? body.end;
  const tag = liquid.nodes.find(({ type, range }) => type !== 'text' && range.start < end && end < range.end);
  return source.slice(0, tag?.range.end ?? end).trimEnd().length;
}

/** Blocks that are no signature, whatever they hold. */
const LISTED: ReadonlySet<BlockKind> = new Set(['list-item', 'table', 'quote', 'code']);
