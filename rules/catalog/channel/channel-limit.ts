import type { Channel } from '../../config/settings.ts';
import { defineRule } from '../../engine/types.ts';
import { CHANNEL_NAMES, limitsOf } from '../../facts/channel-limits.ts';
import { renderedLength } from '../../facts/length.ts';

/** Segments of an SMS: so many are dear, so many are not delivered reliably. */
const SEGMENTS = { warning: 3, error: 10 };

export default defineRule({
  meta: {
    id: 'channel-limit',
    group: 'channel',
    severity: 'error',
    source: ['WhatsApp', 'Telegram', 'Viber', 'VK', 'MAX', '3GPP TS 23.038'],
    title: { ru: 'Сообщение помещается в предел площадки', en: 'A message fits the limit of its platform' },
    docs: {
      ru: 'Площадка не примет или обрежет слишком длинный текст: шаблон WhatsApp — 1024 знака, Telegram — 4096 (подпись под файлом — 1024), Viber — 1000, ВКонтакте — 4096, MAX — 4000; push показывает около 178. SMS режется на части: 70 знаков кириллицы в одной и по 67 в каждой из нескольких, латиницей 160 и 153. Больше трёх частей — предупреждение, больше десяти — ошибка.\n\nДлина считается по самому длинному случаю: самая длинная ветка, `max_length` и самое длинное из `values`, без них — пример. Свой предел: `channels: {viber: {limit: 900}}` в `.msgmd.yml`.',
      en: 'A platform refuses or cuts a text that is too long: a WhatsApp template 1024 characters, Telegram 4096 (1024 under a file), Viber 1000, VK 4096, MAX 4000; a push message shows about 178. An SMS is cut into parts: 70 characters of Cyrillic in one, 67 in each of several; 160 and 153 in Latin. More than three parts are a warning, more than ten an error.\n\nThe longest case counts: the longest branches, `max_length`, the longest of `values`, else the example. `channels: {viber: {limit: 900}}` in `.msgmd.yml` sets another limit.',
    },
    messages: {
      over: {
        ru: 'Самое длинное сообщение — {longest} зн., а {channel} принимает {limit}: текст обрежут или не отправят. Сократите его или задайте max_length переменным.',
        en: 'The longest message has {longest} characters, and {channel} takes {limit}: it will be cut or refused. Shorten it, or set max_length for placeholders.',
      },
      push: {
        ru: 'Самое длинное уведомление — {longest} зн., а на экране видно около {limit}: конец потеряется. Сократите текст.',
        en: 'The longest notification has {longest} characters, and about {limit} are shown: the end will be lost. Shorten it.',
      },
      segments: {
        ru: 'Самое длинное сообщение — {longest} зн., это {segments} SMS: дорого и может прийти вразнобой. Уложитесь в {limit}.',
        en: 'The longest message has {longest} characters, that is {segments} SMS: dear, and the parts may come out of order. Keep to {limit}.',
      },
    },
    fix: 'none',
    examples: [
      {
        bad: '---\ntitle: Комментарий\nchannel: viber\nplaceholders:\n  note: {example: Домофон не работает, max_length: 1000}\n---\nЗдравствуйте, {{ client.name }}! Курьер оставил комментарий: {{ note }}. Всё верно?\n\n{{ farewell }}\n',
        good: '---\ntitle: Комментарий\nchannel: viber\nplaceholders:\n  note: {example: Домофон не работает, max_length: 200}\n---\nЗдравствуйте, {{ client.name }}! Курьер оставил комментарий: {{ note }}. Всё верно?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { settings, template, config, locale } = context;
    return {
      end() {
        for (const channel of settings.channels) if (check(channel)) return;
      },
    };

    /** Reports at most one channel: the text is as long in all of them. */
    function check(channel: Channel): boolean {
      const first = template.words[0];
      const { limit, caption, segments: parts } = limitsOf(channel, config);
      const most = settings.attachments.length > 0 ? (caption ?? limit) : limit;
      if (!first || (most === null && !parts)) return false;
      const { longest, segments } = renderedLength(context);
      const values = { longest, channel: CHANNEL_NAMES[channel][locale], limit: most ?? SEGMENTS.warning };
      if (most !== null && longest > most) {
        const push = channel === 'push';
        context.report({
          range: first.range,
          message: push ? 'push' : 'over',
          values,
          severity: push ? 'warning' : 'error',
        });
        return true;
      }
      if (!parts || most !== null || segments.longest <= SEGMENTS.warning) return false;
      context.report({
        range: first.range,
        message: 'segments',
        values: { ...values, segments: segments.longest },
        severity: segments.longest > SEGMENTS.error ? 'error' : 'warning',
      });
      return true;
    }
  },
});
