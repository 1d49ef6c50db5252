import type { Channel } from '../../config/settings.ts';
import { defineRule } from '../../engine/types.ts';
import { CHANNEL_NAMES, isMessenger } from '../../facts/channel-limits.ts';
import { within } from '../../template/search.ts';
import type { Block, Range, Span } from '../../template/types.ts';

export default defineRule({
  meta: {
    id: 'channel-markup',
    group: 'channel',
    severity: 'warning',
    source: ['WhatsApp', 'Telegram', 'Viber', 'VK'],
    title: { ru: 'Разметка доходит до клиента', en: 'Markup reaches the client' },
    docs: {
      ru: 'Мессенджеры и SMS не знают заголовков, таблиц, картинок внутри текста, HTML и вложенных списков: клиент увидит решётки, палки и угловые скобки.\n\nПравило смотрит на каналы whatsapp, telegram, max, viber, vk, sms и push. Оно молчит о *жирном*, _курсиве_, ссылках и простых списках, а также о письмах и чате на сайте.',
      en: 'Messengers and SMS know no headings, tables, images in the text, HTML or nested lists: the client sees hashes, bars and angle brackets.\n\nThe rule looks at whatsapp, telegram, max, viber, vk, sms and push. Silent for *bold*, _italics_, links and plain lists, and for e-mail and the chat of a site.',
    },
    messages: {
      heading: {
        ru: '{channel} не показывает заголовков: клиент увидит «#». Напишите обычной строкой.',
        en: '{channel} shows no headings: the client sees “#”. Write a plain line.',
      },
      table: {
        ru: '{channel} не показывает таблиц: клиент увидит строки с «|». Напишите по строке на пункт.',
        en: '{channel} shows no tables: the client sees lines with “|”. Write one line an item.',
      },
      image: {
        ru: '{channel} не показывает картинок внутри текста: клиент увидит адрес. Приложите файл (attachments).',
        en: '{channel} shows no images in a text: the client sees the address. Attach the file (attachments).',
      },
      html: {
        ru: '{channel} не понимает HTML: клиент увидит теги. Уберите их.',
        en: '{channel} does not know HTML: the client sees the tags. Remove them.',
      },
      nested: {
        ru: '{channel} не показывает вложенных списков: уровни сольются. Сделайте список простым.',
        en: '{channel} shows no nested lists: the levels run together. Make the list plain.',
      },
      plain: { ru: 'Обычная строка', en: 'Plain line' },
      remove: { ru: 'Убрать тег', en: 'Remove the tag' },
    },
    fix: 'suggestion',
    examples: [
      {
        bad: '---\ntitle: График\nchannel: telegram\n---\nЗдравствуйте, {{ client.name }}!\n\n## График\n\nПн — инструктаж. Подходит ли Вам?\n\n{{ farewell }}\n',
        good: '---\ntitle: График\nchannel: telegram\n---\nЗдравствуйте, {{ client.name }}!\n\nГрафик\n\nПн — инструктаж. Подходит ли Вам?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { settings, template, locale } = context;
    const plain = settings.channels.find(hasNoMarkup);
    if (!plain) return null;
    const channel = CHANNEL_NAMES[plain][locale];
    return { block, end };

    function block(found: Block): void {
      const { kind, range, depth } = found;
      const text = template.source.slice(range.start, range.end);
      if (kind === 'heading') heading(range, text);
      else if (kind === 'table') report('table', firstLine(range, text));
      else if (kind === 'list-item' && depth > 0) report('nested', firstLine(range, text));
      else if (kind === 'html') report('html', firstLine(range, text));
    }

    /** A line of dashes under a text makes it a heading in Markdown; to people it is a rule: see `one-message`. */
    function heading(range: Range, text: string): void {
      const marks = /^#{1,6}[ \t]+/.exec(text);
      if (!marks) return;
      const edits = [{ range: { start: range.start, end: range.start + marks[0].length }, text: '' }];
      context.report({
        range,
        message: 'heading',
        values: { channel },
        suggestions: [{ title: 'plain', edits }],
      });
    }

    function end(): void {
      const html = template.blocks.filter(({ kind }) => kind === 'html').map(({ range }) => range);
      for (const span of template.spans) {
        if (span.kind === 'image') report('image', span.range);
        else if (span.kind === 'html' && !within(html, span.range)) tag(span);
      }
    }

    function tag({ range }: Span): void {
      context.report({
        range,
        message: 'html',
        values: { channel },
        suggestions: [{ title: 'remove', edits: [{ range, text: '' }] }],
      });
    }

    function report(message: 'table' | 'image' | 'html' | 'nested', range: Range): void {
      context.report({ range, message, values: { channel } });
    }

    function firstLine({ start }: Range, text: string): Range {
      const length = text.search(/\r?\n/);
      return { start, end: start + (length < 0 ? text.length : length) };
    }
  },
});

function hasNoMarkup(channel: Channel): boolean {
  return isMessenger(channel) || channel === 'sms' || channel === 'push';
}
