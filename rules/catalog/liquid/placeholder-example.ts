import type { Placeholder, PlaceholderType } from '../../config/settings.ts';
import { defineRule, type TextEdit } from '../../engine/types.ts';
import type { DataEntry } from '../../template/types.ts';

/** What stands for a value of each type; a text is better thought up by a person. */
const EXAMPLES: Readonly<Record<Exclude<PlaceholderType, 'text' | 'list'>, string>> = {
  number: '5',
  date: '12 марта',
  time: '"15:00"',
  datetime: '"12 марта, 15:00"',
  slot: '"12 марта, 10:00–14:00"',
  url: '"https://example.com"',
  phone: '"+7 000 000-00-00"',
  email: 'name@example.com',
  money: '1 500 ₽',
  boolean: 'true',
};

export default defineRule({
  meta: {
    id: 'placeholder-example',
    group: 'liquid',
    severity: 'hint',
    source: ['format'],
    title: { ru: 'У переменной есть пример', en: 'A placeholder has an example' },
    docs: {
      ru: 'По примеру видно, что подставлять: «Сергей Петрович» или «Иванов С. П.», «12 марта» или «12.03.2026». С ним работает предпросмотр, по нему считается длина сообщения.\n\nМолчит, если есть значение по умолчанию или список возможных значений.',
      en: 'The example shows what to fill in: “12 March” or “12.03.2026”. The preview needs it, and the length of the message is computed from it.\n\nSilent where there is a default or a list of possible values.',
    },
    messages: {
      missing: {
        ru: 'У переменной «{name}» нет примера: непонятно, что подставлять, и предпросмотр её не покажет. Добавьте example.',
        en: '“{name}” has no example: nobody knows what to fill in, and the preview cannot show it. Add an example.',
      },
      add: { ru: 'Добавить пример: {example}', en: 'Add an example: {example}' },
    },
    fix: 'suggestion',
    examples: [
      {
        bad: '---\ntitle: Визит\nplaceholders:\n  visit.date: {type: date, description: День приёма}\n---\nЗдравствуйте, {{ client.name }}! Ждём Вас {{ visit.date }}. Удобно ли Вам?\n\n{{ farewell }}\n',
        good: '---\ntitle: Визит\nplaceholders:\n  visit.date: {example: 12 марта, type: date, description: День приёма}\n---\nЗдравствуйте, {{ client.name }}! Ждём Вас {{ visit.date }}. Удобно ли Вам?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { template, settings } = context;
    const missing = [...settings.placeholders.values()].filter(lacksExample);
    if (missing.length === 0) return null;
    return {
      end() {
        for (const placeholder of missing) reportOne(placeholder);
      },
    };

    function reportOne({ name, type, range }: Placeholder): void {
      const example = type && type !== 'text' && type !== 'list' ? EXAMPLES[type] : null;
      context.report({
        range: range!,
        message: 'missing',
        values: { name },
        suggestions: () => {
          const edit = example && exampleEdit(name, example);
          return edit ? [{ title: 'add', values: { example }, edits: [edit] }] : [];
        },
      });
    }

    function exampleEdit(name: string, example: string): TextEdit | null {
      const { source } = template;
      const map = settings.node('placeholders');
      const entry =
        map?.kind === 'map' ? map.entries.find(({ key }) => String(key.value) === name) : undefined;
      const first = entry?.value.kind === 'map' ? entry.value.entries[0] : undefined;
      return first ? { range: emptyAt(first), text: `example: ${example}${separator(source, first)}` } : null;
    }
  },
});

function lacksExample({ origin, range, example, values, default: standard }: Placeholder): boolean {
  const absent = (value: unknown) => value === null || value === undefined;
  return origin === 'template' && range !== null && absent(example) && absent(values) && absent(standard);
}

function emptyAt({ range }: DataEntry) {
  return { start: range.start, end: range.start };
}

/** What parts an entry from the one after it: a comma in `{…}`, a line with the same indentation in a block. */
function separator(source: string, { range }: DataEntry): string {
  const lineStart = source.lastIndexOf('\n', range.start - 1) + 1;
  const indent = source.slice(lineStart, range.start);
  if (indent.trim() !== '') return ', ';
  return `${source.includes('\r\n') ? '\r\n' : '\n'}${indent}`;
}
