/** The words, times and marks of a send window, with the spellings that people use instead of `opening_hours`. */
import {
  ALWAYS_WORDS,
  AND_WORDS,
  DAY_WORDS,
  FILLERS,
  HOLIDAY_WORDS,
  OFF_WORDS,
  SHORT_DAYS,
  TO_WORDS,
} from './hours-words.ts';

/** Why a window could not be read. */
export type HoursErrorCode = 'empty' | 'unknown-word' | 'bad-time' | 'open-range' | 'unexpected';

export interface HoursError {
  readonly code: HoursErrorCode;
  /** The characters that are not understood. */
  readonly detail: string;
}

export type HoursToken =
  | { readonly kind: 'day'; readonly first: number; readonly last: number; readonly text: string }
  | { readonly kind: 'time'; readonly minute: number; readonly text: string }
  | {
      readonly kind: 'holiday' | 'off' | 'always' | 'dash' | 'comma' | 'semicolon' | 'end';
      readonly text: string;
    };

/** Thrown where a window cannot be read. */
export class Misread extends Error {
  readonly reason: HoursError;
  constructor(code: HoursErrorCode, detail: string) {
    super(code);
    this.reason = { code, detail };
  }
}

const TOKEN =
  /24\/7|(\d{1,2})(?:\s?[:.]\s?(\d{1,2}))?(?:\s?(a\.?m\.?|p\.?m\.?|ч|год|h)(?![\p{L}]))?|[\p{L}]+(?:[’'][\p{L}]+)?\.?|[-–—−]|[,;]|\n|\S/giu;

/** The tokens, an `end` after them, and whether each is spelt as `opening_hours` has it. Throws {@link Misread}. */
export function tokenizeHours(text: string): { tokens: HoursToken[]; canonical: boolean } {
  const tokens: HoursToken[] = [];
  let canonical = true;
  for (const match of text.matchAll(TOKEN)) {
    const strict = strictToken(match[0]);
    if (!strict) canonical = false;
    const token = strict ?? lenientToken(match, tokens);
    if (token) tokens.push(token);
  }
  if (tokens.length === 0) throw new Misread('empty', text.trim());
  tokens.push({ kind: 'end', text: '' });
  return { tokens, canonical };
}

const MARKS = {
  ';': 'semicolon',
  ',': 'comma',
  '-': 'dash',
  '24/7': 'always',
  off: 'off',
  closed: 'off',
  PH: 'holiday',
} as const;

function strictToken(text: string): HoursToken | null {
  if (Object.hasOwn(MARKS, text)) return { kind: MARKS[text as keyof typeof MARKS], text };
  if (/^(Mo|Tu|We|Th|Fr|Sa|Su)$/.test(text)) return dayToken(SHORT_DAYS[text.toLowerCase()]!, text);
  return /^\d\d:\d\d$/.test(text) ? timeToken(text, Number(text.slice(0, 2)), text.slice(3)) : null;
}

/** Null for what says nothing: «с», «в», the «по» of «по будням», a colon after days. */
function lenientToken(
  [text, hour, minute, suffix]: RegExpMatchArray,
  tokens: readonly HoursToken[],
): HoursToken | null {
  const before = tokens.at(-1)?.kind;
  const daysBefore = before === 'day' || before === 'holiday';
  if (text === ':' && daysBefore) return null;
  const opensRange = daysBefore || (before === 'time' && tokens.at(-2)?.kind !== 'dash');
  if (text!.toLowerCase() === 'по' && !opensRange) return null;
  if (hour !== undefined) return timeToken(text!, onClock(Number(hour), suffix, text!), minute);
  if (text === '\n') return { kind: 'semicolon', text };
  if (/^[–—−]$/.test(text!)) return { kind: 'dash', text: text! };
  if (text === '+') throw new Misread('open-range', text);
  return wordToken(text!);
}

function wordToken(text: string): HoursToken | null {
  const word = text.toLowerCase().replace(/\.$/, '').replace('’', "'");
  if (OFF_WORDS.has(word)) return { kind: 'off', text };
  if (HOLIDAY_WORDS.has(word)) return { kind: 'holiday', text };
  if (ALWAYS_WORDS.has(word)) return { kind: 'always', text };
  if (TO_WORDS.has(word)) return { kind: 'dash', text };
  if (AND_WORDS.has(word)) return { kind: 'comma', text };
  if (FILLERS.has(word)) return null;
  const short = SHORT_DAYS[word];
  if (short !== undefined) return dayToken(short, text);
  const day = DAY_WORDS.find(([beginning]) => word.startsWith(beginning));
  if (!day) throw new Misread('unknown-word', text);
  return { kind: 'day', first: day[1], last: day[2], text };
}

function dayToken(day: number, text: string): HoursToken {
  return { kind: 'day', first: day, last: day, text };
}

function timeToken(text: string, hours: number, minute: string | undefined): HoursToken {
  const minutes = Number(minute ?? 0);
  const isTime = minutes <= 59 && (minute === undefined || minute.length === 2);
  if (!isTime || hours * 60 + minutes > 48 * 60) throw new Misread('bad-time', text);
  return { kind: 'time', minute: hours * 60 + minutes, text };
}

/** `6pm` → 18. */
function onClock(hour: number, suffix: string | undefined, text: string): number {
  const half = /^[ap]/i.exec(suffix ?? '')?.[0].toLowerCase();
  if (!half) return hour;
  if (hour < 1 || hour > 12) throw new Misread('bad-time', text);
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
