import { defineRule } from '../../engine/types.ts';
import { narrowTo, sendRange } from '../../facts/off-hours.ts';
import { openDays, sendWindow } from '../../facts/window.ts';
import { formatDay } from '../../schedule/dates.ts';
import type { WindowDay } from '../../schedule/days.ts';
import { isWorkday } from '../../schedule/moment.ts';
import { RECIPIENT } from '../../schedule/timezone.ts';
import {
  difference,
  formatTime,
  intersection,
  MINUTES_PER_DAY,
  type Span,
  WEEKDAYS,
} from '../../schedule/week.ts';
import { datesInWords, weekInWords } from '../../schedule/words.ts';

/** Federal law 230-ФЗ, article 7: workdays 08–22, days off 09–20, by the clock of the debtor. */
const WORKDAY: Span = { from: 8 * 60, to: 22 * 60 };
const DAY_OFF: Span = { from: 9 * 60, to: 20 * 60 };

const LEGAL_WEEK = WEEKDAYS.map((_, day) => {
  const { from, to } = day < 5 ? WORKDAY : DAY_OFF;
  return { from: day * MINUTES_PER_DAY + from, to: day * MINUTES_PER_DAY + to };
});

export default defineRule({
  meta: {
    id: 'debt-hours',
    group: 'time',
    severity: 'error',
    source: ['230-ФЗ'],
    title: {
      ru: 'О долге напоминают в часы, которые разрешает закон',
      en: 'Debt reminders keep the legal hours',
    },
    docs: {
      ru: 'Закон 230-ФЗ (статья 7) запрещает напоминать о долге в рабочие дни с 22 до 8 часов, в выходные и праздники — с 20 до 9 часов по местному времени должника.\n\nПравило касается шаблонов с `kind: debt-reminder`. Праздники оно знает из календаря. Если часы не в поясе получателя (`timezone: recipient`), оно напоминает об этом подсказкой.',
      en: 'Russian law 230-ФЗ (article 7) forbids reminding of a debt from 22 to 8 on workdays and from 20 to 9 on days off and holidays, by the clock of the debtor.\n\nThe rule looks at templates with `kind: debt-reminder`. Holidays come from the calendar. A hint says where the hours are not the recipient’s (`timezone: recipient`).',
    },
    messages: {
      outside: {
        ru: 'Напоминание о долге может уйти в часы, которые запрещает закон 230-ФЗ: {ranges}. Можно: в рабочие дни 08:00–22:00, в выходные и праздники 09:00–20:00 по времени получателя.',
        en: 'The debt reminder may go out in hours that law 230-ФЗ forbids: {ranges}. Allowed: workdays 08:00–22:00, days off 09:00–20:00, by the recipient’s clock.',
      },
      zone: {
        ru: 'Закон 230-ФЗ считает часы по времени получателя, а у этого окна другой пояс. Укажите timezone: recipient.',
        en: 'Law 230-ФЗ counts hours by the recipient’s clock; this window has another zone. Set timezone: recipient.',
      },
      narrow: { ru: 'Сузить окно до {hours}', en: 'Narrow the window to {hours}' },
    },
    fix: 'suggestion',
    examples: [
      {
        bad: '---\ntitle: Остаток\nkind: debt-reminder\nchannel: email\nsend: {hours: "Mo-Su 08:00-22:00", timezone: recipient}\n---\nЗдравствуйте, {{ client.name }}!\n\n{{ farewell }}\n',
        good: '---\ntitle: Остаток\nkind: debt-reminder\nchannel: email\nsend: {hours: "Mo-Fr 08:00-22:00; Sa-Su 09:00-20:00", timezone: recipient}\n---\nЗдравствуйте, {{ client.name }}!\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { settings, locale } = context;
    if (settings.kind !== 'debt-reminder') return null;
    return {
      end() {
        const window = sendWindow(context);
        const week = difference(window.week, LEGAL_WEEK);
        const dates = openDays(window, { named: [], apart: false }).flatMap((day) => illegalDates(day));
        const narrowed = week.length > 0 ? narrowTo(context, intersection(window.week, LEGAL_WEEK)) : null;
        const range = sendRange(context);
        if (week.length > 0 || dates.length > 0) {
          const ranges = [weekInWords(week, locale), datesInWords(dates, locale, week.length > 0 ? 0 : 4)];
          context.report({
            range,
            message: 'outside',
            values: { ranges: ranges.filter(Boolean).join('; ') },
            suggestions: narrowed ? [{ title: 'narrow', ...narrowed }] : [],
          });
        } else if (window.week.length > 0 && settings.send.timezone !== RECIPIENT) {
          context.report({ range, message: 'zone', severity: 'hint' });
        }
      },
    };
  },
});

/** Forbidden minutes of the dates that a calendar makes otherwise than their day of the week. */
function illegalDates(day: WindowDay) {
  if (day.dates.length === 0) return [];
  const legal = isWorkday(day) ? WORKDAY : DAY_OFF;
  return difference(day.open, [legal]).flatMap(({ from, to }) =>
    day.dates.map((date) => ({
      weekday: WEEKDAYS[day.weekday]!,
      date: formatDay(date),
      from: formatTime(from),
      to: formatTime(to),
    })),
  );
}
