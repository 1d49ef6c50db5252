import { defineRule } from '../../engine/types.ts';
import { beforeClosing } from '../../facts/insertion.ts';
import { tells } from '../../facts/markers.ts';

export default defineRule({
  meta: {
    id: 'ask-feedback',
    group: 'courtesy',
    severity: 'warning',
    source: ['002'],
    title: {
      ru: 'После заказа спрашивают, всё ли понравилось',
      en: 'After the order the client is asked how it was',
    },
    docs: {
      ru: 'Заказ выполнен или услуга оказана — спросите, доволен ли клиент (источник 002): так узнают о промахах раньше, чем из отзывов на картах.\n\nПравило смотрит на повод: `kind` кончается на `-completed`. Годится вопрос («Всё ли Вам нравится?»), просьба оценить или оставить отзыв, ссылка на форму отзыва.',
      en: 'The order is done or the service is given: ask whether the client is content (source 002).\n\nThe rule looks at the occasion: a `kind` that ends in `-completed`. A question, a request to rate or to leave a review, a link to a form will do.',
    },
    messages: {
      missing: {
        ru: 'Повод — {kind}, а мнения клиента никто не спрашивает. Спросите: «{text}»',
        en: 'The occasion is {kind}, and nobody asks what the client thinks. Ask: “{text}”',
      },
      insert: { ru: 'Вставить «{text}»', en: 'Insert “{text}”' },
    },
    fix: 'suggestion',
    examples: [
      {
        bad: '---\ntitle: Готово\nkind: order-completed\n---\nЗдравствуйте, {{ client.name }}! Спасибо за заказ. Гарантия — два года.\n\n{{ farewell }}\n',
        good: '---\ntitle: Готово\nkind: order-completed\n---\nЗдравствуйте, {{ client.name }}! Спасибо за заказ. Гарантия — два года. Всё ли Вам понравилось?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { settings, template, language } = context;
    const { kind } = settings;
    if (!language.courtesy || !kind?.endsWith('-completed')) return null;
    const text = language.courtesy.texts.feedback;
    return {
      end() {
        const last = template.sentences.at(-1);
        if (!last || template.words.length === 0 || tells(context, 'feedback') || linksToForm()) return;
        context.report({
          range: last.range,
          message: 'missing',
          values: { kind, text },
          suggestions: [{ title: 'insert', edits: [beforeClosing(context, text)] }],
        });
      },
    };

    /** `{{ review.url }}`, `{{ feedback_link }}`. */
    function linksToForm(): boolean {
      return template.liquid.uses.some(({ variable }) =>
        /review|feedback|survey|nps|отзыв|опрос/i.test(variable.name),
      );
    }
  },
});
