/** Sentences and whole messages for the place where the cursor stands; what the file still lacks comes first. */
import type { LintContext } from '../../../rules/engine/types.ts';
import { fittingFarewell } from '../../../rules/facts/fitting-farewell.ts';
import { greets } from '../../../rules/facts/greeting.ts';
import { policyFor } from '../../../rules/facts/proof.ts';
import type { Range, Template } from '../../../rules/template/types.ts';
import { type MessageId, say } from '../../messages.ts';
import { type Phrases, phrasesOf } from '../../reference/phrases/index.ts';
import type { View } from '../view.ts';
import { builtInTexts, computedWishFits, greetingBranches, greetingFits } from '../window-fit.ts';
import { addressed } from './addressed.ts';
import { plainText, type Suggestion, snippet } from './suggestion.ts';
import { wholeMessages } from './whole-messages.ts';

/** A place where a sentence begins, and what may be written there. */
export interface ProsePlace {
  /** From the beginning of the sentence that is being typed. */
  readonly range: Range;
  readonly suggestions: readonly Suggestion[];
}

/** Null where no sentence begins: in the middle of one, in code, in a quotation of HTML. */
export function prosePlace(view: View, offset: number): ProsePlace | null {
  const { context } = view;
  const { template, language } = context;
  const range = sentenceStart(template, offset);
  const phrases = phrasesOf(language.id);
  if (!range || !phrases) return null;
  const write = (text: string) => addressed(text, context);
  const suggestions = [
    ...wholeMessages(context, phrases, range),
    ...greetings(context, phrases),
    ...farewells(context),
    ...sentences(view, phrases),
  ];
  return {
    range,
    suggestions: suggestions.map((each) => {
      const insert = write(each.insert ?? each.label);
      return { ...each, insert, sample: plainText(insert) };
    }),
  };
}

/** From the first word of the sentence to the cursor; at most some words, else the sentence is under way. */
function sentenceStart({ source, body, blocks, spans }: Template, offset: number): Range | null {
  const line = Math.max(body.start, source.lastIndexOf('\n', offset - 1) + 1);
  const typed = /(?:^[\s>*#-]*|[.!?…:}»)]\s+)([\p{L}’'-]{0,30}(?: [\p{L}’'-]{0,30})?)$/u.exec(
    source.slice(line, offset),
  );
  if (!typed || /^[^\S\n]*[\p{L}]/u.test(source.slice(offset))) return null;
  const at = offset - typed[1]!.length;
  const inside = ({ range }: { readonly range: Range }) => range.start <= at && at < range.end;
  const exact = [...blocks, ...spans].filter(
    ({ kind }) => kind === 'code' || kind === 'html' || kind === 'link',
  );
  if (exact.some(inside)) return null;
  return { start: at, end: offset };
}

/** Greetings that are right in the whole window first, then the value that follows the hour. */
function greetings(context: LintContext, phrases: Phrases): Suggestion[] {
  const { settings, language, locale } = context;
  if (!greets(context)) return [];
  const known = settings.audience === 'personal' && settings.contact !== 'first';
  const name = known ? ', {{ client.name }}' : '';
  const fits = (fitting: boolean): [MessageId, number] =>
    fitting ? ['fitsWindow', 1] : ['fitsNotWindow', 7];
  const own = phrases.greetings.offered.map((written) => {
    const known = language.greetings.allowed.find(({ text }) => text === written.toLowerCase());
    const [detail, group] = fits(greetingFits(context, known?.time ?? null));
    return snippet(`${written}!`, `${written}${name}!`, say(locale, detail), group);
  });
  const values = builtInTexts(context, 'greeting').join(' / ');
  const computed = values ? [snippet('{{ greeting }}', `{{ greeting }}${name}!`, values, 2)] : [];
  const branches = greetingBranches(context);
  if (branches)
    computed.unshift(snippet(say(locale, 'greetingInBranches'), `${branches}${name}!`, values, 2));
  return [...own, ...computed];
}

/** The farewell that is right in the whole window, as one text or in branches, and the values that follow the hour. */
function farewells(context: LintContext): Suggestion[] {
  const { settings, locale } = context;
  if (settings.stage === 'opening' || settings.stage === 'reply') return [];
  const { timed, formula } = policyFor(context);
  const { text, branches } = fittingFarewell(context);
  const label = branches ? say(locale, 'farewellInBranches', { formula }) : text;
  const written = text && label ? [snippet(label, text, say(locale, 'fitsWindow'), branches ? 4 : 3)] : [];
  const fits = computedWishFits(context);
  const computed = (['farewell', 'wish'] as const).map((name) => {
    const detail = fits ? builtInTexts(context, name).join(' / ') : say(locale, 'fitsNotWindow');
    return snippet(`{{ ${name} }}`, `{{ ${name} }}`, detail, fits ? 4 : 7);
  });
  return timed ? [...written.filter((each) => each.label !== '{{ farewell }}'), ...computed] : written;
}

function sentences({ context, problems }: View, phrases: Phrases): Suggestion[] {
  const { locale } = context;
  const lacking = new Set(problems.map(({ rule }) => rule));
  return phrases.snippets.map(({ label, text, solves }) => {
    const missing = solves?.some((rule) => lacking.has(rule)) === true;
    return snippet(label, text, say(locale, missing ? 'isMissing' : 'sentence'), missing ? 0 : 6);
  });
}
