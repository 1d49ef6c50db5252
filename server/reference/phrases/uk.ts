// biome-ignore-all lint/suspicious/noTemplateCurlyInString: tab stops of snippets
import type { Phrases } from './types.ts';

/** Ukrainian texts. */
export const ukrainian: Phrases = {
  greetings: {
    named: 'Добрий день, {{ client.name }}!',
    unnamed: 'Добрий день!',
    mass: 'Добрий день!',
    offered: ['Добрий день', 'Вітаємо', 'Доброго ранку', 'Добрий вечір'],
  },
  introduction: 'Мене звати {{ agent.name }}, {{ agent.role }} компанії «{{ company.name }}».',
  askName: 'Як я можу до Вас звертатися?',
  bodies: {
    '': '${1:Розкажіть коротко, що сталося і що буде далі.}\n\n${2:Чи підходить Вам такий варіант?}',
    'order-created':
      'Дякуємо за замовлення. Ми прийняли його за номером {{ order.number }} і зберемо до ${1:12 березня}. Чи все вказано правильно?',
    'order-ready':
      'Ваше замовлення № {{ order.number }} готове. Доставка — ${1:12 березня}. Чи підходить Вам цей день?',
    'delay-notice':
      'Перепрошуємо: замовлення № {{ order.number }} затримується, нова дата — ${1:12 березня}. Чи підходить Вам цей день?',
    'documents-request':
      'Надішліть, будь ласка, ${1:копію договору} до ${2:12 березня}. Чи зручно Вам це зробити?',
    'payment-received': 'Дякуємо, оплату за замовленням № {{ order.number }} отримали. Чи є у Вас запитання?',
  },
  snippets: [
    {
      label: 'Представитися',
      text: 'Мене звати {{ agent.name }}, {{ agent.role }} компанії «{{ company.name }}».',
      solves: ['introduce'],
    },
    { label: 'Запитати ім’я', text: 'Як я можу до Вас звертатися?', solves: ['ask-name'] },
    { label: 'Вибачитися за час', text: 'Вибачте, що пишу в неробочий час.', solves: ['off-hours-apology'] },
    { label: 'Подякувати', text: 'Дякую за ${1:швидку відповідь}.', solves: ['thanks'] },
    {
      label: 'Запропонувати допомогу',
      text: 'Чи можу я ще чимось допомогти?',
      solves: ['offer-help', 'dialogue'],
    },
    {
      label: 'Підпис',
      text: 'З повагою,\n{{ agent.name }}, {{ agent.role }}\n«{{ company.name }}», {{ company.phone }}',
    },
  ],
};
