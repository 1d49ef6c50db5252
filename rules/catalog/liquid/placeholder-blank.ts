import { defineRule, type ReportSuggestions } from '../../engine/types.ts';
import { type Blank, blanksOf } from '../../facts/blanks.ts';
import { liquidName, standardName } from '../../facts/placeholder-words.ts';

export default defineRule({
  meta: {
    id: 'placeholder-blank',
    group: 'liquid',
    severity: 'warning',
    source: ['002', '000'],
    title: { ru: 'В тексте не осталось пропусков', en: 'No blanks are left to fill' },
    docs: {
      ru: 'Черновик с пропусками рано или поздно уходит как есть: «Всегда Ваш…», «на имя ______», «до *дата*», «[указать сумму]». Клиент видит заготовку, которую не дописали.\n\nПоставьте переменную, `{{ due.date }}`, — её подставит программа, а без значения сообщение не уйдёт.\n\nМолчит о выделении текста («*Важно:*», «*Адрес* — …», «укажите *адрес*»), о многоточии в живой речи, о линейках между частями письма.',
      en: 'A draft with blanks is sent as it stands sooner or later: “Yours…”, “for ______”, “until *date*”, “[insert amount]”. The client sees a form that nobody filled in.\n\nPut a placeholder, `{{ due.date }}`: the program fills it in, and without a value the message does not go out.\n\nSilent about emphasis (“*Important:*”, “*Address* — …”), an ellipsis in plain speech, and rules between the parts of a letter.',
    },
    messages: {
      line: {
        ru: '«{found}» — пропуск: клиент получит его незаполненным. Поставьте на это место переменную {{ … }}.',
        en: '“{found}” is a blank: the client gets it unfilled. Put a placeholder {{ … }} there.',
      },
      word: {
        ru: '«{found}» похоже на пропуск, который не заполнили. Поставьте на это место переменную {{ … }}.',
        en: '“{found}” looks like a blank that was not filled in. Put a placeholder {{ … }} there.',
      },
      note: {
        ru: '«{found}» — заметка себе: клиент прочтёт её. Поставьте переменную {{ … }} или текст.',
        en: '“{found}” is a note to oneself: the client reads it. Put a placeholder {{ … }} or the text.',
      },
      signature: {
        ru: 'Подпись не дописана: «{found}». Поставьте имя или {{ agent.name }}.',
        en: 'The signature is unfinished: “{found}”. Put a name or {{ agent.name }}.',
      },
      replace: { ru: 'Заменить на {right}', en: 'Replace by {right}' },
    },
    fix: 'suggestion',
    examples: [
      {
        bad: 'Здравствуйте, {{ client.name }}!\n\nПропуск заказан на имя ____________, ждём Вас *дата*. Удобно ли Вам?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}!\n\nПропуск заказан на имя {{ client.last_name }}, ждём Вас {{ call.time }}. Удобно ли Вам?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { source } = context.template;
    return {
      end() {
        for (const blank of blanksOf(context)) reportOne(blank);
      },
    };

    function reportOne(blank: Blank): void {
      const { range, kind } = blank;
      const message = kind === 'dots' || kind === 'mask' ? 'line' : kind;
      context.report({
        range,
        message,
        values: { found: source.slice(range.start, range.end).replace(/\s+/g, ' ') },
        suggestions: () => replacements(blank),
      });
    }

    function replacements({ range, kind, name }: Blank): ReportSuggestions {
      const right = kind === 'signature' ? '{{ agent.name }}' : name && `{{ ${ourName(name)} }}`;
      if (!right) return [];
      const written = source.slice(range.start, range.end);
      const dots = kind === 'signature' ? written.search(/(?:\.{3,}|…+)$/) : 0;
      const at = { start: range.start + dots, end: range.end };
      const space = dots > 0 && /\p{L}$/u.test(written.slice(0, dots)) ? ' ' : '';
      return [{ title: 'replace', values: { right }, edits: [{ range: at, text: space + right }] }];
    }

    function ourName(name: string): string {
      const plain = liquidName(name);
      const { placeholders } = context.settings;
      return placeholders.has(plain) ? plain : (standardName(name) ?? plain);
    }
  },
});
