import { defineRule } from '../../engine/types.ts';
import { languageOf, libraryOf } from '../../facts/library.ts';

export default defineRule({
  meta: {
    id: 'translation',
    group: 'team',
    severity: 'info',
    source: ['практика'],
    title: { ru: 'Перевод есть на всех языках команды', en: 'Translated like its siblings' },
    docs: {
      ru: 'Переводы одного шаблона — файлы с одним `id` и разным `lang`. Если на какой-то язык переведена хотя бы половина таких шаблонов, команда на нём пишет, и шаблон без этого перевода, скорее всего, забыли.\n\nМолчит о шаблонах, которые есть только на одном языке, и о языках, на которые переведено меньше половины.',
      en: 'Translations of one template are files with the same `id` and another `lang`. Where at least half of the translated ids have a language, the team writes in it, and an id without it was probably forgotten.\n\nSilent about templates in one language only and about languages that fewer than half of the ids have.',
    },
    messages: {
      missing: {
        ru: 'Нет перевода «{id}» на {languages}: другие шаблоны на этом языке есть. Добавьте файл с тем же id.',
        en: '“{id}” has no translation into {languages}, others have. Add a file with the same id.',
      },
    },
    fix: 'none',
    examples: [
      {
        bad: '---\ntitle: Смена\nid: shift\n---\nЗдравствуйте, {{ client.name }}! Смена завтра. Подходит ли Вам время?\n\n{{ farewell }}\n',
        good: '---\ntitle: Новое\nid: new\n---\nЗдравствуйте, {{ client.name }}! Смена завтра. Подходит ли Вам время?\n\n{{ farewell }}\n',
        files: {
          'messages/shift.en.msg.md': '---\ntitle: Shift\nid: shift\nlang: en\n---\nHello!\n',
          'messages/welcome.msg.md': '---\ntitle: Добро пожаловать\nid: welcome\n---\nЗдравствуйте!\n',
          'messages/welcome.en.msg.md': '---\ntitle: Welcome\nid: welcome\nlang: en\n---\nHello!\n',
          'messages/welcome.uk.msg.md':
            '---\ntitle: Ласкаво просимо\nid: welcome\nlang: uk\n---\nДобрий день!\n',
        },
      },
    ],
  },
  create(context) {
    const { path, settings, host, locale } = context;
    const siblings = host.siblings();
    if (!siblings) return null;
    const library = libraryOf(siblings);
    const { id } = settings;
    const own = languageOf(settings.lang);
    const written = library.languagesOf(id, path).add(own);
    // Most templates are not translated at all: then there is nothing to count.
    if (written.size < 2) return null;
    return {
      end() {
        const { translated, by } = library.languages(id, path, own);
        const missing = [...by]
          .filter(([language, count]) => count > 0 && count * 2 >= translated && !written.has(language))
          .map(([language]) => names[language]?.[locale] ?? language);
        if (missing.length === 0) return;
        context.report({
          range: settings.range('id'),
          message: 'missing',
          values: { id, languages: missing.sort().join(', ') },
        });
      },
    };
  },
});

/** In the case that follows «на», and in English. */
const names: Readonly<Record<string, { readonly ru: string; readonly en: string }>> = {
  ru: { ru: 'русский', en: 'Russian' },
  uk: { ru: 'украинский', en: 'Ukrainian' },
  en: { ru: 'английский', en: 'English' },
  be: { ru: 'белорусский', en: 'Belarusian' },
  kk: { ru: 'казахский', en: 'Kazakh' },
  de: { ru: 'немецкий', en: 'German' },
  pl: { ru: 'польский', en: 'Polish' },
};
