import { defineRule, type LintContext, type ReportFix } from '../../engine/types.ts';
import { foreignPlaceholders } from '../../facts/foreign-placeholders.ts';
import type { LiquidError } from '../../template/liquid/ast.ts';
import { filterInfo, filterNames } from '../../template/liquid/filters.ts';
import { SUPPORTED_TAGS } from '../../template/liquid/slips.ts';
import type { Range } from '../../template/types.ts';
import { nearest } from '../../text/nearest.ts';

export default defineRule({
  meta: {
    id: 'liquid-syntax',
    group: 'liquid',
    severity: 'error',
    source: ['Liquid', 'LiquidJS'],
    title: { ru: 'Скобки {{ … }} и {% … %} написаны верно', en: '{{ … }} and {% … %} are written rightly' },
    docs: {
      ru: 'В двойных скобках стоят значения, `{{ client.name }}`, в скобках с процентами — условия: `{% if … %}` … `{% else %}` … `{% endif %}`. Одна забытая скобка — и сообщение не соберётся вовсе или уйдёт клиенту с кодом внутри.\n\nПравило находит незакрытые и лишние скобки, незаконченные условия, незнакомые команды и фильтры, `=` вместо `==`, `&&` вместо `and`, «ёлочки» вместо прямых кавычек, лишние и пропущенные значения. Где исправление очевидно, оно делается одним нажатием.\n\nКоманды: if, unless, case, for, assign, capture, comment, raw, render, echo, liquid. Остальное (`include`, `layout` …) форматом не поддерживается: такие шаблоны не перенести в другие системы.',
      en: 'Double braces hold values, `{{ client.name }}`; braces with per cent signs hold conditions: `{% if … %}` … `{% else %}` … `{% endif %}`. One forgotten brace, and the message cannot be put together, or goes out with code in it.\n\nThe rule finds unclosed and stray braces, unclosed conditions, unknown tags and filters, `=` for `==`, `&&` for `and`, typographic quotes for straight ones, values too many or missing. Where the repair is obvious, one click makes it.\n\nTags: if, unless, case, for, assign, capture, comment, raw, render, echo, liquid. Anything else (`include`, `layout` …) is not part of the format: such a template cannot move to another system.',
    },
    messages: {
      'unclosed-output': {
        ru: 'Скобки не закрыты: после «{detail}» нужно «}}». Иначе подстановка не сработает.',
        en: 'The braces are not closed: “}}” must follow “{detail}”. Otherwise nothing is filled in.',
      },
      'unclosed-tag': {
        ru: 'Скобки не закрыты: «{detail}» должно кончаться на «%}».',
        en: 'The braces are not closed: “{detail}” must end in “%}”.',
      },
      'unclosed-block': {
        ru: 'Часть «{detail}» начата, но не закончена: где-то ниже нужно {% end{detail} %}.',
        en: '“{detail}” is begun and never ended: {% end{detail} %} must stand somewhere below.',
      },
      'unexpected-tag': {
        ru: 'Здесь не может стоять «{detail}»: нет начала, к которому оно относится, или оно уже было.',
        en: '“{detail}” cannot stand here: what it belongs to was not begun, or it has been there already.',
      },
      'unknown-tag': {
        ru: 'Команды «{detail}» нет. Есть if, unless, case, for, assign, capture, comment, raw, render, echo, liquid.',
        en: 'There is no tag “{detail}”. There are if, unless, case, for, assign, capture, comment, raw, render, echo, liquid.',
      },
      'unknown-tag-near': {
        ru: 'Команды «{detail}» нет. Возможно, «{right}»?',
        en: 'There is no tag “{detail}”. Did you mean “{right}”?',
      },
      'unknown-filter': {
        ru: 'Фильтра «{detail}» нет: с ним сообщение не соберётся. Уберите его или замените.',
        en: 'There is no filter “{detail}”: the message cannot be put together with it. Remove or replace it.',
      },
      'unknown-filter-near': {
        ru: 'Фильтра «{detail}» нет. Возможно, «{right}»?',
        en: 'There is no filter “{detail}”. Did you mean “{right}”?',
      },
      'filter-arguments': {
        ru: 'У фильтра «{detail}» не те значения после двоеточия. Нужно: {usage}.',
        en: 'The filter “{detail}” has the wrong values after its colon. It takes: {usage}.',
      },
      'bad-expression': {
        ru: 'Это не удаётся прочитать: «{detail}». Проверьте имена, кавычки и знаки; скобки для порядка действий Liquid не знает.',
        en: 'This cannot be read: “{detail}”. Check names, quotes and signs; Liquid knows no brackets for grouping.',
      },
      'single-equals': {
        ru: 'Сравнивают двумя знаками: «==». Один знак «=» здесь не работает.',
        en: 'A comparison takes two signs: “==”. A single “=” does not work here.',
      },
      'foreign-operator': {
        ru: 'Знака «{detail}» в Liquid нет. Пишут «{right}».',
        en: 'Liquid has no “{detail}”. Write “{right}”.',
      },
      'empty-output': {
        ru: 'Скобки пусты: впишите имя, например {{ client.name }}, или уберите их.',
        en: 'The braces are empty: put a name, such as {{ client.name }}, or remove them.',
      },
      unopened: {
        ru: 'Скобки «{detail}» ничего не закрывают, и клиент прочтёт их как есть. Уберите их или допишите начало.',
        en: 'The braces “{detail}” close nothing, and the client reads them as they stand. Remove them, or write what they are to close.',
      },
      repair: { ru: 'Исправить: {right}', en: 'Repair: {right}' },
      remove: { ru: 'Убрать «{detail}»', en: 'Remove “{detail}”' },
      end: { ru: 'Закончить в конце строки', en: 'End it at the end of the line' },
    },
    fix: 'safe',
    examples: [
      {
        bad: 'Здравствуйте, {{ client.name }}!\n\nЗаказ № {{ order.number } собран{% if order.total = "0" %}, он бесплатный{% endif %}. Привезти его завтра?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}!\n\nЗаказ № {{ order.number }} собран{% if order.total == "0" %}, он бесплатный{% endif %}. Привезти его завтра?\n\n{{ farewell }}\n',
      },
      {
        bad: 'Здравствуйте, {{ client.name | upcse }}!\n\n{% if now.hour < 12 && now.hour > 5 %}Утром{% else if now.hour < 18 %}Днём{% else %}Вечером{% endif %} ответим. Удобно ли Вам?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name | upcase }}!\n\n{% if now.hour < 12 and now.hour > 5 %}Утром{% elsif now.hour < 18 %}Днём{% else %}Вечером{% endif %} ответим. Удобно ли Вам?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { template, locale } = context;
    const { liquid, subject, source } = template;
    const errors = subject ? [...subject.errors, ...liquid.errors] : liquid.errors;
    const unopened = unopenedBraces(context);
    if (errors.length === 0 && unopened.length === 0) return null;
    return {
      end() {
        for (const error of errors) reportError(error);
        for (const range of unopened) reportUnopened(range);
      },
    };

    /** Behind a closed output they are its own braces once more; elsewhere the beginning may be missing. */
    function reportUnopened(range: Range): void {
      const detail = source.slice(range.start, range.end);
      const remove: ReportFix = { title: 'remove', edits: [{ range, text: '' }] };
      const doubled = /[}%]\}\s?$/.test(source.slice(0, range.start));
      context.report({
        range,
        message: 'unopened',
        values: { detail },
        fix: doubled ? remove : null,
        suggestions: () => (doubled ? [] : [remove]),
      });
    }

    function reportError(error: LiquidError): void {
      const { code, range } = error;
      const detail = code === 'bad-expression' ? source.slice(range.start, range.end) : error.detail;
      const right = suggestionFor(error) ?? error.repair?.text.trim() ?? '';
      const near = (code === 'unknown-tag' || code === 'unknown-filter') && right !== '';
      const usage = code === 'filter-arguments' ? usageOf(error.detail) : '';
      const values = { detail: shorten(detail), right, usage };
      context.report({
        range,
        message: near ? `${code}-near` : code,
        values,
        fix: fixOf(error, right),
        suggestions: () => suggestionsOf(error),
      });
    }

    function fixOf({ repair, range, code }: LiquidError, right: string): ReportFix | null {
      if (repair) {
        const text =
          source.slice(range.start, repair.range.start) +
          repair.text +
          source.slice(repair.range.end, range.end);
        return { title: 'repair', values: { right: shorten(text) }, edits: [repair] };
      }
      if (right === '' || (code !== 'unknown-tag' && code !== 'unknown-filter')) return null;
      return { title: 'repair', edits: [{ range, text: right }] };
    }

    function suggestionsOf({ code, range, detail }: LiquidError): ReportFix[] {
      if (code === 'unexpected-tag' || code === 'empty-output') {
        const text = source.slice(range.start, range.end);
        return [{ title: 'remove', values: { detail: shorten(text) }, edits: [{ range, text: '' }] }];
      }
      if (code !== 'unclosed-block') return [];
      const at = endOfBlock(range);
      return [{ title: 'end', edits: [{ range: { start: at, end: at }, text: `{% end${detail} %}` }] }];
    }

    /** The end of the line of the last branch that the open block has on its way. */
    function endOfBlock(range: Range): number {
      const node = liquid.tags.find((tag) => tag.range.start === range.start);
      const branches = node?.type === 'if' || node?.type === 'case' ? node.branches : [];
      const from = branches.at(-1)?.tag.end ?? range.end;
      const newline = source.indexOf('\n', from);
      const end = newline === -1 ? source.length : newline;
      return source[end - 1] === '\r' ? end - 1 : end;
    }

    /** «date: формат?, пояс?» */
    function usageOf(name: string): string {
      const info = filterInfo(name);
      if (!info) return '';
      const list = info.parameters
        .map((parameter) => parameter.name + (parameter.optional ? '?' : ''))
        .join(', ');
      return `${name}${list && `: ${list}`} (${info[locale]})`;
    }
  },
});

/** `}}` and `%}` in the words of the message, but for what foreign placeholders and braces in the words open. */
function unopenedBraces(context: LintContext): Range[] {
  const { prose } = context.template;
  if (!prose.includes('}}') && !prose.includes('%}')) return [];
  const foreign = foreignPlaceholders(context);
  const found: Range[] = [];
  for (const { 0: braces, index } of prose.matchAll(/\}\}|%\}/g)) {
    const range = { start: index, end: index + braces.length };
    const line = prose.slice(prose.lastIndexOf('\n', index) + 1, index);
    if (
      line.includes('{') ||
      foreign.some((each) => each.range.start < range.end && range.start < each.range.end)
    )
      continue;
    found.push(range);
  }
  return found;
}

/** The one known name that is near an unknown one; null where a repair is given already. */
function suggestionFor({ code, detail, repair }: LiquidError): string | null {
  if (repair) return null;
  if (code === 'unknown-tag') return nearest(detail, SUPPORTED_TAGS);
  return code === 'unknown-filter' ? nearest(detail, filterNames()) : null;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
