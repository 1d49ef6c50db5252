/** IANA time zones, as far as `Intl` knows them. */
import { nearest } from '../text/nearest.ts';

const NAME = /^[A-Za-z][\w+-]*(?:\/[\w+-]+)*$/;
const known = new Map<string, boolean>();

/** `recipient` is our own word: the hours are local to whoever reads. */
export const RECIPIENT = 'recipient';

export function isTimeZone(name: string): boolean {
  let answer = known.get(name);
  if (answer === undefined) {
    answer = NAME.test(name) && accepts(name);
    known.set(name, answer);
  }
  return answer;
}

function accepts(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The zone that was meant, also by its city alone («Moscow»); null where none is near. */
export function nearestTimeZone(name: string): string | null {
  const zones = Intl.supportedValuesOf('timeZone');
  const city = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  const byCity = zones.filter((zone) => zone.slice(zone.lastIndexOf('/') + 1).toLowerCase() === city);
  return byCity.length === 1 ? byCity[0]! : nearest(name, zones);
}
