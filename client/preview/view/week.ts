/** The week as seven days of 24 hours: where the message may go out, and whether its wish fits then. */
import type { WeekRange, WeekResult } from '../../../server/protocol.ts';
import type { Texts } from '../texts.ts';
import { h } from './dom.ts';

const DAY = 24 * 60;
/** A Monday, to ask for the names of the days. */
const MONDAY = Date.UTC(2024, 0, 1);

interface WeekOptions {
  readonly texts: Texts;
  readonly locale: string;
  /** The stretch in which the preview's moment lies is marked. */
  readonly day: number;
  readonly minute: number;
  /** What the list of problems says already. */
  readonly told: readonly string[];
  /** A minute of a day was chosen. */
  readonly onChoose: (day: number, minute: number) => void;
}

export function weekView(week: WeekResult, options: WeekOptions): HTMLElement {
  const { texts } = options;
  const note = week.inherited ? ` (${texts.inherited})` : '';
  const zone = week.timezone === null ? '' : `, ${week.timezone}`;
  return h(
    'section',
    { class: 'week', 'aria-label': texts.week },
    h('h2', {}, texts.week),
    h(
      'p',
      { class: week.proved ? 'proved' : 'refuted' },
      options.told.includes(week.summary) ? texts.refuted : week.summary,
    ),
    h('p', { class: 'label' }, `${texts.window}: ${week.windowInWords}${note}${zone}`),
    grid(week, options),
    legend(week, texts),
  );
}

function grid(week: WeekResult, options: WeekOptions): HTMLElement {
  const chosen = week.ranges.find((range) => isAt(range, options)) ?? week.ranges[0];
  const hours = [0, 6, 12, 18].map((hour) => h('span', { class: `hour h${hour}` }, `${hour}:00`));
  const rows = Array.from({ length: 7 }, (_, day) =>
    h(
      'div',
      { class: 'day' },
      h('span', { class: 'name' }, dayName(day, options.locale, 'short')),
      h(
        'div',
        { class: 'hours' },
        ...week.ranges
          .filter((range) => range.day === day)
          .map((range) => cell(range, range === chosen, options)),
      ),
    ),
  );
  return h(
    'div',
    { class: 'grid', onkeydown: moveFocus },
    h('div', { class: 'scale', 'aria-hidden': 'true' }, ...hours),
    ...rows,
  );
}

/** One tab stop for the whole week; the arrows go from stretch to stretch. */
function cell(range: WeekRange, tabStop: boolean, options: WeekOptions): HTMLElement {
  const text = describe(range, options);
  const button = h('button', {
    class: `cell ${range.verdict} for-${range.expected[0] ?? 'nothing'}`,
    tabindex: tabStop ? 0 : -1,
    title: text,
    'aria-label': text,
    'aria-current': isAt(range, options) ? 'time' : null,
    onclick: (event: Event) => options.onChoose(range.day, minuteAt(event as MouseEvent, range)),
  });
  // Through the object model: the page's policy forbids style attributes.
  button.style.left = `${(range.from / DAY) * 100}%`;
  button.style.width = `${((range.to - range.from) / DAY) * 100}%`;
  return button;
}

/** The hour under the mouse; the beginning of the stretch for a key. */
function minuteAt({ detail, offsetX, target }: MouseEvent, { from, to }: WeekRange): number {
  if (detail === 0) return from;
  const minute = from + (to - from) * (offsetX / (target as HTMLElement).clientWidth);
  return Math.max(from, Math.floor(Math.min(minute, to - 1) / 60) * 60);
}

function moveFocus(event: Event): void {
  const { key } = event as KeyboardEvent;
  const cells = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
  const at = cells.indexOf(document.activeElement as HTMLButtonElement);
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    Home: 0,
    End: cells.length - 1,
  };
  const vertical = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
  const target =
    cells[steps[key] ?? -1] ?? (vertical !== 0 ? nearestInNextDay(cells, at, vertical) : undefined);
  if (at < 0 || !target) return;
  event.preventDefault();
  cells[at]!.tabIndex = -1;
  target.tabIndex = 0;
  target.focus();
}

function nearestInNextDay(
  cells: readonly HTMLButtonElement[],
  at: number,
  step: number,
): HTMLButtonElement | undefined {
  const from = cells[at]!;
  const rest = step > 0 ? cells.slice(at + 1) : cells.slice(0, at).reverse();
  const next = rest.find((other) => other.parentElement !== from.parentElement);
  const sameDay = rest.filter((other) => other.parentElement === next?.parentElement);
  const distance = (other: HTMLButtonElement) => Math.abs(other.offsetLeft - from.offsetLeft);
  return sameDay.sort((a, b) => distance(a) - distance(b))[0];
}

function legend({ ranges }: WeekResult, texts: Texts): HTMLElement {
  const entry = (className: string, text: string) =>
    h('span', {}, h('span', { class: `swatch ${className}`, 'aria-hidden': 'true' }), text);
  const { day, evening, weekend } = texts.kinds;
  return h(
    'p',
    { class: 'legend' },
    entry('right for-day', day),
    entry('right for-evening', evening),
    entry('right for-weekend', weekend),
    ranges.some(({ expected }) => expected.length === 0) && entry('', texts.noWish),
    entry('wrong', texts.wrong),
    entry('closed', texts.closed),
  );
}

function describe(
  { day, from, to, verdict, wishes, expected }: WeekRange,
  { texts, locale }: WeekOptions,
): string {
  const said = wishes.length > 0 ? wishes.map((wish) => `«${wish}»`).join(', ') : texts.noWish;
  const wanted =
    verdict === 'wrong' ? `; ${texts.expected}: ${expected.map((kind) => texts.kinds[kind]).join(', ')}` : '';
  const judged = verdict === 'right' ? texts.right : texts.wrong;
  return `${dayName(day, locale, 'long')} ${clock(from)}–${clock(to)}: ${said} — ${judged}${wanted}`;
}

function isAt(range: WeekRange, { day, minute }: WeekOptions): boolean {
  return range.day === day && range.from <= minute && minute < range.to;
}

function dayName(day: number, locale: string, weekday: 'short' | 'long'): string {
  return new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(MONDAY + day * DAY * 60_000);
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
