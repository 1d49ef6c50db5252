import assert from 'node:assert/strict';
import { foreignPlaceholders } from '../../rules/facts/foreign-placeholders.ts';
import { contextFor, fixText, lintText, withFrontMatter } from '../support/lint.ts';

/** What is found in a body. */
function found(body: string): string[] {
  const source = withFrontMatter(`${body}\n`);
  return foreignPlaceholders(contextFor(source)).map(({ range }) => source.slice(range.start, range.end));
}

const FOREIGN: readonly (readonly [text: string, ...placeholders: string[]])[] = [
  ['Привет, {Имя}! Ваш код { code_id }', '{Имя}', '{ code_id }'],
  ['{$name}, {=Имя}, {=Document:NAME}, {!Contact.Name}', '{$name}', '{=Имя}', '{=Document:NAME}', '{!Contact.Name}'],
  ['{first_name|друг}, {Привет|Здравствуйте}', '{first_name|друг}', '{Привет|Здравствуйте}'],
  ['{client.name}}, код {{{ code }}} и { {name} }', '{client.name}}', '{{{ code }}}', '{ {name} }'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the case
  ['Ваш менеджер ${manager}, <%= agent %> и $client_name', '${manager}', '<%= agent %>', '$client_name'],
  ['Уважаемый [ФИО], заказ [номер заказа] готов', '[ФИО]', '[номер заказа]'],
  ['[Имя], добрый день! Ваш менеджер — [ваше имя]', '[Имя]', '[ваше имя]'],
  ['Код [client_name], [clientName] и [[uid]], [[+fio]], [%name%]', '[client_name]', '[clientName]', '[[uid]]', '[[+fio]]', '[%name%]'],
  ['Заказ #ORDER_ID# для #имя#', '#ORDER_ID#', '#имя#'],
  ['%Имя%, %recipient.name%, %%first_name%%, цена %PRICE%руб', '%Имя%', '%recipient.name%', '%%first_name%%', '%PRICE%'],
  ['Код %s, сумма %1$d, {0}', '%s', '%1$d', '{0}'],
  ['Здравствуйте, *|FNAME|*, @@name@@!', '*|FNAME|*', '@@name@@'],
  ['Здравствуйте, <ИМЯ>, <Имя клиента>, <client_name>, <name>!', '<ИМЯ>', '<Имя клиента>', '<client_name>', '<name>'],
  ['{{1}}, {{ Имя Отчество }}, {{$name}}, {% ИМЯ %}', '{{1}}', '{{ Имя Отчество }}', '{{$name}}', '{% ИМЯ %}'],
  ['{{#if vip}}да{{/if}}', '{{#if vip}}', '{{/if}}'],
  ['https://shop.example/o/{id}', '{id}'],
]; // biome-ignore format: a table

const SILENT: readonly string[] = [
  'Скидка 50% и ещё 20% на всё, 10 % на товары, 5 % на услуги',
  '#скидки #акция #новинки, хештег #заказ и #доставка#',
  'Смотрите [на сайте](https://a.example), [имя](a.pdf), [имя][s]\n\n[s]: https://a.example',
  '[1] сноска, [x], [Ок], [фото], [Реклама], [Оплатить], [FAQ], [приложение]',
  '[Полка] Ваш заказ готов',
  '[Компания]\nЗдравствуйте!',
  'Нажмите кнопку [Код] и выберите пункт меню [Адрес доставки]',
  '- [ ] раз\n- [x] два',
  'Цена < 500 и > 100, <b>жирно</b><br> тут <3 <time>12:00</time>',
  'Функция f(x) = {x}, множество {}, {1, 2}',
  'Цена $100, $200, C#/F#, #1 в городе, №1, 100%-ный результат',
  '`{name}` и\n\n```\n[Имя] %NAME%\n```\n\n{% raw %}{name} [Имя]{% endraw %}<!-- {name} -->{% comment %}[Имя]{% endcomment %}',
  'Ссылка https://a.example/%D0%98%D0%BC%D1%8F/#code#x, @name, a_b@c.example',
  '{{ client.name }}, {{ "текст" }}, {{ 5 | plus: 1 }}, {{ имя }}',
  '{% if a and b %}{{ x or y }}{% endif %}{% render "p", имя: имя %}',
];

describe('placeholders of other systems', () => {
  for (const [text, ...expected] of FOREIGN) {
    it(`are found: ${text}`, () => assert.deepEqual(found(text), expected));
  }
  for (const text of SILENT) {
    it(`are none: ${text.replace(/\n/g, '⏎').slice(0, 70)}`, () => assert.deepEqual(found(text), []));
  }

  it('are found in the subject', () => {
    const source = '---\ntitle: a\nchannel: email\nsubject: "%NAME%, заказ {{ order.number }}"\n---\nТекст\n';
    assert.deepEqual(
      foreignPlaceholders(contextFor(source)).map(({ range }) => source.slice(range.start, range.end)),
      ['%NAME%'],
    );
  });

  it('become declared names, then standard ones, else their own in a form that Liquid reads', () => {
    const source =
      '---\ntitle: a\nplaceholders:\n  visit.date: 5 марта\n---\n%NAME%, [visit_date], #SUM_TOTAL#, {Номер счёта}\n';
    const { text } = fixText(source, { only: ['placeholder-syntax'] });
    assert.match(
      text,
      /\n\{\{ client\.name \}\}, \{\{ visit\.date \}\}, \{\{ sum_total \}\}, \{\{ номер_счёта \}\}\n/,
    );
  });

  it('are reported once: other rules do not speak of the same place', () => {
    const source = withFrontMatter('Здравствуйте, {{ Имя Отчество }}!\n');
    const rules = lintText(source, {
      only: ['placeholder-syntax', 'placeholder-unknown', 'liquid-syntax', 'placeholder-blank', 'typography'],
    });
    assert.deepEqual(
      rules.map(({ rule }) => rule),
      ['placeholder-syntax'],
    );
  });
});
