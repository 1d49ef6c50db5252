import { defineRule, type Report } from '../../engine/types.ts';
import { nearest } from '../../text/nearest.ts';

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
      yaml: { ru: 'Шапку не удаётся прочитать: {detail}. Пока она не исправлена, проверить остальное нельзя.', en: 'The front matter cannot be read: {detail}. Until it is mended nothing else can be checked.' },
      unquoted: {
        ru: 'Значение с {{ … }} в шапке нужно взять в кавычки, иначе YAML примет скобки за свои.',
        en: 'A value with {{ … }} needs quotes here, else YAML takes the braces for its own.',
      },
      duplicate: { ru: 'Поле повторяется: {detail}. Оставьте одно.', en: 'The key stands twice: {detail}. Keep one.' },
      unclosed: { ru: 'Шапка не закрыта: после полей нужна строка «---».', en: 'The front matter is not closed: a line “---” must follow the keys.' },
      notMap: { ru: 'В шапке должны стоять строки вида «поле: значение».', en: 'The front matter must consist of lines “key: value”.' },
      unknownKey: { ru: 'Неизвестное поле «{found}»: оно ни на что не влияет. Если оно Ваше, начните его с x_.', en: 'Unknown key “{found}”: it has no effect. If it is yours, begin it with x_.' },
      unknownKeyNear: { ru: 'Неизвестное поле «{found}». Возможно, «{suggestion}»?', en: 'Unknown key “{found}”. Did you mean “{suggestion}”?' },
      type: { ru: 'Поле «{path}» другого вида: здесь нужно {expected}.', en: '“{path}” is of another type: {expected} belongs here.' },
      value: { ru: 'У поля «{path}» не бывает значения «{found}». Возможны: {expected}.', en: '“{path}” cannot be “{found}”. It can be: {expected}.' },
      missing: { ru: 'Нет обязательного поля «{path}»: по нему шаблон находят в списке.', en: 'The required key “{path}” is missing: templates are found by it.' },
      noFrontMatter: { ru: 'У шаблона нет шапки. Добавьте хотя бы название: по нему шаблон находят в списке.', en: 'The template has no front matter. Give it a title at least: templates are found by it.' },
      unknownRule: { ru: 'Нет правила «{found}».', en: 'There is no rule “{found}”.' },
      rename: { ru: 'Заменить на «{suggestion}»', en: 'Replace by “{suggestion}”' },
      quote: { ru: 'Взять значение в кавычки', en: 'Put the value in quotes' },
    },
    fix: 'safe',
    examples: [
      { bad: '---\ntitle: Заказ готов\nchanel: chat\n---\nЗдравствуйте, {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\n{{ farewell }}\n', good: '---\ntitle: Заказ готов\nchannel: chat\n---\nЗдравствуйте, {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\n{{ farewell }}\n' },
    ],
  },
  create(context) {
    const { template, settings, locale } = context;
    const { frontMatter, source } = template;
    return {
      end() {
        for (const error of frontMatter.errors) {
          const unquoted = error.code === 'UNQUOTED_LIQUID';
          const quoted = unquoted ? quoteValue(source.slice(error.range.start, error.range.end)) : null;
          context.report({
            range: error.range,
            message: YAML_MESSAGES[error.code] ?? 'yaml',
            values: { detail: error.detail },
            fix: quoted === null ? null : { title: 'quote', edits: [{ range: error.range, text: quoted }] },
          });
        }
        if (frontMatter.errors.length > 0) return;
        if (!frontMatter.range) {
          if (template.words.length > 0) context.report({ range: settings.range('title'), message: 'noFrontMatter', severity: 'hint' });
          return;
        }
        for (const issue of context.issues) {
          const { kind, target, suggestion } = issue;
          const message = kind === 'unknown-key' ? (suggestion ? 'unknownKeyNear' : 'unknownKey') : ISSUE_MESSAGES[kind];
          const report: Report<never> = {
            range: kind === 'missing-key' ? settings.range('title') : issue.range,
            message: message as never,
            values: {
              path: issue.path,
              found: issue.found,
              suggestion: suggestion ?? '',
              expected: kind === 'wrong-type' ? typeNames(issue.expected, locale) : issue.expected.join(', '),
            },
            severity: kind === 'unknown-key' ? 'hint' : 'error',
            fix: suggestion ? { title: 'rename' as never, edits: [{ range: target, text: suggestion }] } : null,
          };
          context.report(report);
        }
        unknownRules();
      },
    };

    function unknownRules(): void {
      const known = context.ruleIds;
      for (const { rule, range } of settings.disabled) {
        if (known.includes(rule)) continue;
        const suggestion = nearest(rule, known);
        context.report({
          range,
          message: 'unknownRule',
          values: { found: rule, suggestion: suggestion ?? '' },
          severity: 'hint',
          fix: suggestion ? { title: 'rename', edits: [{ range, text: suggestion }] } : null,
        });
      }
    }
  },
});

const YAML_MESSAGES: Readonly<Record<string, 'unquoted' | 'duplicate' | 'unclosed' | 'notMap'>> = {
  UNQUOTED_LIQUID: 'unquoted',
  DUPLICATE_KEY: 'duplicate',
  UNCLOSED_FRONT_MATTER: 'unclosed',
  NOT_A_MAP: 'notMap',
};

const ISSUE_MESSAGES = { 'wrong-type': 'type', 'wrong-value': 'value', 'missing-key': 'missing', 'unknown-key': 'unknownKey' } as const;

const TYPE_NAMES: Readonly<Record<string, { ru: string; en: string }>> = {
  string: { ru: 'текст', en: 'text' },
  number: { ru: 'число', en: 'a number' },
  integer: { ru: 'целое число', en: 'a whole number' },
  boolean: { ru: 'true или false', en: 'true or false' },
  array: { ru: 'список', en: 'a list' },
  object: { ru: 'поля «имя: значение»', en: 'a map of “name: value”' },
};

function typeNames(types: readonly string[], locale: 'ru' | 'en'): string {
  return types.map((type) => TYPE_NAMES[type]?.[locale] ?? type).join(locale === 'ru' ? ' или ' : ' or ');
}

/** `subject: {{ a }}: b` → `subject: "{{ a }}: b"`; null where the line is no plain `key: value`. */
function quoteValue(line: string): string | null {
  const match = /^(\s*(?:-\s+)?[^\s:]+:\s+)(\S[^]*)$/.exec(line);
  if (!match || /["'\\\n]/.test(match[2]!)) return null;
  return `${match[1]}"${match[2]}"`;
}
