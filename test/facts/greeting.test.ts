import assert from 'node:assert/strict';
import { fixText, lintText } from '../support/lint.ts';

/** First line of a body → rules of greeting that report it, and the line after their fixes (the same where left out). */
const OPENINGS: readonly (readonly [string, string, string?])[] = [
  ['Здравствуйте, Анна!', ''],
  ['Анна, здравствуйте! Ждём Вас.', ''],
  ['Добрый день, уважаемая Анна Петровна!', ''],
  ['{{ greeting }}, {{ client.name }}!', ''],
  ['{{ greeting }}! Заказ готов.', 'name', '{{ greeting }}, {{ client.name }}! Заказ готов.'],
  ['👋 Здравствуйте, {{ client.name }}!', ''],
  ['[Полка] Здравствуйте, {{ client.name }}!', ''],
  ['Здравствуйте{% if client.name %}, {{ client.name }}{% endif %}!', ''],
  ['Здравствуйте! {{ client.name }}, Ваш заказ готов.', ''],
  ['Доброе утро, {{client.name}} 🌞', ''],
  ['И снова здравствуйте, {{ client.name }}!', ''],
  ['Рады приветствовать Вас, {{ client.name }}!', ''],
  ['С днём рождения, {{ client.name }}!', ''],
  ['Добрый день, коллеги!', ''],
  ['Команда «Ясень» приветствует Вас, {{ client.name }}!', ''],
  ['Добрый день. Анна, Ваш заказ готов.', ''],
  ['Здорово, что Вы с нами!', 'required', 'Добрый день, {{ client.name }}!'],
  ['Здорово, правда? Вы с нами год.', 'required', 'Добрый день, {{ client.name }}!'],
  ['Здорово, {{ client.name }}!', 'forbidden', 'Здравствуйте, {{ client.name }}!'],
  ['Здравствуйте, господин {{ client.last_name }}!', ''],
  ['Здравствуйте, уважаемый коллега {{ client.name }}!', ''],
  ['{% capture hi %}Здравствуйте, {{ client.name }}!{% endcapture %}{{ hi }}', ''],
  ['{% assign hi = "Добрый день" %}{{ hi }}, {{ client.name }}!', ''],
  ['Спасибо за заказ! Привет от всех.', 'required', 'Добрый день, {{ client.name }}!'],
  ['Здравствуйте Анна!', 'comma', 'Здравствуйте, Анна!'],
  ['Здравствуйте {{ client.name }}, заказ готов.', 'comma', 'Здравствуйте, {{ client.name }}, заказ готов.'],
  ['{{ client.name }} здравствуйте!', 'comma', '{{ client.name }}, здравствуйте!'],
  ['Добрый день. {{ client.name }}!', 'comma', 'Добрый день, {{ client.name }}!'],
  ['Уважаемый, Иван Петрович!', 'comma', 'Уважаемый Иван Петрович!'],
  ['Здравствуйте, Уважаемый клиент!', 'name'],
  ['Приветики, {{ client.name }}!', 'forbidden', 'Здравствуйте, {{ client.name }}!'],
  ['Всем привет!', 'forbidden name', 'Здравствуйте, {{ client.name }}!'],
  ['Доброго времени суток, {{ client.name }}!', 'forbidden', 'Здравствуйте, {{ client.name }}!'],
  ['Здарвствуйте, {{ client.name }}!', 'spelling', 'Здравствуйте, {{ client.name }}!'],
  ['Добый день, {{ client.name }}!', 'spelling', 'Добрый день, {{ client.name }}!'],
  ['Приветствую, {{ client.name }}!', 'conditional'],
  ['Уважаемый {{ client.name }}!', 'agreement'],
  ['Уважаемый/ая {{ client.name }}!', 'agreement'],
  ['{% if client.gender == "female" %}Уважаемая{% else %}Уважаемый{% endif %} {{ client.name }}!', ''],
];

describe('the greeting', () => {
  for (const [line, rules, fixed = line] of OPENINGS) {
    it(line, () => {
      const source = `---\ntitle: А\n---\n${line}\n\nЗаказ готов.\n`;
      const only = ['required', 'name', 'comma', 'forbidden', 'conditional', 'spelling', 'agreement'].map(
        (it) => `greeting-${it}`,
      );
      const found = lintText(source, { only }).map(({ rule }) => rule.slice('greeting-'.length));
      assert.equal([...new Set(found)].sort().join(' '), rules);
      assert.equal(fixText(source, { only }).text.split('\n')[3], fixed);
    });
  }

  it('a partial may say it, with the name', () => {
    const only = ['greeting-required', 'greeting-name'];
    const found = (hello: string, tag = "{% render 'hello', name: client.name %}") =>
      lintText(`---\ntitle: А\n---\n${tag}\n\nЗаказ готов.\n`, {
        files: { 'messages/_partials/hello.liquid': hello },
        only,
      }).map(({ rule }) => rule);
    assert.deepEqual(found('Здравствуйте, {{ name }}!'), []);
    assert.deepEqual(found('Здравствуйте!', "{% render 'hello' %}"), ['greeting-name']);
    assert.deepEqual(found('Мастерская «Ясень»'), ['greeting-required']);
  });

  it('an English message says hello', () => {
    const english = (line: string) =>
      lintText(`---\ntitle: A\nlang: en\n---\n${line}\n\nYour order is ready.\n`).map(({ rule }) => rule);
    assert.ok(!english('Hi {{ client.name }},').some((rule) => rule.startsWith('greeting')));
    assert.ok(!english('Dear {{ client.name }},').some((rule) => rule.startsWith('greeting')));
    assert.ok(english('Hey {{ client.name }}!').includes('greeting-forbidden'));
    assert.ok(english('Your parcel is here.').includes('greeting-required'));
  });

  it('a mailing needs a default for the name', () => {
    const mass = (line: string) =>
      lintText(`---\ntitle: A\naudience: mass\n---\n${line}\n\nОткрылся магазин.\n`);
    assert.ok(mass('Здравствуйте, {{ client.name }}!').some(({ rule }) => rule === 'greeting-name'));
    assert.ok(
      !mass('Здравствуйте, {{ client.name | default: "друг" }}!').some(
        ({ rule }) => rule === 'greeting-name',
      ),
    );
    assert.ok(!mass('Здравствуйте!').some(({ rule }) => rule === 'greeting-name'));
  });
});
