import assert from 'node:assert/strict';
import { actionsOf } from '../../rules/facts/actions.ts';
import { contextFor, withFrontMatter } from '../support/lint.ts';

const actionsIn = (body: string) => actionsOf(contextFor(withFrontMatter(body)));

describe('what we do', () => {
  const named = [
    'Сделаем новый фасад и привезём до пятницы.',
    'Деньги поступят на карту до 18 марта.',
    'Возврат по заказу оформлен.',
    'Можем предложить скидку.',
    'Мы уже готовим новый комплект.',
    'Ваше резюме мы сохраним.',
    'Уточним у поставщика и напишем.',
    'Замена бесплатная.',
  ];
  for (const text of named) it(text, () => assert.ok(actionsIn(text).named));

  const empty = [
    'Спорить не буду. Вы не оформили страховку, ничем не могу помочь.',
    'Мастер осмотрел стол: столешницу повело от воды. Ничем не можем помочь.',
    'Приносим извинения, нам очень жаль. Понимаем Ваше недовольство.',
    'Возврат не предусмотрен.',
    'Мы не можем вернуть деньги.',
  ];
  for (const text of empty) it(`nothing: ${text}`, () => assert.ok(!actionsIn(text).named));

  it('knows what is over', () => {
    assert.ok(actionsIn('Деньги уже вернули.').done);
    assert.ok(!actionsIn('Деньги вернём.').done);
    assert.ok(!actionsIn('Деньги не вернули?').done);
  });
});
