/** What fits the send window: which wishes and greetings hold at every moment of it, and what the built-in values become. */

import type { LintContext } from '../../rules/engine/types.ts';
import { policyFor } from '../../rules/facts/proof.ts';
import { openDays, sendWindow } from '../../rules/facts/window.ts';
import type { GreetingTime } from '../../rules/language/types.ts';
import type { WindowDay } from '../../rules/schedule/days.ts';
import { farewellText, greetingText, wishText } from '../../rules/schedule/moment.ts';
import { inHours, rowsOf } from '../../rules/schedule/policy.ts';
import { wishFits } from '../../rules/schedule/spelling-out.ts';

/** The days of the plain week on which the window is open, and those of the calendar that differ. */
export function daysOf(context: LintContext): readonly WindowDay[] {
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
      const covers =
        hours.from <= hours.to
          ? hours.from <= from && last < hours.to
          : last - from < 1440 + hours.to - hours.from;
      return covers && inHours(hours, from % 1440) && inHours(hours, last % 1440);
    }),
  );
}

type BuiltIn = 'greeting' | 'wish' | 'farewell';

/** Every text that `{{ greeting }}`, `{{ wish }}` or `{{ farewell }}` becomes inside the window, in the order of the week. */
export function builtInTexts(context: LintContext, name: BuiltIn): string[] {
  const policy = policyFor(context);
  const texts = new Set<string>();
  for (const day of daysOf(context)) {
    const edges = [
      ...rowsOf(policy, day.kind).map(({ from }) => from),
      ...Object.values(policy.greetings).flatMap(({ from, to }) => [from, to]),
      12 * 60,
    ];
    for (const { from, to } of day.open) {
      for (const minute of [from, ...edges.filter((edge) => from < edge && edge < to)].sort(
        (a, b) => a - b,
      )) {
        const moment = { day, minute };
        if (name === 'greeting') texts.add(greetingText(moment, policy, context.language));
        else texts.add(name === 'wish' ? wishText(moment, policy) : farewellText(moment, policy));
      }
    }
  }
  return [...texts];
}
