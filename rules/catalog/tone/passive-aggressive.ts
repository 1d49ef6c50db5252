import { defineRule } from '../../engine/types.ts';
import { PHRASE_ACTIONS, phraseReport } from '../../facts/phrase-report.ts';

export default defineRule({
  meta: {
    id: 'passive-aggressive',
    group: 'tone',
    severity: 'hint',
    source: ['002'],
    title: { ru: 'Без скрытых упрёков', en: 'No hidden reproaches' },
    docs: {
      ru: '«Как я уже писал», «Вы так и не ответили», «надеюсь, теперь понятно» формально вежливы, но клиент слышит упрёк и отвечает на него, а не по делу. Источник 002: избегайте выражений, которые могут показаться резкими, и не переходите на личности.\n\nПравило показывает такие обороты и подсказывает нейтральный способ сказать то же.\n\nМолчит: в цитатах, о словах из списка `allow`.',
      en: '“As I already wrote”, “you still have not answered” are polite in form, but the client hears a reproach and answers that. Source 002: avoid what may seem harsh, and do not get personal.\n\nSilent in quotations and about words of the setting `allow`.',
    },
    messages: {
      ...PHRASE_ACTIONS,
      found: {
        ru: 'В словах «{text}» клиент услышит упрёк. Лучше: {advice}',
        en: 'The client will hear a reproach in “{text}”. Better: {advice}',
      },
      bare: {
        ru: 'В словах «{text}» клиент услышит упрёк. Скажите то же без него.',
        en: 'The client will hear a reproach in “{text}”. Say it without.',
      },
    },
    tables: ['passive-aggressive'],
    fix: 'suggestion',
    examples: [
      {
        bad: 'Как я уже писала, задаток вносится до пятницы.\n',
        good: 'Коротко повторю: задаток вносится до пятницы.\n',
      },
    ],
  },
  create(context) {
    return { phrase: (hit) => context.report(phraseReport(hit)) };
  },
});
