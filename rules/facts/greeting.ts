/** The greeting of a message: what it opens with, in every branch of the opening. Source 003. */

import { fact } from '../engine/fact.ts';
import type { LintContext } from '../engine/types.ts';
import { keyOf } from '../language/letter-case.ts';
import { asRead } from '../language/spelling/look-alikes.ts';
import type { Greetings, GreetingTime, LanguagePack } from '../language/types.ts';
import type { Assign, Output } from '../template/liquid/ast.ts';
import { MASK_MARK, MASK_OUTPUT, type Range, type Template, type Word } from '../template/types.ts';
import { distance } from '../text/nearest.ts';
import { isBranded } from './brand.ts';
import { nameSlot } from './name.ts';
import { partialsOf } from './partials.ts';

export type GreetingClass = 'allowed' | 'forbidden' | 'conditional' | 'vocative' | 'slip' | 'computed';

export interface Greeting {
  /** The greeting's own words: «Добрый день»; for `computed` the output `{{ greeting }}` or the tag that renders a partial. */
  readonly range: Range;
  /** Lower case, ё as е, single spaces. */
  readonly text: string;
  readonly class: GreetingClass;
  readonly time: GreetingTime | null;
  /** For a slip: how it is written. */
  readonly correct: string | null;
  /** True where a partial says the greeting, and the name with it. */
  readonly named?: boolean;
}

export interface Opening {
  /** Greetings at the start of the message in text order: several where branches choose one. */
  readonly greetings: readonly Greeting[];
  /** Where the message's prose begins (after front matter, comments, title lines); for insertions and reports. */
  readonly start: number;
  /** The same, but never inside a branch: what is put there goes out in every case. */
  readonly before: number;
  /** A brand stands before the text: «СТО „Мотор“: …», «[Полка] …». */
  readonly branded: boolean;
}

/** How far into the body a greeting may begin: a title, an emoji, a shop's name may stand before it. */
const REACH = 600;

/** How the message opens. */
export const openingOf = fact(readOpening);

/** True where rules about greetings hold: the beginning of a dialogue or a whole message. */
export function greets({ settings }: LintContext): boolean {
  return settings.stage === 'whole' || settings.stage === 'opening';
}

function readOpening(context: LintContext): Opening {
  const { template, language } = context;
  const start = firstProse(template);
  const head = headEnd(template, start);
  const greetings = [
    ...rendered(context, start),
    ...spoken(template, language, start, head),
    ...outputsBetween(template, start, head).flatMap((output) => told(template, language, output)),
  ].sort((a, b) => a.range.start - b.range.start);
  return {
    greetings,
    start,
    before: beforeBranches(template, start),
    branded: isBranded(template.prose.slice(start, start + 120)),
  };
}

/** What `capture` keeps for later is not said here. */
function firstProse({ prose, body, liquid }: Template): number {
  const visible = /[^\s\u0001]/g;
  visible.lastIndex = body.start;
  for (let match = visible.exec(prose); match; match = visible.exec(prose)) {
    const at = match.index;
    const capture = liquid.tags.find(
      (tag) => tag.type === 'capture' && tag.range.start < at && at < tag.range.end,
    );
    if (!capture) return at;
    visible.lastIndex = capture.range.end;
  }
  return body.start;
}

function beforeBranches({ liquid }: Template, start: number): number {
  const around = liquid.nodes.find(
    ({ type, range }) => type !== 'text' && range.start < start && start < range.end,
  );
  return around?.range.start ?? start;
}

/**
 * A greeting opens the first sentence, or follows short lines without a verb of their own: a title, a shop's name.
 * Beyond the first full sentence it is no longer the beginning.
 */
function headEnd(template: Template, start: number): number {
  for (const sentence of template.sentences) {
    if (sentence.range.end <= start) continue;
    const { kind } = sentence.block;
    const text = template.prose
      .slice(sentence.range.start, sentence.range.end)
      .replaceAll(MASK_MARK, '')
      .trim();
    const title =
      kind === 'heading' || /^\[[^\]]*\][.!]?$/.test(text) || (!/[.!?…]$/.test(text) && text.length <= 60);
    const nameOnly = new RegExp(`^[${MASK_OUTPUT}\\s]+[,!.]*$`).test(text);
    const words = sentence.lastWord - sentence.firstWord;
    if (title || nameOnly || words === 0) continue;
    return Math.min(sentence.range.end, start + REACH);
  }
  return Math.min(template.body.end, start + REACH);
}

/** Not inside a word; before it only what may stand before a greeting: name and comma, emoji, brackets, marks. */
const BEFORE = `(?<=^|[\\s${MASK_MARK}${MASK_OUTPUT}.,!?:;»")\\]}—–\\p{Extended_Pictographic}\\uFE0F*_#>-])`;

interface Form {
  readonly class: GreetingClass;
  readonly time: GreetingTime | null;
  readonly inside: boolean;
}

interface Forms {
  readonly pattern: RegExp;
  readonly byText: ReadonlyMap<string, Form>;
}

const cache = new Map<LanguagePack, Forms | null>();

function formsOf(language: LanguagePack): Forms | null {
  let forms = cache.get(language);
  if (forms === undefined) cache.set(language, (forms = compile(language.greetings)));
  return forms;
}

function compile(data: Greetings): Forms | null {
  const byText = new Map<string, Form>();
  for (const { text, time, inside = false } of data.allowed)
    byText.set(text, { class: 'allowed', time, inside });
  for (const text of data.forbidden) byText.set(text, { class: 'forbidden', time: null, inside: false });
  for (const text of data.conditional) byText.set(text, { class: 'conditional', time: null, inside: false });
  for (const text of data.vocatives) byText.set(text, { class: 'vocative', time: null, inside: false });
  if (byText.size === 0) return null;
  const alternatives = [...byText.keys()]
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replace(/ /g, '\\s+').replace(/е/g, '[её]'));
  return { pattern: new RegExp(`${BEFORE}(?:${alternatives.join('|')})(?![\\p{L}\\d-])`, 'giu'), byText };
}

function key(text: string): string {
  return keyOf(text).replace(/\s+/g, ' ');
}

function spoken(template: Template, language: LanguagePack, start: number, end: number): Greeting[] {
  const forms = formsOf(language);
  if (!forms) return [];
  const found: Greeting[] = [];
  const head = template.prose.slice(start, end);
  for (const match of head.matchAll(forms.pattern)) {
    const text = key(match[0]);
    const range = { start: start + match.index, end: start + match.index + match[0].length };
    const form = forms.byText.get(text)!;
    if (
      (form.inside || opensClause(template, start, range)) &&
      isGreeting(form, text, template.prose, range)
    ) {
      found.push({ range, text, class: form.class, time: form.time, correct: null });
    }
  }
  return found.length > 0 ? found : slips(template, language.greetings, start, end);
}

/** Before the greeting only names, vocatives, titles or the start of another branch may stand. */
function opensClause(template: Template, start: number, range: Range): boolean {
  const { prose } = template;
  const sentence = template.sentences.find(
    ({ range: { start: from, end } }) => from <= range.start && range.start < end,
  );
  const from = Math.max(start, sentence?.range.start ?? start);
  const before = prose.slice(from, range.start);
  const clause = before.slice(
    Math.max(before.lastIndexOf(MASK_MARK), before.search(/[.!?…:]\s+[^.!?…:]*$/)) + 1,
  );
  const rest = clause.replace(new RegExp(`[\\s${MASK_OUTPUT}${MASK_MARK}]`, 'g'), '');
  if (rest === '' || !/\p{L}/u.test(rest)) return true;
  // «Анна Петровна, добрый день!», «Коллеги, здравствуйте!», «И снова здравствуйте»
  return (
    NAME_FIRST.test(clause.trimStart()) ||
    /^(?:(?:ну|о|а|вот)\s+)?(?:и\s+)?(?:(?:снова|еще раз|ещё раз|всем|вам)\s+)?$/iu.test(clause.trimStart())
  );
}

const NAME_FIRST = new RegExp(
  `^(?:\\p{L}+[\\s,]*){0,3}(?:${MASK_OUTPUT}[${MASK_OUTPUT}${MASK_MARK}\\s]*)?,\\s*$`,
  'u',
);

/** «Здорово, Анна!», «Здорово, друзья!»; «Здорово! Тогда до пятницы» and «Здорово, правда?» say "great". */
const ADDRESSED = new RegExp(
  `^[\\s${MASK_MARK}]*(?:,[\\s${MASK_MARK}]*)?(?:${MASK_OUTPUT}|\\p{Lu}|(?:друз|друг|дорог|уважаем|мужик|ребят|народ|коллег|всем)\\p{L}*)`,
  'u',
);

/** Words that are greetings only in the shape of one: «Здорово!», «Добрый!», «Поздравляем …». */
function isGreeting(form: Form, text: string, prose: string, { end }: Range): boolean {
  const after = prose.slice(end, end + 40);
  const slot = new RegExp(
    `^[\\s${MASK_MARK}]*(?:[,!.)]|${MASK_OUTPUT}|$|\\p{Extended_Pictographic}|\\n)`,
    'u',
  );
  if (/^,\s+(?:что|как|когда|если|потому)(?!\p{L})/u.test(after)) return false;
  if (text === 'здорово' && !ADDRESSED.test(after)) return false;
  if (form.class === 'forbidden') return slot.test(after) || /^\s+\p{Lu}/u.test(after) || text.includes(' ');
  if (text === 'добрый' || text === 'hi' || text === 'hello')
    return slot.test(after) || /^\s+\p{Lu}/u.test(after);
  return true;
}

/** A slip of the hand in an allowed greeting, only as the very first words: «Здраствуйте», «Добрый дени». */
function slips(template: Template, { spelled, allowed }: Greetings, start: number, end: number): Greeting[] {
  const index = template.words.findIndex((word) => word.range.start >= start);
  const written = template.words[index];
  if (!written || written.range.start >= end) return [];
  const [first, second] = asRead(template.prose, template.words.slice(index, index + 2)) as [Word, Word?];
  const gap = second ? template.prose.slice(first.range.end, second.range.start) : '';
  for (const right of spelled) {
    const [one, two] = right.split(' ') as [string, string | undefined];
    const limit = one.length >= 9 ? 3 : one.length >= 6 ? 2 : 1;
    const off = distance(first.key, one, limit);
    if (two === undefined) {
      if (off === 0) return lookAlike(first.range, right);
      if (off <= limit && first.key[0] === one[0] && first.key.length >= one.length - 3)
        return [slip(first.range, right)];
    } else if (first.key === one + two) {
      return [slip(first.range, right)];
    } else if (second && /^\s+$/.test(gap)) {
      const offTwo = distance(second.key, two, 1);
      const range = { start: first.range.start, end: second.range.end };
      if (off + offTwo === 0) return lookAlike(range, right);
      if (off <= Math.min(limit, 2) && offTwo <= 1) return [slip(range, right)];
    }
  }
  return [];

  /** Right but for Latin letters that look like ours: those are no matter of greeting. */
  function lookAlike(range: Range, text: string): Greeting[] {
    if (first === written && second === template.words[index + 1]) return [];
    const time = allowed.find((one) => one.text === text)?.time ?? null;
    return [{ range, text, class: 'allowed', time, correct: null }];
  }

  function slip(range: Range, right: string): Greeting {
    const text = key(template.prose.slice(range.start, range.end));
    return { range, text, class: 'slip', time: null, correct: right };
  }
}

function outputsBetween({ liquid }: Template, start: number, end: number): Output[] {
  return liquid.outputs.filter(({ range }) => range.start >= start && range.start < end);
}

/** `{{ greeting }}`, also with filters; else what the template itself captured or assigned under the name. */
function told(template: Template, language: LanguagePack, { range, value: { value } }: Output): Greeting[] {
  if (value.type !== 'variable') return [];
  const { name } = value;
  const computed: Greeting = { range, text: '', class: 'computed', time: null, correct: null };
  if (/^(.*[._])?(greeting|hello|приветствие|привет)$/iu.test(name)) return [computed];
  const before = template.liquid.tags.filter((tag) => tag.range.end <= range.start);
  const capture = before.findLast((tag) => tag.type === 'capture' && tag.name === name);
  if (capture) return spoken(template, language, capture.range.start, capture.range.end);
  const assigned = before.some((tag) => tag.type === 'assign' && tag.name === name && isSaid(tag, language));
  return assigned ? [computed] : [];
}

/** `{% render 'hello', name: client.name %}` before the text. */
function rendered(context: LintContext, before: number): Greeting[] {
  return partialsOf(context).flatMap(({ render: { range }, template }) => {
    if (!template || range.start >= before) return [];
    const start = firstProse(template);
    const said = spoken(template, context.language, start, headEnd(template, start));
    if (said.length === 0) return [];
    const named = said.some((greeting) => nameSlot(template, greeting) !== null);
    return [{ range, text: '', class: 'computed', time: null, correct: null, named }];
  });
}

/** `{% assign hi = "Добрый день" %}`. */
function isSaid({ value: { value } }: Assign, language: LanguagePack): boolean {
  if (value.type !== 'literal' || typeof value.value !== 'string') return false;
  const { class: kind } = formsOf(language)?.byText.get(key(value.value.trim())) ?? {};
  return kind === 'allowed';
}
