import { defineRule } from '../../engine/types.ts';
import { proseTexts } from '../../facts/address.ts';
import { addressOf } from '../../language/address-of.ts';
import { EMOJI, mayHaveEmoji } from '../../language/emoji.ts';
import { removalOf } from '../../template/removal.ts';
import { within } from '../../template/search.ts';
import { matchesOf } from '../../text/matches.ts';

export default defineRule({
  meta: {
    id: 'no-emoji',
    group: 'tone',
    severity: 'warning',
    source: ['000'],
    title: { ru: 'Без эмодзи', en: 'No emoji' },
    docs: {
      ru: 'Эмодзи в деловой переписке каждый читает по-своему, а на части устройств их не видно. Исправление убирает эмодзи вместе с лишними пробелами; если эмодзи стоял вместо точки, ставит точку.\n\nМолчит: знаки © ® ™ ✔, эмодзи в комментариях, в цитате с «>», примерах переменных и в списке `allow` настройки.',
      en: 'Everybody reads an emoji differently, and some devices do not show it. The fix removes it with its spaces; where it stood for a full stop, one is put.\n\nSilent: © ® ™ ✔, emoji in comments, in a block quote, in examples of placeholders and in the setting `allow`.',
    },
    messages: {
      emoji: {
        ru: 'Эмодзи {found} в деловом сообщении лишний: его читают по-разному и видят не все. Уберите его.',
        en: 'The emoji {found} has no place in a business message: people read it differently. Remove it.',
      },
      remove: { ru: 'Убрать {found}', en: 'Remove {found}' },
    },
    fix: 'safe',
    examples: [
      {
        bad: 'Добрый день, {{ client.name }}! 🌸\n\nЗаказ готов. Привезти его завтра?\n\n{{ farewell }}\n',
        good: 'Добрый день, {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { template, config, language } = context;
    if (!mayHaveEmoji(template.source)) return null;
    const allowed = new Set(config.allow ?? []);
    const polite = addressOf(language.id)?.polite;
    return {
      end() {
        const quotes = template.blocks.filter(({ kind }) => kind === 'quote').map(({ range }) => range);
        for (const text of proseTexts(context)) {
          const { prose, source } = text;
          for (const range of runs(prose)) {
            if (text === template && within(quotes, range)) continue;
            const values = { found: source.slice(range.start, range.end) };
            const removal = removalOf(
              source,
              prose,
              range,
              (next) => polite?.has(next.toLowerCase()) ?? false,
            );
            context.report({
              range,
              message: 'emoji',
              values,
              fix: { title: 'remove', values, edits: [{ range: removal.range, text: removal.text }] },
            });
          }
        }
      },
    };

    /** Emoji that are not allowed; those that touch make one. */
    function runs(prose: string): { start: number; end: number }[] {
      const found: { start: number; end: number }[] = [];
      for (const { 0: text, index } of matchesOf(prose, EMOJI)) {
        if (allowed.has(text) || allowed.has(text.replaceAll('\uFE0F', ''))) continue;
        const last = found.at(-1);
        if (last?.end === index) last.end = index + text.length;
        else found.push({ start: index, end: index + text.length });
      }
      return found;
    }
  },
});
