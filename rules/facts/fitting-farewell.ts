/** The farewell that is right in the whole send window: one text where there is one, else branches. */
import type { LintContext } from '../engine/types.ts';
import { KIND_BITS, type TimedKind } from '../schedule/policy.ts';
import { holds } from '../schedule/proof/judge.ts';
import { branches } from '../schedule/spelling-out.ts';
import { policyFor } from './proof.ts';
import { openDays, sendWindow } from './window.ts';

export interface FittingFarewell {
  /** Null where no text is right at every moment: with a long reading delay. */
  readonly text: string | null;
  readonly branches: boolean;
}

const KINDS: readonly TimedKind[] = ['day', 'evening', 'weekend'];

/** Formula and wish, as they are written into the template. */
export function fittingFarewell(context: LintContext): FittingFarewell {
  const policy = policyFor(context);
  const { formula, wishes } = policy;
  if (!policy.timed) return { text: formula, branches: false };
  const window = sendWindow(context);
  const stretches = openDays(window, { named: [], apart: false }).flatMap((day) =>
    day.open.map(({ from, to }) => ({ day, from, to })),
  );
  if (stretches.length === 0) return { text: '{{ farewell }}', branches: false };
  const kind = KINDS.find((one) => holds(stretches, KIND_BITS[one], policy, window.delay));
  if (kind) return { text: `${formula} ${wishes[kind]}`, branches: false };
  const occasions = [{ stretches, others: 0 }];
  const written = branches(occasions, policy, window.delay, window.calendar !== null, (one) => wishes[one]);
  return { text: written && `${formula} ${written}`, branches: written !== null };
}
