/** Dates, hours and terms that a message names, in words or through a placeholder. */

import type { Placeholder, Settings } from '../config/settings.ts';
import { fact } from '../engine/fact.ts';
import type { Courtesy } from '../language/courtesy.ts';
import { keyOf } from '../language/letter-case.ts';
import { letterPattern } from '../language/pattern.ts';
import type { Output } from '../template/liquid/ast.ts';
import type { Template } from '../template/types.ts';
import { memoByObject } from '../text/memo.ts';
import { partialsOf } from './partials.ts';

const momentOf = memoByObject(({ moments }: Courtesy) =>
  letterPattern(`(?<![\\p{L}\\d])(?:${moments.join('|')})`),
);

/** Whether the text reads as a moment or a term: «12 марта», «5 марта, 10:00–14:00», «в понедельник с 9:00». */
export function readsAsMoment(text: string, courtesy: Courtesy): boolean {
  return momentOf(courtesy).test(keyOf(text));
}

/** True where the client learns when: from the words, from a placeholder, or from a partial. */
export const namesMoment = fact((context): boolean => {
  const { courtesy } = context.language;
  if (!courtesy) return false;
  const { template, settings } = context;
  const tellsWhen = ({ prose, body, liquid }: Template): boolean =>
    readsAsMoment(prose.slice(body.start, body.end), courtesy) ||
    liquid.outputs.some((output) => isMoment(output, settings, courtesy));
  return (
    tellsWhen(template) ||
    partialsOf(context).some((partial) => partial.template && tellsWhen(partial.template))
  );
});

const TYPES: ReadonlySet<Placeholder['type']> = new Set(['date', 'time', 'datetime', 'slot']);
/** The last part of a name that says what the value is: `due.date`, `storage_until`, `доставка.срок`. */
const NAMES =
  /(?:^|[._])(?:date|datetime|time|day|slot|until|deadline|due|eta|when|interval|window|term|hours|дата|время|день|срок|слот|когда|интервал|часы)$/iu;

/** Whether the output is a date, an hour, a slot or a term, by its filter, type, name or example. */
function isMoment({ value: { value, filters } }: Output, settings: Settings, courtesy: Courtesy): boolean {
  if (filters.some(({ name }) => name === 'date')) return true;
  if (value.type !== 'variable' || /^now(\.|$)/.test(value.name)) return false;
  const placeholder = settings.placeholders.get(value.name);
  if (placeholder?.type && TYPES.has(placeholder.type)) return true;
  if (NAMES.test(value.name)) return true;
  const { example } = placeholder ?? {};
  return typeof example === 'string' && readsAsMoment(example, courtesy);
}
