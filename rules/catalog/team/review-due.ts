import { defineRule } from '../../engine/types.ts';
import { addInterval, localDate } from '../../facts/review.ts';
import { dayNumber } from '../../schedule/dates.ts';

export default defineRule({
  meta: {
    id: 'review-due',
    group: 'team',
    severity: 'warning',
    source: ['002', 'практика'],
    title: { ru: 'Шаблон проверен в срок', en: 'Reviewed in time' },
    docs: {
      ru: 'Цены, адреса и условия устаревают, а шаблон продолжает их рассылать. `reviewed` — день последней проверки, `review_every` — как часто проверять (`P6M` — раз в полгода), `expires` — последний день, когда шаблон годен.\n\nГоворит на следующий день после срока. Молчит, если в шаблоне нет этих полей, и о шаблонах, снятых с употребления (`deprecated`).',
      en: 'Prices, addresses and terms grow old while the template goes on sending them. `reviewed` is the day of the last review, `review_every` how often it is due (`P6M`: every half year), `expires` the last day of use.\n\nIt speaks from the day after. Silent where the template has no such keys, and about `deprecated` templates.',
    },
    messages: {
      due: {
        ru: 'Шаблон пора перепроверить: последняя проверка {reviewed}, следующая должна была быть {due}. Прочтите его и поставьте новую дату.',
        en: 'The template is due for review: last reviewed {reviewed}, next due {due}. Read it and set a new date.',
      },
      expired: {
        ru: 'Срок шаблона истёк {expires}. Обновите его или поставьте status: deprecated.',
        en: 'The template expired on {expires}. Renew it or set status: deprecated.',
      },
      'set-today': { ru: 'Проверено сегодня: {today}', en: 'Reviewed today: {today}' },
    },
    fix: 'suggestion',
    examples: [
      {
        bad: '---\ntitle: Отмена приёма\nreviewed: 2023-02-01\nreview_every: P6M\n---\nЗдравствуйте, {{ client.name }}! Отменить приём можно в личном кабинете. Остались ли вопросы?\n\n{{ farewell }}\n',
        good: '---\ntitle: Отмена приёма\nreviewed: 2026-02-01\nreview_every: P6M\n---\nЗдравствуйте, {{ client.name }}! Отменить приём можно в личном кабинете. Остались ли вопросы?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { settings, host, locale } = context;
    const { reviewed, reviewEvery, expires, status } = settings;
    if (status === 'deprecated' || (reviewed === null && expires === null)) return null;
    const today = host.today();
    if (today === undefined) return null;
    return {
      end() {
        if (expires !== null && dayNumber(expires) !== null && expires < today) {
          context.report({
            range: settings.range('expires'),
            message: 'expired',
            values: { expires: localDate(expires, locale) },
          });
        }
        const due = reviewed !== null && reviewEvery !== null ? addInterval(reviewed, reviewEvery) : null;
        if (reviewed === null || due === null || due >= today) return;
        const node = settings.node('reviewed');
        context.report({
          range: settings.range('reviewed'),
          message: 'due',
          values: { reviewed: localDate(reviewed, locale), due: localDate(due, locale) },
          suggestions: node
            ? [{ title: 'set-today', values: { today }, edits: [{ range: node.range, text: today }] }]
            : [],
        });
      },
    };
  },
});
