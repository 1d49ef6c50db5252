import { defineRule } from '../../engine/types.ts';
import { proseTexts } from '../../facts/address.ts';
import { addressOf } from '../../language/address-of.ts';
import { findSmileys, mayHaveSmiley } from '../../language/smileys.ts';
import { removalOf } from '../../template/removal.ts';
import { outermost, within } from '../../template/search.ts';

export default defineRule({
  meta: {
    id: 'no-smiley',
    group: 'tone',
    severity: 'warning',
    source: ['000'],
    title: { ru: 'Без смайликов из скобок', en: 'No smileys' },
    docs: {
      ru: '«:)», «)))», «;-)», «^_^» уместны с приятелем, но не в письме клиенту. Исправление убирает смайлик с пробелом перед ним и сохраняет знаки препинания.\n\nМолчит: парные скобки, в том числе вложенные, пункты перечней «1)», «а)», скобки переменных, цитаты, список `allow` настройки.',
      en: '«:)», «)))», «;-)», «^_^» suit a friend, not a letter to a client. The fix removes the smiley with the space before it and keeps the punctuation.\n\nSilent: brackets in pairs, list marks «1)», «а)», brackets of placeholders, quotations, the setting `allow`.',
    },
    messages: {
      smiley: {
        ru: 'Смайлик «{found}» в деловом сообщении лишний: он звучит по-приятельски. Уберите его.',
        en: 'The smiley “{found}” is too chummy for a business message. Remove it.',
      },
      remove: { ru: 'Убрать «{found}»', en: 'Remove “{found}”' },
    },
    fix: 'safe',
    examples: [
      {
        bad: 'Добрый день, {{ client.name }}!\n\nЗаказ готов :) Привезти его завтра (до 18:00)?\n\n{{ farewell }}\n',
        good: 'Добрый день, {{ client.name }}!\n\nЗаказ готов. Привезти его завтра (до 18:00)?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const allowed = new Set(context.config.allow ?? []);
    const polite = addressOf(context.language.id)?.polite;
    return {
      end() {
        for (const text of proseTexts(context)) {
          const { prose, source } = text;
          if (!mayHaveSmiley(prose)) continue;
          const blocks = new Set(text.sentences.map(({ block }) => block));
          const quotes = outermost(text.quotes);
          for (const block of blocks) {
            for (const range of findSmileys(prose, block.range)) {
              const values = { found: source.slice(range.start, range.end) };
              if (allowed.has(values.found) || within(quotes, range)) continue;
              const removal = removalOf(
                source,
                prose,
                range,
                (next) => polite?.has(next.toLowerCase()) ?? false,
              );
              context.report({
                range,
                message: 'smiley',
                values,
                fix: { title: 'remove', values, edits: [{ range: removal.range, text: removal.text }] },
              });
            }
          }
        }
      },
    };
  },
});
