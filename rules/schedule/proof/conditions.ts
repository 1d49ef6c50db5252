/** What can be said of the conditions of a template at any moment whatever, inside the send window or not. */
import type { Branch, Expression, WhenBranch } from '../../template/liquid/ast.ts';
import type { Template } from '../../template/types.ts';
import type { DayKind } from '../calendar.ts';
import type { WindowDay } from '../days.ts';
import { truthy } from '../liquid/values.ts';
import { type Day, dayOf } from '../moment.ts';
import type { Reading } from '../phrases.ts';
import { MINUTES_PER_DAY } from '../week.ts';
import { Evaluator, type World } from './evaluate.ts';
import { LiteralPool } from './literals.ts';
import { TooComplex } from './merge.ts';
import { datesIn } from './prove.ts';
import { templateSheet } from './sheet.ts';
import { divide, type Stretch } from './spans.ts';
import type { Term } from './terms.ts';
import { walk } from './walk.ts';

export interface Conditions {
  /** Branches with a condition that some path enters. */
  readonly entered: ReadonlySet<Branch | WhenBranch>;
  /** Branches whose condition some path goes past. */
  readonly passed: ReadonlySet<Branch>;
  /** For each condition without `and`, `or`, `not`: whether it can hold, and whether it can fail. */
  readonly tests: ReadonlyMap<
    Expression,
    { readonly holds: boolean; readonly fails: boolean; readonly term: Term }
  >;
}

const SILENCE: Reading = { phrases: [], hasWords: false, endsInside: null, tail: '', continues: false };
const KINDS: readonly DayKind[] = ['workday', 'friday', 'off', 'last-off'];
const WHOLE_DAY = [{ from: 0, to: MINUTES_PER_DAY }];

/** Walks all branches of a template over every kind of day; null where there are too many paths. */
export function conditionsOf(input: World): Conditions | null {
  const { template } = input;
  const voice = { readText: () => SILENCE, readString: () => SILENCE, opensOtherwise: () => false };
  const sheet = templateSheet(template, voice);
  const makePool = (): LiteralPool => {
    const pool = new LiteralPool();
    pool.add(sheet.nodes);
    return pool;
  };
  const stretches = everyDay(template);
  const entered = new Set<Branch | WhenBranch>();
  const passed = new Set<Branch>();
  const tests = new Map<Expression, { holds: boolean; fails: boolean; term: Term }>();
  const seen = new Map<Expression, Set<Term>>();
  const test = (condition: Expression, term: Term): void => {
    const known = seen.get(condition);
    if (known?.has(term)) return;
    seen.set(condition, (known ?? new Set()).add(term));
    const entry = tests.get(condition) ?? { holds: false, fails: false, term };
    for (const value of term.unknown?.values ?? [null]) {
      for (const part of divide(stretches, term, value, truthy)) {
        if (part.value) entry.holds = true;
        else entry.fails = true;
      }
    }
    tests.set(condition, entry);
  };
  const evaluator = new Evaluator(input, makePool, () => false);
  // Every tag bears on the question; what goes out does not.
  const relevance = { has: ({ type }: { readonly type: string }) => type !== 'output' };
  const observer = {
    enters: (branch: Branch | WhenBranch) => void entered.add(branch),
    passes: (branch: Branch) => void passed.add(branch),
    tests: test,
  };
  const { errors } = template.liquid;
  try {
    walk({ sheet, voice, evaluator, relevance, errors, observer, partial: () => null }, stretches);
    return { entered, passed, tests };
  } catch (error) {
    if (error instanceof TooComplex) return null;
    throw error;
  }
}

/** As few days as the template can tell apart, and the dates that it names. */
function everyDay(template: Template): Stretch[] {
  const { liquid, source, body } = template;
  const names = new Set(liquid.uses.map(({ variable }) => variable.name));
  const asksKind = names.has('now.is_workday') || names.has('now.before_days_off');
  const asksDay =
    asksKind || names.has('now.weekday') || names.has('wish') || /\|\s*date/.test(source.slice(body.start));
  const kinds = asksKind ? KINDS : KINDS.slice(0, 1);
  const plain = kinds.flatMap((kind) =>
    Array.from({ length: asksDay ? 7 : 1 }, (_, weekday): Day => ({ weekday, kind, date: null })),
  );
  const named = datesIn(template).named.map((date) => dayOf(date, null));
  return [...plain, ...named].map((day) => {
    const whole: WindowDay = { ...day, open: WHOLE_DAY, dates: [], kinds: [day.kind] };
    return { day: whole, from: 0, to: MINUTES_PER_DAY };
  });
}
