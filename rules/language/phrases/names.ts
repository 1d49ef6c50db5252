/** Which phrase tables there are, and which of them speaks where two have the same word. */

/** Words that stand in several of these tables are reported once, by the first of them. */
export const TONE_TABLES = [
  'profanity',
  'informal',
  'surzhyk',
  'jargon',
  'diminutive',
  'personal-remark',
  'harsh',
  'passive-aggressive',
  'bureaucratese',
] as const;

/** Tables that count words rather than report each: they take nothing from the others, and read quotations too. */
const COUNTING_TABLES = ['spam', 'legal'] as const;

/** Tables whose rows only say what a word is about: they read words that another table reports as well («скину договор»). */
export const CLASSIFYING_TABLES: readonly string[] = ['legal'];

/** Every name that a row of a team's own table may belong to. */
export const TABLE_NAMES: readonly string[] = [...TONE_TABLES, ...COUNTING_TABLES];
