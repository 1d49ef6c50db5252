import assert from 'node:assert/strict';
import { lintText } from '../support/lint.ts';

interface Frame {
  readonly title: string;
  /** The whole file; `…` is where the variant goes. */
  readonly text: string;
  readonly variants: readonly string[];
}

/** One thing said in many ways: none of them may raise a warning or an error. */
const FRAMES: readonly Frame[] = [
  {
    title: 'how to unsubscribe',
    text: '---\ntitle: Т\nkind: newsletter\nchannel: email\naudience: mass\nsubject: Новости марта\nsend: Tu-Th 10:00-15:00\nplaceholders:\n  unsubscribe.url: https://a.example/u\n---\nЗдравствуйте!\n\nВ марте открываем второй зал. Какое занятие добавить?\n\nДо свидания! Удачного дня!\n\n…\n',
    variants: [
      'Чтобы не получать письма, ответьте «стоп».',
      '[Настроить подписку](https://a.example/s)',
      'Отказаться от рассылки: https://a.example/u',
      'Больше не хотите получать письма? [Нажмите здесь]({{ unsubscribe.url }}).',
      '[Управление подпиской](https://a.example/u)',
      '[Отменить подписку]({{ unsubscribe.url }})',
    ],
  },
  {
    title: 'by when',
    text: '---\ntitle: Т\nkind: documents-request\nchannel: email\nsubject: Документы\nplaceholders:\n  due: {example: 20 марта}\n---\nЗдравствуйте, {{ client.name }}!\n\nПришлите, пожалуйста, паспорт и СНИЛС …. Всё ли понятно?\n\n{{ farewell }}\n',
    variants: [
      'до конца недели',
      'до пятницы включительно',
      'в течение трёх дней',
      'не позднее 20.03',
      'к 12 марта',
      'до {{ due }}',
      'через неделю',
      'в течение суток',
      'до 20-го числа',
      'к концу марта',
      '20/03/2026',
      'до вечера',
      'не позже четверга',
      'в первых числах мая',
      'до второй половины июня',
    ],
  },
  {
    title: 'who writes',
    text: '---\ntitle: Т\nkind: first-contact\nchannel: telegram\ncontact: first\nstage: opening\nsend: Mo-Fr 10:00-18:00\n---\nЗдравствуйте! …\n\nВы смотрели квартиру на Лесной. Как к Вам обращаться и где удобнее продолжить: здесь или по телефону?\n',
    variants: [
      'Это Анна, агентство «Ключ».',
      'Меня зовут Анна, я риелтор агентства «Ключ».',
      'Я Анна из «Ключа».',
      'На связи Анна, агентство «Ключ».',
      'На связи «Ключ от дома».',
      'Мы — агентство «Ключ».',
      'Агентство недвижимости «Ключ», Анна.',
      'С Вами Анна из «Ключа».',
      'Представлюсь: Анна, риелтор.',
      'Я — виртуальный помощник «Ключа».',
      'Мы в «Ключе» сдаём квартиры без комиссии.',
      'Рады, что Вы обратились в «Ключ»!',
      'Говорит Анна, «Ключ от дома».',
      'Спасибо за обращение в агентство «Ключ»!',
    ],
  },
  {
    title: 'how it was',
    text: '---\ntitle: Т\nkind: service-completed\nchannel: email\nsubject: Работы завершены\n---\nЗдравствуйте, {{ client.name }}!\n\nРаботы завершены, спасибо за доверие. …\n\n{{ farewell }}\n',
    variants: [
      'Как Вам новая кухня?',
      'Оцените, пожалуйста, работу мастера.',
      'Будем рады отзыву: https://a.example/r',
      'Что нам стоит улучшить?',
      'Расскажите, пожалуйста, что нам стоит улучшить.',
      'Ответьте, пожалуйста, на два вопроса: https://a.example/q',
      'Заполните, пожалуйста, короткую анкету.',
      'Напишите, пожалуйста, пару слов о нашей работе.',
      'Если что-то не так, напишите нам, пожалуйста.',
      'Нам важно Ваше мнение.',
    ],
  },
  {
    title: 'thanks',
    text: '---\ntitle: Т\nkind: payment-received\nchannel: email\nsubject: Оплата получена\n---\nЗдравствуйте, {{ client.name }}!\n\nОплата получена. … Нужен ли акт?\n\n{{ farewell }}\n',
    variants: [
      'Спасибо!',
      'Благодарим за оплату.',
      'Признательны за быструю оплату.',
      'Мы очень благодарны за оплату.',
    ],
  },
  {
    title: 'sorry for the hour',
    text: '---\ntitle: Т\nkind: outage-notice\nchannel: telegram\nurgency: high\nsend: 24/7\n---\nЗдравствуйте, {{ client.name }}! …\n\nДо 07:00 не будет воды: прорвало трубу. Нужна ли Вам помощь?\n\n{{ farewell }}\n',
    variants: [
      'Извините, что пишу поздно.',
      'Простите за беспокойство в выходной.',
      'Прошу прощения за поздний час.',
      'Приносим глубокие извинения за ночное сообщение.',
      'Просим извинить за беспокойство в такое время.',
      'Извините, если разбудили.',
    ],
  },
  {
    title: 'whether it suits',
    text: '---\ntitle: Т\nkind: meeting-invite\nchannel: email\nsubject: Встреча\n---\nЗдравствуйте, {{ client.name }}!\n\nПредлагаю встретиться 17 марта в 11:00 в шоуруме. …\n\n{{ farewell }}\n',
    variants: [
      'Удобно ли Вам?',
      'Сможете быть?',
      'Подтвердите, пожалуйста, встречу.',
      'Как Вам это время?',
      'Если время не подходит, предложите, пожалуйста, другое.',
      'Всё в силе?',
    ],
  },
  {
    title: 'what we do about it',
    text: '---\ntitle: Т\nkind: complaint-reply\nchannel: chat\nstage: reply\n---\nПростите нас за эту ситуацию. …\n',
    variants: [
      'Завтра заменим фильтр.',
      'Мастер приедет 14 марта.',
      'Уже начислили Вам 500 ₽.',
      'Разбираемся с перевозчиком и напишем до 15:00.',
      'Ваше обращение передали руководителю, ответ придёт до 20 марта.',
      'Мастер переделает шов бесплатно в среду.',
      'Курьера нашли, посылка будет у Вас в 18:00.',
    ],
  },
  {
    title: 'how it ends',
    text: '---\ntitle: Т\nchannel: email\nsubject: Заказ собран\n---\nЗдравствуйте, {{ client.name }}!\n\nЗаказ собран. Нужна ли доставка?\n\n…\n',
    variants: [
      '{{ farewell }}\n\n-- \n{{ agent.name }}',
      '{{ farewell }}\n\nP. S. Подписывайтесь на наш канал: https://t.me/polka_example',
      '{{ farewell }}\n\n> Это сообщение и вложения конфиденциальны.',
      'До встречи!\n\nС уважением,\n{{ agent.name }}',
      'С теплом и уважением,\nкоманда «Полки»',
      'С уважением,<br>\n{{ agent.name }}<br>\n{{ agent.phone }}',
      '{{ wish }} До свидания!',
      'До свидания и {% if now.weekday == "fr" and now.hour >= 12 %}хороших выходных{% elsif now.hour >= 16 %}приятного вечера{% else %}удачного дня{% endif %}!',
    ],
  },
];

describe('one thing said in many ways', () => {
  for (const { title, text, variants } of FRAMES) {
    for (const variant of variants) {
      it(`${title}: ${variant.replaceAll('\n', ' ')}`, () => {
        const alarms = lintText(text.replace('…', () => variant))
          .filter(({ severity }) => severity === 'error' || severity === 'warning')
          .map(({ rule, message }) => `${rule}: ${message}`);
        assert.deepEqual(alarms, []);
      });
    }
  }
});
