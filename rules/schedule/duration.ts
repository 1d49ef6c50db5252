/** Durations of ISO 8601, as `delay` has them: `PT30M`, `PT2H`, `P1D`. */

const DURATION =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
/** Minutes in a year, month, week, day, hour, minute, second. */
const UNITS = [525_600, 43_200, 10_080, 1440, 60, 1, 1 / 60];

/** Whole minutes, seconds rounded up; null where it is no duration. */
export function durationMinutes(text: string): number | null {
  const match = DURATION.exec(text);
  if (!match) return null;
  return Math.ceil(UNITS.reduce((sum, unit, index) => sum + unit * Number(match[index + 1] ?? 0), 0));
}
