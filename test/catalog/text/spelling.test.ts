import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { lint } from '../../../rules/engine/lint.ts';
import { buildDictionaries } from '../../../scripts/build-dictionaries.mjs';
import { silentOn, spansOf, speaksOn } from '../../support/alarms.ts';
import { contextFor, lintText, withFrontMatter } from '../../support/lint.ts';

const RULE = 'spelling';

describe('spelling', () => {
  before(() => {
    buildDictionaries();
  });

  speaksOn(RULE, {
    'Потдвердите, пожалуйста, время. Оно поетому удобно.': ['Потдвердите', 'поетому'],
    'Заказ готов, ждём Вас в магазне.': ['магазне'],
    'Онлайн-запсь открыта.': ['Онлайн-запсь'],
    'Ответим в течении дня. Перезвоним в течении 2 часов.': ['в течении', 'в течении'],
    'Не смотря на снег, привезём из за города что-бы кто нибудь пришёл.': [
      'Не смотря на',
      'из за',
      'что-бы',
      'кто нибудь',
    ],
    'Вы можете обратится к нам, и не нужно записыватся.': ['обратится', 'записыватся'],
    'Надо придти пораньше. Все таки ждём.': ['придти', 'Все таки'],
    'Доставим бесплатна.': ['Доставим бесплатна'],
  });

  silentOn(RULE, [
    'Здравствуйте, {{ client.name }}! Спасибо, что выбрали нас. Кэшбэк придёт завтра.',
    'Посылка от Олексия Ткачука из Броваров ждёт. Мастер Зульфия свободна.',
    'Стрыж: посылка приедет завтра.',
    'Ожидает Вас Гюзелия. Гюзелия свободна в пятницу.',
    'Адрес: ул. Заводская, 7, корп. 2, 5кг, 10-минутный, 2-й этаж.',
    'ВашБренд, ЕГРЮЛ, СБП, ДДУ, код ВЕСНАДЕСЯТЬ, iPhone, Wi-Fi, e-mail, сайт.рф, почта@пример.рф',
    'Заказ{% if many %}ы{% endif %} готов{% if many %}ы{% endif %}. {{ n }}-летний, {{ name }}ого.',
    'Уважаемый(ая) клиент, Вы получил(а) письмо.',
    'Клиент написал: «спасибочки, фсё супер».',
    'Течение реки. В течении реки камни. Он обратится завтра. Услуга бесплатна. Если сможете, обратится менеджер.',
    '`кодд` и <!-- опечатко --> {# #}{% comment %}опечатко{% endcomment %}',
    'Ещё и еще, ёлка и елка, Пётр и Петр.',
    'Не по-русски, а по-нашему; во-первых; что-нибудь; всё-таки; из-за.',
  ]);

  it('leaves greetings with a slip to their own rule', () => {
    const problems = lintText(withFrontMatter('Здраствуйте, {{ client.name }}! Заказ готов.'));
    const rules = problems.map(({ rule }) => rule);
    assert.ok(rules.includes('greeting-spelling'));
    assert.ok(!rules.includes(RULE));
  });

  it('reads the subject too', () => {
    const text =
      '---\ntitle: x\nchannel: email\nsubject: "Потверждение заказа {{ order.number }}, Вам"\n---\nТекст.\n';
    assert.deepEqual(spansOf(RULE, text), ['Потверждение']);
  });

  it('knows the words of the team and what it allows', () => {
    const config = 'root: true\nspelling: {words: [Брусовит, брусовита]}\nallow: [хюгге]\n';
    assert.deepEqual(
      spansOf(RULE, 'Возьмите брусовит. Для брусовита нужен хюгге. И брусовиту.', { config }),
      ['брусовиту'],
    );
  });

  it('offers replacements and the dictionary, and makes them only when asked', () => {
    const source = withFrontMatter('Ждём Вас в магазне.');
    const [problem] = lintText(source, { only: [RULE] });
    assert.equal(problem!.severity, 'info');
    assert.equal(problem!.fix, null);
    assert.equal(typeof Object.getOwnPropertyDescriptor(problem, 'suggestions')!.get, 'function');
    const [first] = problem!.suggestions;
    assert.deepEqual(first, {
      title: 'Заменить на «магазине»',
      edits: [{ range: problem!.range, text: 'магазине' }],
    });
    assert.deepEqual(problem!.suggestions.at(-1), {
      title: 'Добавить «магазне» в словарь команды',
      command: 'add-word',
      argument: 'магазне',
    });
    assert.equal(Object.getOwnPropertyDescriptor(problem, 'suggestions')!.get, undefined);
    assert.deepEqual(problem!.data, { word: 'магазне' });
  });

  it('reports no unknown words until the dictionary has come, but certain mistakes at once', () => {
    const { config, host } = contextFor('');
    const source = withFrontMatter('Ждём в магазне в течении дня.');
    const empty = { ...host, data: () => undefined };
    const { problems } = lint({ path: 'a.msg.md', source, config, host: empty, locale: 'ru', only: [RULE] });
    assert.deepEqual(
      problems.map(({ range }) => source.slice(range.start, range.end)),
      ['в течении'],
    );
  });

  it('checks English and Ukrainian by their own dictionaries', () => {
    const english =
      '---\ntitle: x\nlang: en\n---\nPlease confirm your adress, {{ client.name }}. The colour is fine.\n';
    assert.deepEqual(spansOf(RULE, english), ['adress']);
    const ukrainian =
      '---\ntitle: x\nlang: uk\n---\nВаше замовленя готове, {{ client.name }}. Дякуємо, п’ятниця підходить.\n';
    assert.deepEqual(spansOf(RULE, ukrainian), ['замовленя']);
    assert.deepEqual(spansOf(RULE, '---\ntitle: x\nlang: de\n---\nGuten Tagg.\n'), []);
  });

  it('takes one right word in a hundred for a slip at most, in texts of thirty-eight trades', () => {
    const text = readFileSync(new URL('../../data/trades-ru.txt', import.meta.url), 'utf8');
    const words = text.match(/[а-яё]+(?:-[а-яё]+)*/giu)!;
    const alarms = spansOf(RULE, withFrontMatter(text));
    assert.ok(words.length > 2000);
    assert.ok(alarms.length / words.length <= 0.01, alarms.join(' '));
  });
});
