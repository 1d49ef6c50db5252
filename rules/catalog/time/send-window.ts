import { defineRule, type RuleContext } from '../../engine/types.ts';
import { sendRange } from '../../facts/off-hours.ts';
import { type SendWindow, sendWindow } from '../../facts/window.ts';
import { formatHours } from '../../schedule/hours.ts';
import { namesHolidays } from '../../schedule/opening.ts';
import { nearestTimeZone } from '../../schedule/timezone.ts';
import type { DataNode, Range } from '../../template/types.ts';

export default defineRule({
  meta: {
    id: 'send-window',
    group: 'time',
    severity: 'error',
    source: ['opening_hours'],
    title: {
      ru: 'Окно отправки читается и когда-нибудь открыто',
      en: 'The send window can be read and is open at some time',
    },
    docs: {
      ru: 'Окно отправки (`send`) говорит, когда сообщение может уйти; от него зависят пожелания, приветствия и запрет писать ночью. Запись — часть синтаксиса opening_hours: `Mo-Fr 09:00-18:00; Sa 10:00-16:00; PH off`. Понятные отступления («Пн-Пт 9-18», `09.00`) правило понимает и предлагает переписать.\n\nСообщает о записи, которую нельзя прочитать, об окне, которое никогда не открыто, о неизвестном часовом поясе, о календаре, которого нет или который не читается, и о `PH` (праздниках) без календаря: тогда про праздники ничего не доказано.',
      en: 'The send window (`send`) says when a message may go out; wishes, greetings and quiet hours follow from it. It is a part of the opening_hours syntax: `Mo-Fr 09:00-18:00; Sa 10:00-16:00; PH off`. Spellings that can be understood are accepted with a hint.\n\nReported: a window that cannot be read or is never open, an unknown time zone, a calendar that is missing or unreadable, and `PH` without a calendar, where nothing is proved about holidays.',
    },
    messages: {
      malformed: {
        ru: 'Окно отправки не читается: непонятно «{detail}». Запишите, например, так: Mo-Fr 09:00-18:00; Sa 10:00-16:00.{where}',
        en: 'The send window cannot be read: “{detail}” is not understood. Write, for example: Mo-Fr 09:00-18:00; Sa 10:00-16:00.{where}',
      },
      badTime: {
        ru: 'Окно отправки не читается: нет такого времени «{detail}». Часы — от 00 до 24, минуты — от 00 до 59.{where}',
        en: 'The send window cannot be read: there is no time “{detail}”. Hours go from 00 to 24, minutes from 00 to 59.{where}',
      },
      openRange: {
        ru: 'Окно отправки не читается: у «{detail}» нет конца. Запишите от и до: 09:00-18:00.{where}',
        en: 'The send window cannot be read: “{detail}” has no end. Write from and to: 09:00-18:00.{where}',
      },
      never: {
        ru: 'Окно отправки никогда не открыто: «{hours}». Сообщение не уйдёт. Укажите дни и часы.{where}',
        en: 'The send window is never open: “{hours}”. The message never goes out. Give days and hours.{where}',
      },
      spelling: {
        ru: 'Окно понятно; принятая запись — {hours}',
        en: 'The window is understood; it is written {hours}',
      },
      holidays: {
        ru: 'В окне есть PH (праздники), а календаря нет: какие дни праздничные, неизвестно, и про них ничего не доказано. Укажите calendar в send или в .msgmd.yml.',
        en: 'The window names PH (public holidays) and there is no calendar: nobody knows which days these are, and nothing is proved about them. Set calendar in send or in .msgmd.yml.',
      },
      zone: {
        ru: 'Часового пояса «{zone}» нет. Нужно имя IANA, например Europe/Moscow, или recipient — пояс получателя.{where}',
        en: 'There is no time zone “{zone}”. Give an IANA name such as Europe/Moscow, or recipient.{where}',
      },
      calendarMissing: {
        ru: 'Файла календаря «{name}» нет ни рядом с шаблоном, ни от корня. Праздники не учтены.{where}',
        en: 'The calendar “{name}” is found neither from the template nor from the root. Holidays are not known.{where}',
      },
      calendarUnreadable: {
        ru: 'Календарь «{name}» не читается: нужны year и список holidays. Праздники не учтены.{where}',
        en: 'The calendar “{name}” cannot be read: it needs year and a list of holidays. Holidays are not known.{where}',
      },
      calendarDates: {
        ru: 'В календаре «{name}» не читаются даты: {dates}. Нужен вид 2026-05-09.{where}',
        en: 'The calendar “{name}” has dates that cannot be read: {dates}. Write 2026-05-09.{where}',
      },
      rewrite: { ru: 'Записать как {hours}', en: 'Write {hours}' },
      replaceZone: { ru: 'Заменить на {right}', en: 'Replace by {right}' },
    },
    fix: 'safe',
    examples: [
      {
        bad: '---\ntitle: Заказ\nsend: Пн-Пт 9:00-18:00\n---\nЗдравствуйте, {{ client.name }}!\n\n{{ farewell }}\n',
        good: '---\ntitle: Заказ\nsend: Mo-Fr 09:00-18:00\n---\nЗдравствуйте, {{ client.name }}!\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    return {
      end() {
        const window = sendWindow(context);
        reportHours(context, window);
        reportZone(context, window);
        reportCalendar(context, window);
      },
    };
  },
});

/** Said of a value that the template does not set itself. */
const INHERITED = { ru: ' Это значение из .msgmd.yml.', en: ' The value comes from .msgmd.yml.' } as const;

const BY_CODE = { 'bad-time': 'badTime', 'open-range': 'openRange' } as const;

function reportHours(context: RuleContext, { reading, hours, week, calendarFile }: SendWindow): void {
  const { settings } = context;
  const { hours: text, hoursRange } = settings.send;
  const range = hoursRange ?? sendRange(context);
  const where = hoursRange ? '' : INHERITED[context.locale];
  if (reading.error) {
    const { code, detail } = reading.error;
    const message = code in BY_CODE ? BY_CODE[code as keyof typeof BY_CODE] : 'malformed';
    context.report({ range, message, values: { detail: detail || text, where } });
    return;
  }
  if (!hours) return;
  if (week.length === 0 && !namesHolidays(hours))
    context.report({ range, message: 'never', values: { hours: text, where } });
  else if (reading.tolerated && hoursRange) {
    const canonical = formatHours(hours);
    context.report({
      range,
      message: 'spelling',
      severity: 'hint',
      values: { hours: canonical },
      fix: { title: 'rewrite', edits: [{ range: hoursRange, text: canonical }] },
    });
  }
  if (namesHolidays(hours) && !calendarFile) {
    context.report({ range: sendRange(context), message: 'holidays', severity: 'info' });
  }
}

function reportZone(context: RuleContext, { timezoneIsValid }: SendWindow): void {
  if (timezoneIsValid) return;
  const { settings } = context;
  const zone = settings.send.timezone!;
  const right = nearestTimeZone(zone);
  const own = valueRange(settings.node('send'), 'timezone');
  context.report({
    range: own ?? sendRange(context),
    message: 'zone',
    values: { zone, where: own ? '' : INHERITED[context.locale] },
    suggestions:
      right && own ? [{ title: 'replaceZone', values: { right }, edits: [{ range: own, text: right }] }] : [],
  });
}

function reportCalendar(context: RuleContext, { calendarFile }: SendWindow): void {
  if (!calendarFile) return;
  const { name, path, reading } = calendarFile;
  const own = valueRange(context.settings.node('send'), 'calendar');
  const range = own ?? sendRange(context);
  const where = own ? '' : INHERITED[context.locale];
  const report = (message: 'calendarMissing' | 'calendarUnreadable'): void =>
    context.report({ range, message, severity: 'warning', values: { name, where } });
  if (path === null) report('calendarMissing');
  else if (reading && !reading.calendar) report('calendarUnreadable');
  else if (reading && reading.bad.length > 0) {
    const dates = reading.bad.slice(0, 3).join(', ');
    context.report({ range, message: 'calendarDates', severity: 'warning', values: { name, dates, where } });
  }
}

function valueRange(node: DataNode | null, key: string): Range | null {
  if (node?.kind !== 'map') return null;
  return node.entries.find((entry) => entry.key.value === key)?.value.range ?? null;
}
