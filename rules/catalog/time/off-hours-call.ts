import { defineRule } from '../../engine/types.ts';
import { narrowTo, offHours, sendRange } from '../../facts/off-hours.ts';
import { sendWindow } from '../../facts/window.ts';
import { difference } from '../../schedule/week.ts';
import { weekInWords } from '../../schedule/words.ts';

export default defineRule({
  meta: {
    id: 'off-hours-call',
    group: 'time',
    severity: 'warning',
    source: ['000'],
    title: { ru: 'В выходные клиентам не звонят', en: 'No calls on days off' },
    docs: {
      ru: 'Звонок в выходной беспокоит сильнее всего: на него нельзя ответить потом (источник 000).\n\nПравило смотрит на сценарии звонков (`channel: call`), окно которых захватывает субботу или воскресенье вне рабочих часов. Молчит при `urgency: high`.',
      en: 'A call on a day off disturbs most of all: it cannot be answered later (source 000).\n\nThe rule looks at call scripts (`channel: call`) whose window takes in Saturday or Sunday outside work hours. Silent with `urgency: high`.',
    },
    messages: {
      call: {
        ru: 'По этому сценарию могут позвонить в выходной: {ranges}. Перенесите звонок на рабочий день или напишите письмо.',
        en: 'This script allows calls on a day off: {ranges}. Call on a workday or write a letter.',
      },
      narrow: { ru: 'Сузить окно до {hours}', en: 'Narrow the window to {hours}' },
    },
    fix: 'suggestion',
    examples: [
      {
        bad: '---\ntitle: Показ\nchannel: call\nsend: Mo-Fr 10:00-18:00; Sa 11:00-15:00\n---\nЗдравствуйте, {{ client.name }}! Удобно ли Вам говорить?\n\nСпасибо! До свидания! {{ wish }}\n',
        good: '---\ntitle: Показ\nchannel: call\nsend: Mo-Fr 10:00-18:00\n---\nЗдравствуйте, {{ client.name }}! Удобно ли Вам говорить?\n\nСпасибо! До свидания! {{ wish }}\n',
      },
    ],
  },
  create(context) {
    const { channels, urgency, kind } = context.settings;
    if (!channels.includes('call') || urgency === 'high' || kind === 'off-hours-autoreply') return null;
    return {
      end() {
        const { daysOff } = offHours(context);
        if (daysOff.length === 0) return;
        const narrowed = narrowTo(context, difference(sendWindow(context).week, daysOff));
        context.report({
          range: sendRange(context),
          message: 'call',
          values: { ranges: weekInWords(daysOff, context.locale) },
          suggestions: narrowed ? [{ title: 'narrow', ...narrowed }] : [],
        });
      },
    };
  },
});
