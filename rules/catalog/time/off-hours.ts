import { defineRule } from '../../engine/types.ts';
import { disturbs, narrowTo, offHours, sendRange } from '../../facts/off-hours.ts';
import { sendWindow } from '../../facts/window.ts';
import { difference } from '../../schedule/week.ts';
import { weekInWords } from '../../schedule/words.ts';

export default defineRule({
  meta: {
    id: 'off-hours',
    group: 'time',
    severity: 'warning',
    source: ['000'],
    title: { ru: 'В мессенджер пишут в рабочее время', en: 'Messengers are for work hours' },
    docs: {
      ru: 'Сообщение в мессенджере и звонок отвлекают сразу, поэтому вечером, ночью и в выходные клиенту не пишут и не звонят (источник 000). Письмо подождёт до утра.\n\nПравило сравнивает окно отправки (`send`) с рабочими часами (`work_hours` в `.msgmd.yml`, по умолчанию Mo-Fr 09:00-18:00).\n\nМолчит для писем и SMS, для push с `urgency: low`, для автоответов и кодов входа, при `urgency: high` (тогда off-hours-apology требует извинения) и о праздниках, которые исключают только рабочие часы. О звонках в выходные говорит off-hours-call.',
      en: 'A messenger and a call interrupt at once, so nobody writes or calls a client in the evening, at night or at week-ends (source 000). A letter can wait.\n\nThe rule holds the send window against `work_hours` of `.msgmd.yml` (Mo-Fr 09:00-18:00 by default).\n\nSilent for e-mail and SMS, low-urgency push, autoreplies, login codes, `urgency: high` (off-hours-apology then asks for an apology), and holidays that only the work hours leave out. Calls on days off are off-hours-call’s.',
    },
    messages: {
      outside: {
        ru: 'Сообщение может уйти в нерабочее время: {ranges}. В мессенджере это беспокоит клиента. Сузьте окно, выберите email или, если дело не ждёт, укажите urgency: high.',
        en: 'The message may go out outside work hours: {ranges}. In a messenger that disturbs the client. Narrow the window, send an e-mail, or set urgency: high if it cannot wait.',
      },
      narrow: { ru: 'Сузить окно отправки до {hours}', en: 'Narrow the send window to {hours}' },
      email: { ru: 'Отправлять письмом: channel: email', en: 'Send it by e-mail: channel: email' },
      urgent: { ru: 'Дело не ждёт: urgency: high', en: 'It cannot wait: urgency: high' },
    },
    fix: 'safe',
    examples: [
      {
        bad: '---\ntitle: Уход\nchannel: telegram\nsend: Mo-Su 09:00-21:00\n---\nЗдравствуйте, {{ client.name }}!\n\nЗаписать Вас?\n\nДо свидания! {{ wish }}\n',
        good: '---\ntitle: Уход\nchannel: telegram\nsend: Mo-Fr 09:00-18:00\n---\nЗдравствуйте, {{ client.name }}!\n\nЗаписать Вас?\n\nДо свидания! {{ wish }}\n',
      },
    ],
  },
  create(context) {
    const { settings, locale, template } = context;
    if (settings.urgency === 'high' || !disturbs(context)) return null;
    return {
      end() {
        const { outside: all, daysOff } = offHours(context);
        const callsOnly = settings.channels.every((channel) => channel === 'call');
        const outside = callsOnly ? difference(all, daysOff) : all;
        if (outside.length === 0) return;
        const narrowed = narrowTo(context, difference(sendWindow(context).week, all));
        const newline = template.source.includes('\r\n') ? '\r\n' : '\n';
        const line = sendRange(context);
        const channel = settings.node('channel');
        const urgency = settings.node('urgency');
        context.report({
          range: line,
          message: 'outside',
          values: { ranges: weekInWords(outside, locale) },
          fix: narrowed && { title: 'narrow', ...narrowed },
          suggestions: [
            ...(channel?.kind === 'scalar'
              ? [{ title: 'email' as const, edits: [{ range: channel.range, text: 'email' }] }]
              : []),
            ...(urgency
              ? [{ title: 'urgent' as const, edits: [{ range: urgency.range, text: 'high' }] }]
              : settings.has('send')
                ? [
                    {
                      title: 'urgent' as const,
                      edits: [{ range: { start: line.end, end: line.end }, text: `${newline}urgency: high` }],
                    },
                  ]
                : []),
          ],
        });
      },
    };
  },
});
