/** Where the send window leaves work hours, for channels that ring or buzz at the client's. Source 000. */
import { fact } from '../engine/fact.ts';
import type { LintContext, ReportFix, TextEdit } from '../engine/types.ts';
import { hoursOfWeek, weekOf } from '../schedule/opening.ts';
import {
  difference,
  intersection,
  MINUTES_PER_DAY,
  MINUTES_PER_WEEK,
  type SpanSet,
} from '../schedule/week.ts';
import type { Range } from '../template/types.ts';
import { sendWindow, workHours } from './window.ts';

export interface OffHours {
  /** Minutes of the window outside of work hours; holidays that only the work hours leave out do not count. */
  readonly outside: SpanSet;
  /** Those of them on Saturday and Sunday. */
  readonly daysOff: SpanSet;
}

const NEVER: OffHours = { outside: [], daysOff: [] };
const WEEKEND: SpanSet = [{ from: 5 * MINUTES_PER_DAY, to: MINUTES_PER_WEEK }];

/** The part of the window outside of work hours. */
export const offHours = fact((context): OffHours => {
  const { week } = sendWindow(context);
  const work = workHours(context);
  if (!work || week.length === 0 || context.settings.send.inherited) return NEVER;
  const outside = difference(week, weekOf(work));
  return { outside, daysOff: intersection(outside, WEEKEND) };
});

const MESSENGERS = new Set(['whatsapp', 'telegram', 'max', 'viber', 'vk', 'chat']);

/** True where the message disturbs: a messenger, a call, a push that is more than a note. Letters and SMS wait. */
export function disturbs({ settings }: LintContext): boolean {
  const { channels, kind, urgency } = settings;
  if (kind === 'off-hours-autoreply' || kind === 'login-code') return false;
  return channels.some(
    (channel) => MESSENGERS.has(channel) || channel === 'call' || (channel === 'push' && urgency !== 'low'),
  );
}

/** The line of the front matter that sets the window, or the first line where none does. */
export function sendRange({ settings }: LintContext): Range {
  return settings.range('send');
}

/** Other hours in place of the window's; null where the template does not set them, or none are left. */
export function narrowTo(
  { settings }: LintContext,
  week: SpanSet,
): (Omit<ReportFix, 'title'> & { readonly edits: readonly TextEdit[] }) | null {
  const range = settings.send.hoursRange;
  const hours = hoursOfWeek(week);
  return range && hours ? { values: { hours }, edits: [{ range, text: hours }] } : null;
}
