import { describeError, describeIssue, yamlMessages } from '../../config/messages.ts';
import { defineRule } from '../../engine/types.ts';
import { nearest } from '../../text/nearest.ts';

/** Errors that leave every other line as readable as it was. */
const READABLE = new Set(['DUPLICATE_KEY', 'UNQUOTED_LIQUID', 'ALIAS']);

export default defineRule({
  meta: {
    id: 'front-matter',
    group: 'liquid',
    severity: 'error',
    source: ['format', 'YAML 1.2'],
    title: { ru: 'Поля в шапке шаблона верны', en: 'The front matter is right' },
    docs: {
      ru: 'Шапка между строками `---` — это YAML. Правило показывает ошибки YAML, неизвестные поля (подсказка с ближайшим именем), значения не того вида и вне списка, повторы, `{{ … }}` без кавычек. Свои поля начинайте с `x_` или складывайте в `params:` — о них правило молчит.',
      en: 'What stands between the `---` lines is YAML. The rule reports YAML errors, unknown keys (a hint with the nearest name), values of a wrong type or outside the list, duplicate keys, and `{{ … }}` without quotes. Keys of your own begin with `x_` or go into `params:`.',
    },
    messages: {
      ...yamlMessages,
      noFrontMatter: {
        ru: 'У шаблона нет шапки. Добавьте хотя бы название (title): по нему шаблон находят в списке.',
        en: 'The template has no front matter. Give it a title at least: templates are found by it.',
      },
    },
    fix: 'safe',
    examples: [
      {
        bad: '---\ntitle: Заказ готов\nchanel: chat\n---\nЗдравствуйте, {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\n{{ farewell }}\n',
        good: '---\ntitle: Заказ готов\nchannel: chat\n---\nЗдравствуйте, {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { template, settings, locale, report } = context;
    const { frontMatter, source } = template;
    return {
      end() {
        if (frontMatter.errors.length > 0) reportErrors();
        if (frontMatter.range) {
          if (frontMatter.errors.every(({ code }) => READABLE.has(code))) reportIssues();
        } else if (template.words.length > 0) {
          report({ range: settings.range('title'), message: 'noFrontMatter', severity: 'hint' });
        }
      },
    };

    function reportErrors(): void {
      for (const error of frontMatter.errors) {
        const { range, code } = error;
        const quoted = code === 'UNQUOTED_LIQUID' ? quoteValue(source.slice(range.start, range.end)) : null;
        const fix = quoted === null ? null : { title: 'quote' as const, edits: [{ range, text: quoted }] };
        report({ range, ...describeError(error, locale), fix });
      }
    }

    function reportIssues(): void {
      for (const issue of context.issues) {
        const { kind, target, suggestion } = issue;
        report({
          range: kind === 'missing-key' ? settings.range(issue.path) : issue.range,
          ...describeIssue(issue, locale),
          severity: kind === 'unknown-key' ? 'hint' : 'error',
          fix: suggestion ? { title: 'rename', edits: [{ range: target, text: suggestion }] } : null,
        });
      }
      for (const { rule: found, range } of settings.disabled) {
        if (context.ruleIds.includes(found)) continue;
        const suggestion = nearest(found, context.ruleIds);
        report({
          range,
          message: suggestion ? 'unknownRuleNear' : 'unknownRule',
          values: { found, suggestion: suggestion ?? '' },
          severity: 'hint',
          fix: suggestion ? { title: 'rename', edits: [{ range, text: suggestion }] } : null,
        });
      }
    }
  },
});

/** `subject: {{ a }}: b` → `subject: "{{ a }}: b"`; null where the line is no plain `key: value`. */
function quoteValue(line: string): string | null {
  const match = /^(\s*(?:-\s+)?[^\s:]+:\s+)(\S[\s\S]*)$/.exec(line);
  if (!match || /["'\\\n]/.test(match[2]!)) return null;
  return `${match[1]}"${match[2]}"`;
}
