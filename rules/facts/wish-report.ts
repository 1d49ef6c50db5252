/** A fault of a wish or a greeting told to a person: one moment, what stands, what is due, all bad ranges. */
import type { LintContext } from '../engine/types.ts';
import { formatDay } from '../schedule/dates.ts';
import { NIL, type Scalar } from '../schedule/liquid/values.ts';
import { badRanges, badWeek, strongest } from '../schedule/proof/blame.ts';
import type { Fault } from '../schedule/proof/judge.ts';
import { valuesOf } from '../schedule/proof/regions.ts';
import { formatTime, MINUTES_PER_DAY, WEEKDAYS } from '../schedule/week.ts';
import { type BadRange, datesInWords, feltMinute, onDay, weekInWords } from '../schedule/words.ts';
import { sendWindow, windowInWords } from './window.ts';

/** What other tools read: `Problem.data`. */
export interface TimeData {
  readonly counterexample: BadRange & { readonly values?: Readonly<Record<string, unknown>> };
  readonly ranges: readonly BadRange[];
  /** True where the proof covers more than what can happen. */
  readonly possibly?: true;
}

export interface TimeReport {
  /** The fault that the message tells. */
  readonly fault: Fault;
  readonly data: TimeData;
  /** Slots of the message. */
  readonly values: {
    /** «в пятницу в 17:30» */
    readonly when: string;
    /** When it is read, where that is later: «16:00». */
    readonly read: string;
    /** «, если meeting.online = true»; empty where it is so for all values. */
    readonly if: string;
    /** «пн–чт 16:00–18:00; пт 14:00–18:00» */
    readonly ranges: string;
    /** What is said about a window that the template does not set itself; empty otherwise. */
    readonly window: string;
  };
  /** True where the message is read after it was sent, and only then is wrong. */
  readonly later: boolean;
}

export function timeReport(context: LintContext, faults: readonly Fault[], approximate: boolean): TimeReport {
  const { locale, settings } = context;
  const fault = strongest(faults);
  const { day, from, to, row, path } = fault;
  const sent = feltMinute(from, to);
  const read = Math.max(sent, row.from);
  const date = day.dates.length > 0 ? formatDay(day.dates[0]!) : null;
  const values = json(valuesOf(path.choices));
  const ranges = badRanges(faults);
  const week = badWeek(faults);
  const at = locale === 'ru' ? 'в' : 'at';
  const counterexample = { weekday: WEEKDAYS[day.weekday]!, from: formatTime(from), to: formatTime(to) };
  return {
    fault,
    data: {
      counterexample: {
        ...counterexample,
        ...(date !== null && { date }),
        ...(Object.keys(values).length > 0 && { values }),
      },
      ranges,
      ...(approximate && { possibly: true as const }),
    },
    values: {
      when: `${onDay(day.weekday, date, locale)} ${at} ${formatTime(sent)}`,
      read: formatTime(read % MINUTES_PER_DAY),
      if: conditionInWords(values, locale),
      ranges: [weekInWords(week, locale), datesInWords(ranges, locale, week.length > 0 ? 0 : 4)]
        .filter(Boolean)
        .join('; '),
      window: settings.send.inherited ? INHERITED[locale].replace('{hours}', windowInWords(context)) : '',
    },
    later: read > sent && sendWindow(context).delay > 0,
  };
}

const INHERITED = {
  ru: ' Окно отправки не задано, поэтому действуют рабочие часы {hours}.',
  en: ' No send window is set, so the work hours {hours} hold.',
};

/** «, если meeting.online = true». */
function conditionInWords(values: Readonly<Record<string, unknown>>, locale: 'ru' | 'en'): string {
  const parts = Object.entries(values).map(([name, value]) => {
    if (value === null || value === '') return `${name} ${locale === 'ru' ? 'пусто' : 'is empty'}`;
    if (value === '…') return `${name} ${locale === 'ru' ? 'другое' : 'is something else'}`;
    return `${name} = ${typeof value === 'string' ? `«${value}»` : String(value)}`;
  });
  if (parts.length === 0) return '';
  return locale === 'ru' ? `, если ${parts.join(' и ')}` : ` if ${parts.join(' and ')}`;
}

function json(values: Readonly<Record<string, Scalar>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value === NIL || typeof value === 'symbol' ? null : value,
    ]),
  );
}

/** The sentence with a capital at its beginning. */
export function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
