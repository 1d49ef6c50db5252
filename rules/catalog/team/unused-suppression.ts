import { defineRule } from '../../engine/types.ts';

export default defineRule({
  meta: {
    id: 'unused-suppression',
    group: 'team',
    severity: 'warning',
    source: ['format'],
    title: {
      ru: 'Отключение правила, которое ничего не отключает',
      en: 'A suppression that suppresses nothing',
    },
    docs: {
      ru: 'Комментарий `msgmd-disable…` или имя в `lint.disable`, под которое не подпадает ни одна проблема, остаётся от прежнего текста и скроет следующую ошибку. Его можно удалить. Правило проверяет сам движок, когда отработали все остальные.',
      en: 'A `msgmd-disable…` comment or a name in `lint.disable` that covers no problem is left over from an older text and will hide the next mistake. Remove it. The engine checks this after all other rules.',
    },
    messages: {
      unused: {
        ru: 'Здесь нечего отключать ({rules}): такой проблемы в этом месте нет. Лишнее отключение скроет следующую ошибку — удалите его.',
        en: 'Nothing to suppress here ({rules}): there is no such problem. A needless suppression hides the next mistake; remove it.',
      },
      remove: { ru: 'Удалить отключение', en: 'Remove the suppression' },
      removeNames: { ru: 'Убрать из отключения: {rules}', en: 'Remove from the suppression: {rules}' },
    },
    fix: 'safe',
    examples: [
      {
        bad: '<!-- msgmd-disable-next-line no-emoji -->\nЗдравствуйте, {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\n{{ farewell }}\n',
      },
    ],
  },
  /** Reported by the engine (`engine/unused.ts`), which alone knows what was suppressed. */
  create: () => null,
});
