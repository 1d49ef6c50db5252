/** What fits the send window: which greetings hold at every moment of it, and what the built-in values become. */
import type { LintContext } from '../../rules/engine/types.ts';
import { policyFor } from '../../rules/facts/proof.ts';
import { openDays, sendWindow } from '../../rules/facts/window.ts';
import type { GreetingTime } from '../../rules/language/types.ts';
import type { WindowDay } from '../../rules/schedule/days.ts';
import { farewellText, greetingText, type Moment, wishText } from '../../rules/schedule/moment.ts';
import { inHours, rowsOf } from '../../rules/schedule/policy.ts';
import { wishFits } from '../../rules/schedule/spelling-out.ts';
import { formatTime } from '../../rules/schedule/week.ts';

/** The days of the plain week on which the window is open, and those of the calendar that differ. */
function daysOf(context: LintContext): readonly WindowDay[] {
  return openDays(sendWindow(context), { named: [], apart: false });
}

/** Whether `{{ wish }}` is right whenever it is read; with a reading delay it may not be. */
export function computedWishFits(context: LintContext): boolean {
  const { delay } = sendWindow(context);
  const stretches = daysOf(context).flatMap((day) => day.open.map(({ from, to }) => ({ day, from, to })));
  return wishFits([{ stretches, others: 0 }], policyFor(context), delay);
}

/** Whether a greeting of this time of day is right from the first to the last moment of the window. */
export function greetingFits(context: LintContext, time: GreetingTime | null): boolean {
  if (time === null) return true;
  const hours = policyFor(context).greetings[time];
  const { delay } = sendWindow(context);
  return daysOf(context).every(({ open }) =>
    open.every(({ from, to }) => {
      const last = to - 1 + delay;
      const length = hours.to - hours.from + (hours.from <= hours.to ? 0 : 1440);
      return last - from < length && inHours(hours, from % 1440) && inHours(hours, last % 1440);
    }),
  );
}

type BuiltIn = 'greeting' | 'wish' | 'farewell';

/** Every text that `{{ greeting }}`, `{{ wish }}` or `{{ farewell }}` becomes inside the window, in the order of the week. */
export function builtInTexts(context: LintContext, name: BuiltIn): string[] {
  const policy = policyFor(context);
  const textAt = (moment: Moment): string => {
    if (name === 'greeting') return greetingText(moment, policy, context.language);
    return name === 'wish' ? wishText(moment, policy) : farewellText(moment, policy);
  };
  const texts = new Set<string>();
  for (const day of daysOf(context)) {
    const rows = rowsOf(policy, day.kind);
    const edges = name === 'greeting' ? greetingEdges(context) : rows.map(({ from }) => from);
    for (const { from, to } of day.open) {
      const inner = edges.filter((edge) => from < edge && edge < to);
      for (const minute of [from, ...inner]) texts.add(textAt({ day, minute }));
    }
  }
  return [...texts];
}

/** Minutes of the day at which `{{ greeting }}` may change. */
function greetingEdges(context: LintContext): number[] {
  const hours = Object.values(policyFor(context).greetings);
  return [...new Set([12 * 60, ...hours.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
}

/** Greetings by the hour as branches of Liquid; null where one is enough, or where it may be read much later. */
export function greetingBranches(context: LintContext): string | null {
  const days = daysOf(context);
  const [day] = days;
  if (!day || sendWindow(context).delay > 0) return null;
  const policy = policyFor(context);
  const first = Math.min(...days.flatMap(({ open }) => open.map(({ from }) => from)));
  const last = Math.max(...days.flatMap(({ open }) => open.map(({ to }) => to)));
  const pieces: { to: number; text: string }[] = [];
  const edges = greetingEdges(context).filter((edge) => first < edge && edge < last);
  for (const [index, from] of [first, ...edges].entries()) {
    const text = greetingText({ day, minute: from }, policy, context.language);
    const to = edges[index] ?? last;
    const before = pieces.at(-1);
    if (before?.text === text) before.to = to;
    else pieces.push({ to, text });
  }
  if (pieces.length < 2) return null;
  const written = pieces.map(({ to, text }, index) => {
    if (index === pieces.length - 1) return `{% else %}${text}`;
    const clock = to % 60 === 0 ? `now.hour < ${to / 60}` : `now.time < "${formatTime(to)}"`;
    return `{% ${index === 0 ? 'if' : 'elsif'} ${clock} %}${text}`;
  });
  return `${written.join('')}{% endif %}`;
}
