/** How the message addresses its reader: to whom it speaks, whether «Вы» has a capital, where it says «ты». */
import { fact } from '../engine/fact.ts';
import type { LintContext } from '../engine/types.ts';
import type { InformalHit, Prose } from '../language/address.ts';
import { addressOf } from '../language/address-of.ts';
import { isAllCaps, isCapitalized } from '../language/letter-case.ts';
import { SentenceWords } from '../language/sentence-words.ts';
import { MASK_OUTPUT, type Range, type Template, type Word } from '../template/types.ts';
import { subjectText } from './subject.ts';

/** What the client reads as prose: the subject, if there is one, and the body. */
export const proseTexts = fact((context): readonly Prose[] => {
  const subject = subjectText(context);
  return subject ? [subject, context.template] : [context.template];
});

/**
 * Whether the message speaks to several people: its audience says so, or its greeting does («Уважаемые клиенты», «Анна и Пётр»), whatever the
 * audience.
 */
export const speaksToSeveral = fact((context): boolean => {
  const { settings, language, template } = context;
  return settings.audience !== 'personal' || (addressOf(language.id)?.addressesSeveral(template) ?? false);
});

/** Whether «Вы» inside a sentence is due a capital, by the configuration (`address.capital`) and the reader. Gramota, source 003. */
export const politeCapital = fact((context): boolean => {
  const when = context.config.address?.capital ?? 'personal';
  return when === 'always' || (when === 'personal' && !speaksToSeveral(context));
});

/** Informal words of the body and the subject, in text order. */
export const informalHits = fact((context): readonly InformalHit[] => {
  const address = addressOf(context.language.id);
  if (!address) return [];
  const options = { capital: politeCapital(context) && !prefersLowerCase(context) };
  return proseTexts(context).flatMap((text) => address.findInformal(text, options));
});

/** Ukrainian keeps to the spelling that the letter has; no rule demands a capital there. */
function prefersLowerCase(context: LintContext): boolean {
  return context.language.id === 'uk' && politeWords(context).some(({ spelling }) => spelling === 'lower');
}

/** Where a form of «вы» stands, as far as its capital goes. */
export interface PoliteWord {
  readonly word: Word;
  readonly spelling: 'lower' | 'capital' | 'caps';
  /** True where a capital is due to the place: the start of a sentence, of a link's label; or where nobody knows. */
  readonly start: boolean;
  /** In a heading, a quotation or a proper name («магазин „Ваш дом“»), where the spelling is not the writer's choice. */
  readonly foreign: boolean;
  /** «сколько вас будет», «кто из вас»: several people even in a letter to one. */
  readonly several: boolean;
}

/** Every form of «вы» and «ваш» of the body, in text order. */
export const politeWords = fact((context): readonly PoliteWord[] => {
  const address = addressOf(context.language.id);
  if (!address) return [];
  const { template } = context;
  const sentences = new SentenceWords(template);
  const labelOf = labelFinder(template);
  const found: PoliteWord[] = [];
  for (let index = 0; index < template.words.length; index++) {
    const word = template.words[index]!;
    if (word.key.charCodeAt(0) !== VE || !address.polite.has(word.key)) continue;
    const spelling = isAllCaps(word.text) ? 'caps' : isCapitalized(word.text) ? 'capital' : 'lower';
    const label = labelOf(word.range);
    found.push({
      word,
      spelling,
      start:
        sentences.isAtStart(index) ||
        startsUnknown(template, sentences, index) ||
        (label !== null && startsLabel(template.prose, label, word.range)),
      foreign:
        sentences.isQuoted(word.range) ||
        template.sentences[word.sentence]!.block.kind === 'heading' ||
        (label !== null && isTitle(template, label, word)) ||
        (spelling === 'capital' && startsName(template, sentences, index)),
      several: address.meansSeveral(template, index),
    });
  }
  return found;
});

const VE = 0x432;

/** «{{ intro }} Ваш заказ»: the value may end a sentence. */
function startsUnknown({ prose }: Prose, sentences: SentenceWords, index: number): boolean {
  const gap = sentences.gap(index);
  return (
    gap.includes(MASK_OUTPUT) &&
    /^[^\p{L}\d,;:]*$/u.test(gap) &&
    gap.trimEnd().endsWith(MASK_OUTPUT) &&
    prose.length > 0
  );
}

/** «сервис Ваш Юрист»: a capital follows a capital. */
function startsName({ words }: Prose, sentences: SentenceWords, index: number): boolean {
  const next = words[index + 1];
  return (
    next?.sentence === words[index]!.sentence &&
    sentences.isJoined(index + 1) &&
    isCapitalized(next.text) &&
    !isAllCaps(next.text)
  );
}

/** Gives the label of the link that a place lies in; places must come in text order. */
function labelFinder({ spans }: Template): (place: Range) => Range | null {
  const labels = spans.flatMap(({ kind, label }) =>
    (kind === 'link' || kind === 'image') && label ? [label] : [],
  );
  let next = 0;
  return ({ start }) => {
    while (next < labels.length && labels[next]!.end <= start) next++;
    const label = labels[next];
    return label && label.start <= start ? label : null;
  };
}

function startsLabel(prose: string, label: Range, { start }: Range): boolean {
  return !/\p{L}/u.test(prose.slice(label.start, start));
}

/** A label with a capital inside a sentence is the title of the page it leads to. */
function isTitle({ prose, sentences }: Template, label: Range, { sentence }: Word): boolean {
  const text = prose.slice(label.start, label.end).replace(/^[^\p{L}\d]+/u, '');
  const before = prose.slice(sentences[sentence]!.range.start, label.start);
  return isCapitalized(text) && /\p{L}/u.test(before);
}
