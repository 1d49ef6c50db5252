import { defineRule } from '../../engine/types.ts';
import { usesOf } from '../../facts/known-names.ts';
import { readMixed } from '../../language/spelling/look-alikes.ts';
import type { Range } from '../../template/types.ts';

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

export default defineRule({
  meta: {
    id: 'placeholder-homoglyph',
    group: 'liquid',
    severity: 'error',
    source: ['практика'],
    title: { ru: 'Имя переменной — в одном алфавите', en: 'A name in one alphabet' },
    docs: {
      ru: 'Русская «с» в `{{ сlient.name }}` на вид не отличается от латинской, но это другое имя: подставить нечего, а глазами ошибку не найти.\n\nПравило смотрит на имена переменных в тексте, теме и шапке и предлагает имя одним алфавитом. Русские имена целиком (`{{ клиент.имя }}`) и имена из частей (`{{ sms_код }}`) — не ошибка.',
      en: 'A Cyrillic «с» in `{{ сlient.name }}` looks like the Latin letter, but the name is another one: nothing is filled in, and no eye finds the mistake.\n\nThe rule looks at names in text, subject and front matter and offers the name in one alphabet. Cyrillic names (`{{ клиент.имя }}`) and names of parts (`{{ sms_код }}`) are right.',
    },
    messages: {
      mixed: {
        ru: 'В имени «{name}» смешаны русские и латинские буквы, похожие на вид ({letters}): для программы это другое имя. Правильно: «{right}».',
        en: 'The name “{name}” mixes Cyrillic and Latin letters that look alike ({letters}): to the program it is another name. Write “{right}”.',
      },
      replace: { ru: 'Заменить на «{right}»', en: 'Replace by “{right}”' },
    },
    fix: 'safe',
    examples: [
      {
        bad: 'Здравствуйте, {{ сlient.name }}! Заказ № {{ order.number }} собран. Привезти его завтра?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}! Заказ № {{ order.number }} собран. Привезти его завтра?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { template, settings, language } = context;
    return {
      end() {
        for (const { variable } of usesOf(context)) check(variable.range);
        for (const { origin, keyRange } of settings.placeholders.values()) {
          if (origin === 'template' && keyRange) check(keyRange);
        }
      },
    };

    function check(range: Range): void {
      const name = template.source.slice(range.start, range.end);
      if (!CYRILLIC.test(name) || !LATIN.test(name)) return;
      const found = repaired(name);
      if (!found) return;
      const { right, letters } = found;
      context.report({
        range,
        message: 'mixed',
        values: { name, right, letters },
        fix: { title: 'replace', edits: [{ range, text: right }] },
      });
    }

    /** The name with every mixed part in one alphabet; a reading that somebody declares is the right one. */
    function repaired(name: string): { right: string; letters: string } | null {
      const letters: string[] = [];
      const read = (choice: number) =>
        name.replace(/\p{L}+/gu, (part) => {
          const mixed = readMixed(part, language.id === 'uk');
          if (!mixed) return part;
          if (choice === 0) letters.push(mixed.letters);
          return mixed.readings[choice] ?? mixed.readings[0]!;
        });
      const [first, second] = [read(0), read(1)];
      // `с.name`: a single look-alike letter, or a part that is wholly in look-alikes, is known only by the name it makes.
      const right = settings.placeholders.has(second) && !settings.placeholders.has(first) ? second : first;
      return letters.length > 0 ? { right, letters: letters.join(', ') } : null;
    }
  },
});
