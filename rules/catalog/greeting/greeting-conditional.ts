import { defineRule } from '../../engine/types.ts';
import { openingOf } from '../../facts/greeting.ts';
import { inQuote } from '../../template/places.ts';
import { likeCase } from '../../text/case.ts';

export default defineRule({
  meta: {
    id: 'greeting-conditional',
    group: 'greeting',
    severity: 'warning',
    source: ['003'],
    title: {
      ru: '«Приветствую» — только давнему знакомому',
      en: '«Приветствую» only for a long acquaintance',
    },
    docs: {
      ru: '«Приветствую» допустимо только при давнем знакомстве с клиентом, который сам пишет так же. Чтобы шаблон это показывал, в нём должны стоять `relationship: longtime` и `contact: repeat`; тогда правило молчит.',
      en: '«Приветствую» is allowed only with a long acquaintance who writes the same way. The template says so with `relationship: longtime` and `contact: repeat`; then the rule is silent.',
    },
    messages: {
      conditional: {
        ru: '«{found}» годится только для давнего знакомого, который здоровается так же. Напишите «{right}» или укажите relationship: longtime и contact: repeat.',
        en: '“{found}” is only for a long acquaintance who greets the same way. Write “{right}”, or set relationship: longtime and contact: repeat.',
      },
      replace: { ru: 'Заменить на «{right}»', en: 'Replace by “{right}”' },
      declare: { ru: 'Это давний знакомый: добавить {keys}', en: 'This is a long acquaintance: add {keys}' },
    },
    languages: ['ru', 'uk'],
    fix: 'suggestion',
    examples: [
      {
        bad: 'Приветствую, {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { settings, template, language } = context;
    if (settings.relationship === 'longtime' && settings.contact === 'repeat') return null;
    return {
      end() {
        for (const { class: kind, range } of openingOf(context).greetings) {
          if (kind !== 'conditional' || inQuote(template, range)) continue;
          const found = template.source.slice(range.start, range.end);
          const right = likeCase(found, language.greetings.neutral);
          context.report({
            range,
            message: 'conditional',
            values: { found, right },
            suggestions: [{ title: 'replace', edits: [{ range, text: right }] }, ...declaration()],
          });
        }
      },
    };

    function declaration() {
      const { content } = template.frontMatter;
      if (!content || settings.has('relationship') || settings.has('contact')) return [];
      const newline = template.source.includes('\r\n') ? '\r\n' : '\n';
      const keys = 'relationship: longtime, contact: repeat';
      const text = `relationship: longtime${newline}contact: repeat${newline}`;
      return [
        {
          title: 'declare' as const,
          values: { keys },
          edits: [{ range: { start: content.end, end: content.end }, text }],
        },
      ];
    }
  },
});
