/**
 * The longest text that is read as a message, in UTF-16 units. Nobody sends a longer one (Gmail cuts letters at 102 kB), and an
 * editor must not wait while one is checked.
 */
export const LONGEST_TEXT = 100_000;

/** Whether a text is no message for its length alone. */
export function isTooLong(text: string): boolean {
  return text.length > LONGEST_TEXT;
}
