import assert from 'node:assert/strict';
import { parseTemplate } from '../../rules/template/template.ts';

/** Sentences of a body; a line end inside one is shown as `⏎`. */
function sentences(source: string): string[] {
  return parseTemplate(source).sentences.map(({ range }) =>
    source.slice(range.start, range.end).replace(/\r?\n/g, '⏎'),
  );
}

/** Sentences are separated by ` / ` on the right. */
const CASES: [what: string, source: string, expected: string][] = [
  ['marks', 'Готово! Когда удобно? Ждём… вас', 'Готово! / Когда удобно? / Ждём… вас'],
  ['marks in a row', 'Готово!! Правда?! Да... наверное', 'Готово!! / Правда?! / Да... наверное'],
  ['closing quotes and brackets', 'Он сказал «да». Потом (вчера.) Ушёл.', 'Он сказал «да». / Потом (вчера.) / Ушёл.'],
  ['a quoted question inside', 'На вопрос «Как дела?» отвечаем так.', 'На вопрос «Как дела?» отвечаем так.'],
  ['a lower-case word after !', 'Здравствуйте! ваш заказ готов', 'Здравствуйте! / ваш заказ готов'],
  ['a forgotten space', 'Добрый день.Ваш заказ готов', 'Добрый день. / Ваш заказ готов'],
  ['abbreviations of places', 'Ждём по адресу: г. Тверь, ул. Ленина, д. 5, кв. 7. Вход со двора.', 'Ждём по адресу: г. Тверь, ул. Ленина, д. 5, кв. 7. / Вход со двора.'],
  ['abbreviations with capitals after them', 'Приём ведёт д-р Иванов, каб. В. Петрова.', 'Приём ведёт д-р Иванов, каб. В. Петрова.'],
  ['measures', 'Цена 1500 руб. Оплатите до 5 марта 2026 г. Спасибо!', 'Цена 1500 руб. / Оплатите до 5 марта 2026 г. / Спасибо!'],
  ['measures inside', 'Оплатите 1500 руб. 50 коп. наличными.', 'Оплатите 1500 руб. 50 коп. наличными.'],
  ['a measure after an output', 'Сумма {{ order.total }} руб. Оплатите её.', 'Сумма {{ order.total }} руб. / Оплатите её.'],
  ['a place after a full stop', 'Мы в г. Москве.', 'Мы в г. Москве.'],
  ['lists that go on', 'Столы, стулья и т. д. Всё есть.', 'Столы, стулья и т. д. / Всё есть.'],
  ['т. е.', 'Завтра, т. е. в среду, ждём.', 'Завтра, т. е. в среду, ждём.'],
  ['initials', 'Ваш врач С. П. Иванов ждёт.', 'Ваш врач С. П. Иванов ждёт.'],
  ['numbers with full stops', 'Пункты 2.1 и 4.3, дата 12.03.2026, время 10.00.', 'Пункты 2.1 и 4.3, дата 12.03.2026, время 10.00.'],
  ['a number at the end', 'Ваш номер 15. Ждите.', 'Ваш номер 15. / Ждите.'],
  ['a numbered heading', '1\\. Оплата. Она прошла.', '1\\. Оплата. / Она прошла.'],
  ['English', 'Mr. Smith arrives at 5 p.m. today. Please wait.', 'Mr. Smith arrives at 5 p.m. today. / Please wait.'],
  ['Ukrainian', 'Чекаємо на вул. Шевченка, буд. 5. До зустрічі!', 'Чекаємо на вул. Шевченка, буд. 5. / До зустрічі!'],
  ['an output at the beginning', '{{ client.name }}, здравствуйте! {{ wish }}', '{{ client.name }}, здравствуйте! / {{ wish }}'],
  ['branches side by side', '{% if a %}Удачного дня!{% else %}Доброго вечера!{% endif %} Ждём.', 'Удачного дня! / Доброго вечера! / Ждём.'],
  ['a branch inside a sentence', 'Ждём {% if a %}завтра{% else %}сегодня{% endif %} в 10.', 'Ждём {% if a %}завтра{% else %}сегодня{% endif %} в 10.'],
  ['lines of their own', 'Добрый день\nВаш заказ готов\nАнна', 'Добрый день / Ваш заказ готов / Анна'],
  ['a comma at the end of a line', 'С уважением,\nАнна', 'С уважением,⏎Анна'],
  ['a lower-case line', 'Ваш заказ\nготов', 'Ваш заказ⏎готов'],
  ['a full stop at the end of a line', 'Ждём Вас.\nспасибо', 'Ждём Вас. / спасибо'],
  ['a hard break', 'Ваш заказ  \nготов\\\nсовсем', 'Ваш заказ / готов / совсем'],
  ['bullets that Markdown does not know', 'Нужны:\n• паспорт\n• полис', 'Нужны: / • паспорт / • полис'],
  ['CRLF', 'Добрый день\r\nВаш заказ готов', 'Добрый день / Ваш заказ готов'],
  ['blocks', '# Тема\n\nТекст\n- раз\n- два', 'Тема / Текст / раз / два'],
  ['cells of a table', '| Дата | Час |\n|---|---|\n| 5 марта | 10 |', 'Дата / Час / 5 марта / 10'],
  ['HTML breaks', 'Добрый день<br>Ваш <b>заказ</b> готов', 'Добрый день / Ваш <b>заказ</b> готов'],
  ['addresses', 'Сайт yasen.example. Пишите на a.b@yasen.example. Ждём.', 'Сайт yasen.example. / Пишите на a.b@yasen.example. / Ждём.'],
  ['nothing but marks', '***\n\n<!-- нет -->\n{% comment %}нет{% endcomment %}', ''],
]; // biome-ignore format: a table

describe('sentences', () => {
  for (const [what, source, expected] of CASES) {
    it(`are cut at the right places: ${what}`, () => assert.equal(sentences(source).join(' / '), expected));
  }

  it('go on where an editor has wrapped the line', () => {
    const wrapped =
      'Если время окажется неудобным, напишите нам, пожалуйста, и мы подберём для\nВас другое: доставка работает каждый день без выходных и перерывов на обед.';
    assert.equal(sentences(wrapped).length, 1);
  });

  it('know their block and their words', () => {
    const template = parseTemplate('Раз два.\n\n1. Три');
    assert.deepEqual(
      template.sentences.map(({ block, firstWord, lastWord }) => [
        block.kind,
        block.ordered,
        firstWord,
        lastWord,
      ]),
      [
        ['paragraph', false, 0, 2],
        ['list-item', true, 2, 3],
      ],
    );
    assert.deepEqual(
      template.words.map(({ key, sentence }) => [key, sentence]),
      [
        ['раз', 0],
        ['два', 0],
        ['три', 1],
      ],
    );
  });
});

describe('words', () => {
  const words = (source: string) => parseTemplate(source).words.map(({ text }) => text);

  it('are letters with inner hyphens and apostrophes', () => {
    assert.deepEqual(words("Как-то об'єкт Д’Артаньян - 5-го №7 ООО «Ёж»"), [
      'Как-то',
      "об'єкт",
      'Д’Артаньян',
      'го',
      'ООО',
      'Ёж',
    ]);
  });

  it('are compared in lower case and without ё', () => {
    assert.deepEqual(
      parseTemplate('ЁЖ Ещё').words.map(({ key }) => key),
      ['еж', 'еще'],
    );
  });

  it('are compared without soft hyphens and stress', () => {
    const { words: found } = parseTemplate('да\u00adвай\u00adте за\u0301мок Мо\u0438\u0306');
    assert.deepEqual(
      found.map(({ key }) => key),
      ['давайте', 'замок', 'мой'],
    );
    assert.equal(found[0]!.text, 'да\u00adвай\u00adте');
  });

  it('are none in hashtags', () => {
    assert.deepEqual(words('Ищите #делай_добро и #лето2026года, дом №5 и C#'), [
      'Ищите',
      'и',
      'дом',
      'и',
      'C',
    ]);
  });

  it('keep combining marks and pass over emoji', () => {
    assert.deepEqual(words('Мои\u0306 😀дом👨‍👩‍👧'), ['Мои\u0306', 'дом']);
  });

  it('are none in Liquid, code, addresses and HTML', () => {
    assert.deepEqual(
      words(
        '{{ client.name }} {% if a %}да{% endif %} `код` https://site.example/путь <b title="нет">жирно</b> a@b.ru &nbsp;',
      ),
      ['да', 'жирно'],
    );
  });
});

describe('quotations', () => {
  const quotes = (source: string) =>
    parseTemplate(source).quotes.map(({ start, end }) => source.slice(start, end));

  it('are found with all their marks', () => {
    assert.deepEqual(quotes('«раз» “два” „три“ „четыре” "пять"'), [
      '«раз»',
      '“два”',
      '„три“',
      '„четыре”',
      '"пять"',
    ]);
  });

  it('are taken whole where they nest', () => {
    assert.deepEqual(quotes('ТД «Мир «Уюта» и дома» ждёт'), ['«Мир «Уюта» и дома»']);
  });

  it('do not leave their paragraph, and inches are none', () => {
    assert.deepEqual(quotes('«раз\n\nдва» 24" и 27" и "три"'), ['"три"']);
  });

  it('are block quotes too', () => {
    assert.deepEqual(quotes('> Ты где?\n\nТекст'), ['Ты где?']);
  });
});
