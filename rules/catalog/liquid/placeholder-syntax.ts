import { defineRule } from '../../engine/types.ts';
import { type ForeignPlaceholder, foreignPlaceholders } from '../../facts/foreign-placeholders.ts';
import { liquidName, standardName } from '../../facts/placeholder-words.ts';

export default defineRule({
  meta: {
    id: 'placeholder-syntax',
    group: 'liquid',
    severity: 'error',
    source: ['002', 'Liquid'],
    title: { ru: 'Переменные записаны как {{ имя }}', en: 'Placeholders are written {{ name }}' },
    docs: {
      ru: 'Шаблоны переносят из других систем, и переменные приезжают в чужой записи: `{client}`, `[Имя]`, `#ORDER_ID#`, `%recipient.name%`, `<%= manager %>`, `[[name]]`, `*|FNAME|*`. Подставлять их здесь некому: клиент получит «Здравствуйте, [Имя]!» — и поймёт, что пишет ему не человек.\n\nПравило находит чужие переменные в тексте, теме и ссылках, а также свои, записанные с ошибкой: `{{ Имя Отчество }}` (пробел в имени), `{{1}}` (номер вместо имени), `{{{ name }}}`. Исправление ставит `{{ … }}` с нашим именем, если оно известно.\n\nМолчит о названии в квадратных скобках в начале сообщения, о ссылках `[текст](адрес)`, процентах, хештегах, коде и тексте внутри `{% raw %}`.',
      en: 'Templates are carried over from other systems, and their placeholders come along: `{client}`, `[Name]`, `#ORDER_ID#`, `%recipient.name%`, `<%= manager %>`, `[[name]]`, `*|FNAME|*`. Nobody fills them in here: the client reads “Hello, [Name]!” and knows that no person wrote to him.\n\nThe rule finds foreign placeholders in text, subject and addresses, and our own written wrongly: `{{ first name }}` (a space), `{{1}}` (a number for a name), `{{{ name }}}`. The fix writes `{{ … }}` with our name where it is known.\n\nSilent about a shop name in square brackets at the start, links `[text](address)`, per cent signs, hashtags, code, and text inside `{% raw %}`.',
    },
    messages: {
      foreign: {
        ru: '«{found}» — переменная другой системы: здесь её никто не подставит, и клиент прочтёт её как есть. Запишите её так: {right}.',
        en: '“{found}” is a placeholder of another system: nobody fills it in here, and the client reads it as it stands. Write {right}.',
      },
      nameless: {
        ru: '«{found}» — запись другой системы: здесь её никто не подставит. Поставьте переменную с именем, например {{ client.name }}.',
        en: '“{found}” belongs to another system: nobody fills it in here. Put a placeholder with a name, such as {{ client.name }}.',
      },
      number: {
        ru: '«{found}» выведет само число. Дайте переменной имя, например {{ client.name }}.',
        en: '“{found}” prints the number itself. Give the placeholder a name, such as {{ client.name }}.',
      },
      spaces: {
        ru: 'В имени переменной «{found}» не может быть пробела. Запишите её так: {right}.',
        en: 'The name of a placeholder cannot have a space: “{found}”. Write {right}.',
      },
      replace: { ru: 'Заменить на {right}', en: 'Replace by {right}' },
    },
    fix: 'safe',
    examples: [
      {
        bad: 'Здравствуйте, [Имя]!\n\nЗаказ #ORDER_ID# собран. Привезти его завтра?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}!\n\nЗаказ {{ order.number }} собран. Привезти его завтра?\n\n{{ farewell }}\n',
      },
      {
        bad: 'Здравствуйте, {{ Имя Отчество }}!\n\nСкидка 10 % ждёт Вас по адресу %OFFICE_ADDRESS%. Приедете?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}!\n\nСкидка 10 % ждёт Вас по адресу {{ office_address }}. Приедете?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { source } = context.template;
    return {
      end() {
        for (const placeholder of foreignPlaceholders(context)) reportOne(placeholder);
      },
    };

    function reportOne({ range, name, kind }: ForeignPlaceholder): void {
      const found = source.slice(range.start, range.end);
      if (name === null) {
        context.report({ range, message: kind === 'number' ? 'number' : 'nameless', values: { found } });
        return;
      }
      const right = `{{ ${ourName(name)} }}`;
      context.report({
        range,
        message: kind === 'spaces' ? 'spaces' : 'foreign',
        values: { found, right },
        fix: { title: 'replace', edits: [{ range, text: right }] },
      });
    }

    /** A declared name before a standard one, else the name itself in a form that Liquid reads. */
    function ourName(name: string): string {
      const plain = liquidName(name);
      const candidates = [name, plain, plain.replace('_', '.'), plain.replaceAll('_', '.')];
      return (
        candidates.find((candidate) => context.settings.placeholders.has(candidate)) ??
        standardName(name) ??
        plain
      );
    }
  },
});
