import assert from 'node:assert/strict';
import { silentOn, spansOf, speaksOn } from '../../support/alarms.ts';
import { fixText, withFrontMatter } from '../../support/lint.ts';

const RULE = 'typography';

describe('typography', () => {
  speaksOn(RULE, {
    'Кабинет прежний - 204, вывеска "Зрение".': ['-', '"Зрение"'],
    'Сказали "не знаю ("может быть")".': ['"не знаю ("может быть")"', '"может быть"'],
    'Тариф "{{ tariff }}" - новый': ['"{{ tariff }}"', '-'],
    'Строка  с пробелами , и точкой .': ['  ', ' ,', ' .'],
    'Здравствуйте,{{ client.name }}! Привет,мир!Добро пожаловать.Ждём Вас.': [',', ',', '!', '.'],
    'Мастерская « Ясень ».': ['« ', ' »'],
    '{% if x == "да" %}"Кавычки"{% endif %}': ['"Кавычки"'],
    '**Важно** - "**текст**"': ['-', '"**текст**"'],
    '- пункт - важный': ['-'],
  });

  silentOn(RULE, [
    'Работаем Пн-Пт 10-14, тел. 8-800-555-35-35, с 10 - 14 часов.',
    '{{ from }} - {{ to }}, 100 - 20 = 80',
    'Экран 15.6", монитор 27".',
    'Код `a - b  "c" ,d` и https://a.example/?q="x",y=1',
    'Два пробела в конце  \nзначат перенос.',
    'Спасибо :) и ;) и :-( , кстати , )'.slice(0, 22),
    '| a  | b |\n|----|---|\n| "x" | - y |',
    'Файл .NET, сайт.рф, 2,5 кг, 1,000, т.е. и т.д., просп.Мира, 1С:Бухгалтерия, 10:00',
    '- список\n- ещё пункт\n\n  - вложенный',
    'Уже «ёлочки» — и тире, и „лапки“ внутри…',
    '{% raw %}"a"  - b{% endraw %}',
    'Привет…   {% if x %}  {% endif %}',
    'Файл a,b и X,Y',
    'Договор "О поставке "Волна" подписан.',
  ]);

  it('changes only the marks, keeps CRLF and fixes to the end', () => {
    const source = withFrontMatter('Дом "Уют" - у нас.\r\nДа ,но  позже .\r\n');
    const { text } = fixText(source, { only: [RULE] });
    assert.equal(text, withFrontMatter('Дом «Уют» — у нас.\r\nДа, но позже.\r\n'));
    assert.equal(fixText(text, { only: [RULE] }).text, text);
  });

  it('leaves straight quotation marks and hyphens to English', () => {
    const text = '---\ntitle: x\nlang: en\n---\nIt is "fine" - really , John.\n';
    assert.deepEqual(spansOf(RULE, text), [' ,']);
  });

  it('leaves a transliterated SMS in its short alphabet', () => {
    assert.deepEqual(spansOf(RULE, 'Vash zakaz "12" - gotov.'), []);
  });
});
