import { defineRule } from '../../engine/types.ts';
import { politeCapital, politeWords, speaksToSeveral } from '../../facts/address.ts';
import { capitalize } from '../../language/letter-case.ts';

/** Edits that one suggestion may offer; a text with more is left to fix-all. */
const MOST = 100;

export default defineRule({
  meta: {
    id: 'vy-capital',
    group: 'address',
    severity: 'warning',
    source: ['003', 'Грамота'],
    title: { ru: '«Вы» к одному человеку — с прописной', en: '“Вы” to one person has a capital' },
    docs: {
      ru: 'В письме одному человеку «Вы» и «Ваш» во всех падежах пишут с прописной: это знак уважения к нему. Правило работает, когда `audience: personal` и приветствие обращено к одному.\n\nМолчит: цитаты, заголовки, названия страниц в ссылках, «вы» о нескольких людях («сколько вас будет», «кто из вас», «вы с мужем»), письма нескольким адресатам («Уважаемые Анна и Пётр»). Настройка `address.capital`: `personal` (по умолчанию), `always`, `never`.',
      en: 'In a letter to one person «Вы» and «Ваш» have a capital in every case: a sign of respect. The rule runs where `audience: personal` and the greeting names one person.\n\nSilent: quotations, headings, titles of pages in links, «вы» about several people («сколько вас будет»), letters to several people. Setting `address.capital`: `personal` (default), `always`, `never`.',
    },
    messages: {
      lower: {
        ru: '«{found}» со строчной: сообщение обращено к одному человеку, ему пишут «{right}».',
        en: '“{found}” is lower case: the message speaks to one person, who is written to as “{right}”.',
      },
      always: {
        ru: '«{found}» со строчной, а настройка address.capital велит писать «{right}» всегда.',
        en: '“{found}” is lower case, but the setting address.capital asks for “{right}” everywhere.',
      },
      fix: { ru: 'Заменить на «{right}»', en: 'Replace by “{right}”' },
      all: { ru: 'Писать «Вы» с прописной во всём файле', en: 'Capitalize every “Вы” of the file' },
    },
    languages: ['ru'],
    fix: 'safe',
    examples: [
      {
        bad: 'Добрый день, {{ client.name }}!\n\nМы получили вашу заявку. Удобно ли вам завтра?\n\n{{ farewell }}\n',
        good: 'Добрый день, {{ client.name }}!\n\nМы получили Вашу заявку. Удобно ли Вам завтра?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    if (context.config.address?.capital === 'never') return null;
    return {
      end() {
        if (!politeCapital(context)) return;
        const wrong = politeWords(context).filter(
          ({ spelling, foreign, several }) => spelling === 'lower' && !foreign && !several,
        );
        const edits = wrong.map(({ word: { range, text } }) => ({ range, text: capitalize(text) }));
        for (const [index, { word }] of wrong.entries()) {
          const values = { found: word.text, right: capitalize(word.text) };
          context.report({
            range: word.range,
            message: speaksToSeveral(context) ? 'always' : 'lower',
            values,
            fix: { title: 'fix', values, edits: [edits[index]!] },
            suggestions: edits.length > 1 && edits.length <= MOST ? [{ title: 'all', edits }] : [],
          });
        }
      },
    };
  },
});
