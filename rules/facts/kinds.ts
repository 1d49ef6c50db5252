/** What a message needs because of its occasion, as far as no rule of its own asks for it. */
import type { LintContext, Localized } from '../engine/types.ts';
import type { Range } from '../template/types.ts';
import { actionsOf } from './actions.ts';
import { namesMoment } from './deadline.ts';
import { openingOf } from './greeting.ts';
import { closingOf } from './insertion.ts';
import { linksOf } from './links.ts';
import { markersOf, tells } from './markers.ts';
import { mostQuestions, questionsOf } from './questions.ts';
import { requestsOf } from './requests.ts';

export interface Finding {
  readonly message: 'missing' | 'questions' | 'link';
  readonly range: Range;
  readonly values?: Readonly<Record<string, string | number>>;
}

export interface Element {
  /** What the text does not say, after «не сказано». */
  readonly name: Localized;
  /** Only a hint. */
  readonly hint: boolean;
  /** Null where the element is there. */
  check(context: LintContext): Finding | null;
}

export interface Missing extends Finding {
  readonly element: Element;
}

function element(ru: string, en: string, given: (context: LintContext) => boolean, hint = false): Element {
  return {
    name: { ru, en },
    hint,
    check: (context) => (given(context) ? null : { message: 'missing', range: placeOf(context) }),
  };
}

const date = element('ни даты, ни срока', 'a date or a term', namesMoment);
const deadline = element('до какого срока', 'the deadline', namesMoment);
const time = element('время', 'the time', namesMoment);
const answerTime = element('когда ответят', 'when you answer', namesMoment);
const action = element('что Вы сделаете', 'what you will do', (context) => actionsOf(context).named);
const actionDeadline = element('когда', 'when', (context) => namesMoment(context) || actionsOf(context).done);
const reschedule = element(
  'как перенести',
  'how to reschedule',
  (context) => isShort(context) || canAnswer(context),
);
const permission = element('удобно ли это', 'whether it suits', canAnswer);
const question = element('о чём Вы спрашиваете', 'what you ask', canAnswer, true);

const oneQuestion: Element = {
  name: { ru: 'о чём Вы спрашиваете', en: 'what you ask' },
  hint: false,
  check(context) {
    const questions = mostQuestions(context);
    const second = questions[1];
    if (second !== undefined) {
      const sentence = context.template.sentences.find(({ range }) => range.end === second);
      const range = sentence?.range ?? placeOf(context);
      return { message: 'questions', range, values: { count: questions.length } };
    }
    const asks = questions.length === 1 || tells(context, 'feedback') || requestsOf(context).length > 0;
    return asks ? null : { message: 'missing', range: placeOf(context) };
  },
};

const noLinks: Element = {
  name: { ru: 'кода без ссылки', en: 'the code without a link' },
  hint: false,
  check(context) {
    const range = linksOf(context)[0];
    return range ? { message: 'link', range } : null;
  },
};

const promise = [action, actionDeadline];

const KINDS: Readonly<Record<string, readonly Element[]>> = {
  'first-contact': [question],
  'lead-reply': [question],
  'order-created': [date],
  'order-ready': [date],
  'order-shipped': [date],
  'delay-notice': [date],
  'outage-notice': [date],
  'documents-request': [deadline],
  'info-request': [deadline],
  'payment-reminder': [deadline],
  'debt-reminder': [deadline],
  'meeting-invite': [time, permission],
  'appointment-reminder': [time, reschedule],
  'complaint-reply': promise,
  refusal: promise,
  apology: promise,
  refund: promise,
  'off-hours-autoreply': [answerTime],
  'feedback-request': [oneQuestion],
  'login-code': [noLinks],
};

/** What the occasion asks for; null where it asks for nothing, or is a team's own. */
export function elementsOf(kind: string): readonly Element[] | null {
  return Object.hasOwn(KINDS, kind) ? KINDS[kind]! : null;
}

/** In an SMS or a push message there is no room for more than the matter. */
function isShort({ settings }: LintContext): boolean {
  return settings.channels.every((channel) => channel === 'sms' || channel === 'push');
}

/** A question, a request, an invitation or a telephone: the client can say that it does not suit. */
function canAnswer(context: LintContext): boolean {
  if (questionsOf(context).includes(true) || requestsOf(context).length > 0) return true;
  if (tells(context, 'permission', 'reschedule', 'invitation', 'ask-preference')) return true;
  return (
    linksOf(context).length > 0 ||
    context.template.liquid.uses.some(({ variable }) => /phone|tel|телефон/i.test(variable.name))
  );
}

/** Where something is missing: the dead end, else the first sentence after the greeting. */
function placeOf(context: LintContext): Range {
  const { sentences, words } = context.template;
  const refusal = markersOf(context).of('refusal')[0];
  if (refusal) return refusal.range;
  const greeted = openingOf(context).greetings.at(-1)?.range.end ?? 0;
  const closing = closingOf(context);
  const main = sentences.find(
    (sentence) =>
      sentence !== closing && sentence.range.start >= greeted && sentence.lastWord - sentence.firstWord >= 3,
  );
  return (
    main?.range ?? sentences.find(({ firstWord, lastWord }) => firstWord < lastWord)?.range ?? words[0]!.range
  );
}
