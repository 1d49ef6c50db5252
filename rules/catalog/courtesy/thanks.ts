import { defineRule } from '../../engine/types.ts';
import { afterGreeting } from '../../facts/insertion.ts';
import { tells } from '../../facts/markers.ts';

export default defineRule({
  meta: {
    id: 'thanks',
    group: 'courtesy',
    severity: 'warning',
    source: ['000'],
    title: { ru: 'За полученное благодарят', en: 'What was received is thanked for' },
    docs: {
      ru: 'Прислали документы, оплатили, дождались заказа — скажите «спасибо» (источник 000).\n\nПравило смотрит на повод: `kind` кончается на `-received` (документы, оплата, отзыв) или `-completed` (заказ, услуга). «Будем благодарны за отзыв» — просьба, а не благодарность.\n\nПравило молчит, если благодарность есть где угодно в тексте, в том числе в подключённом фрагменте.',
      en: 'The client sent documents, paid, waited for the order: say thank you (source 000).\n\nThe rule looks at the occasion: a `kind` that ends in `-received` or `-completed`. “We would be grateful for a review” asks and does not thank.\n\nSilent where thanks stand anywhere in the text or in a rendered partial.',
    },
    messages: {
      missing: {
        ru: 'Повод — {kind}, а «спасибо» в тексте нет. Поблагодарите: «{text}»',
        en: 'The occasion is {kind}, and nobody says thank you. Thank the client: “{text}”',
      },
      insert: { ru: 'Вставить «{text}»', en: 'Insert “{text}”' },
    },
    fix: 'suggestion',
    examples: [
      {
        bad: '---\ntitle: Оплата\nkind: payment-received\n---\nЗдравствуйте, {{ client.name }}! Оплата пришла. Привезти заказ в пятницу?\n\n{{ farewell }}\n',
        good: '---\ntitle: Оплата\nkind: payment-received\n---\nЗдравствуйте, {{ client.name }}! Спасибо за оплату. Привезти заказ в пятницу?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { settings, template, language } = context;
    const { kind } = settings;
    if (!language.courtesy || !kind || !/-(?:received|completed)$/.test(kind)) return null;
    const { texts } = language.courtesy;
    return {
      end() {
        const first = template.words[0];
        if (!first || tells(context, 'thanks')) return;
        const text = texts.thanks[kind] ?? texts.thanks['*']!;
        context.report({
          range: first.range,
          message: 'missing',
          values: { kind, text },
          suggestions: [{ title: 'insert', edits: [afterGreeting(context, text)] }],
        });
      },
    };
  },
});
