import { defineRule } from '../../engine/types.ts';
import { sendWindow } from '../../facts/window.ts';
import { MINUTES_PER_DAY, type Span } from '../../schedule/week.ts';
import { inQuote } from '../../template/places.ts';

export default defineRule({
  meta: {
    id: 'relative-date',
    group: 'time',
    severity: 'hint',
    source: ['практика'],
    title: { ru: '«Завтра» — только если прочтут сегодня', en: '“Tomorrow” only where it is read today' },
    docs: {
      ru: 'Если сообщение могут прочитать на следующий день (`send.delay`), «завтра» и «сегодня» уже значат другое. Назовите дату: `{{ visit.date }}`.\n\nМолчит, если задержки нет или она не переходит через полночь.',
      en: 'Where a message may be read on the next day (`send.delay`), “today” and “tomorrow” mean something else by then. Name the date: `{{ visit.date }}`.\n\nSilent without a delay, or where it does not cross midnight.',
    },
    messages: {
      relative: {
        ru: 'Сообщение могут прочитать уже на следующий день, и «{word}» будет означать другой день. Назовите дату.',
        en: 'The message may be read on the next day, when “{word}” means another day. Name the date.',
      },
    },
    fix: 'none',
    examples: [
      {
        bad: '---\ntitle: Вебинар\nchannel: email\nsend: {hours: "Mo-Th 14:00-18:00", delay: PT12H}\n---\nЗдравствуйте, {{ client.name }}!\n\nЗавтра в 19:00 вебинар. Придёте?\n\nС уважением,\n{{ agent.name }}\n',
        good: '---\ntitle: Вебинар\nchannel: email\nsend: {hours: "Mo-Th 14:00-18:00", delay: PT1H}\n---\nЗдравствуйте, {{ client.name }}!\n\nЗавтра в 19:00 вебинар. Придёте?\n\nС уважением,\n{{ agent.name }}\n',
      },
    ],
  },
  create(context) {
    const { template, language, settings } = context;
    if (settings.send.delay === null) return null;
    const { week, delay } = sendWindow(context);
    if (!week.some((span) => crossesMidnight(span, delay))) return null;
    const days = new Set(language.farewells.relativeDays);
    return {
      word({ key, range, text }) {
        if (!days.has(key) || inQuote(template, range)) return;
        context.report({ range, message: 'relative', values: { word: text } });
      },
    };
  },
});

/** Whether something sent in the span may be read on the day after. */
function crossesMidnight({ from, to }: Span, delay: number): boolean {
  const midnight = (Math.floor(from / MINUTES_PER_DAY) + 1) * MINUTES_PER_DAY;
  return delay > 0 && Math.min(to, midnight) - 1 + delay >= midnight;
}
