/** Who writes: by name, by role or by company. Sources 000, 001, 003. */

import { fact } from '../engine/fact.ts';
import type { LintContext } from '../engine/types.ts';
import type { Introductions } from '../language/courtesy.ts';
import { keyOf } from '../language/letter-case.ts';
import { OUTPUT } from '../language/markers.ts';
import { letterPattern } from '../language/pattern.ts';
import type { Output } from '../template/liquid/ast.ts';
import { MASK_OUTPUT, type Range } from '../template/types.ts';
import { memo, memoByObject } from '../text/memo.ts';
import { openingOf } from './greeting.ts';
import { closingOf } from './insertion.ts';
import { markersOf, type PlacedToken } from './markers.ts';

export interface Introduction {
  readonly range: Range;
  /** Index into the template's sentences. */
  readonly sentence: number;
  /** `said`: «Меня зовут …», «Это …»; `named`: our company or employee is only mentioned. */
  readonly by: 'said' | 'named';
}

/** True where the rules about introducing oneself hold: the client may not know us yet. */
export function isFirstContact({ settings }: LintContext): boolean {
  const { contact, stage, kind } = settings;
  return contact !== 'repeat' && (stage === 'whole' || stage === 'opening') && kind !== 'login-code';
}

/** The first place before the signature that says who writes; null where nothing does. */
export const introductionOf = fact((context): Introduction | null => {
  const { courtesy } = context.language;
  if (!courtesy) return null;
  const end = closingOf(context)?.range.start ?? context.template.body.end;
  const said = [
    ...markersOf(context).of('introduction'),
    ...(courtesy.introductions ? pointed(context, courtesy.introductions) : []),
  ].filter(({ range }) => range.start < end);
  const first = said.sort((a, b) => a.range.start - b.range.start)[0];
  if (first) return { range: first.range, sentence: first.sentence, by: 'said' };
  return branded(context) ?? named(context, end);
});

type Place = Pick<Introduction, 'range' | 'sentence'>;

interface Words {
  isCompany(key: string): boolean;
  isRole(key: string): boolean;
  readonly pointers: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
}

/** How many words may stand between «это» and the name: «это ваш новый персональный менеджер». */
const BETWEEN = 3;
/** The longest case ending, in letters. */
const ENDING = 2;
/** «Клиника „Белый клык“», «агентство недвижимости „Ключ“». */
const BRAND = /^(?:[ \u00A0]\p{Ll}{3,}){0,2}[ \u00A0]?[«„“"]\p{L}/u;
const REACH = 50;
/** The shortest stem that a compound may end in: «автошкола», not «посадка». */
const COMPOUND = 4;

/** «Это {{ agent.name }}», «я — Ольга», «мы, мастерская «Ясень», …», «Лариса, менеджер по работе с клиентами». */
function pointed(context: LintContext, data: Introductions): Place[] {
  const { template } = context;
  const words = vocabularyOf(data);
  const { tokens } = markersOf(context);
  const places: Place[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const who = words.pointers.has(token.key) ? whoFollows(at) : roleFollows(at);
    if (who)
      places.push({ range: { start: token.range.start, end: who.range.end }, sentence: token.sentence });
  }
  return places;

  /** The name, role or company that «это», «я», «мы» point at. */
  function whoFollows(at: number): PlacedToken | null {
    const { sentence, key } = tokens[at]!;
    for (let next = at + 1; next <= at + 1 + BETWEEN; next++) {
      const token = tokens[next];
      if (token?.sentence !== sentence || !near(tokens[next - 1]!, token)) return null;
      if (words.pointers.has(token.key)) continue;
      if (
        token.key === OUTPUT
          ? isOurs(outputAt(context, token))
          : words.isRole(token.key) || words.isCompany(token.key)
      )
        return token;
      if (isName(token) && (next === at + 1 || words.between.has(tokens[next - 1]!.key)) && key !== token.key)
        return token;
      if (!words.between.has(token.key)) return null;
    }
    return null;
  }

  /** «Лариса, менеджер …» and «{{ agent.name }}, {{ agent.role }}» at the beginning of a sentence. */
  function roleFollows(at: number): PlacedToken | null {
    const token = tokens[at]!;
    const next = tokens[at + 1];
    if (next?.sentence !== token.sentence || (at > 0 && tokens[at - 1]!.sentence === token.sentence))
      return null;
    if (!/^,\s+$/.test(template.prose.slice(token.range.end, next.range.start))) return null;
    if (token.key === OUTPUT ? !isOurs(outputAt(context, token)) : !isName(token, true) || isGreeting(token))
      return null;
    if (next.key === OUTPUT) return isOurs(outputAt(context, next)) ? next : null;
    const after = tokens[at + 2];
    const company = after?.sentence === token.sentence && words.isCompany(after.key);
    const goesOn = /^\s*(?:по\s|з\s|of\s|[«„“"(,.—–\uFFFC]|$)/u.test(template.prose.slice(next.range.end));
    return words.isRole(next.key) && (company || goesOn) ? next : null;
  }

  function near(a: PlacedToken, b: PlacedToken): boolean {
    return /^[\s,—–«„“"'\u0001-]{1,6}$/.test(template.prose.slice(a.range.end, b.range.start));
  }

  /** A capital letter: a name, or a brand in quotation marks. «Вы» and its forms are no names. */
  function isName({ key, range }: PlacedToken, opening = false): boolean {
    const first = template.prose[range.start]!;
    if (first === first.toLowerCase() || /^(?:вы|вас|вам|вами|ваш|ви|you|i$)/.test(key)) return false;
    return opening || !/[.!?]\s*$/.test(template.prose.slice(Math.max(0, range.start - 3), range.start));
  }

  function isGreeting({ range }: PlacedToken): boolean {
    return openingOf(context).greetings.some(
      (greeting) => greeting.range.start <= range.start && range.end <= greeting.range.end,
    );
  }
}

/** «СТО „Мотор“: посылка …», «[Полка]»: the brand stands before the text. */
function branded(context: LintContext): Introduction | null {
  const { branded, start, greetings } = openingOf(context);
  const { words, prose } = context.template;
  const first = words.find(({ range }) => range.start >= start);
  if (!branded || !first || greetings.some(({ range }) => range.start < first.range.end)) return null;
  const head = prose.slice(start, start + 60);
  const brand = head.startsWith('[') ? head : head.slice(0, head.indexOf(':'));
  if (!/^[\p{Lu}«„“"'[\uFFFC\d]/u.test(brand)) return null;
  return { range: first.range, sentence: first.sentence, by: 'named' };
}

/** «Спасибо за заявку в {{ company.name }}!», «Вы оставили заявку в мастерской «Ясень и клён»». */
function named(context: LintContext, end: number): Introduction | null {
  const { template, language } = context;
  const { tokens } = markersOf(context);
  const data = language.courtesy?.introductions;
  const isCompany = data && vocabularyOf(data).isCompany;
  const place = tokens.find((token, at) => {
    if (token.range.start >= end) return false;
    if (token.key === OUTPUT) return isOurs(outputAt(context, token));
    const next = tokens[at + 1];
    if (!next || !isCompany?.(token.key)) return false;
    const gap = template.prose.slice(token.range.end, next.range.start);
    return (
      BRAND.test(template.prose.slice(token.range.end, token.range.end + REACH)) ||
      (gap.length <= 2 &&
        next.key === OUTPUT &&
        template.prose[next.range.start] === MASK_OUTPUT &&
        isOurs(outputAt(context, next)))
    );
  });
  if (place) return { range: place.range, sentence: place.sentence, by: 'named' };
  return data?.towards ? turnedTo(context, data.towards, end) : null;
}

/** «Рады, что Вы обратились в «Полку»!», «Мы в «Полке» делаем …» */
function turnedTo({ template }: LintContext, towards: string, end: number): Introduction | null {
  const { prose, body, sentences } = template;
  const text = keyOf(prose.slice(body.start, end));
  const at = text.search(letterPattern(`(?<!\\p{L})${towards}`));
  if (at < 0) return null;
  const start = body.start + at;
  const sentence = sentences.findIndex(({ range }) => range.start <= start && start < range.end);
  return sentence < 0 ? null : { range: { start, end: start + 1 }, sentence, by: 'named' };
}

/** A stem with a case ending, also as the last part of a compound: «мастерской», «автосалон», not «складной». */
function wordWithStem(stems: readonly string[]): (key: string) => boolean {
  return memo((key) =>
    stems.some((stem) => {
      const at = key.lastIndexOf(stem);
      return at >= 0 && (at === 0 || stem.length >= COMPOUND) && key.length - at - stem.length <= ENDING;
    }),
  );
}

function outputAt({ template }: LintContext, { range }: PlacedToken): Output | undefined {
  return template.liquid.outputs.find((output) => output.range.start === range.start);
}

const SIDES =
  '(?:agent|employee|manager|operator|company|brand|shop|store|sender|master|doctor|сотрудник|менеджер|оператор|компания|магазин|мастер|отправитель|агент|бренд|специалист|консультант|администратор)';
const OURS = new RegExp(
  `^${SIDES}(?:[._](?:name|first_?name|full_?name|title|role|position|имя|фио|название|должность|роль))?$`,
  'iu',
);

/** `agent.name`, `company.name`, `manager_name`, `компания.название` — not `agent.phone`. */
function isOurs(output: Output | undefined): boolean {
  const value = output?.value.value;
  return value?.type === 'variable' && OURS.test(value.name);
}

const vocabularyOf = memoByObject(
  ({ companies, roles, pointers, between }: Introductions): Words => ({
    isCompany: wordWithStem(companies.split(' ')),
    isRole: wordWithStem(roles.split(' ')),
    pointers: new Set(pointers.split(' ')),
    between: new Set(between.split(' ')),
  }),
);
