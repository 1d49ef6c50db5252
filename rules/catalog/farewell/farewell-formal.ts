import { defineRule } from '../../engine/types.ts';
import { closingFact } from '../../facts/farewell.ts';
import { needsFarewell, policyFor } from '../../facts/proof.ts';

export default defineRule({
  meta: {
    id: 'farewell-formal',
    group: 'farewell',
    severity: 'info',
    source: ['003'],
    title: { ru: 'К пожеланию — официальное «До свидания»', en: 'A formal goodbye beside the wish' },
    docs: {
      ru: 'Источник 003 просит и того и другого: попрощаться официально («До свидания») и пожелать по времени («Удачного дня!»). Одно пожелание выглядит оборванным.\n\nМолчит, если есть «До свидания», «Всего доброго» или «С уважением», и там, где прощание не требуется.',
      en: 'Source 003 asks for both: a formal goodbye («До свидания») and a wish that fits the hour. A wish alone looks cut off.\n\nSilent beside «До свидания», «Всего доброго» or «С уважением», and where no farewell is due.',
    },
    messages: {
      bare: {
        ru: 'Пожелание есть, а официального прощания нет. Начните с «{formula}»',
        en: 'There is a wish and no formal goodbye. Begin with “{formula}”',
      },
      insert: { ru: 'Добавить «{formula}»', en: 'Add “{formula}”' },
    },
    fix: 'suggestion',
    examples: [
      {
        bad: '---\ntitle: Стрижка\nsend: Mo-Th 10:00-16:00\n---\nЗдравствуйте, {{ client.name }}!\n\nЗаписать Вас на пятницу?\n\nХорошего дня!\n',
        good: '---\ntitle: Стрижка\nsend: Mo-Th 10:00-16:00\n---\nЗдравствуйте, {{ client.name }}!\n\nЗаписать Вас на пятницу?\n\nДо свидания! Хорошего дня!\n',
      },
    ],
  },
  create(context) {
    if (!context.language.farewells.timed || !needsFarewell(context)) return null;
    return {
      end() {
        const { formula } = policyFor(context);
        // Branches choose one of several wishes: the first stands for all.
        const [wish] = closingFact(context).bareWishes;
        if (!wish) return;
        const own = wish.place.path === null;
        const start = own ? wish.place.start : wish.at;
        const range = own ? { start, end: wish.place.end } : (outputAt(start) ?? { start, end: start });
        const block = context.template.liquid.nodes.find(
          ({ type, range: outer }) =>
            type !== 'text' && type !== 'output' && outer.start < start && start < outer.end,
        );
        const edits = [{ range: { start, end: start }, text: `${formula} ` }];
        const opens = wish.phrase.opens && wish.literal && !block;
        context.report({
          range,
          message: 'bare',
          values: { formula },
          suggestions: opens ? [{ title: 'insert', edits }] : [],
        });

        function outputAt(offset: number) {
          return context.template.liquid.outputs.find((output) => output.range.start === offset)?.range;
        }
      },
    };
  },
});
