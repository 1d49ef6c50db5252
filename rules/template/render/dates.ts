/** The filter `date`: the clock is the moment of sending, months are those of the language. */

/** Days and months of a format of `strftime`. */
const MONTH = /%([-_0^#:]*)([Bbh])/g;
const DAY = /%[-_0^#:]*\d*[de]/;
const WITHOUT_ZONE = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?$/;

/** `2026-03-13T15:40` as seconds of a clock without a zone. */
export function parseMoment(moment: string): number {
  return Date.parse(`${moment.slice(0, 16)}:00Z`) / 1000;
}

/**
 * Formats a date. `original` is LiquidJS's own filter; what is no date comes back as it is.
 * Names of days stay English, so that `'now' | date: '%A'` can be compared with "Friday".
 */
export function formatDate(
  value: unknown,
  format: unknown,
  moment: number,
  lang: string,
  original: (value: unknown, format: unknown) => unknown,
): unknown {
  const date = read(value, moment);
  if (typeof format !== 'string') return original(date, format);
  const day = original(date, '%Y-%m-%d');
  // Not a date: LiquidJS gives the value back.
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return original(date, format);
  const localized = format.replace(MONTH, (_, flags: string, conversion: string) =>
    withFlags(monthName(day, lang, conversion === 'B', DAY.test(format)), flags).replaceAll('%', '%%'),
  );
  return original(date, localized);
}

function read(value: unknown, moment: number): unknown {
  if (value === 'now' || value === 'today') return moment;
  // Without a zone it is the clock of the window, not that of the machine.
  return typeof value === 'string' && WITHOUT_ZONE.test(value) ? `${value.replace(' ', 'T')}Z` : value;
}

/** «октября» beside a day, «октябрь» alone. */
function monthName(day: string, lang: string, long: boolean, besideDay: boolean): string {
  const month = long ? 'long' : 'short';
  const format = new Intl.DateTimeFormat(lang, {
    month,
    timeZone: 'UTC',
    ...(besideDay ? { day: 'numeric' } : {}),
  });
  const parts = format.formatToParts(new Date(`${day}T00:00:00Z`));
  return parts.find(({ type }) => type === 'month')?.value ?? '';
}

function withFlags(name: string, flags: string): string {
  return flags.includes('^') || flags.includes('#') ? name.toUpperCase() : name;
}
