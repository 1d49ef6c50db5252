import { defineRule } from '../../engine/types.ts';
import { openingOf } from '../../facts/greeting.ts';
import { partialsOf } from '../../facts/partials.ts';
import type { LiquidNode, Output, Render } from '../../template/liquid/ast.ts';
import { firstEndingAfter } from '../../template/search.ts';
import type { Template } from '../../template/types.ts';

export default defineRule({
  meta: {
    id: 'whatsapp-edges',
    group: 'channel',
    severity: 'error',
    source: ['WhatsApp'],
    title: {
      ru: 'Шаблон WhatsApp не начинается и не кончается переменной',
      en: 'A WhatsApp template neither begins nor ends with a placeholder',
    },
    docs: {
      ru: 'WhatsApp отклоняет шаблон, текст которого начинается или кончается переменной, а также шаблон с пустыми строками подряд (больше двух переводов строки).\n\n`{{ wish }}` в конце — тоже переменная: напишите пожелание ветками или переставьте: «{{ wish }} До свидания!». Команда `{% endif %}` в конце переменной не считается.',
      en: 'WhatsApp rejects a template whose body begins or ends with a placeholder, or has more than two line breaks in a row.\n\n`{{ wish }}` at the end is a placeholder too: write the wish with branches, or put it before the farewell. `{% endif %}` at the end is none.',
    },
    messages: {
      first: {
        ru: 'Шаблон WhatsApp не может начинаться с переменной: его не примут. Начните со слова, например «Здравствуйте, {{ client.name }}!».',
        en: 'A WhatsApp template must not begin with a placeholder: it will be rejected. Begin with a word.',
      },
      last: {
        ru: 'Шаблон WhatsApp не может кончаться переменной: его не примут. Закончите словами: переставьте их или замените переменную ветками.',
        en: 'A WhatsApp template must not end with a placeholder: it will be rejected. End with words: reorder them, or use branches.',
      },
      newlines: {
        ru: 'Шаблон WhatsApp не может содержать больше двух переводов строки подряд: его не примут. Оставьте одну пустую строку.',
        en: 'A WhatsApp template must not have more than two line breaks in a row: it will be rejected. Leave one empty line.',
      },
      collapse: { ru: 'Оставить одну пустую строку', en: 'Leave one empty line' },
      greet: { ru: 'Начать с приветствия', en: 'Begin with the greeting' },
      swap: { ru: 'Переставить пожелание перед прощанием', en: 'Put the wish before the farewell' },
    },
    fix: 'safe',
    examples: [
      {
        bad: '---\ntitle: Заказ\nchannel: whatsapp\n---\nЗдравствуйте, {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\nДо свидания! {{ wish }}\n',
        good: '---\ntitle: Заказ\nchannel: whatsapp\n---\nЗдравствуйте, {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\n{{ wish }} До свидания!\n',
      },
      {
        bad: '---\ntitle: Заказ\nchannel: whatsapp\nsend: Mo-Th 09:00-16:00\n---\nЗдравствуйте, {{ client.name }}!\n\n\nЗаказ готов. Привезти его завтра?\n\nДо свидания! Удачного дня!\n',
        good: '---\ntitle: Заказ\nchannel: whatsapp\nsend: Mo-Th 09:00-16:00\n---\nЗдравствуйте, {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\nДо свидания! Удачного дня!\n',
      },
    ],
  },
  create(context) {
    const { settings, template } = context;
    if (!settings.channels.includes('whatsapp')) return null;
    return {
      end() {
        const nodes = template.liquid.nodes.filter((node) => isSent(template, node));
        const first = nodes[0];
        const last = nodes.at(-1);
        if (first && edge(first, 0))
          context.report({ range: first.range, message: 'first', suggestions: greet(first) });
        if (last && edge(last, -1))
          context.report({ range: last.range, message: 'last', suggestions: swap(last) });
        newlines();
      },
    };

    /** An output, or a partial that has one at that end. */
    function edge(node: LiquidNode, end: 0 | -1): node is Output | Render {
      if (node.type === 'output') return true;
      if (node.type !== 'render') return false;
      const partial = partialsOf(context).find(({ render }) => render === node)?.template;
      return partial?.liquid.nodes.filter((inner) => isSent(partial, inner)).at(end)?.type === 'output';
    }

    /** «{{ client.name }}, здравствуйте!» → «Здравствуйте, {{ client.name }}!» */
    function greet({ range: { start, end } }: LiquidNode) {
      const { greetings } = openingOf(context);
      const greeting = greetings[0];
      if (
        greetings.length !== 1 ||
        !greeting ||
        template.source.slice(end, greeting.range.start).trim() !== ','
      )
        return [];
      const output = template.source.slice(start, end);
      const text = template.source.slice(greeting.range.start, greeting.range.end);
      const edits = [
        {
          range: { start, end: greeting.range.end },
          text: `${text[0]!.toUpperCase()}${text.slice(1)}, ${output}`,
        },
      ];
      return [{ title: 'greet' as const, edits }];
    }

    /** «До свидания! {{ wish }}» → «{{ wish }} До свидания!» */
    function swap({ range: { start, end } }: LiquidNode) {
      const line = Math.max(template.source.lastIndexOf('\n', start) + 1, template.body.start);
      const before = template.source.slice(line, start);
      if (!/^[\p{L}\s]+[.!]\s$/u.test(before)) return [];
      const text = `${template.source.slice(start, end)} ${before.trimEnd()}`;
      return [{ title: 'swap' as const, edits: [{ range: { start: line, end }, text }] }];
    }

    function newlines(): void {
      const { source, body } = template;
      const text = source.slice(body.start, body.end).trimEnd();
      const from = body.start + text.length - text.trimStart().length;
      const newline = source.includes('\r\n') ? '\r\n' : '\n';
      for (const match of text.trimStart().matchAll(/(?:[ \t]*\r?\n){3,}/g)) {
        const range = { start: from + match.index, end: from + match.index + match[0].length };
        context.report({
          range,
          message: 'newlines',
          fix: { title: 'collapse', edits: [{ range, text: newline + newline }] },
        });
      }
    }
  },
});

/** Whether the node puts anything into the message. */
function isSent({ source, comments }: Template, node: LiquidNode): boolean {
  switch (node.type) {
    case 'assign':
    case 'capture':
    case 'comment':
    case 'unknown':
      return false;
    case 'text': {
      let text = '';
      let from = node.range.start;
      for (let index = firstEndingAfter(comments, from); index < comments.length; index++) {
        const comment = comments[index]!;
        if (comment.start >= node.range.end) break;
        text += source.slice(from, Math.max(from, comment.start));
        from = comment.end;
      }
      return (text + source.slice(Math.min(from, node.range.end), node.range.end)).trim() !== '';
    }
    default:
      return true;
  }
}
