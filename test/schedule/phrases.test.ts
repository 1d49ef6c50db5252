import assert from 'node:assert/strict';
import { languagePack } from '../../rules/language/index.ts';
import { FORBIDDEN, FORMULA, Lexicon, NEUTRAL, PARTING, SIGNATURE } from '../../rules/schedule/phrases.ts';
import { DAY, EVENING, NIGHT, WEEKEND } from '../../rules/schedule/policy.ts';

const NAMES: Readonly<Record<number, string>> = {
  [DAY]: 'day',
  [EVENING]: 'evening',
  [WEEKEND]: 'weekend',
  [NIGHT]: 'night',
  [NEUTRAL]: 'neutral',
  [FORMULA]: 'formula',
  [PARTING]: 'parting',
  [SIGNATURE]: 'signature',
  [FORBIDDEN]: 'forbidden',
};

const lexicons = new Map(['ru', 'uk', 'en'].map((id) => [id, new Lexicon(languagePack(id).farewells, {})]));

function read(text: string, language = 'ru'): string[] {
  return lexicons
    .get(language)!
    .readString(text)
    .phrases.map(({ bit, start, end }) => `${NAMES[bit]}: ${text.slice(start, end)}`);
}

describe('farewells and wishes in a text', () => {
  const cases: readonly (readonly [string, readonly string[], string?])[] = [
    ['До свидания! Удачного дня!', ['formula: До свидания!', 'day: Удачного дня!']],
    ['Хорошего Вам дня!', ['day: Хорошего Вам дня!']],
    ['Желаю Вам прекрасного вечера.', ['evening: прекрасного вечера.']],
    ['Желаем хорошего рабочего дня!', ['day: хорошего рабочего дня!']],
    ['Приятного вечера и хороших выходных!', ['evening: Приятного вечера', 'weekend: хороших выходных!']],
    ['Удачного дня и хороших выходных', ['day: Удачного дня', 'weekend: хороших выходных']],
    ['Хорошего дня и вечера!', ['day: Хорошего дня', 'evening: вечера!']],
    ['Хорошего, солнечного дня!', ['day: Хорошего, солнечного дня!']],
    ['Спокойной ночи!', ['night: Спокойной ночи!']],
    ['С наступающими выходными!', ['weekend: С наступающими выходными!']],
    ['Отличных майских выходных!', ['weekend: Отличных майских выходных!']],
    ['Приятных покупок и хорошего Вам дня!', ['neutral: Приятных покупок', 'day: хорошего Вам дня!']],
    ['Пусть вечер будет приятным!', ['evening: Пусть вечер']],
    ['Спасибо, хорошего дня!', ['day: хорошего дня!']],
    ['Всего доброго!', ['formula: Всего доброго!']],
    ['До свидания и хорошего остатка дня', ['formula: До свидания', 'day: хорошего остатка дня']],
    ['С уважением,\nЛариса', ['signature: С уважением']],
    ['у нас день открытых дверей', []],
    ['Напишите, пожалуйста, до вечера пятницы', []],
    ['среди них много хороших музыкантов', []],
    ['Мы отнеслись к Вашей просьбе с уважением', []],
    ['кофе для хорошего дня', []],
    ['билеты на концерт приятного вечера', []],
    ['Если вопросы появятся до встречи, напишите', []],
    ['До встречи!', ['parting: До встречи!']],
    ['Хорошего дня рождения!', []],
    ['Пока!', ['forbidden: Пока!']],
    ['Пока заказ у нас, коврик можно поменять', []],
    ['Если Вы (пока) не решили, напишите', []],
    ['Пока)))', ['forbidden: Пока']],
    ['С теплом,\nкоманда «Полки»', ['signature: С теплом']],
    ['Мы на связи!', ['forbidden: Мы на связи!']],
    ['Мы на связи с 9 до 18', []],
    ['До побачення! Гарного дня!', ['formula: До побачення!', 'day: Гарного дня!'], 'uk'],
    ['Бажаємо Вам приємного вечора!', ['evening: приємного вечора!'], 'uk'],
    ['На добраніч!', ['night: На добраніч!'], 'uk'],
    ['Best regards,\nAnna', ['signature: Best regards'], 'en'],
    ['Have a nice day!', ['day: Have a nice day!'], 'en'],
    ['It was a good day to visit us', [], 'en'],
    ['Enjoy the rest of your day', [], 'en'],
  ];
  for (const [text, expected, language] of cases) {
    it(`${language ?? 'ru'}: «${text}»`, () => assert.deepEqual(read(text, language), expected));
  }

  it('says what a piece of text leaves open', () => {
    const ru = lexicons.get('ru')!;
    assert.equal(ru.readString('До свидания! Удачного ').tail, 'Удачного ');
    assert.equal(ru.readString('Удачного дня!').tail, '');
    assert.equal(ru.readString('Удачного завтра').tail, '');
    assert.equal(ru.readString('Ответьте до ').endsInside, true);
    assert.equal(ru.readString('Желаем Вам ').endsInside, false);
    assert.equal(ru.readString('Спасибо! ').endsInside, false);
    assert.equal(ru.readString(' ').endsInside, null);
  });
});
