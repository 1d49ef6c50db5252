import { child, keyOf, plain } from '../../rules/config/validate.ts';
import type { LintContext } from '../../rules/engine/types.ts';
import { limitsOf } from '../../rules/facts/channel-limits.ts';
import { escapesIn, isGsm7, segmentsOf } from '../../rules/facts/sms.ts';
import { sendWindow } from '../../rules/facts/window.ts';
import { caseValues, type ValueCase } from '../../rules/render/cases.ts';
import { readMoment, render } from '../../rules/render/render.ts';
import type { Values } from '../../rules/render/values.ts';
import { isHoliday } from '../../rules/schedule/calendar.ts';
import { formatDay } from '../../rules/schedule/dates.ts';
import { dayOf, type Moment } from '../../rules/schedule/moment.ts';
import { openOn } from '../../rules/schedule/opening.ts';
import { formatTime, type SpanSet } from '../../rules/schedule/week.ts';
import { parseYaml } from '../../rules/template/yaml.ts';
import type { PreviewParams, PreviewResult } from '../protocol.ts';
import { placeholderMeaning } from './placeholder-docs.ts';
import type { View } from './view.ts';

const CONTACT_FILES = ['contacts.yml', 'contacts.sample.yml'];
const CASES: readonly ValueCase[] = ['empty', 'longest'];
const YEAR = 366;

/** The message as it would go out. `now` is the present moment, `2026-03-12T15:40`, in the window's own time. */
export async function preview(
  { context, problems }: View,
  params: Omit<PreviewParams, 'uri'>,
  now: string,
): Promise<PreviewResult> {
  const { settings, config, locale } = context;
  const contacts = contactsOf(context);
  const contact = contacts.find(({ id }) => id === params.contact);
  const moment = (params.moment ? readMoment(params.moment, context) : null) ?? firstOpen(context, now);
  const valuesOf = (valueCase: ValueCase) => caseValues(context.template, settings, valueCase);
  const rendered = await render(context, moment, {
    ...contact?.values,
    ...(params.case && valuesOf(params.case)),
    ...params.values,
  });
  const [channel = 'chat'] = settings.channels;
  return {
    title: settings.title,
    channel,
    subject: rendered.subject,
    text: rendered.text,
    moment: `${formatDay(moment.day.date!)}T${formatTime(moment.minute)}`,
    open: openAt(context, moment.day.date!).some(
      ({ from, to }) => from <= moment.minute && moment.minute < to,
    ),
    length: rendered.text.length,
    limit: limitsOf(channel, config).limit,
    segments: limitsOf(channel, config).segments ? smsSegments(rendered.text) : null,
    values: Object.entries(rendered.values).map(([name, value]) => {
      const placeholder = settings.placeholders.get(name);
      return {
        name,
        value,
        description: placeholder ? placeholderMeaning(placeholder, locale) || null : null,
      };
    }),
    cases: CASES.filter((valueCase) => Object.keys(valuesOf(valueCase)).length > 0),
    contacts: contacts.map(({ id, note }) => ({ id, note })),
    error: rendered.error === null ? null : reasonOf(rendered.error, problems),
  };
}

/** Why there is no message, in the words of the problem that says so; the renderer's own where none does. */
function reasonOf(error: string, problems: View['problems']): string {
  return problems.find(({ rule }) => rule === 'liquid-syntax')?.message ?? error;
}

function smsSegments(text: string): number {
  const gsm7 = isGsm7(text);
  return segmentsOf(gsm7 ? text.length + escapesIn(text) : text.length, gsm7);
}

/** The first minute from `now` on at which the window is open; `now` itself where it is never open within a year. */
export function firstOpen(context: LintContext, now: string): Moment {
  const start = readMoment(now, context) ?? { day: dayOf(0, null), minute: 0 };
  const { calendar } = sendWindow(context);
  for (let days = 0; days < YEAR; days++) {
    const date = start.day.date! + days;
    const earliest = days === 0 ? start.minute : 0;
    const span = openAt(context, date).find(({ to }) => to > earliest);
    if (span) return { day: dayOf(date, calendar), minute: Math.max(earliest, span.from) };
  }
  return start;
}

function openAt(context: LintContext, date: number): SpanSet {
  const { hours, calendar } = sendWindow(context);
  if (!hours) return [];
  const key = (day: number) => ({
    weekday: dayOf(day, null).weekday,
    holiday: calendar !== null && isHoliday(calendar, day),
  });
  return openOn(hours, key(date), key(date - 1));
}

interface Contact {
  readonly id: string;
  readonly note: string | null;
  readonly values: Values;
}

/** The people of `contacts.yml`, else of `contacts.sample.yml`, in the root. */
function contactsOf({ host }: LintContext): Contact[] {
  for (const path of CONTACT_FILES) {
    const text = host.read(path);
    if (typeof text !== 'string') continue;
    const { root } = parseYaml(text);
    const list = root?.kind === 'map' ? child(root, 'contacts') : null;
    if (list?.kind !== 'list') return [];
    return list.items.flatMap((item): Contact[] => {
      if (item.kind !== 'map') return [];
      const id = child(item, 'id');
      const note = child(item, 'note');
      const values = child(item, 'values');
      if (id?.kind !== 'scalar') return [];
      return [
        {
          id: String(id.value),
          note: note?.kind === 'scalar' && note.value !== null ? String(note.value) : null,
          values:
            values?.kind === 'map'
              ? Object.fromEntries(values.entries.map((entry) => [keyOf(entry), plain(entry.value)]))
              : {},
        },
      ];
    });
  }
  return [];
}
