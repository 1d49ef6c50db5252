import { defineRule } from '../../engine/types.ts';
import { openingOf } from '../../facts/greeting.ts';
import { MASK_MARK, MASK_OUTPUT, type Range } from '../../template/types.ts';

export default defineRule({
  meta: {
    id: 'greeting-agreement',
    group: 'greeting',
    severity: 'warning',
    source: ['003', 'практика'],
    title: { ru: '«Уважаемый» согласуется с именем', en: '«Уважаемый» agrees with the name' },
    docs: {
      ru: '«Уважаемый(ая)» сообщает клиенту, что письмо писала машина, а «Уважаемый {{ client.name }}» превратится в «Уважаемый Анна». «Здравствуйте, {{ client.name }}!» не зависит от рода. Правило молчит, если шаблон выбирает форму по `client.gender`.',
      en: '«Уважаемый(ая)» tells the client that a machine wrote the letter, and «Уважаемый {{ client.name }}» becomes «Уважаемый Анна». «Здравствуйте, {{ client.name }}!» needs no gender. Silent where the template branches on `client.gender`.',
    },
    messages: {
      brackets: {
        ru: '«{found}» выдаёт машинное письмо. Напишите «{right}»: это обращение не зависит от рода.',
        en: '“{found}” looks like a form letter. Write “{right}”: it needs no gender.',
      },
      gender: {
        ru: 'Для женщины выйдет «{found} Анна». Напишите «{right}» или выберите форму по client.gender.',
        en: 'For half of the clients the gender will be wrong: “{found} Анна”. Write “{right}” or branch on client.gender.',
      },
      rewrite: { ru: 'Заменить на «{right}»', en: 'Replace by “{right}”' },
    },
    languages: ['ru', 'uk'],
    fix: 'suggestion',
    examples: [
      {
        bad: 'Уважаемый(ая) {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { template, language } = context;
    const { source, prose } = template;
    const gendered = new Set(language.greetings.gendered);
    return {
      end() {
        for (const { range, text } of openingOf(context).greetings) {
          if (!gendered.has(text)) continue;
          const brackets = /^(?:\s?\(-?\p{Ll}{1,3}\)|\s?\/\s?-?\p{Ll}{1,3}(?!\p{L}))/u.exec(
            source.slice(range.end),
          );
          if (brackets) {
            report({ start: range.start, end: range.end + brackets[0].length }, 'brackets');
          } else if (
            new RegExp(`^[\\s${MASK_MARK}]*${MASK_OUTPUT}`).test(prose.slice(range.end)) &&
            !branchesOnGender()
          ) {
            report(range, 'gender');
          }
        }
      },
    };

    function report(range: Range, message: 'brackets' | 'gender'): void {
      const found = source.slice(range.start, range.end);
      const name = /^\s*(\{\{[^{}]*\}\})/.exec(source.slice(range.end));
      const right = `${language.greetings.neutral}, ${name?.[1] ?? '…'}`;
      // Only where «Уважаемый» itself opens the message; «Здравствуйте, уважаемый …» just loses the word.
      const opens = prose.slice(template.body.start, range.start).trim() === '';
      const edits = opens
        ? [{ range, text: `${language.greetings.neutral},` }]
        : [
            {
              range: { start: range.start, end: range.end + (name ? name[0].length - name[1]!.length : 0) },
              text: '',
            },
          ];
      context.report({
        range,
        message,
        values: { found, right },
        suggestions: [{ title: 'rewrite', edits }],
      });
    }

    function branchesOnGender(): boolean {
      return template.liquid.tags.some(
        (tag) =>
          ((tag.type === 'if' || tag.type === 'case') &&
            tag.branches.some(({ tag: head }) =>
              /gender|пол(?!\p{L})|стать/u.test(source.slice(head.start, head.end)),
            )) ||
          (tag.type === 'case' &&
            /gender|пол(?!\p{L})|стать/u.test(source.slice(tag.subject.range.start, tag.subject.range.end))),
      );
    }
  },
});
