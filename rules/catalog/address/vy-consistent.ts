import { defineRule } from '../../engine/types.ts';
import { type PoliteWord, politeWords } from '../../facts/address.ts';
import { capitalize } from '../../language/letter-case.ts';

export default defineRule({
  meta: {
    id: 'vy-consistent',
    group: 'address',
    severity: 'warning',
    source: ['практика'],
    title: { ru: '«Вы» пишется в сообщении одинаково', en: 'One message spells “Вы” one way' },
    docs: {
      ru: 'Если команда не следит за прописной буквой (vy-capital и vy-lowercase выключены), в одном сообщении всё же не должно быть и «Вы», и «вы»: видно, что текст склеен из кусков. Отмечается то написание, которое встречается реже.\n\nМолчит, пока включено хотя бы одно из двух правил; начало предложения, цитаты и заголовки не в счёт.',
      en: 'Where a team leaves the capital alone (vy-capital and vy-lowercase are off), one message should still not mix «Вы» and «вы». The rarer spelling is reported.\n\nSilent while either of the two rules is on; sentence starts, quotations and headings do not count.',
    },
    messages: {
      mixed: {
        ru: 'Здесь «{found}», а в остальном сообщении — «{other}». Пишите одинаково: «{right}».',
        en: 'Here it is “{found}”, elsewhere in the message “{other}”. Keep to one: “{right}”.',
      },
      usual: { ru: 'Здесь «{other}»', en: 'Here it is “{other}”' },
      fix: { ru: 'Заменить на «{right}»', en: 'Replace by “{right}”' },
    },
    languages: ['ru', 'uk'],
    fix: 'safe',
    examples: [
      {
        config: 'rules:\n  vy-capital: off\n  vy-lowercase: off\n',
        bad: 'Добрый день, {{ client.name }}!\n\nЖдём вас завтра, все ваши вещи у нас. Передать для Вас ключи?\n\n{{ farewell }}\n',
        good: 'Добрый день, {{ client.name }}!\n\nЖдём вас завтра, все ваши вещи у нас. Передать для вас ключи?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { config, settings } = context;
    const isOff = (rule: string): boolean =>
      config.rules[rule] === 'off' || settings.disabled.some((disabled) => disabled.rule === rule);
    if (!isOff('vy-capital') || !isOff('vy-lowercase')) return null;
    return {
      end() {
        const counted = politeWords(context).filter(
          ({ start, foreign, several }) => !start && !foreign && !several,
        );
        const lower = counted.filter(({ spelling }) => spelling === 'lower');
        const capital = counted.filter(({ spelling }) => spelling === 'capital');
        if (lower.length === 0 || capital.length === 0) return;
        const lowerFirst = lower[0]!.word.range.start < capital[0]!.word.range.start;
        const keepLower = lower.length === capital.length ? lowerFirst : lower.length > capital.length;
        const [rare, usual] = keepLower ? [capital, lower] : [lower, capital];
        for (const word of rare) report(word, usual[0]!, keepLower);
      },
    };

    function report({ word }: PoliteWord, usual: PoliteWord, lower: boolean): void {
      const right = lower ? word.text.toLowerCase() : capitalize(word.text);
      const values = { found: word.text, other: usual.word.text, right };
      context.report({
        range: word.range,
        message: 'mixed',
        values,
        fix: { title: 'fix', values, edits: [{ range: word.range, text: right }] },
        related: [{ range: usual.word.range, message: 'usual' }],
      });
    }
  },
});
