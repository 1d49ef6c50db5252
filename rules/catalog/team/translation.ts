import { defineRule, type Sibling } from '../../engine/types.ts';

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
    const { settings, host, locale } = context;
    const siblings = host.siblings();
    const { id } = settings;
    const own = languageOf(settings.lang);
    // Most templates are not translated at all: then there is nothing to count.
    if (!siblings?.some((sibling) => sibling.id === id && languageOf(sibling.lang) !== own)) return null;
    return {
      end() {
        const languages = languagesById(siblings);
        languages.set(id, (languages.get(id) ?? new Set()).add(own));
        const translated = [...languages.values()].filter((set) => set.size > 1);
        const counts = new Map<string, number>();
        for (const set of translated)
          for (const language of set) counts.set(language, (counts.get(language) ?? 0) + 1);
        const missing = [...counts]
          .filter(([language, count]) => count * 2 >= translated.length && !languages.get(id)!.has(language))
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

/** `en-US` → en. */
function languageOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/, 1)[0]!;
}

function languagesById(siblings: readonly Sibling[]): Map<string, Set<string>> {
  const languages = new Map<string, Set<string>>();
  for (const { id, lang } of siblings) {
    const set = languages.get(id);
    if (set) set.add(languageOf(lang));
    else languages.set(id, new Set([languageOf(lang)]));
  }
  return languages;
}
