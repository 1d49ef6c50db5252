/**
 * Send windows and work hours: the subset of OpenStreetMap's `opening_hours` that `send` takes, and the spellings that
 * people use instead of it. https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
 */
import { memo } from '../text/memo.ts';
import { type HoursError, type HoursToken, Misread, tokenizeHours } from './hours-tokens.ts';
import { formatTime, MINUTES_PER_DAY, type Span } from './week.ts';

/** One rule of `opening_hours`, between semicolons. */
export interface HoursRule {
  /** Bit 0 is Monday. 0 where only holidays are named. */
  readonly days: number;
  /** `PH`: holds on public holidays. */
  readonly holidays: boolean;
  /** False where no day is named: then the rule holds on every day. */
  readonly selects: boolean;
  /** In minutes from the start of the day; over midnight `to` is beyond 1440. Empty: the whole day. */
  readonly times: readonly Span[];
  readonly off: boolean;
  /** Joined by a comma: adds to the rules before it; otherwise the rule replaces them on its days. */
  readonly additional: boolean;
}

export interface Hours {
  readonly rules: readonly HoursRule[];
}

export interface HoursReading {
  /** Null where the text could not be read. */
  readonly hours: Hours | null;
  readonly error: HoursError | null;
  /** True where the text is understood but not spelt as `opening_hours` has it; {@link formatHours} gives that spelling. */
  readonly tolerated: boolean;
}

export const ALL_DAYS = 0b1111111;

/** Reads a window. Never throws; results are kept, since a workspace has few different windows. */
export const parseHours = memo((text): HoursReading => new HoursParser(text).read(), 200);

class HoursParser {
  private tokens: HoursToken[] = [];
  private position = 0;
  private tolerated = false;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  read(): HoursReading {
    try {
      const { tokens, canonical } = tokenizeHours(this.text);
      this.tokens = tokens;
      this.tolerated = !canonical;
      const hours = { rules: this.rules() };
      return { hours, error: null, tolerated: this.tolerated };
    } catch (error) {
      if (!(error instanceof Misread)) throw error;
      return { hours: null, error: error.reason, tolerated: false };
    }
  }

  private next(): HoursToken {
    return this.tokens[this.position]!;
  }

  private afterNext(): HoursToken | undefined {
    return this.tokens[this.position + 1];
  }

  private accept(kind: HoursToken['kind']): boolean {
    if (this.next().kind !== kind) return false;
    this.position++;
    return true;
  }

  private rules(): HoursRule[] {
    const rules = [this.rule(false)];
    while (this.next().kind !== 'end') {
      if (this.accept('semicolon')) {
        if (this.next().kind === 'end') {
          this.tolerated = true;
          break;
        }
        rules.push(this.rule(false));
      } else if (this.accept('comma')) {
        rules.push(this.rule(true));
      } else if (this.next().kind === 'day' || this.next().kind === 'holiday') {
        // «Пн-Пт 9-18 Сб 10-16»
        this.tolerated = true;
        rules.push(this.rule(false));
      } else {
        throw new Misread('unexpected', this.next().text);
      }
    }
    return rules;
  }

  private rule(additional: boolean): HoursRule {
    if (this.accept('always')) {
      return { days: 0, holidays: false, selects: false, times: [], off: false, additional };
    }
    const start = this.position;
    let { days, holidays } = this.days();
    if ((days !== 0 || holidays) && this.isSetOff()) {
      // «Пн-Чт, с 9 до 16»: the hours of these days, and no others.
      this.tolerated = true;
      this.position++;
    }
    const always = this.accept('always');
    const times = always ? [] : this.times();
    if (days === 0 && !holidays && times.length > 0 && this.startsDays()) {
      // «9:00-18:00 Пн-Пт»
      this.tolerated = true;
      ({ days, holidays } = this.days());
    }
    const off = this.accept('off');
    if (this.position === start) throw new Misread('unexpected', this.next().text || this.text.trim());
    return { days, holidays, selects: days !== 0 || holidays, times, off, additional };
  }

  /** Whether a comma or the end of a line parts days from their hours. */
  private isSetOff(): boolean {
    const { kind, text } = this.next();
    return (kind === 'comma' || text === '\n') && this.afterNext()?.kind === 'time';
  }

  private startsDays(): boolean {
    return this.next().kind === 'day' || this.next().kind === 'holiday';
  }

  private days(): { days: number; holidays: boolean } {
    let days = 0;
    let holidays = false;
    while (this.startsDays()) {
      const token = this.next();
      this.position++;
      if (token.kind === 'holiday') holidays = true;
      else if (token.kind === 'day') days |= daysBetween(token.first, this.lastDay(token.last));
      const listed =
        this.next().kind === 'comma' &&
        (this.afterNext()?.kind === 'day' || this.afterNext()?.kind === 'holiday');
      if (!listed) break;
      this.position++;
    }
    return { days, holidays };
  }

  private lastDay(own: number): number {
    if (this.next().kind !== 'dash' || this.afterNext()?.kind !== 'day') return own;
    const day = this.afterNext() as Extract<HoursToken, { kind: 'day' }>;
    this.position += 2;
    return day.last;
  }

  private times(): Span[] {
    const times: Span[] = [];
    while (this.next().kind === 'time') {
      times.push(this.timeRange());
      if (this.next().kind !== 'comma' || this.afterNext()?.kind !== 'time') break;
      this.position++;
    }
    return times;
  }

  private timeRange(): Span {
    const from = this.next() as Extract<HoursToken, { kind: 'time' }>;
    this.position++;
    if (!this.accept('dash') || this.next().kind !== 'time') throw new Misread('open-range', from.text);
    const to = this.next() as Extract<HoursToken, { kind: 'time' }>;
    this.position++;
    if (from.minute > MINUTES_PER_DAY) throw new Misread('bad-time', from.text);
    return { from: from.minute, to: to.minute > from.minute ? to.minute : to.minute + MINUTES_PER_DAY };
  }
}

/** Bits of the days from `first` to `last`, over the end of the week where it is needed. */
function daysBetween(first: number, last: number): number {
  let bits = 0;
  for (let day = first; ; day = (day + 1) % 7) {
    bits |= 1 << day;
    if (day === last) return bits;
  }
}

const DAY_NAMES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** The canonical spelling: `Mo-Fr 09:00-18:00; Sa 10:00-16:00; PH off`. */
export function formatHours({ rules }: Hours): string {
  return rules
    .map((rule, index) => (index === 0 ? '' : rule.additional ? ', ' : '; ') + formatRule(rule))
    .join('');
}

function formatRule({ days, holidays, selects, times, off }: HoursRule): string {
  if (!selects && times.length === 0) return off ? 'off' : '24/7';
  const selector = [...formatDays(days), ...(holidays ? ['PH'] : [])].join(',');
  const ranges = times.map(
    ({ from, to }) => `${formatTime(from)}-${formatTime(to > MINUTES_PER_DAY ? to - MINUTES_PER_DAY : to)}`,
  );
  return [selector, ranges.join(','), off ? 'off' : ''].filter(Boolean).join(' ');
}

/** `['Mo-We', 'Fr']`; a short run over Sunday stays one: `['Fr-Mo']`. */
function formatDays(days: number): string[] {
  const has = (day: number): boolean => (days & (1 << (day % 7))) !== 0;
  let start = 0;
  if (days !== ALL_DAYS && has(0) && has(6)) {
    start = 6;
    while (has(start - 1)) start--;
    let end = 7;
    while (has(end)) end++;
    if (end - start > LONGEST_OVER_SUNDAY) start = 0;
  }
  const parts: string[] = [];
  for (let day = start; day < start + 7; day++) {
    if (!has(day)) continue;
    let last = day;
    while (last + 1 < start + 7 && has(last + 1)) last++;
    parts.push(day === last ? DAY_NAMES[day % 7]! : `${DAY_NAMES[day % 7]}-${DAY_NAMES[last % 7]}`);
    day = last;
  }
  return parts;
}

/** Longer runs read better from Monday on: `Mo-Th,Sa-Su`. */
const LONGEST_OVER_SUNDAY = 4;
