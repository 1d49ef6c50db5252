/**
 * Terms: what an expression of a template stands for while the moment of sending is open. A term depends on the moment,
 * on at most one value that the template does not know, or on neither. What depends on more becomes an unknown of its own.
 */
import { compare, type Operator, type Scalar } from '../liquid/values.ts';
import type { Day, Moment } from '../moment.ts';
import { ON_HOUR, ON_MINUTE } from '../strftime.ts';
import { MINUTES_PER_DAY } from '../week.ts';

/** A value that is known only when the message is sent. */
export interface Unknown {
  /** As a person writes it: `client.note`, `order.total | plus: 0`. */
  readonly name: string;
  /** One value of each class that the template can tell apart. */
  readonly values: readonly Scalar[];
  /** True where these are all its values. */
  readonly closed: boolean;
}

export interface Term {
  /** What of the moment it depends on: bits of `strftime.ts`. */
  readonly depends: number;
  readonly unknown: Unknown | null;
  /** True where it may give words that are written out («Удачного дня!»), not only numbers and names. */
  readonly speaks: boolean;
  /** The minutes of a day at which it may change, where these are fewer than every hour or minute. */
  readonly edges: ((day: Day) => readonly number[]) | null;
  /** True where it never falls in the course of a day: comparisons then change at two minutes only. */
  readonly rising: boolean;
  get(moment: Moment, value: Scalar): Scalar;
}

export function constant(value: Scalar, speaks = false): Term {
  return { depends: 0, unknown: null, speaks, edges: null, rising: true, get: () => value };
}

export function isConstant({ depends, unknown }: Term): boolean {
  return depends === 0 && unknown === null;
}

/** Any moment: for terms that do not look at it. */
const NO_MOMENT: Moment = { day: { weekday: 0, kind: 'workday', date: null }, minute: 0 };

/** The value of a term that is constant. */
export function constantValue(term: Term): Scalar {
  return term.get(NO_MOMENT, null);
}

export function unknownTerm(unknown: Unknown, speaks = false): Term {
  return { depends: 0, unknown, speaks, edges: null, rising: false, get: (_, value) => value };
}

/** A function of several terms; null where they depend on different unknowns. */
export function combine(
  terms: readonly Term[],
  apply: (values: readonly Scalar[]) => Scalar,
  rising = false,
): Term | null {
  let unknown: Unknown | null = null;
  let depends = 0;
  let speaks = false;
  for (const term of terms) {
    if (term.unknown && unknown && term.unknown !== unknown) return null;
    unknown ??= term.unknown;
    depends |= term.depends;
    speaks ||= term.speaks;
  }
  const get =
    terms.length === 1
      ? (moment: Moment, value: Scalar) => apply([terms[0]!.get(moment, value)])
      : (moment: Moment, value: Scalar) => apply(terms.map((term) => term.get(moment, value)));
  if (depends === 0 && unknown === null) return constant(get(NO_MOMENT, null), speaks);
  return { depends, unknown, speaks, edges: edgesOf(terms), rising, get };
}

/** The edges of all terms together; null where one of them has only its grain. */
function edgesOf(terms: readonly Term[]): Term['edges'] {
  const timed = terms.filter(({ depends }) => depends & (ON_HOUR | ON_MINUTE));
  if (timed.length === 0 || timed.some(({ edges }) => !edges)) return null;
  if (timed.length === 1) return timed[0]!.edges;
  return (day) => timed.flatMap(({ edges }) => edges!(day));
}

/** A comparison; null where both sides depend on different unknowns. */
export function comparison(operator: Operator, left: Term, right: Term): Term | null {
  const term = combine([left, right], ([l, r]) => compare(operator, l!, r!));
  if (!term || term.unknown || operator === 'contains' || isConstant(term)) return term && quiet(term);
  const [moving, fixed] = isConstant(right) ? [left, right] : [right, left];
  if (!moving.rising || moving.edges || !isConstant(fixed)) return quiet(term);
  return { ...quiet(term), edges: risingEdges(moving, constantValue(fixed)) };
}

function quiet(term: Term): Term {
  return term.speaks ? { ...term, speaks: false } : term;
}

/** The two minutes at which a rising term reaches and passes a value; they are the same on every day. */
function risingEdges(moving: Term, value: Scalar): Term['edges'] {
  let edges: readonly number[] | null = null;
  return (day) => {
    edges ??= [
      first(moving, day, (now) => compare('>=', now, value)),
      first(moving, day, (now) => compare('>', now, value)),
    ];
    return edges;
  };
}

/** The first minute at which a test holds that, once it holds, holds for the rest of the day. */
function first({ get }: Term, day: Day, holds: (now: Scalar) => boolean): number {
  let low = 0;
  let high = MINUTES_PER_DAY;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(get({ day, minute: middle }, null))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many minutes apart two changes of a term are at least, where its edges are not known. */
export function grain({ depends }: Term): number {
  return depends & ON_MINUTE ? 1 : depends & ON_HOUR ? 60 : MINUTES_PER_DAY;
}
