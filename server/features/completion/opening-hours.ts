import type { Locale, Localized } from '../../../rules/engine/types.ts';
import type { Range } from '../../../rules/template/types.ts';
import type { YamlPlace } from '../../yaml/place.ts';
import { CompletionItemKind, type Suggestion } from './suggestion.ts';

const WINDOWS: readonly (readonly [hours: string, text: Localized])[] = [
  ['Mo-Fr 09:00-18:00', { ru: 'рабочие часы', en: 'work hours' }],
  ['Mo-Th 09:00-16:00', { ru: 'день: подходит «Удачного дня!»', en: 'the day: “Удачного дня!” fits' }],
  [
    'Mo-Th 16:00-18:00',
    { ru: 'вечер: подходит «Приятного вечера!»', en: 'the evening: “Приятного вечера!” fits' },
  ],
  ['Fr 14:00-18:00', { ru: 'пятница: подходит «Хороших выходных!»', en: 'Friday: “Хороших выходных!” fits' }],
  [
    'Mo-Fr 09:00-18:00; PH off',
    {
      ru: 'рабочие часы без праздников (нужен календарь)',
      en: 'work hours without holidays (needs a calendar)',
    },
  ],
  ['Mo-Fr 09:00-18:00; Sa 10:00-16:00', { ru: 'и суббота', en: 'and Saturday' }],
  ['Mo-Su 10:00-20:00', { ru: 'без выходных', en: 'every day' }],
  ['24/7', { ru: 'в любое время', en: 'at any time' }],
];
const FURTHER: readonly (readonly [hours: string, text: Localized])[] = [
  ['PH off', { ru: 'не отправлять в праздники (нужен календарь)', en: 'not on holidays (needs a calendar)' }],
  ['Sa 10:00-16:00', { ru: 'суббота', en: 'Saturday' }],
  ['Su off', { ru: 'воскресенье закрыто', en: 'closed on Sunday' }],
];
const TIMES: readonly (readonly [hours: string, text: Localized])[] = [
  ['09:00-18:00', { ru: 'рабочий день', en: 'the work day' }],
  ['09:00-16:00', { ru: 'до вечера', en: 'until the evening' }],
  ['10:00-19:00', { ru: 'с десяти', en: 'from ten' }],
  ['16:00-18:00', { ru: 'вечер', en: 'the evening' }],
  ['off', { ru: 'закрыто', en: 'closed' }],
];

/** Whether the value at the path is a send window. */
export function isHours(path: readonly string[]): boolean {
  const key = path.at(-1);
  return key === 'work_hours' || key === 'send' || (key === 'hours' && path.at(-2) === 'send');
}

/** Windows, or the hours of a window whose days stand already. `wishes` tells what may be wished in a whole window. */
export function hoursPlace(
  source: string,
  place: YamlPlace,
  locale: Locale,
  wishes: (hours: string) => string,
): { range: Range; suggestions: Suggestion[] } {
  if (place.kind !== 'value') return { range: place.range, suggestions: [] };
  const cursor =
    place.range.start + /^["']?/.exec(source.slice(place.range.start))![0].length + place.typed.length;
  const rule = place.typed.slice(place.typed.lastIndexOf(';') + 1).trimStart();
  const times = /^\S+\s+([\d:-]*|o\p{L}*)$/u.exec(rule);
  const rows = times ? TIMES : place.typed.includes(';') ? FURTHER : WINDOWS;
  const tail = times ? times[1]! : rule;
  const before = place.typed.slice(0, place.typed.length - tail.length);
  const start = cursor - tail.length;
  const end =
    place.typed.includes(';') || times
      ? /^[\d:-]*/.exec(source.slice(cursor))![0].length + cursor
      : endOf(source, place, cursor);
  const suggestions = rows.map(([label, text]) => ({
    label,
    kind: CompletionItemKind.Value,
    detail: text[locale],
    documentation: wishes(rows === WINDOWS ? label : before + label),
  }));
  return { range: { start, end }, suggestions };
}

/** The whole value, but not its closing quote. */
function endOf(source: string, { range }: YamlPlace, cursor: number): number {
  return Math.max(
    cursor,
    range.end - (/["']/.test(source[range.end - 1] ?? '') && range.end > cursor ? 1 : 0),
  );
}
