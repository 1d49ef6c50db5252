/** Wishes written out for a window: one text, or branches of Liquid that say the right one at every moment. */
import type { DayKind } from './calendar.ts';
import { DAY, EVENING, KIND_BITS, type Policy, type TimedKind, WEEKEND, wishAt } from './policy.ts';
import { holds } from './proof/judge.ts';
import type { Stretch } from './proof/spans.ts';
import { formatTime } from './week.ts';

/** When the wishes are said, and what stands beside them then. */
export interface Occasion {
  readonly stretches: readonly Stretch[];
  /** Bits of the other wishes of the message. */
  readonly others: number;
}

const MORNING = 5 * 60;

/** A wish in the clothes of the place it goes to: with or without a capital, with the mark that stands there. */
export function dress(wish: string, opens: boolean, mark: string): string {
  const bare = wish.replace(/[!.…]+$/, '');
  return (opens ? bare : bare[0]!.toLowerCase() + bare.slice(1)) + mark;
}

/** Whether `{{ wish }}` is right on all occasions; with a reading delay it may not be. */
export function wishFits(occasions: readonly Occasion[], policy: Policy, delay: number): boolean {
  return fits(occasions, policy, delay, (kind, minute) => KIND_BITS[wishAt(policy, kind, minute)]);
}

/**
 * Branches for all occasions, with the texts that `text` gives; null where no branches on time are right.
 * `byCalendar`: Fridays are told by `now.before_days_off`.
 */
export function branches(
  occasions: readonly Occasion[],
  policy: Policy,
  delay: number,
  byCalendar: boolean,
  text: (kind: TimedKind) => string,
): string | null {
  const choose = (kind: DayKind, minute: number): number => {
    if (kind === 'friday' && minute >= policy.weekendRequired) return WEEKEND;
    return minute >= MORNING && minute < policy.evening ? DAY : EVENING;
  };
  if (!fits(occasions, policy, delay, choose)) return null;
  const pieces = occasions.flatMap(({ stretches }) => stretches).flatMap((stretch) => cut(stretch, policy));
  const said = pieces.reduce((bits, { day, from }) => bits | choose(day.kind, from), 0);
  const conditions: [condition: string, kind: TimedKind][] = [];
  if (said & WEEKEND) {
    const always = pieces.every(({ day }) => day.kind === 'friday');
    const friday = byCalendar ? 'now.before_days_off' : 'now.weekday == "fr"';
    conditions.push([`${always ? '' : `${friday} and `}${clock('>=', policy.weekendRequired)}`, 'weekend']);
  }
  if (said & DAY) {
    const early = pieces.some(({ from }) => from < MORNING);
    conditions.push([`${early ? `${clock('>=', MORNING)} and ` : ''}${clock('<', policy.evening)}`, 'day']);
  }
  if (said & EVENING) conditions.push(['', 'evening']);
  if (conditions.length < 2) return null;
  const written = conditions.map(([condition, kind], index) => {
    const tag =
      index === 0 ? `if ${condition}` : index === conditions.length - 1 ? 'else' : `elsif ${condition}`;
    return `{% ${tag} %}${text(kind)}`;
  });
  return `${written.join('')}{% endif %}`;
}

function clock(operator: '>=' | '<', minute: number): string {
  return minute % 60 === 0
    ? `now.hour ${operator} ${minute / 60}`
    : `now.time ${operator} "${formatTime(minute)}"`;
}

function fits(
  occasions: readonly Occasion[],
  policy: Policy,
  delay: number,
  choose: (kind: DayKind, minute: number) => number,
): boolean {
  return occasions.every(({ stretches, others }) =>
    stretches
      .flatMap((stretch) => cut(stretch, policy))
      .every((piece) => holds([piece], others | choose(piece.day.kind, piece.from), policy, delay)),
  );
}

/** Parts of a stretch in which the choice of a wish by the clock does not change. */
function cut({ day, from, to }: Stretch, { weekendAllowed, weekendRequired, evening }: Policy): Stretch[] {
  const inner = [MORNING, weekendAllowed, weekendRequired, evening].filter(
    (edge) => edge > from && edge < to,
  );
  const edges = [from, ...new Set(inner.sort((a, b) => a - b)), to];
  return edges.slice(1).map((end, index) => ({ day, from: edges[index]!, to: end }));
}
