import { defineRule } from '../../engine/types.ts';
import { type Element, elementsOf, type Missing } from '../../facts/kinds.ts';

export default defineRule({
  meta: {
    id: 'kind-elements',
    group: 'time',
    severity: 'warning',
    source: ['000', '001', '002', '003'],
    title: { ru: 'В сообщении есть то, чего требует повод', en: 'A message has what its occasion asks for' },
    docs: {
      ru: 'От повода (`kind`) зависит, без чего сообщение неполно:\n\n| повод | нужно |\n| --- | --- |\n| order-created, order-ready, order-shipped, delay-notice, outage-notice | дата или срок |\n| documents-request, info-request, payment-reminder, debt-reminder | срок |\n| appointment-reminder | время и способ перенести |\n| meeting-invite | время и вопрос, удобно ли |\n| complaint-reply, refusal, apology, refund | что делаем и когда |\n| off-hours-autoreply | когда ответим |\n| feedback-request | ровно один вопрос |\n| login-code | ни одной ссылки |\n| first-contact, lead-reply | вопрос (подсказка) |\n\nДату даёт и переменная: с типом date, time, datetime или slot, с именем вроде `due.date` или с примером, который читается как дата («12 марта», «5 марта, 10:00–14:00»). Текст подключённого фрагмента считается. Если дело уже сделано («деньги вернули»), срок не нужен.',
      en: 'The occasion (`kind`) decides what a message needs: a date for orders, delays and outages; a deadline for requests and reminders; a time and a way to reschedule for appointments; a time and a question for meetings; what we do and when for complaints, refusals, apologies and refunds; when we answer for autoreplies; exactly one question for feedback; no links for login codes; a question for first contacts (hint).\n\nA placeholder gives a date too: by its type (date, time, datetime, slot), by a name such as `due.date`, or by an example that reads as one. The text of a rendered partial counts. Where the thing is done already no deadline is due.',
    },
    messages: {
      missing: {
        ru: 'Повод — {kind}, а в тексте не сказано: {missing}. Без этого клиенту придётся переспрашивать: добавьте.',
        en: 'The occasion is {kind}, and the text does not say {missing}. The client would have to ask: add it.',
      },
      questions: {
        ru: 'В просьбе об отзыве задают один вопрос, а здесь их {count}: на второй уже не отвечают. Оставьте главный.',
        en: 'A request for feedback asks one question, and here are {count}: the second is not answered. Keep the main one.',
      },
      link: {
        ru: 'В сообщении с кодом входа не бывает ссылок: так выглядят мошеннические. Уберите ссылку.',
        en: 'A message with a login code has no links: fraud looks like that. Remove the link.',
      },
    },
    fix: 'none',
    examples: [
      {
        bad: '---\ntitle: Задержка\nkind: delay-notice\n---\nЗдравствуйте, {{ client.name }}! Посылка застряла на складе. Есть ли у Вас пожелания?\n\n{{ farewell }}\n',
        good: '---\ntitle: Задержка\nkind: delay-notice\n---\nЗдравствуйте, {{ client.name }}! Посылка задержалась, новая дата — 14 марта. Есть ли у Вас пожелания?\n\n{{ farewell }}\n',
      },
      {
        bad: '---\ntitle: Отказ\nkind: refusal\n---\nЗдравствуйте, {{ client.name }}! Стол повело от воды. Мы ничем не можем помочь.\n\n{{ farewell }}\n',
        good: '---\ntitle: Отказ\nkind: refusal\n---\nЗдравствуйте, {{ client.name }}! Стол повело от воды. Можем заменить столешницу за неделю. Подойдёт ли Вам это?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { settings, language, locale, template } = context;
    const elements = settings.kind && language.courtesy ? elementsOf(settings.kind) : null;
    if (!elements) return null;
    return {
      end() {
        if (template.words.length === 0) return;
        const missing: Missing[] = [];
        for (const element of elements) {
          const found = element.check(context);
          if (found?.message === 'missing') missing.push({ ...found, element });
          else if (found)
            context.report({ range: found.range, message: found.message, values: found.values });
        }
        const first = missing[0];
        if (!first) return;
        context.report({
          range: first.range,
          message: 'missing',
          values: {
            kind: settings.kind!,
            missing: missing
              .map(({ element }) => element.name[locale])
              .join(locale === 'ru' ? ' и ' : ' and '),
          },
          severity: missing.every(({ element }: { element: Element }) => element.hint) ? 'hint' : 'warning',
        });
      },
    };
  },
});
