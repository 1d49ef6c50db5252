import { format } from './message.ts';
import type { Locale, Problem } from './types.ts';

/**
 * The longest text that is read as a message, in UTF-16 units. Nobody sends a longer one (Gmail cuts letters at 102 kB), and an
 * editor must not wait while one is checked.
 */
export const LONGEST_TEXT = 100_000;

const messages = {
  tooLong: {
    ru: 'Файл длиннее {count} знаков: для сообщения это слишком много, и правила его не читают.',
    en: 'The file is longer than {count} characters: that is no message, and no rule reads it.',
  },
};

/** Whether a text is no message for its length alone. */
export function isTooLong(text: string): boolean {
  return text.length > LONGEST_TEXT;
}

/** All that is said of such a text. It is no rule's: it is called `too-long`. */
export function tooLong(locale: Locale): Problem {
  return {
    rule: 'too-long',
    severity: 'info',
    range: { start: 0, end: 0 },
    message: format(messages, 'tooLong', { count: LONGEST_TEXT }, locale),
    fix: null,
    suggestions: [],
    related: [],
    tags: [],
  };
}
