import { defineRule } from '../../engine/types.ts';
import { findSlips, type TypographySlip } from '../../facts/typography.ts';

export default defineRule({
  meta: {
    id: 'typography',
    group: 'text',
    severity: 'hint',
    source: ['000', 'Мильчин, Чельцова. Справочник издателя и автора'],
    title: { ru: 'Кавычки, тире и пробелы', en: 'Quotation marks, dashes and spaces' },
    docs: {
      ru: 'Грамотно набранное сообщение читается легче и выглядит солиднее. Проверяются: прямые кавычки вместо «ёлочек», дефис вместо тире между словами, два пробела подряд, пробел перед запятой и точкой, пропущенный пробел после них, пробелы внутри кавычек.\n\nМолчит о числах, времени и телефонах (10–14, 8-800), об адресах и коде, о строках внутри Liquid, о таблицах, об отступах и о двух пробелах в конце строки, которые в Markdown значат перенос. В английских текстах прямые кавычки и дефисы остаются.',
      en: 'Well set text reads better. Checked: straight quotation marks, a hyphen for a dash between words, two spaces in a row, a space before a comma or full stop, a missing space after it, spaces inside quotation marks.\n\nSilent about numbers, times and telephone numbers, addresses, code, strings inside Liquid, tables, indentation, and two spaces at the end of a line, which are a line break in Markdown. In English texts straight quotation marks and hyphens stay.',
    },
    messages: {
      quotes: {
        ru: 'Прямые кавычки. В русском тексте ставят «ёлочки».',
        en: 'Straight quotation marks: «…» belong here.',
      },
      dash: {
        ru: 'Дефис вместо тире. Между словами с пробелами ставят тире «—».',
        en: 'A hyphen for a dash: “—” belongs between words.',
      },
      'double-space': { ru: 'Два пробела подряд. Оставьте один.', en: 'Two spaces in a row. Leave one.' },
      'space-before': { ru: 'Лишний пробел перед «{mark}».', en: 'No space belongs before “{mark}”.' },
      'space-after': { ru: 'Нет пробела после «{mark}».', en: 'A space belongs after “{mark}”.' },
      'inner-space': {
        ru: 'Лишний пробел внутри кавычек.',
        en: 'No space belongs inside the quotation marks.',
      },
      'fix-quotes': { ru: 'Поставить «ёлочки»', en: 'Put «…»' },
      'fix-dash': { ru: 'Поставить тире', en: 'Put a dash' },
      'fix-double-space': { ru: 'Оставить один пробел', en: 'Leave one space' },
      'fix-space-before': { ru: 'Убрать пробел', en: 'Remove the space' },
      'fix-space-after': { ru: 'Поставить пробел', en: 'Put a space' },
      'fix-inner-space': { ru: 'Убрать пробел', en: 'Remove the space' },
    },
    languages: ['ru', 'uk', 'en'],
    fix: 'safe',
    examples: [
      {
        bad: 'Здравствуйте, {{ client.name }}! Кабинет прежний - второй, вывеска "Зрение" . Удобно ли Вам?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}! Кабинет прежний — второй, вывеска «Зрение». Удобно ли Вам?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { template } = context;
    return {
      block({ kind, range }) {
        if (kind !== 'paragraph' && kind !== 'list-item' && kind !== 'heading') return;
        for (const slip of findSlips(template.prose, template.source, range, context.language.id))
          report(slip);
      },
    };

    function report({ kind, range, edits, mark }: TypographySlip): void {
      context.report({
        range,
        message: kind,
        values: { mark },
        fix: { title: `fix-${kind}`, edits },
      });
    }
  },
});
