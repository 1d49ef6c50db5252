import { defineRule } from '../../engine/types.ts';
import { politeCapital, politeWords, speaksToSeveral } from '../../facts/address.ts';

/** Edits that one suggestion may offer; a text with more is left to fix-all. */
const MOST = 100;

export default defineRule({
  meta: {
    id: 'vy-lowercase',
    group: 'address',
    severity: 'warning',
    source: ['003', 'Грамота'],
    title: { ru: '«вы» к нескольким людям — со строчной', en: '“вы” to several people is lower case' },
    docs: {
      ru: '«Вы» с прописной пишут только одному человеку. В рассылке и в письме группе это ошибка: «дорогие друзья, ждём вас». Правило работает при `audience: mass` и `audience: group`, а также когда приветствие обращено к нескольким («Уважаемые клиенты», «Анна и Пётр»). В письме группе — ошибка, в рассылке — предупреждение.\n\nМолчит: начало предложения, цитаты, заголовки, названия («сервис Ваш Юрист»). Настройка `address.capital`: `always` выключает правило, `never` включает его везде.',
      en: '«Вы» with a capital is for one person only. In a mailing or a letter to a group it is a mistake. The rule runs with `audience: mass` and `audience: group`, and where the greeting names several people. An error in a letter to a group, a warning in a mailing.\n\nSilent: the start of a sentence, quotations, headings, proper names. Setting `address.capital`: `always` switches the rule off, `never` has it run everywhere.',
    },
    messages: {
      several: {
        ru: '«{found}» с прописной, а сообщение читают несколько человек. Им пишут «{right}».',
        en: '“{found}” has a capital, but several people read this. They are written to as “{right}”.',
      },
      never: {
        ru: '«{found}» с прописной, а настройка address.capital велит писать «{right}».',
        en: '“{found}” has a capital, but the setting address.capital asks for “{right}”.',
      },
      fix: { ru: 'Заменить на «{right}»', en: 'Replace by “{right}”' },
      all: { ru: 'Писать «вы» со строчной во всём файле', en: 'Lower every “вы” of the file' },
    },
    languages: ['ru', 'uk'],
    fix: 'safe',
    examples: [
      {
        bad: 'Уважаемые клиенты!\n\nПриглашаем Вас на день открытых дверей. Сможете ли прийти?\n\n{{ farewell }}\n',
        good: 'Уважаемые клиенты!\n\nПриглашаем вас на день открытых дверей. Сможете ли прийти?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const capital = context.config.address?.capital ?? 'personal';
    if (capital === 'always') return null;
    return {
      end() {
        if (politeCapital(context)) return;
        const wrong = politeWords(context).filter(
          ({ spelling, start, foreign }) => spelling === 'capital' && !start && !foreign,
        );
        const edits = wrong.map(({ word: { range, text } }) => ({ range, text: text.toLowerCase() }));
        for (const [index, { word }] of wrong.entries()) {
          const values = { found: word.text, right: word.text.toLowerCase() };
          context.report({
            range: word.range,
            message: capital === 'never' && !speaksToSeveral(context) ? 'never' : 'several',
            values,
            ...(context.settings.audience === 'group' && { severity: 'error' as const }),
            fix: { title: 'fix', values, edits: [edits[index]!] },
            suggestions: edits.length > 1 && edits.length <= MOST ? [{ title: 'all', edits }] : [],
          });
        }
      },
    };
  },
});
