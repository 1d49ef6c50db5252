import type { ReportSuggestions } from '../../engine/types.ts';
import { defineRule } from '../../engine/types.ts';
import { declarationEdit } from '../../facts/declaration.ts';
import { isKnown, usesOf } from '../../facts/known-names.ts';
import { neededBy } from '../../facts/partial-needs.ts';
import { isPartialPath } from '../../facts/partial-paths.ts';
import { type Partial, partialsOf } from '../../facts/partials.ts';
import { standardName } from '../../facts/placeholder-words.ts';
import { passedBy } from '../../facts/renderings.ts';
import type { Render, VariableUse } from '../../template/liquid/ast.ts';
import type { Range } from '../../template/types.ts';
import { nearest } from '../../text/nearest.ts';

/** Mistakes of YAML that leave the rest of the front matter readable. */
const HARMLESS = ['UNQUOTED_LIQUID', 'DUPLICATE_KEY', 'UNCLOSED_FRONT_MATTER'];

export default defineRule({
  meta: {
    id: 'placeholder-unknown',
    group: 'liquid',
    severity: 'error',
    source: ['format', 'LiquidJS strictVariables'],
    title: { ru: 'Переменные известны', en: 'Placeholders are known' },
    docs: {
      ru: 'Имя, которого никто не знает, ничего не подставит: сообщение не уйдёт или уйдёт с дырой. Чаще всего это опечатка: `order.nubmer` вместо `order.number`.\n\nИзвестны имена из шапки шаблона (`placeholders:`), из `.msgmd.yml`, стандартные (`client.name`, `order.number` …), встроенные (`now.hour`, `wish` …) и те, что шаблон присваивает сам (`assign`, `capture`, `for`). Если похоже ровно одно известное имя, правило предлагает его; иначе — объявить новое.\n\nОбщий фрагмент (`{% render "подпись" %}`) видит только то, что ему передали: если он не обойдётся без имени, которого здесь не передают, правило предупреждает об этом у тега `render`. Имя под `| default:`, в условии, в цикле или не во всех ветках условия — необязательное.\n\nМолчит, пока шапку не удаётся прочитать.',
      en: 'A name that nobody knows fills in nothing: the message is not sent, or goes out with a hole. Mostly it is a slip: `order.nubmer` for `order.number`.\n\nKnown are the names of the front matter (`placeholders:`), of `.msgmd.yml`, the standard ones (`client.name`, `order.number` …), the built-in ones (`now.hour`, `wish` …), and those that the template binds itself (`assign`, `capture`, `for`). Where exactly one known name is near, the rule offers it; else to declare the new one.\n\nA partial (`{% render "signature" %}`) sees only what it is handed: where it cannot do without a name that is not passed here, the rule warns at the tag `render`. A name under `| default:`, in a condition, in a loop or not in every branch of a condition is optional.\n\nSilent as long as the front matter cannot be read.',
    },
    messages: {
      near: {
        ru: 'Имя «{name}» никто не задаёт. Возможно, «{right}»?',
        en: 'Nobody gives “{name}” a value. Did you mean “{right}”?',
      },
      unknown: {
        ru: 'Имя «{name}» никто не задаёт, и подставить будет нечего. Объявите его в шапке, в placeholders, с примером значения.',
        en: 'Nobody gives “{name}” a value, so there is nothing to fill in. Declare it in the front matter under placeholders, with an example.',
      },
      notPassed: {
        ru: 'Имя «{name}» никто не передаёт в этот фрагмент, и подставить будет нечего. Передайте его там, где фрагмент подключают.',
        en: 'Nobody passes “{name}” to this partial, so there is nothing to fill in. Pass it where the partial is rendered.',
      },
      missing: {
        ru: 'Фрагменту «{partial}» нужно: {names}. Здесь это не передано, и подставить будет нечего. Передайте по имени: {pairs}',
        en: 'The partial “{partial}” needs {names}, which is not passed here, so there is nothing to fill in. Pass it by name: {pairs}',
      },
      pass: { ru: 'Передать {pairs}', en: 'Pass {pairs}' },
      rename: { ru: 'Заменить на «{right}»', en: 'Replace by “{right}”' },
      declare: { ru: 'Объявить «{name}» в этом шаблоне', en: 'Declare “{name}” in this template' },
      declareForTeam: { ru: 'Объявить «{name}» для всей команды', en: 'Declare “{name}” for the whole team' },
    },
    fix: 'safe',
    examples: [
      {
        bad: 'Здравствуйте, {{ client.name }}! Заказ № {{ order.nubmer }} собран. Привезти его завтра?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}! Заказ № {{ order.number }} собран. Привезти его завтра?\n\n{{ farewell }}\n',
      },
      {
        bad: 'Здравствуйте, {{ client.name }}! Заказ № {{ order.number }} собран. Привезти его завтра?\n\nДо свидания! Удачного дня!\n\n{% render "signature" %}\n',
        good: 'Здравствуйте, {{ client.name }}! Заказ № {{ order.number }} собран. Привезти его завтра?\n\nДо свидания! Удачного дня!\n\n{% render "signature", agent: agent %}\n',
        files: { '_partials/signature.liquid': 'С уважением, {{ agent.name }}\n' },
      },
    ],
  },
  create(context) {
    const { template, settings, path } = context;
    if (template.frontMatter.errors.some(({ code }) => !HARMLESS.includes(code))) return null;
    const near = new Map<string, string | null>();
    return {
      end() {
        for (const use of usesOf(context)) check(use);
        for (const partial of partialsOf(context)) checkRender(partial);
      },
    };

    /** A partial sees nothing but what it is given. */
    function checkRender({ render, template: partial }: Partial): void {
      if (!partial) return;
      const passed = passedBy(render).map(([name]) => name);
      const missing = new Map([...neededBy(partial)].filter(([name]) => !passed.includes(name)));
      if (missing.size === 0) return;
      const names = [...missing.keys()];
      const known = names.filter((name) => [...missing.get(name)!].every((each) => isKnown(context, each)));
      const pair = (name: string) => `${name}: ${known.includes(name) ? name : '…'}`;
      const pairs = names.map(pair).join(', ');
      const at = known.length === names.length ? placeForArgument(render) : null;
      context.report({
        range: render.range,
        message: 'missing',
        severity: 'warning',
        values: { partial: render.partial!, names: names.join(', '), pairs },
        fix:
          at === null
            ? null
            : { title: 'pass', edits: [{ range: { start: at, end: at }, text: `, ${pairs}` }] },
        data: { partial: render.partial, missing: names },
      });
    }

    function check({ variable, local }: VariableUse): void {
      const { name, range } = variable;
      if (local || name === '' || isKnown(context, name)) return;
      // A name in brackets (`a["b"]`) is written in more ways than one: no edit fits them all.
      const isPlain = template.source.slice(range.start, range.end) === name;
      const right = nearKnown(name);
      const values = { name, right: right ?? '' };
      context.report({
        range,
        message: right ? 'near' : isPartialPath(path) ? 'notPassed' : 'unknown',
        values,
        fix: right && isPlain ? { title: 'rename', edits: [{ range, text: right }] } : null,
        suggestions: () => [...standard(name, range, isPlain && !right), ...declarations(name, values)],
      });
    }

    function nearKnown(name: string): string | null {
      const cached = near.get(name);
      if (cached !== undefined) return cached;
      const found = nearest(name, settings.placeholders.keys());
      near.set(name, found);
      return found;
    }

    /** `{{ имя }}`: what our standard list calls it. */
    function standard(name: string, range: Range, wanted: boolean): ReportSuggestions {
      const known = wanted ? standardName(name) : null;
      return known ? [{ title: 'rename', values: { right: known }, edits: [{ range, text: known }] }] : [];
    }

    /** A partial has no front matter, and sees nothing of what the team declares. */
    function declarations(name: string, values: Record<string, string>): ReportSuggestions {
      if (isPartialPath(path)) return [];
      const edit = declarationEdit(template, name);
      const team = {
        title: 'declareForTeam',
        values,
        command: 'declare-placeholder',
        argument: name,
      } as const;
      return edit ? [{ title: 'declare', values, edits: [edit] }, team] : [team];
    }
  },
});

/** Behind the name of the partial and what it is given already; null where that cannot be told. */
function placeForArgument({ args, subject, partialRange }: Render): number | null {
  const last = args.at(-1);
  if (last) return last.value.range.end;
  return subject ? null : partialRange.end + 1;
}
