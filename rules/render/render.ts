/** The message as the client of a team reads it at one moment, with values for its placeholders. LiquidJS renders. */
import { Liquid } from 'liquidjs';
import type { LintContext } from '../engine/types.ts';
import { findPartial } from '../facts/partials.ts';
import { policyFor } from '../facts/proof.ts';
import { sendWindow } from '../facts/window.ts';
import { dayNumber } from '../schedule/dates.ts';
import { dayOf, type Moment, momentValues } from '../schedule/moment.ts';
import { strftime } from '../schedule/strftime.ts';
import type { Template } from '../template/types.ts';
import { nested, usedNames, type Values, valueFor } from './values.ts';

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

/** Never hangs: LiquidJS stops at these many characters, milliseconds and units of memory. */
const LIMITS = { parseLimit: 1e6, renderLimit: 1000, memoryLimit: 1e7 };

/** Renders subject and body. `given` are values by dotted name over the examples. */
export function render(context: LintContext, moment: Moment, given: Values = {}): Rendered {
  const { template, settings, language } = context;
  const values: Record<string, unknown> = {};
  for (const name of usedNames(template, settings))
    values[name] = valueFor(name, settings.placeholders.get(name), given);
  const scope = nested({ ...examples(context, given), ...values });
  Object.assign(scope, momentValues(moment, policyFor(context), language));
  const engine = engineFor(context, moment);
  const body = withoutNotes(template);
  try {
    const subject =
      settings.subject === null ? null : String(engine.parseAndRenderSync(settings.subject, scope)).trim();
    return { subject, text: tidy(String(engine.parseAndRenderSync(body, scope))), error: null, values };
  } catch (error) {
    return { subject: null, text: '', error: error instanceof Error ? error.message : String(error), values };
  }
}

/** Values of everything declared: a partial may read what the template itself does not. */
function examples({ settings }: LintContext, given: Values): Values {
  const all = [...settings.placeholders.values()].filter(({ origin }) => origin !== 'built-in');
  return Object.fromEntries(
    all.map((placeholder) => [placeholder.name, valueFor(placeholder.name, placeholder, given)]),
  );
}

function engineFor(context: LintContext, moment: Moment): Liquid {
  const { path, host, settings, template } = context;
  const templates: Record<string, string> = {};
  for (const tag of template.liquid.tags) {
    if (tag.type !== 'render' || tag.partial === null) continue;
    const found = findPartial(path, tag.partial, host);
    if (found) templates[tag.partial] = found.text;
  }
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    templates,
    ...LIMITS,
  });
  engine.registerFilter('date', (value: unknown, format?: unknown) => {
    const at = value === 'now' || value === 'today' ? moment : readMoment(value, context);
    return at ? strftime(String(format ?? '%A, %B %-e, %Y at %-l:%M %P'), at, settings.lang) : value;
  });
  return engine;
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

/** The body without notes to the operator; a note alone on its line goes with the line. */
function withoutNotes({ source, body, comments }: Template): string {
  let text = '';
  let at = body.start;
  for (const { start, end } of comments) {
    if (start < at) continue;
    text += source.slice(at, start);
    at = end;
    const rest = /[ \t]*(\r?\n|$)/y;
    rest.lastIndex = end;
    if (/(?:^|\n)[ \t]*$/.test(text.slice(-80)) && rest.test(source)) at = rest.lastIndex;
  }
  return text + source.slice(at, body.end);
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
