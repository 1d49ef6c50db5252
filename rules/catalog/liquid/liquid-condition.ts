import { defineRule, type ReportFix, type RuleContext } from '../../engine/types.ts';
import { grouped, joint, leavesOf, mixes } from '../../facts/condition-parts.ts';
import { namesIn } from '../../facts/guards.ts';
import { policyFor } from '../../facts/proof.ts';
import { domainOf, isLocal, mayBeEmptyText, meantLiteral, sortOf } from '../../facts/value-domains.ts';
import { type Conditions, conditionsOf } from '../../schedule/proof/conditions.ts';
import type { Case, Comparison, Conditional, Expression } from '../../template/liquid/ast.ts';
import type { Range } from '../../template/types.ts';

export default defineRule({
  meta: {
    id: 'liquid-condition',
    group: 'liquid',
    severity: 'warning',
    source: ['LiquidJS'],
    title: { ru: 'Условие может и выполниться, и не выполниться', en: 'A condition can both hold and fail' },
    docs: {
      ru: 'Условие, которое не выполняется никогда или выполняется всегда, — почти всегда описка, и клиент получает не тот текст.\n\nПравило находит:\n- значения, которых не бывает: `now.weekday == "friday"` (бывает mo … su), `now.hour > 24`, значение не из списка `values`;\n- сравнение строки с числом: `deal.days > "3"`;\n- части, которые исключают друг друга (`now.hour < 9 and now.hour > 18`) или вместе верны всегда (`now.weekday != "sa" or now.weekday != "su"`);\n- ветку, до которой не доходит, потому что её случаи забрали ветки выше;\n- повтор одного значения в `when`: LiquidJS выведет обе ветки;\n- `and` и `or` в одном условии: Liquid читает их справа налево, `a or b and c` — это `a or (b and c)`, `a and b or c` — `a and (b or c)`;\n- `{% if note %}` для необязательной переменной: пустая строка в Liquid истинна, нужно `note != blank`.\n\nМолчит о ветке, до которой не доходит только внутри окна отправки: она пригодится, когда окно изменится.',
      en: 'A condition that never holds, or always does, is nearly always a slip, and the client gets the wrong text.\n\nThe rule finds values that do not occur (`now.weekday == "friday"`, `now.hour > 24`, a value outside `values`), strings compared with numbers, parts that exclude each other (`now.hour < 9 and now.hour > 18`) or together cover everything, branches that are never reached because branches above take all their cases, a value repeated in `when` (LiquidJS then outputs both branches), `and` and `or` in one condition (Liquid reads them from the right), and `{% if note %}` for an optional placeholder: an empty string is true in Liquid, write `note != blank`.\n\nSilent about a branch that is unreachable only inside the send window.',
    },
    messages: {
      impossible: {
        ru: 'Это условие не выполнится никогда: {name} бывает только {domain}.',
        en: 'This condition never holds: {name} is only ever {domain}.',
      },
      needless: {
        ru: 'Это условие выполняется всегда: {name} бывает только {domain}.',
        en: 'This condition always holds: {name} is only ever {domain}.',
      },
      never: { ru: 'Это условие не выполнится никогда.', en: 'This condition never holds.' },
      always: {
        ru: 'Это условие выполняется всегда: оно ничего не решает.',
        en: 'This condition always holds and decides nothing.',
      },
      number: {
        ru: 'Число сравнивается со строкой {literal}. Уберите кавычки: {right}',
        en: 'A number is compared with the string {literal}. Take the quotes away: {right}',
      },
      string: {
        ru: 'Строка сравнивается с числом {literal}. Возьмите значение в кавычки: {right}',
        en: 'A string is compared with the number {literal}. Put the value in quotes: {right}',
      },
      hour: {
        ru: 'Фильтр date даёт строку, а сравнивается она с числом {literal}. Сделайте из неё число: | plus: 0',
        en: 'The filter date gives a string, and it is compared with the number {literal}. Make a number of it: | plus: 0',
      },
      unreached: {
        ru: 'До этой ветки не доходит никогда: все её случаи забирают ветки выше. Поменяйте ветки местами или исправьте условие.',
        en: 'This branch is never reached: the branches above take all its cases. Change the order or mend the condition.',
      },
      excluded: {
        ru: 'Это условие не выполнится никогда: его части исключают друг друга. Если хватит одной из них, замените and на or.',
        en: 'This condition never holds: its parts exclude each other. If one of them is enough, replace and by or.',
      },
      covered: {
        ru: 'Это условие выполняется всегда: что бы ни было, одна из его частей верна. Если нужны все сразу, замените or на and.',
        en: 'This condition always holds: one of its parts is true in any case. If all are needed at once, replace or by and.',
      },
      takenBy: { ru: 'Её случаи забирает эта ветка', en: 'This branch takes its cases' },
      repeated: {
        ru: 'Значение {literal} уже есть в другом when: сработают обе ветки.',
        en: 'The value {literal} stands in another when as well: both branches go out.',
      },
      first: { ru: 'Впервые здесь', en: 'It stands here first' },
      mixed: {
        ru: 'and и or в одном условии Liquid читает справа налево: это «{meaning}». Если задумано другое, поставьте одно условие внутрь другого.',
        en: 'Liquid reads and and or in one condition from the right: this is “{meaning}”. If you mean something else, put one condition inside another.',
      },
      empty: {
        ru: 'Когда значение {name} пусто, условие всё равно выполнится, и клиент прочтёт фразу с дырой. Напишите {name} != blank',
        en: 'Where {name} is empty the condition holds all the same, and the client reads a phrase with a hole. Write {name} != blank',
      },
      replace: { ru: 'Заменить на {right}', en: 'Replace by {right}' },
      toNumber: { ru: 'Добавить | plus: 0', en: 'Add | plus: 0' },
    },
    fix: 'safe',
    examples: [
      {
        bad: 'Здравствуйте, {{ client.name }}!\n\nДо свидания! {% if now.weekday == "friday" and now.hour >= 14 %}Хороших выходных!{% else %}{{ wish }}{% endif %}\n',
        good: 'Здравствуйте, {{ client.name }}!\n\nДо свидания! {% if now.weekday == "fr" and now.hour >= 14 %}Хороших выходных!{% else %}{{ wish }}{% endif %}\n',
      },
      {
        bad: '---\ntitle: Сделка\nplaceholders:\n  deal.days: {example: 5, type: number}\n---\nЗдравствуйте!{% if deal.days > "3" %} Осталось больше трёх дней.{% endif %}\n',
        good: '---\ntitle: Сделка\nplaceholders:\n  deal.days: {example: 5, type: number}\n---\nЗдравствуйте!{% if deal.days > 3 %} Осталось больше трёх дней.{% endif %}\n',
      },
    ],
  },
  create(context) {
    const { tags } = context.template.liquid;
    if (!tags.some(({ type }) => type === 'if' || type === 'case')) return null;
    const { placeholders, send } = context.settings;
    const { timezone } = send;
    const { template, language } = context;
    const doubtful = (place: Range): boolean =>
      template.liquid.errors.some(({ range }) => range.start >= place.start && range.end <= place.end);
    let known: Conditions | null | undefined;
    const told = new Set<number>();
    return {
      tag(tag) {
        if (tag.type !== 'if' && tag.type !== 'case') return;
        known ??= conditionsOf({ template, language, placeholders, policy: policyFor(context), timezone });
        if (tag.type === 'if') {
          for (const { condition, tag: place } of tag.branches) {
            if (condition && !doubtful(place)) checkCondition(context, condition, told);
          }
        } else if (!doubtful({ start: tag.range.start, end: tag.branches[0]?.tag.start ?? tag.range.end })) {
          checkWhens(context, tag);
        }
      },
      end() {
        if (!known) return;
        for (const [expression, { holds, fails }] of known.tests) {
          if (holds !== fails && !told.has(expression.range.start))
            reportConstant(context, expression, holds, told);
        }
        for (const tag of tags) {
          if (tag.type === 'if' || tag.type === 'case') reportUnreached(context, tag, known, told, doubtful);
          if (tag.type === 'if' && !doubtful(tag.branches[0]!.tag)) reportJoined(context, tag, known, told);
        }
      },
    };
  },
});

/** What can be seen in the condition as it is written. */
function checkCondition(context: RuleContext, condition: Expression, told: Set<number>): void {
  if (mixes(condition)) {
    context.report({
      range: condition.range,
      message: 'mixed',
      values: { meaning: grouped(condition, context.template.source) },
    });
  }
  const leaves = leavesOf(condition);
  // «note and note != ""» asks for the empty string itself.
  const compared = new Set(
    leaves.flatMap((leaf) => (leaf.type === 'comparison' ? namesIn(leaf) : [])).map(withoutSize),
  );
  for (const leaf of leaves) {
    if (leaf.type === 'variable') {
      if (!compared.has(leaf.name)) checkEmpty(context, leaf.name, leaf.range);
    } else if (leaf.type === 'comparison') checkSorts(context, leaf, told);
  }
}

function withoutSize(name: string): string {
  return name.replace(/\.size$/, '');
}

/** An optional text: `{% if note %}` holds for "" as well. */
function checkEmpty(context: RuleContext, name: string, range: Range): void {
  if (isLocal(context, name) || !mayBeEmptyText(context, name)) return;
  const right = `${name} != blank`;
  context.report({
    range,
    message: 'empty',
    values: { name },
    fix: { title: 'replace', values: { right }, edits: [{ range, text: right }] },
  });
}

/** A string against a number, one of which stands in the condition. */
function checkSorts(context: RuleContext, { left, right, operator }: Comparison, told: Set<number>): void {
  const literal = right.type === 'literal' ? right : left.type === 'literal' ? left : null;
  const other = literal === right ? left : right;
  if (!literal || other.type !== 'variable' || operator === 'contains') return;
  const whole = {
    start: Math.min(left.range.start, right.range.start),
    end: Math.max(left.range.end, right.range.end),
  };
  const { value, range } = literal;
  const written = context.template.source.slice(range.start, range.end);
  if (isLocal(context, other.name)) {
    if (typeof value === 'number') checkClock(context, other.name, whole, written, told);
    return;
  }
  const sort = sortOf(context, other.name);
  const isNumber = typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value));
  const mistake =
    sort === 'number' && isNumber
      ? 'number'
      : sort === 'string' && typeof value === 'number'
        ? 'string'
        : null;
  if (!mistake) return;
  told.add(whole.start);
  const fixed = mistake === 'number' ? String(Number(value)) : `"${written}"`;
  context.report({
    range: whole,
    message: mistake,
    values: { literal: written, right: fixed },
    fix: replacing(range, fixed),
  });
}

/** `{% assign h = 'now' | date: '%H' %}{% if h >= 14 %}`: the filter gives a string. */
function checkClock(
  { report, template }: RuleContext,
  name: string,
  range: Range,
  literal: string,
  told: Set<number>,
): void {
  const values = template.liquid.tags.flatMap((tag) =>
    tag.type === 'assign' && tag.name === name ? [tag.value] : [],
  );
  if (values.length === 0 || values.some(({ filters }) => filters.at(-1)?.name !== 'date')) return;
  told.add(range.start);
  const edits = values.map(({ range: { end } }) => ({ range: { start: end, end }, text: ' | plus: 0' }));
  report({ range, message: 'hour', values: { literal }, suggestions: [{ title: 'toNumber', edits }] });
}

function replacing(range: Range, text: string): ReportFix<Record<string, { ru: string; en: string }>> {
  return { title: 'replace', values: { right: text }, edits: [{ range, text }] };
}

/** The same literal in two `when` of one `case`. */
function checkWhens(context: RuleContext, { branches }: Case): void {
  const seen = new Map<unknown, Range>();
  for (const { values } of branches) {
    for (const value of values ?? []) {
      if (value.type !== 'literal') continue;
      const before = seen.get(value.value);
      if (!before) {
        seen.set(value.value, value.range);
        continue;
      }
      context.report({
        range: value.range,
        message: 'repeated',
        values: { literal: context.template.source.slice(value.range.start, value.range.end) },
        related: [{ range: before, message: 'first' }],
      });
    }
  }
}

function reportConstant(
  context: RuleContext,
  expression: Expression,
  holds: boolean,
  told: Set<number>,
): void {
  // `{% if true %}` says itself what it is.
  if (expression.type !== 'comparison') return;
  const { left, right, range } = expression;
  told.add(range.start);
  const [name, literal] =
    left.type === 'variable' ? [left.name, right] : right.type === 'variable' ? [right.name, left] : [];
  const domain = name === undefined ? null : domainOf(context, name);
  const slip = !holds && name !== undefined && literal?.type === 'literal';
  const mended = slip ? meantLiteral(context, name, literal.value) : null;
  const fix = mended === null || !literal ? null : replacing(literal.range, mended);
  if (domain !== null) {
    const message = holds ? 'needless' : 'impossible';
    context.report({ range, message, values: { name: name!, domain }, fix });
  } else {
    // What a template computes itself may be kept open on purpose.
    context.report({ range, message: holds ? 'always' : 'never', severity: 'info', fix });
  }
}

/** A condition of which no part is at fault alone: `hour < 9 and hour > 18`, `weekday != "sa" or weekday != "su"`. */
function reportJoined(
  context: RuleContext,
  tag: Conditional,
  { entered, passed, tests }: Conditions,
  told: ReadonlySet<number>,
): void {
  const branch = tag.branches[0]!;
  const { condition } = branch;
  if (tag.negated || condition?.type !== 'logical' || mixes(condition)) return;
  const leaves = leavesOf(condition);
  if (!tests.has(leaves[0]!) || leaves.some(({ range }) => told.has(range.start))) return;
  if (leaves.some((leaf) => tests.get(leaf)?.holds === false || tests.get(leaf)?.fails === false)) return;
  // Inside another branch a condition may repeat what is known there already.
  const always = !passed.has(branch) && context.template.liquid.nodes.includes(tag);
  if (entered.has(branch) && !always) return;
  const message = always ? 'covered' : 'excluded';
  const right = always ? 'and' : 'or';
  const range = joint(context.template.source, condition);
  const suggestions = range
    ? [{ title: 'replace' as const, values: { right }, edits: [{ range, text: right }] }]
    : [];
  context.report({ range: condition.range, message, suggestions });
}

/** A branch with a condition of its own that nothing ever reaches. */
function reportUnreached(
  context: RuleContext,
  { branches }: Conditional | Case,
  { entered, tests }: Conditions,
  told: ReadonlySet<number>,
  doubtful: (place: Range) => boolean,
): void {
  for (const [index, branch] of branches.entries()) {
    const conditions =
      'condition' in branch ? (branch.condition ? [branch.condition] : []) : (branch.values ?? []);
    if (index === 0 || conditions.length === 0 || entered.has(branch) || doubtful(branch.tag)) continue;
    // Where a part of the condition never holds, that is what is told.
    const leaves = conditions.flatMap(leavesOf);
    if (leaves.some(({ range }) => told.has(range.start))) continue;
    if (leaves.some((leaf) => tests.get(leaf)?.holds === false)) continue;
    const before = branches.slice(0, index).findLast((other) => entered.has(other as never));
    if (!before) continue;
    context.report({
      range: { start: conditions[0]!.range.start, end: conditions.at(-1)!.range.end },
      message: 'unreached',
      related: [{ range: before.tag, message: 'takenBy' }],
      tags: ['unnecessary'],
    });
  }
}
