/** The values that follow from the moment of sending, as terms: `now.*`, `{{ wish }}`, `'now' | date: '%H'`. */
import type { LanguagePack } from '../../language/types.ts';
import { memo } from '../../text/memo.ts';
import { dayNumber, formatDay } from '../dates.ts';
import { OBJECT, type Scalar } from '../liquid/values.ts';
import { farewellText, greetingText, isWorkday, type Moment, wishText } from '../moment.ts';
import { type Policy, rowsOf } from '../policy.ts';
import { everyDate, formatDepends, ON_DATE, ON_DAY, ON_HOUR, ON_MINUTE, strftime } from '../strftime.ts';
import { formatTime, WEEKDAYS } from '../week.ts';
import { constant, type Term, type Unknown } from './terms.ts';

/** Makes what a day of the plain week does not know of its date, once for each name. */
export type UnknownDate = (name: string, make: (unknown: Unknown) => Unknown) => Unknown;

/** Formats that sort as the time does. */
const RISING_FORMATS = new Set(['%H', '%H:%M', '%H.%M', '%H%M', '%k']);

/** A built-in value by its name; null for other names. */
export function builtInTerm(
  name: string,
  policy: Policy,
  language: LanguagePack,
  unknownDate: UnknownDate,
): Term | null {
  switch (name) {
    case 'now':
      return constant(OBJECT);
    case 'now.hour':
      return clock(ON_HOUR, ({ minute }) => Math.floor(minute / 60), true);
    case 'now.minute':
      return clock(ON_MINUTE, ({ minute }) => minute % 60);
    case 'now.time':
      return clock(ON_HOUR | ON_MINUTE, ({ minute }) => formatTime(minute), true);
    case 'now.weekday':
      return clock(ON_DAY, ({ day }) => WEEKDAYS[day.weekday]!);
    case 'now.is_workday':
      return clock(ON_DAY, ({ day }) => isWorkday(day));
    case 'now.before_days_off':
      return clock(ON_DAY, ({ day }) => day.kind === 'friday');
    case 'now.date':
      return dated(name, ON_DATE, ({ day }) => formatDay(day.date!), unknownDate);
    case 'wish':
      return words((moment) => wishText(moment, policy), wishEdges(policy));
    case 'farewell':
      return words((moment) => farewellText(moment, policy), wishEdges(policy));
    case 'greeting':
      return words((moment) => greetingText(moment, policy, language), greetingEdges(policy));
    default:
      return name.startsWith('now.') ? constant(null) : null;
  }
}

function clock(depends: number, get: (moment: Moment) => Scalar, rising = false): Term {
  return { depends, unknown: null, speaks: false, edges: null, rising, get };
}

function words(get: (moment: Moment) => string, edges: Term['edges']): Term {
  return { depends: ON_HOUR | ON_MINUTE | ON_DAY, unknown: null, speaks: true, edges, rising: false, get };
}

function wishEdges(policy: Policy): Term['edges'] {
  return ({ kind }) => rowsOf(policy, kind).map(({ from }) => from);
}

function greetingEdges({ greetings }: Policy): Term['edges'] {
  const edges = [12 * 60, ...Object.values(greetings).flatMap(({ from, to }) => [from, to])];
  return () => edges;
}

/** `'now' | date: format`. */
export function formatTerm(format: string, locale: string, unknownDate: UnknownDate): Term {
  const depends = formatDepends(format);
  if (!(depends & ON_DATE)) return clock(depends, clockText(format), RISING_FORMATS.has(format));
  const name = formatName(format);
  const at = (moment: Moment): string => strftime(format, moment, locale);
  return dated(name, depends, at, (_, make) =>
    unknownDate(name, (unknown) => {
      const values = everyDate(format, locale);
      return values ? { name, values, closed: true } : make(unknown);
    }),
  );
}

/** What the moment in a format is called where it is no known value. */
export function formatName(format: string): string {
  return `'now' | date: '${format}'`;
}

/** What needs the date: known on dates that the calendar or the template names, unknown on a day of the plain week. */
function dated(
  name: string,
  depends: number,
  at: (moment: Moment) => Scalar,
  unknownDate: UnknownDate,
): Term {
  // A date that the template names is a day of its own: no day of the plain week is it.
  const unknown = unknownDate(name, ({ values, ...rest }) => ({
    ...rest,
    values: values.filter((value) => typeof value !== 'string' || dayNumber(value) === null),
  }));
  const get = (moment: Moment, value: Scalar): Scalar => (moment.day.date === null ? value : at(moment));
  return { depends, unknown, speaks: false, edges: null, rising: false, get };
}

/** The moment in a format that does not ask for the date; texts are kept, since a week has few different ones. */
const clockText = memo((format): ((moment: Moment) => string) => {
  const depends = formatDepends(format);
  const texts: string[] = [];
  return (moment) => {
    const { minute, day } = moment;
    const hour = depends & ON_HOUR ? Math.floor(minute / 60) : 0;
    const past = depends & ON_MINUTE ? minute % 60 : 0;
    const key = ((depends & ON_DAY ? day.weekday : 0) * 24 + hour) * 60 + past;
    return (texts[key] ??= strftime(format, moment));
  };
}, 50);
