import { defineRule } from '../../engine/types.ts';
import { libraryOf } from '../../facts/library.ts';
import { shinglesOf, similarity } from '../../facts/shingles.ts';

/** Share of common word pairs from which two texts are one; a changed word in a text of twenty leaves 0.8. */
const NEARLY = 0.75;
/** Shorter texts are alike by nature: «Здравствуйте, …! Заказ готов.» */
const FEWEST_TOKENS = 12;

export default defineRule({
  meta: {
    id: 'duplicate',
    group: 'team',
    severity: 'hint',
    source: ['002', 'практика'],
    title: { ru: 'Без почти одинаковых шаблонов', en: 'No near-duplicates' },
    docs: {
      ru: 'Из двух почти одинаковых шаблонов правят один, а клиентам уходит и другой, со старой ценой. Лучше оставить один, а различие вынести в переменную.\n\nНаходит шаблон рабочей папки, у которого почти все пары соседних слов те же. Молчит о переводах (тот же `id` на другом языке) и о совсем коротких текстах.',
      en: 'Of two templates that are nearly the same one gets edited, and clients receive the other with the old price. Keep one, and make the difference a placeholder.\n\nIt finds a template of the workspace with nearly the same pairs of neighbouring words. Silent about translations (the same `id` in another language) and very short texts.',
    },
    messages: {
      same: {
        ru: 'Почти тот же текст, что в «{title}» ({path}). Оставьте один шаблон, различие вынесите в переменную.',
        en: 'Nearly the same text as in “{title}” ({path}). Keep one template and make the difference a placeholder.',
      },
      other: { ru: 'Похожий шаблон', en: 'The other template' },
    },
    fix: 'none',
    examples: [
      {
        bad: 'Здравствуйте, {{ client.name }}!\n\nНапоминаем о записи: {{ visit.time }}. Если планы изменились, предупредите нас, пожалуйста, за два часа. Всё ли в силе?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}!\n\nМастер заболел, приём {{ visit.time }} переносится. Какой день на этой неделе Вам удобен, чтобы прийти?\n\n{{ farewell }}\n',
        files: {
          'messages/reminder.msg.md':
            '---\ntitle: Напоминание\n---\nЗдравствуйте, {{ client.name }}!\n\nНапоминаем о записи: {{ visit.time }}. Если планы изменились, предупредите нас, пожалуйста, за три часа. Всё ли в силе?\n\n{{ farewell }}\n',
        },
      },
    ],
  },
  create(context) {
    const { path: ownPath, template, settings, host } = context;
    const siblings = host.siblings();
    if (!siblings || siblings.length === 0) return null;
    return {
      end() {
        const own = shinglesOf(template.source.slice(template.body.start));
        if (own[0]! < FEWEST_TOKENS) return;
        let nearest: (typeof siblings)[number] | null = null;
        let best = NEARLY;
        for (const sibling of libraryOf(siblings).alike(own, NEARLY)) {
          if (sibling.path === ownPath) continue;
          if (sibling.id === settings.id && sibling.lang !== settings.lang) continue;
          const shared = similarity(own, sibling.shingles, best);
          if (shared < best) continue;
          best = shared;
          nearest = sibling;
          if (best === 1) break;
        }
        if (!nearest) return;
        const { path, title } = nearest;
        const first = template.words[0]?.range ?? { start: template.body.start, end: template.body.start };
        context.report({
          range: first,
          message: 'same',
          values: { path, title },
          related: [{ range: { start: 0, end: 0 }, message: 'other', path }],
        });
      },
    };
  },
});
