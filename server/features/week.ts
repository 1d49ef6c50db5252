import { needsFarewell, proveTemplate } from '../../rules/facts/proof.ts';
import { sendWindow, windowInWords } from '../../rules/facts/window.ts';
import { kindsOf, policyAt, rowsOf, TIMED } from '../../rules/schedule/policy.ts';
import type { Fault } from '../../rules/schedule/proof/judge.ts';
import type { Path } from '../../rules/schedule/proof/prove.ts';
import { formatTime } from '../../rules/schedule/week.ts';
import { say } from '../messages.ts';
import type { WeekRange, WeekResult } from '../protocol.ts';
import { meaningOf, valuesOf } from '../reference/values.ts';
import type { View } from './view.ts';

/** The farewell over the plain week: what stands when, and whether it is right. */
export function week(view: Pick<View, 'context' | 'problems'>): WeekResult {
  const { context } = view;
  const { settings } = context;
  const { policy, paths, faults } = proveTemplate(context);
  const ranges: WeekRange[] = [];
  for (let day = 0; day < 7; day++) ranges.push(...rangesOf(day, paths?.paths ?? [], faults, view));
  return {
    window: settings.send.hours,
    windowInWords: windowInWords(context),
    inherited: settings.send.inherited,
    timezone: settings.send.timezone,
    proved: paths !== null && faults.length === 0 && sendWindow(context).week.length > 0,
    ranges: policy.timed ? ranges : ranges.map((range) => ({ ...range, expected: [] })),
    summary: summary(view),
  };
}

/** Stretches of one weekday in which the same wishes stand and the same ones are due. */
function rangesOf(
  weekday: number,
  paths: readonly Path[],
  faults: readonly Fault[],
  { context }: Pick<View, 'context'>,
): WeekRange[] {
  const { policy } = proveTemplate(context);
  const here = paths.flatMap((path) =>
    path.stretches
      .filter(({ day }) => day.weekday === weekday && day.date === null)
      .map((stretch) => ({ path, ...stretch })),
  );
  const wrong = faults.filter(({ day }) => day.weekday === weekday && day.date === null);
  const kind = here[0]?.day.kind;
  if (!kind) return [];
  const edges = [...here, ...wrong, ...rowsOf(policy, kind)].flatMap(({ from, to }) => [from, to]);
  const sorted = [...new Set(edges)].sort((a, b) => a - b);
  const ranges: WeekRange[] = [];
  for (const [index, from] of sorted.slice(0, -1).entries()) {
    const to = sorted[index + 1]!;
    const open = here.filter((stretch) => stretch.from <= from && to <= stretch.to);
    if (open.length === 0) continue;
    const wishes = [...new Set(open.flatMap(({ path }) => wishesOf(path)))];
    const verdict = wrong.some((fault) => fault.from <= from && to <= fault.to) ? 'wrong' : 'right';
    const expected =
      needsFarewell(context) || wishes.length > 0 ? kindsOf(policyAt(policy, kind, from).required) : [];
    const last = ranges.at(-1);
    const same =
      last &&
      last.to === from &&
      last.verdict === verdict &&
      `${last.wishes}|${last.expected}` === `${wishes}|${expected}`;
    if (same) ranges[ranges.length - 1] = { ...last, to };
    else ranges.push({ day: weekday, from, to, verdict, wishes, expected });
  }
  return ranges;
}

function wishesOf({ spoken }: Path): string[] {
  return spoken.filter(({ bit }) => bit & TIMED).map(({ text }) => text);
}

/** The proof or its first counterexample in a sentence. */
export function summary({ context, problems }: Pick<View, 'context' | 'problems'>): string {
  const { locale, settings } = context;
  const { policy, paths, faults } = proveTemplate(context);
  const { hours } = settings.send;
  if (sendWindow(context).week.length === 0) return say(locale, 'weekNoWindow', { hours });
  if (!paths) return say(locale, 'weekUnknown');
  const [fault] = faults;
  if (!fault)
    return say(
      locale,
      policy.timed && paths.paths.some(({ bits }) => bits & TIMED) ? 'weekProved' : 'weekNothing',
      { hours: windowInWords(context) },
    );
  const reported = problems.find(({ rule }) => rule === 'farewell-time');
  if (reported) return reported.message;
  const weekday = valuesOf('now.weekday')[fault.day.weekday]!;
  const day = meaningOf('now.weekday', weekday)![locale];
  return say(locale, 'weekWrong', { day, time: formatTime(fault.from) });
}
