import { defineRule } from '../../engine/types.ts';
import { openingOf } from '../../facts/greeting.ts';
import { nameSlot } from '../../facts/name.ts';
import { MASK_MARK, MASK_OUTPUT } from '../../template/types.ts';

export default defineRule({
  meta: {
    id: 'greeting-comma',
    group: 'greeting',
    severity: 'warning',
    source: ['Правила русской орфографии и пунктуации, § обращения'],
    title: { ru: 'Запятая между приветствием и именем', en: 'A comma between greeting and name' },
    docs: {
      ru: 'Обращение отделяется запятой: «Добрый день, Сергей Петрович!», «Анна, здравствуйте!». Точка или пустое место на этом месте — ошибка. После «Уважаемый» запятая, наоборот, не нужна: «Уважаемый Сергей Петрович!».',
      en: 'A form of address is set off by a comma: «Добрый день, Сергей Петрович!». A full stop or a bare space there is a mistake. After «Уважаемый» no comma stands.',
    },
    messages: {
      missing: {
        ru: 'Перед именем после приветствия нужна запятая: «{right}».',
        en: 'A comma belongs before the name after a greeting: “{right}”.',
      },
      before: {
        ru: 'После имени перед приветствием нужна запятая.',
        en: 'A comma belongs after the name before a greeting.',
      },
      extra: {
        ru: 'После «{word}» запятая не ставится: это определение при имени.',
        en: 'No comma after “{word}”: it belongs to the name.',
      },
      insert: { ru: 'Поставить запятую', en: 'Put a comma' },
      remove: { ru: 'Убрать запятую', en: 'Remove the comma' },
    },
    languages: ['ru', 'uk'],
    fix: 'safe',
    examples: [
      {
        bad: 'Добрый день. {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\n{{ farewell }}\n',
        good: 'Добрый день, {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\n{{ farewell }}\n',
      },
      {
        bad: 'Здравствуйте {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { template } = context;
    const { source, prose } = template;
    return {
      end() {
        for (const greeting of openingOf(context).greetings) {
          if (greeting.class === 'vocative') extraComma(greeting.range);
          else missingComma(greeting);
        }
      },
    };

    function missingComma(greeting: ReturnType<typeof openingOf>['greetings'][number]): void {
      const slot = nameSlot(template, greeting);
      if (!slot) return;
      if (slot.gap === null) {
        const between = prose.slice(slot.range.end, greeting.range.start).replaceAll(MASK_MARK, '');
        if (between.includes(',') || between.trim() !== '' || between === '') return;
        const at = { start: slot.range.end, end: slot.range.end };
        context.report({
          range: slot.range,
          message: 'before',
          fix: { title: 'insert', edits: [{ range: at, text: ',' }] },
        });
        return;
      }
      const gap = prose.slice(slot.gap.start, slot.gap.end);
      const mark = gap.search(/[,.!—–-]/);
      const words = source.slice(greeting.range.start, greeting.range.end);
      const right = `${words}, ${slot.kind === 'output' ? '…' : source.slice(slot.range.start, slot.range.end)}`;
      if (mark < 0) {
        const space = gap.search(/\s/);
        if (space < 0 || gap.includes('\n')) return;
        const at = slot.gap.start + space;
        context.report({
          range: { start: greeting.range.start, end: slot.range.end },
          message: 'missing',
          values: { right },
          fix: { title: 'insert', edits: [{ range: { start: at, end: at }, text: ',' }] },
        });
        return;
      }
      // «Добрый день. Анна!» is a slip; «Добрый день. Анна, Ваш заказ готов» are two sentences.
      const after = prose.slice(slot.range.end).match(new RegExp(`^[\\s${MASK_MARK}]*([,.!?])`))?.[1];
      if (gap[mark] !== '.' || (after !== '!' && after !== '.') || gap.includes('\n')) return;
      const dot = { start: slot.gap.start + mark, end: slot.gap.start + mark + 1 };
      context.report({
        range: dot,
        message: 'missing',
        values: { right },
        fix: { title: 'insert', edits: [{ range: dot, text: ',' }] },
      });
    }

    /** «Уважаемый, Иван!» — but «Уважаемые, …» after which no name follows may be an apposition: silent. */
    function extraComma(range: { start: number; end: number }): void {
      const word = source.slice(range.start, range.end);
      if (!/(ый|ая|ые|ий|ий|ні|на)$/iu.test(word)) return;
      const next = new RegExp(`^,\\s*(?:${MASK_OUTPUT}|\\p{Lu}\\p{Ll}+)`, 'u').exec(
        prose.slice(range.end, range.end + 60),
      );
      if (!next) return;
      const comma = { start: range.end, end: range.end + 1 };
      context.report({
        range: comma,
        message: 'extra',
        values: { word },
        fix: { title: 'remove', edits: [{ range: comma, text: '' }] },
      });
    }
  },
});
