/** The moment where the machine stands, or in a time zone: `2026-03-12T15:40`. Its first ten characters are the day. */
export function localMoment(moment: Date, timeZone?: string): string {
  if (timeZone === undefined) return byClock(moment);
  try {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    return format.format(moment).replace(' ', 'T');
  } catch {
    return byClock(moment);
  }
}

/** Asked at every check, so without the cost of `Intl`. */
function byClock(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
