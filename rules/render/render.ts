/** The message as a client reads it at one moment, with the template's examples for what is not given. */
import type { LintContext } from '../engine/types.ts';
import { findPartial } from '../facts/partials.ts';
import { policyFor } from '../facts/proof.ts';
import { sendWindow } from '../facts/window.ts';
import { dayNumber, formatDay } from '../schedule/dates.ts';
import { BUILT_IN, dayOf, type Moment, momentValues } from '../schedule/moment.ts';
import { formatTime } from '../schedule/week.ts';
import { render as renderTemplate } from '../template/render.ts';
import { usedNames, type Values, valueFor } from './values.ts';

export interface Rendered {
  /** Null where the template has none. */
  readonly subject: string | null;
  /** Markdown without notes to the operator; empty where it could not be rendered. */
  readonly text: string;
  /** What LiquidJS says against the template. */
  readonly error: string | null;
  /** The values that were put in, by name, in text order. */
  readonly values: Values;
}

/** Any Monday: for a day of the plain week, which has no date. */
const A_MONDAY = 4;

/** Renders subject and body. `given` are values by dotted name over the examples. */
export async function render(context: LintContext, moment: Moment, given: Values = {}): Promise<Rendered> {
  const { template, settings, language, path, host } = context;
  const values: Record<string, unknown> = {};
  for (const name of usedNames(template, settings))
    values[name] = valueFor(name, settings.placeholders.get(name), given);
  const all = {
    ...examples(context, given),
    ...values,
    ...momentValues(moment, policyFor(context), language),
  };
  const { subject, text, failure } = await renderTemplate(template, all, {
    lang: settings.lang,
    moment: clockOf(moment),
    globals: BUILT_IN,
    partial: (name) => findPartial(path, name, host)?.text ?? null,
  });
  return { subject: subject?.trim() ?? null, text: tidy(text), error: failure?.message ?? null, values };
}

/** `2026-03-12T15:40`. */
function clockOf({ day, minute }: Moment): string {
  return `${formatDay(day.date ?? A_MONDAY + day.weekday)}T${formatTime(minute)}`;
}

/** Values of everything declared: a partial may read what the template itself does not. */
function examples({ settings }: LintContext, given: Values): Values {
  const all = [...settings.placeholders.values()].filter(({ origin }) => origin !== 'built-in');
  return Object.fromEntries(
    all.map((placeholder) => [placeholder.name, valueFor(placeholder.name, placeholder, given)]),
  );
}

/** `2026-03-12`, `2026-03-12T15:40`, `2026-03-12 15:40`; null for anything else. */
export function readMoment(value: unknown, context: LintContext): Moment | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d))?/.exec(String(value));
  const date = match && dayNumber(match[1]!);
  if (!match || date === null) return null;
  return {
    day: dayOf(date, sendWindow(context).calendar),
    minute: Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0),
  };
}

/** Lines that held only tags leave no gap; two blanks at the end of a line are a hard break. */
function tidy(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => {
    const words = line.trimEnd();
    return words !== '' && line.length - words.length >= 2 ? `${words}  ` : words;
  });
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
