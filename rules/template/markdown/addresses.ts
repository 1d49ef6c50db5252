/** Web addresses and e-mail addresses that stand in the text without marks. */
import { MASK_OUTPUT, type Range } from '../types.ts';

/** Where an address may be; what it is, is decided by looking around the place. */
const TRIGGER = /:\/\/|@|\.рф(?!\p{L})|[a-z0-9]\.[a-z]|(?:mailto|tel):/giu;
const SCHEME = /[a-z0-9+.-]/i;
const HOST = new RegExp(`[a-z0-9а-яё.${MASK_OUTPUT}-]`, 'i');
const MAILBOX = new RegExp(`[a-z0-9._%+${MASK_OUTPUT}-]`, 'i');
const DOMAIN = /[a-z0-9.-]/i;
const PATH = /[^\s<>"«»„“”\u0001\]|]/;
const TRAILING = /[.,;:!?…'’)]/;
const EMPHASIS = '*_~';

/** Top-level domains that people write without «https://»; a file name such as `act.pdf` must not pass. */
const TOP_LEVEL =
  /\.(?:com|ru|su|рф|net|org|info|biz|by|kz|ua|uz|am|ge|me|io|ai|app|dev|pro|online|site|shop|store|club|top|link|tv|cc|ly|gl|gg|eu|uk|de|fr|example|рус|онлайн|москва|moscow|tech|agency|studio|school|clinic|dental|delivery|travel|express|market|digital|cloud|page|xyz|live|team|group|center|expert|market|test|invalid)$/i;

const MAX_HOST = 253;
const MAX_ADDRESS = 2048;

/** Ranges of bare addresses between two offsets, in order. Linear: the look around a place is bounded. */
export function findAddresses(text: string, start: number, end: number): Range[] {
  const found: Range[] = [];
  TRIGGER.lastIndex = start;
  let free = start;
  for (let match = TRIGGER.exec(text); match && match.index < end; match = TRIGGER.exec(text)) {
    const range = addressAt(text, match, free, end);
    if (!range) continue;
    found.push(range);
    free = range.end;
    TRIGGER.lastIndex = range.end;
  }
  return found;
}

function addressAt(text: string, match: RegExpExecArray, free: number, end: number): Range | null {
  const at = match.index;
  if (match[0] === '://') {
    const start = back(text, at, free, SCHEME, 20);
    return start === at ? null : withPath(text, start, at + 3, end);
  }
  if (match[0].endsWith(':')) {
    return withPath(text, at, at + match[0].length, end);
  }
  if (match[0] === '@') return mailbox(text, at, free, end);
  return domain(text, at + match[0].length, free, end);
}

function mailbox(text: string, at: number, free: number, end: number): Range | null {
  const start = back(text, at, free, MAILBOX, 64);
  let after = forward(text, at + 1, end, DOMAIN, MAX_HOST);
  while (after > at && (text[after - 1] === '.' || text[after - 1] === '-')) after--;
  const host = text.slice(at + 1, after);
  return start < at && /[a-z0-9]\.[a-z0-9-]*[a-z]$/i.test(host) ? { start, end: after } : null;
}

function domain(text: string, at: number, free: number, end: number): Range | null {
  const start = back(text, at, free, HOST, MAX_HOST);
  let after = forward(text, at, end, HOST, MAX_HOST);
  if (text[after] === '@') return null;
  while (after > start && !/[a-zа-яё0-9]/i.test(text[after - 1]!)) after--;
  const host = text.slice(start, after);
  if (!TOP_LEVEL.test(host) && !/^www\./i.test(host)) return null;
  return text[after] === '/' || text[after] === ':'
    ? withPath(text, start, after, end)
    : { start, end: after };
}

function withPath(text: string, start: number, from: number, end: number): Range | null {
  let after = forward(text, from, end, PATH, MAX_ADDRESS);
  while (after > from && TRAILING.test(text[after - 1]!)) {
    if (text[after - 1] === ')' && count(text, start, after, '(') >= count(text, start, after, ')')) break;
    after--;
  }
  // Marks of emphasis around the address do not belong to it.
  const mark = text[start - 1] ?? '';
  while (mark !== '' && EMPHASIS.includes(mark) && after > from && text[after - 1] === mark) after--;
  return after > from ? { start, end: after } : text[from] === '/' ? { start, end: from } : null;
}

function count(text: string, start: number, end: number, char: string): number {
  let n = 0;
  for (let i = start; i < end; i++) if (text[i] === char) n++;
  return n;
}

function back(text: string, from: number, limit: number, allowed: RegExp, most: number): number {
  const floor = Math.max(limit, from - most);
  let at = from;
  while (at > floor && allowed.test(text[at - 1]!)) at--;
  return at;
}

function forward(text: string, from: number, limit: number, allowed: RegExp, most: number): number {
  const ceiling = Math.min(limit, from + most);
  let at = from;
  while (at < ceiling && allowed.test(text[at]!)) at++;
  return at;
}
