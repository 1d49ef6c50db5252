/** What LiquidJS makes of a template at every minute, judged by the table of the format, written anew from its words. */
import { Liquid } from 'liquidjs';
import type { Generated, Variable } from './generate.ts';

export const DAY = 1;
export const EVENING = 2;
export const WEEKEND = 4;
export const NIGHT = 8;
export const FORMULA = 32;

const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** A day as the oracle knows it. */
export interface OracleDay {
  /** Monday = 0. */
  readonly weekday: number;
  readonly off: boolean;
  /** Days off that follow it. */
  readonly offAfter: number;
  readonly date: Date;
}

/** Monday 6 July 2026 and the days after it. */
export function plainDay(weekday: number): OracleDay {
  const off = weekday >= 5;
  const offAfter = weekday === 4 ? 2 : weekday === 5 ? 1 : 0;
  return { weekday, off, offAfter, date: new Date(2026, 6, 6 + weekday) };
}

interface Due {
  readonly required: number;
  readonly tolerated: number;
}

/** The policy table of the format, row by row. */
export function due({ off, offAfter }: OracleDay, minute: number): Due {
  const hour = minute / 60;
  const night = hour >= 23 || hour < 5 ? NIGHT : 0;
  const clock = hour >= 5 && hour < 16 ? DAY : EVENING;
  if (off && !(offAfter === 0 && hour >= 16))
    return { required: WEEKEND | clock, tolerated: DAY | EVENING | WEEKEND | night };
  if (off) return { required: EVENING, tolerated: EVENING | night };
  if (offAfter >= 2 && hour >= 14)
    return { required: WEEKEND, tolerated: WEEKEND | (hour < 16 ? DAY : EVENING) | night };
  if (offAfter >= 2 && hour >= 12) return { required: DAY | WEEKEND, tolerated: DAY | WEEKEND | night };
  return { required: clock, tolerated: clock | night };
}

/** What is wrong with what goes out, if it is read at this minute. */
export function isWrong(said: number, day: OracleDay, minute: number): boolean {
  const wishes = said & (DAY | EVENING | WEEKEND | NIGHT);
  if (wishes === 0) return (said & FORMULA) !== 0;
  const { required, tolerated } = due(day, minute);
  return (wishes & required) === 0 || (wishes & ~tolerated) !== 0;
}

/** The wish that `{{ wish }}` is: one of those required. */
function wishText(day: OracleDay, minute: number): string {
  const { required } = due(day, minute);
  if (day.off && day.offAfter > 0) return 'Хороших выходных!';
  if (required & DAY) return 'Удачного дня!';
  if (required & EVENING) return 'Приятного вечера!';
  return 'Хороших выходных!';
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Renders one template at any moment with any values. */
export class Renderer {
  private readonly engine: Liquid;
  private readonly parsed: ReturnType<Liquid['parse']>;
  private moment = new Date(0);

  constructor({ source, partials }: Generated) {
    this.engine = new Liquid({
      strictVariables: true,
      strictFilters: true,
      lenientIf: true,
      ownPropertyOnly: true,
      templates: { ...partials },
    });
    const date = this.engine.filters.date as (this: unknown, value: unknown, ...rest: unknown[]) => unknown;
    const renderer = this;
    this.engine.registerFilter('date', function (value: unknown, ...rest: unknown[]) {
      return date.call(this, value === 'now' ? renderer.moment : value, ...rest);
    });
    this.parsed = this.engine.parse(source.slice(source.indexOf('\n---\n') + 5));
  }

  /** Bits of what the client reads; null where LiquidJS refuses since a value is missing: then nothing goes out. */
  said(day: OracleDay, minute: number, values: Readonly<Record<string, unknown>>): number | null {
    const hour = Math.floor(minute / 60);
    const { date } = day;
    this.moment = new Date(date.getFullYear(), date.getMonth(), date.getDate(), hour, minute % 60);
    const now = {
      date: `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
      hour,
      minute: minute % 60,
      time: `${two(hour)}:${two(minute % 60)}`,
      weekday: WEEKDAYS[day.weekday],
      is_workday: !day.off,
      before_days_off: !day.off && day.offAfter >= 2,
    };
    const text = this.render(values, { now, wish: wishText(day, minute) });
    if (text === null) return null;
    return (
      (/дня[ !]/.test(text) ? DAY : 0) |
      (/вечера[ !]/.test(text) ? EVENING : 0) |
      (/выходных!/.test(text) ? WEEKEND : 0) |
      (/ночи!/.test(text) ? NIGHT : 0) |
      (text.includes('До свидания!') ? FORMULA : 0)
    );
  }

  private render(scope: object, globals: object): string | null {
    try {
      return String(this.engine.renderSync(this.parsed, scope, { globals }));
    } catch (error) {
      if (/undefined variable/.test(String(error))) return null;
      throw error;
    }
  }
}

/** Every combination of values, as scopes; of values that no condition of the template tells apart only one. */
export function scopes({ variables, loops, partials }: Generated): Record<string, unknown>[] {
  const given = Object.keys(partials).length > 0;
  let all: Record<string, unknown>[] = [{}];
  for (const variable of variables) {
    const key = variable.name.split('.')[1]!;
    // What is handed to a partial has to be there.
    const put = (scope: object, value: unknown) =>
      value === null && !given ? scope : { ...scope, [key]: value };
    const values = distinct(variable);
    all = all.flatMap((scope) => values.map((value) => put(scope, value) as Record<string, unknown>));
  }
  const lists: unknown[][] = loops ? [[], ['x'], ['x', 'y'], ['x', 'y', 'z']] : [[]];
  return all.flatMap((v) => lists.map((list) => ({ v, list })));
}

const plain = new Liquid({ strictVariables: true, lenientIf: true, ownPropertyOnly: true });

/** One value for each pattern of answers that LiquidJS gives to the conditions. */
function distinct({ values, asked }: Variable): unknown[] {
  const text = [...asked].map((condition) => `{% if ${condition} %}1{% else %}0{% endif %}`).join('');
  const template = plain.parse(text);
  const byAnswers = new Map<string, unknown>();
  for (const x of values) {
    const answers = String(plain.renderSync(template, x === null ? {} : { x }));
    if (!byAnswers.has(answers)) byAnswers.set(answers, x);
  }
  return [...byAnswers.values()];
}
