/** Segments of an SMS (3GPP TS 23.038, 23.040): what the operator bills for. */

/** One character each in the default alphabet of GSM 03.38. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Two characters each: an escape and the character. */
const EXTENDED = '^{}\\[~]|€\f';

/** True where every character is in the 7-bit alphabet: 160 characters a segment instead of 70. */
export function isGsm7(text: string): boolean {
  for (const char of text) if (!BASIC.includes(char) && !EXTENDED.includes(char)) return false;
  return true;
}

/** Characters of the 7-bit alphabet that take two places each. */
export function escapesIn(text: string): number {
  let count = 0;
  for (const char of text) if (EXTENDED.includes(char)) count++;
  return count;
}

/** Segments of `units` characters: 160 or 70 in one, 153 or 67 in each of several. */
export function segmentsOf(units: number, gsm7: boolean): number {
  const [single, part] = gsm7 ? [160, 153] : [70, 67];
  return units <= single ? 1 : Math.ceil(units / part);
}
