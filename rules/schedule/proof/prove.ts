/** Every path on which a message may go out, with what it says: the ground of every verdict about time. */

import type { LiquidNode } from '../../template/liquid/ast.ts';
import type { Template } from '../../template/types.ts';
import { dayNumber } from '../dates.ts';
import type { WindowDay } from '../days.ts';
import { formatDepends, ON_DATE } from '../strftime.ts';
import { Evaluator, type World } from './evaluate.ts';
import { LiteralPool } from './literals.ts';
import { TooComplex } from './merge.ts';
import { Relevance } from './relevance.ts';
import { partialSheet, type Sheet, templateSheet } from './sheet.ts';
import type { Stretch } from './spans.ts';
import { type Choice, type State, spokenIn } from './state.ts';
import { type Spoken, speaks, type Voice } from './voice.ts';
import { walk } from './walk.ts';

export interface PathsInput extends World {
  readonly voice: Voice;
  readonly days: readonly WindowDay[];
  /** Path and text of a partial; null where there is none or it is not known. */
  partial(name: string): { readonly path: string; readonly text: string } | null;
}

/** A way through the template. */
export interface Path {
  /** When the message goes out this way. */
  readonly stretches: readonly Stretch[];
  /** Values of the unknowns that lead this way. */
  readonly choices: Choice | null;
  readonly spoken: readonly Spoken[];
  readonly bits: number;
  /** True where something went out that may hold a phrase and cannot be read. */
  readonly hidden: boolean;
}

export interface Paths {
  readonly paths: readonly Path[];
  /** True where they cover more than what can happen. */
  readonly approximate: boolean;
}

/** Every way through the template at every moment; null where there are too many to say anything. */
export function pathsOf(input: PathsInput): Paths | null {
  const { template, voice, days, placeholders } = input;
  const speaking = (text: string): boolean => speaks(voice.readString(text));
  const sheets = new Map<string, Sheet | null>();
  const partial = (name: string): Sheet | null => {
    let sheet = sheets.get(name);
    if (sheet === undefined) {
      const found = input.partial(name);
      sheets.set(name, (sheet = found && partialSheet(found.path, found.text, voice)));
    }
    return sheet;
  };
  const sheet = templateSheet(template, voice);
  const relevance = new Relevance(voice, partial, (name) => {
    const placeholder = placeholders.get(name);
    const values = placeholder?.values ?? [placeholder?.example];
    return values.some((value) => typeof value === 'string' && speaking(value));
  });
  relevance.mark(sheet);
  const makePool = (): LiteralPool => {
    const pool = new LiteralPool();
    pool.add(sheet.nodes);
    for (const rendered of sheets.values()) if (rendered) pool.add(rendered.nodes);
    return pool;
  };
  const evaluator = new Evaluator(input, makePool, speaking);
  const stretches = days.flatMap((day) => day.open.map(({ from, to }): Stretch => ({ day, from, to })));
  try {
    const { errors } = template.liquid;
    const states = walk({ sheet, voice, evaluator, relevance, partial, errors }, stretches);
    return {
      paths: states.map(pathOf),
      approximate: evaluator.approximate || states.some((state) => state.approximate),
    };
  } catch (error) {
    if (error instanceof TooComplex) return null;
    throw error;
  }
}

function pathOf({ stretches, choices, out }: State): Path {
  return { stretches, choices, spoken: spokenIn(out), bits: out.bits, hidden: out.hidden };
}

/** What a template asks of dates: see {@link WindowDaysInput}. */
export function datesIn({ source, body, liquid }: Template): { named: readonly number[]; apart: boolean } {
  const asks = liquid.uses.some(({ variable }) => variable.name === 'now.date');
  const apart = source.includes('date', body.start) && formatsDates(liquid.nodes);
  if (!asks) return { named: [], apart };
  const dates = source.slice(body.start, body.end).match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  return { named: [...new Set(dates.map(dayNumber))].filter((day) => day !== null), apart };
}

/** True where the filter `date` writes what a plain week does not know: a day, a month, a year. */
function formatsDates(nodes: readonly LiquidNode[]): boolean {
  return nodes.some((node) => {
    switch (node.type) {
      case 'output':
      case 'assign':
        return node.value.filters.some(({ name, args }) => {
          const format = args[0]?.value;
          return (
            name === 'date' &&
            format?.type === 'literal' &&
            (formatDepends(String(format.value)) & ON_DATE) !== 0
          );
        });
      case 'if':
      case 'case':
        return node.branches.some(({ body }) => formatsDates(body));
      case 'for':
        return formatsDates(node.body) || formatsDates(node.otherwise);
      case 'capture':
        return formatsDates(node.body);
      default:
        return false;
    }
  });
}
