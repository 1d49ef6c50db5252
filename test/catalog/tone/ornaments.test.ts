import assert from 'node:assert/strict';
import { fixText, lintText } from '../../support/lint.ts';

const RULES = ['no-emoji', 'no-smiley', 'exclamation', 'no-caps'];
const fixed = (text: string, config = ''): string => fixText(text, { only: RULES, config }).text;

describe('emoji and smileys go without a trace', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['Здравствуйте! 🌸\n\nЗаказ готов.', 'Здравствуйте!\n\nЗаказ готов.'],
    ['🎉 Заказ готов.', 'Заказ готов.'],
    ['Ждём Вас 🎉🎉, заказ готов.', 'Ждём Вас, заказ готов.'],
    ['Ваше мнение важно 🙏 Оставьте отзыв.', 'Ваше мнение важно. Оставьте отзыв.'],
    ['Рады видеть 😊 Вас снова.', 'Рады видеть Вас снова.'],
    ['- ✅ доставка\n- ✅ сборка', '- доставка\n- сборка'],
    ['Первый абзац.\n\n🌸🌸🌸\n\nВторой абзац.', 'Первый абзац.\n\nВторой абзац.'],
    ['Там много нового. :) Какой вариант ближе?', 'Там много нового. Какой вариант ближе?'],
    ['Ждём Вас))) Прислать схему?', 'Ждём Вас. Прислать схему?'],
    ['Ждём (до 18:00 :) можно).', 'Ждём (до 18:00 можно).'],
    ['Привезти завтра?) Или в среду?', 'Привезти завтра? Или в среду?'],
    ['Готово!!! Привезти?!', 'Готово! Привезти?'],
    ['Строка 🌸\r\nи ещё строка.', 'Строка\r\nи ещё строка.'],
  ];
  for (const [text, expected] of pairs) it(JSON.stringify(text), () => assert.equal(fixed(text), expected));

  it('keeps what the team allows', () => {
    assert.equal(fixed('Ждём Вас ☕ и ❤️.', 'allow: ["☕", "❤"]\n'), 'Ждём Вас ☕ и ❤️.');
    const caps = lintText('Набор ВАЖНО уже в продаже.', { only: RULES, config: 'allow: [важно]\n' });
    assert.deepEqual(caps, []);
  });

  it('offers ordinary letters', () => {
    const [problem] = lintText('Скидка ТОЛЬКО СЕГОДНЯ, цена с НДС.', { only: ['no-caps'] });
    const [fix] = problem!.suggestions;
    assert.ok(fix && 'edits' in fix);
    assert.equal(fix.edits[0]!.text, 'только сегодня');
  });
});
