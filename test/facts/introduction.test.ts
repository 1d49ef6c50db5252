import assert from 'node:assert/strict';
import { introductionOf } from '../../rules/facts/introduction.ts';
import { contextFor } from '../support/lint.ts';

function introduced(body: string, lang = 'ru'): string | null {
  const source = `---\ntitle: Т\nlang: ${lang}\ncontact: first\n---\n${body}\n`;
  return introductionOf(contextFor(source))?.by ?? null;
}

describe('introductions', () => {
  const said = [
    'Здравствуйте! Меня зовут {{ agent.name }}.',
    'Добрый день! Это {{ agent.name }} из «{{ company.name }}».',
    'Добрый день! Это служба доставки «Стриж».',
    'Добрый день! Это автосалон «Маяк».',
    'Добрый день! Это Ольга из «Ромашки».',
    'Добрый день! Это Ваш новый персональный менеджер Анна.',
    'Добрый день! На связи {{ agent.name }}, банк «Опора».',
    '{{ agent.name }} на связи, здравствуйте!',
    'Здравствуйте! Мы, мастерская «Ясень», увидели Вашу заявку.',
    'Здравствуйте! Мы — команда студии «Контур».',
    'Здравствуйте! Я Ольга, координатор школы «Глобус».',
    'Здравствуйте! Я {{ agent.role }} компании «{{ company.name }}».',
    'Здравствуйте! Вас беспокоит нотариальная контора.',
    'Здравствуйте! Вас приветствует магазин «Полка».',
    'Лариса, менеджер по работе с клиентами Twides.ru, как я могу к Вам обращаться?',
    '{{ agent.name }}, {{ agent.role }} «{{ company.name }}». Добрый день!',
    'Здравствуйте! Я бот службы доставки.',
  ];
  for (const text of said) it(text, () => assert.equal(introduced(text), 'said'));

  const named = [
    'Спасибо за заявку в {{ company.name }}!',
    'Вы оставили заявку в мастерской «Ясень и клён».',
    'СТО «Мотор»: машина готова.',
    '[Полка] Заказ собран.',
  ];
  for (const text of named) it(`only named: ${text}`, () => assert.equal(introduced(text), 'named'));

  const nobody = [
    'Добрый день! Вы смотрели квартиру на Садовой. Она ещё продаётся.',
    'Здравствуйте! Это займёт минуту.',
    'Здравствуйте! Это Ваш заказ? Это складной стол «Аист».',
    'Здравствуйте! Мы Вас ждём. Я Вам всё покажу.',
    'Здравствуйте! Это {{ visit.floor }} этаж.',
    'Добрый день! Заявку получили.\n\nДо свидания!\n\nС уважением,\n{{ agent.name }}, {{ agent.role }} «{{ company.name }}»',
    'Здравствуйте, {{ client.name }}! Менеджер свяжется с Вами.',
    'Здравствуйте! Мы всегда на связи.',
  ];
  for (const text of nobody) it(`nobody: ${text.slice(0, 70)}`, () => assert.equal(introduced(text), null));

  it('reads Ukrainian and English', () => {
    assert.equal(introduced('Добрий день! Це {{ agent.name }} з майстерні «Ясен».', 'uk'), 'said');
    assert.equal(introduced('Hello! This is the {{ company.name }} workshop.', 'en'), 'said');
    assert.equal(introduced('Hello! You left a request on our site.', 'en'), null);
  });
});
