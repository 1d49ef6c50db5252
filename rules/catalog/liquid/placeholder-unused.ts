import type { Placeholder } from '../../config/settings.ts';
import { defineRule } from '../../engine/types.ts';
import { usesOf } from '../../facts/known-names.ts';
import type { Range } from '../../template/types.ts';

export default defineRule({
  meta: {
    id: 'placeholder-unused',
    group: 'liquid',
    severity: 'hint',
    source: ['format'],
    title: { ru: 'Объявленные переменные нужны', en: 'Declared placeholders are used' },
    docs: {
      ru: 'Переменную объявили в шапке, а в тексте её нет. Либо она осталась от старой версии, либо о ней забыли в тексте. Лишние строки мешают тому, кто заполняет значения: он ищет данные, которых сообщение не покажет.\n\nМолчит о переменных из `.msgmd.yml`: они общие для команды.',
      en: 'A placeholder is declared in the front matter and does not stand in the text: it was left behind, or the text forgot it. Whoever fills in values looks for data that the message never shows.\n\nSilent about placeholders of `.msgmd.yml`: they are shared.',
    },
    messages: {
      unused: {
        ru: 'Переменная «{name}» объявлена, но в сообщении её нет. Удалите строку или добавьте {{ {name} }} в текст.',
        en: '“{name}” is declared, but the message does not use it. Remove the line, or add {{ {name} }} to the text.',
      },
      remove: { ru: 'Удалить «{name}» из шапки', en: 'Remove “{name}” from the front matter' },
    },
    fix: 'safe',
    examples: [
      {
        bad: '---\ntitle: Заказ\nplaceholders:\n  slot: завтра с 10 до 14\n  shelf: "7"\n---\nЗдравствуйте, {{ client.name }}! Привезём заказ {{ slot }}. Удобно ли Вам?\n\n{{ farewell }}\n',
        good: '---\ntitle: Заказ\nplaceholders:\n  slot: завтра с 10 до 14\n---\nЗдравствуйте, {{ client.name }}! Привезём заказ {{ slot }}. Удобно ли Вам?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { template, settings } = context;
    const own = [...settings.placeholders.values()].filter(
      ({ origin, range }) => origin === 'template' && range,
    );
    if (own.length === 0) return null;
    return {
      end() {
        const used = new Set(usesOf(context).map(({ variable }) => variable.name));
        const unused = own.filter(({ name }) => !isUsed(name, used));
        for (const placeholder of unused) reportOne(placeholder, unused.length === own.length);
      },
    };

    function isUsed(name: string, used: ReadonlySet<string>): boolean {
      if (used.has(name)) return true;
      // `order` handed to a partial takes `order.number` with it; `items.size` reads `items`.
      for (const other of used) if (name.startsWith(`${other}.`) || other.startsWith(`${name}.`)) return true;
      return isWritten(name);
    }

    /** It stands where Liquid could not be read, or in another value of the front matter. */
    function isWritten(name: string): boolean {
      const { source, body, frontMatter } = template;
      if (source.indexOf(name, body.start) !== -1) return true;
      const yaml = source.slice(0, frontMatter.range?.end ?? 0);
      return (
        yaml.includes('{{') &&
        new RegExp(`\\{\\{-?\\s*${escapePattern(name)}(?![\\p{L}\\p{N}_.-])`, 'u').test(yaml)
      );
    }

    function reportOne({ name, range, keyRange }: Placeholder, all: boolean): void {
      const { source } = template;
      const lines = wholeLines(source, range!);
      // Entries of `{a: 1, b: 2}` and the last one of a block cannot go alone.
      const removable = !all && source[keyRange!.start - 1] !== '{' && lines !== null;
      context.report({
        range: range!,
        message: 'unused',
        values: { name },
        tags: ['unnecessary'],
        fix: removable ? { title: 'remove', edits: [{ range: lines, text: '' }] } : null,
      });
    }
  },
});

/** The lines of an entry with their line ends; null where something else stands on them. */
function wholeLines(source: string, { start, end }: Range): Range | null {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const newline = source.indexOf('\n', end);
  const lineEnd = newline === -1 ? source.length : newline + 1;
  if (source.slice(lineStart, start).trim() !== '') return null;
  return /^\s*(?:#.*)?\s*$/.test(source.slice(end, lineEnd)) ? { start: lineStart, end: lineEnd } : null;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
