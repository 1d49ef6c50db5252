import assert from 'node:assert/strict';
import { silentOn, spansOf, speaksOn } from '../../support/alarms.ts';
import { fixText, withFrontMatter } from '../../support/lint.ts';

const RULE = 'repeated-word';

describe('repeated-word', () => {
  speaksOn(RULE, {
    'Приём переносится на на среду.': ['на на'],
    'Ждём Вас\nв\nв офисе.': ['в\nв'],
    'Мы мы готовы. И и Вы Вы правы.': ['Мы мы', 'И и', 'Вы Вы'],
    'Заказ заказ и и и готов.': ['Заказ заказ', 'и и и'],
    'Ждём в во вторник с со всеми.': ['в во', 'с со'],
    'Подождите чуть чуть.': ['чуть чуть'],
  });

  silentOn(RULE, [
    '{% if a %}в{% else %}в{% endif %} понедельник',
    'Ждём в {% if b %}в{% endif %} понедельник',
    'Да-да, всё всё верно, очень очень ждём. Да да, нет нет, так так.',
    'На, на. Что, что Вы! Привет! Привет, мир.',
    '- пункт на\n- на складе',
    'Отзыв: «на на пять с плюсом».',
    'Ждём на *на* складе. {{ a }} {{ a }}',
    'Магазин Там Там открыт. Размер X X, НА НА.',
    'Друг друга, сам себя, шаг за шагом, по-по.',
    'г г. Москва',
  ]);

  it('leaves one word, the longer form of a preposition, or a hyphen', () => {
    const fixed = (text: string): string =>
      fixText(withFrontMatter(text), { only: [RULE] }).text.split('---\n')[2]!;
    assert.equal(fixed('Едем на на\r\nна склад.\r\n'), 'Едем на склад.\r\n');
    assert.equal(fixed('В во вторник и с со мной.\n'), 'Во вторник и со мной.\n');
    assert.equal(fixed('Едва едва, чуть чуть.\n'), 'Едва-едва, чуть-чуть.\n');
  });

  it('knows the doubling of English and Ukrainian', () => {
    const en =
      '---\ntitle: x\nlang: en\n---\nThe the order that that I had had is very very good, is it it?\n';
    const uk = '---\ntitle: x\nlang: uk\n---\nЧекаємо на на Вас, дуже дуже.\n';
    assert.deepEqual(spansOf(RULE, en), ['The the', 'it it']);
    assert.deepEqual(spansOf(RULE, uk), ['на на']);
  });
});
