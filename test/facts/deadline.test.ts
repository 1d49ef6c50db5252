import assert from 'node:assert/strict';
import { namesMoment, readsAsMoment } from '../../rules/facts/deadline.ts';
import { en } from '../../rules/language/en/index.ts';
import { ru } from '../../rules/language/ru/index.ts';
import { uk } from '../../rules/language/uk/index.ts';
import { contextFor } from '../support/lint.ts';

describe('moments', () => {
  const moments = {
    ru: [
      '12 марта',
      '5 марта, 10:00–14:00',
      '5 марта 10–14',
      'до 15.03.',
      '12.03.2026',
      'в понедельник с 9:00',
      'к пятнице',
      'до среды',
      'завтра',
      'сегодня',
      'в течение двух рабочих дней',
      'через час',
      'за 3–10 рабочих дней',
      'на следующей неделе',
      'до конца месяца',
      'в начале апреля',
      'к маю',
      'с 9 до 18',
      'после обеда',
      '14 дней',
      'в ближайшие дни',
      '2-го мая',
      'до 18 часов',
      'осенью',
      'до пятого числа',
      'Пн–Пт',
      'до 18.30',
      '12/03',
      'с утра',
      'в первый рабочий день',
    ],
    uk: ['5 березня', 'до п’ятниці', 'завтра', 'протягом двох днів', '10:00', 'до кінця тижня'],
    en: ['March 5', '5 March', 'by Friday', 'tomorrow', 'within two days', '9 a.m.', 'next week'],
  };
  for (const pack of [ru, uk, en]) {
    for (const text of moments[pack.id as 'ru' | 'uk' | 'en']) {
      it(`${pack.id}: ${text}`, () => assert.ok(readsAsMoment(text, pack.courtesy!)));
    }
  }

  const timeless = [
    'Посылка застряла на складе в Твери',
    'Есть ли у Вас пожелания по времени?',
    'скидка 10 %',
    'до 90 %',
    'мебель',
    'февраль 2026',
    'средний размер',
    'Скоро начнём собирать',
    'кабинет 204',
    'пункты 2.1 и 4.3',
    'сегодняшний',
    'Добрый день',
    'Удачного дня!',
    'Приятного вечера!',
    'Хороших выходных!',
    'до 5 кг',
    'майка',
    'вторая часть',
    'Позавтракали?',
    'набор к завтраку',
    'версия 12.051',
    'модель А12:30',
  ];
  for (const text of timeless) it(`none: ${text}`, () => assert.ok(!readsAsMoment(text, ru.courtesy!)));

  const template = (placeholder: string, output = '{{ x }}') =>
    contextFor(`---\ntitle: Т\nplaceholders:\n  x: ${placeholder}\n---\nЗаказ приедет ${output}.\n`);

  it('takes a placeholder by its type, name, filter or example', () => {
    assert.ok(namesMoment(template('{example: скоро, type: slot}')));
    assert.ok(namesMoment(template('12 марта')));
    assert.ok(namesMoment(template('"19:00"')));
    assert.ok(namesMoment(template('скоро', '{{ x | date: "%d.%m" }}')));
    assert.ok(namesMoment(template('скоро', '{{ due.date }}')));
    assert.ok(namesMoment(template('скоро', '{{ доставка.срок }}')));
    assert.ok(!namesMoment(template('скоро')));
    assert.ok(!namesMoment(template('5', '{{ now.hour }}')));
    assert.ok(!namesMoment(template('Дата-центр', '{{ x }}')));
  });

  it('reads the partials that the template renders', () => {
    const source = '---\ntitle: Т\n---\nОтветим в рабочие часы. {% render "hours" %}\n';
    const files = { '_partials/hours.liquid': 'Мы работаем с 9:00 до 18:00.' };
    assert.ok(!namesMoment(contextFor(source)));
    assert.ok(namesMoment(contextFor(source, { files })));
  });

  it('is linear', () => {
    const growth = [10_000, 20_000].map((size) => {
      const text = 'через пару рабочих '.repeat(size / 20);
      const start = process.cpuUsage().user;
      readsAsMoment(text, ru.courtesy!);
      return process.cpuUsage().user - start + 1000;
    });
    assert.ok(growth[1]! / growth[0]! < 4, `${growth}`);
  });
});
