import { defineRule, type Report, type ReportFix, type RuleContext } from '../../engine/types.ts';
import { lastFormula, placeAfter } from '../../facts/missing-wish.ts';
import { type Proof, proveTemplate } from '../../facts/proof.ts';
import { sendWindow } from '../../facts/window.ts';
import { type WishFix, wishFixes } from '../../facts/wish-fixes.ts';
import { branchesAround, unreachedWish } from '../../facts/wish-places.ts';
import { capital, timeReport } from '../../facts/wish-report.ts';
import { type Blame, blame, dueAt, onlyDates } from '../../schedule/proof/blame.ts';
import type { Fault } from '../../schedule/proof/judge.ts';
import type { Run } from '../../schedule/proof/runs.ts';
import type { Range } from '../../template/types.ts';

export default defineRule({
  meta: {
    id: 'farewell-time',
    group: 'farewell',
    severity: 'error',
    source: ['003'],
    title: {
      ru: 'Пожелание подходит к любой минуте окна отправки',
      en: 'The wish fits every minute of the send window',
    },
    docs: {
      ru: 'Прощаясь, желают по времени: до 16:00 — «Удачного дня!», после — «Приятного вечера!», в пятницу после обеда — «Хороших выходных!» (источник 003). Клиент, которому в семь вечера желают удачного дня, видит, что писал робот.\n\nПравило проходит всё окно отправки (`send`, без него — рабочие часы) минуту за минутой, все значения остальных переменных и задержку до прочтения (`send.delay`) и доказывает, что пожелание верно всегда. Если нет, называет момент, найденное и нужное пожелание и все неподходящие часы. Часы политики задают `evening`, `friday` и `wishes` в `.msgmd.yml`.\n\nМолчит, если пожелание верно всегда; если стоит только «С уважением»; если прощание не требуется (SMS, push, ответ внутри диалога) и пожелания нет. Пожелание, которое есть, проверяется всегда. Ошибка только в дни, особые по календарю, — предупреждение: поможет `now.before_days_off`.',
      en: 'A goodbye wishes what fits the hour: «Удачного дня!» until 16:00, «Приятного вечера!» after it, «Хороших выходных!» on Friday after lunch (source 003). Whoever is wished a good day at seven in the evening knows that a robot wrote.\n\nThe rule walks the whole send window (`send`, or the work hours), every value of the other placeholders and the reading delay, and proves that the wish is always right. If it is not, it names a moment, the wish found, the wish due and all bad hours. `evening`, `friday` and `wishes` in `.msgmd.yml` set the policy.\n\nIt is silent where the wish is always right, after «С уважением» alone, and where no farewell is due and no wish stands. A failure only on dates that the calendar makes exceptional is a warning; `now.before_days_off` helps. English texts need no wish.',
    },
    messages: {
      wrong: {
        ru: '{When} клиент прочитает «{found}», а положено {due}{if}. Не подходит: {ranges}.{window}',
        en: '{When} the client reads “{found}”, but {due} is due{if}. Wrong: {ranges}.{window}',
      },
      wrongLater: {
        ru: 'Отправленное {when} клиент может прочитать в {read} — «{found}», а положено {due}{if}. Нельзя отправлять: {ranges}.{window}',
        en: 'Sent {when}, it may be read at {read}: “{found}”, but {due} is due{if}. Wrong when sent: {ranges}.{window}',
      },
      possibly: {
        ru: 'Возможно, {when} клиент прочитает «{found}», а положено {due}{if}: веток слишком много, чтобы проверить точно. Под вопросом: {ranges}.{window}',
        en: 'Possibly the client reads “{found}” {when}, but {due} is due{if}: there are too many branches to be certain. In doubt: {ranges}.{window}',
      },
      missing: {
        ru: '{When} сообщение уйдёт без пожелания{if}, а положено {due}. Без пожелания: {ranges}.{window}',
        en: '{When} the message goes out without a wish{if}; {due} is due. Without a wish: {ranges}.{window}',
      },
      also: { ru: 'Здесь пожелание тоже не подходит', en: 'The wish here is wrong as well' },
      speaks: { ru: 'Сработала эта ветка', en: 'This branch speaks' },
      unreached: {
        ru: 'Нужное пожелание здесь, но до этой ветки не доходит',
        en: 'The wish that is due stands here, but this branch is not reached',
      },
      inPartial: { ru: 'Пожелание стоит здесь', en: 'The wish stands here' },
      replace: { ru: 'Заменить на «{wish}»', en: 'Replace by “{wish}”' },
      add: { ru: 'Добавить «{wish}»', en: 'Add “{wish}”' },
      addBranch: { ru: 'Добавить недостающую ветку: {wish}', en: 'Add the missing branch: {wish}' },
      branches: { ru: 'Выбирать пожелание по времени', en: 'Choose the wish by the time' },
      computed: { ru: 'Поставить {{ wish }}', en: 'Put {{ wish }}' },
      narrow: { ru: 'Сузить окно отправки до {hours}', en: 'Narrow the send window to {hours}' },
    },
    fix: 'safe',
    examples: [
      {
        bad: '---\ntitle: Замер\nsend: Mo-Th 09:00-16:00\n---\nЗдравствуйте, {{ client.name }}!\n\nКакой день Вам удобен?\n\nДо свидания! Приятного вечера!\n',
        good: '---\ntitle: Замер\nsend: Mo-Th 09:00-16:00\n---\nЗдравствуйте, {{ client.name }}!\n\nКакой день Вам удобен?\n\nДо свидания! Удачного дня!\n',
      },
      {
        bad: '---\ntitle: Чек\nsend: Mo-Fr 16:00-18:00\n---\nЗдравствуйте, {{ client.name }}!\n\nПрислать ли Вам чек?\n\nДо свидания! {% if now.weekday == "fr" %}Удачного дня!{% else %}Приятного вечера!{% endif %}\n',
        good: '---\ntitle: Чек\nsend: Mo-Fr 16:00-18:00\n---\nЗдравствуйте, {{ client.name }}!\n\nПрислать ли Вам чек?\n\nДо свидания! {% if now.weekday == "fr" %}Хороших выходных!{% else %}Приятного вечера!{% endif %}\n',
      },
    ],
  },
  create(context) {
    return {
      end() {
        const proof = proveTemplate(context);
        if (proof.faults.length === 0) return;
        const { template, host } = context;
        const blames = blame({
          template,
          policy: proof.policy,
          delay: sendWindow(context).delay,
          paths: proof.paths!.paths,
          faults: proof.faults,
          sourceOf: (path) => (path === null ? template.source : (host.read(path) ?? '')),
        });
        for (const blamed of blames) report(context, proof, blamed);
      },
    };
  },
});

type Messages = Record<string, { ru: string; en: string }>;

function report(context: RuleContext, proof: Proof, blamed: Blame): void {
  const { approximate } = proof.paths!;
  const { values, fault, data, later } = timeReport(context, blamed.faults, approximate);
  const { preferred, others } = wishFixes(context, proof, blamed);
  const safe = !approximate;
  const asFix = ({ title, values: own, edits }: WishFix): ReportFix<Messages> => ({
    title,
    values: own,
    edits,
  });
  const wrong = blamed.kind === 'wrong';
  const warning = !wrong || approximate || onlyDates(blamed.faults);
  const found = wrong ? foundAt(blamed, fault) : null;
  context.report({
    range: placeOf(context, blamed, found),
    message: !wrong ? 'missing' : approximate ? 'possibly' : later ? 'wrongLater' : 'wrong',
    severity: warning ? 'warning' : 'error',
    values: {
      ...values,
      When: capital(values.when),
      found: found?.text ?? '',
      due: dueInWords(context, proof, fault, found),
    },
    fix: preferred && safe ? asFix(preferred) : null,
    suggestions: () => (preferred && !safe ? [preferred, ...others()] : others()).map(asFix),
    related: relatedTo(context, proof, blamed, found),
    data,
  });
}

/** The wrong wish of the moment that is told, else the first one. */
function foundAt({ runs }: Blame, { wrong }: Fault): Run {
  return runs.find(({ spoken }) => spoken.some((one) => wrong.includes(one))) ?? runs[0]!;
}

/** «Удачного дня!» или «Хороших выходных!»; «только …» where it stands there, and something wrong beside it. */
function dueInWords({ locale }: RuleContext, { policy }: Proof, fault: Fault, found: Run | null): string {
  const ru = locale === 'ru';
  const due = dueAt(fault, policy).map((text) => (ru ? `«${text}»` : `“${text}”`));
  const only = found !== null && (found.bits & fault.row.required) !== 0;
  return (only ? (ru ? 'только ' : 'only ') : '') + due.join(ru ? ' или ' : ' or ');
}

/** The wrong wish that is told; for a missing one the formula. What a partial says is reported where it is rendered. */
function placeOf(context: RuleContext, { kind, runs, faults }: Blame, found: Run | null): Range {
  const { template } = context;
  if (kind === 'missing') {
    const formula = lastFormula(faults[0]!);
    if (formula) return placeAfter(context, formula)?.range ?? formula.place;
  } else {
    const own = found?.path === null ? found : runs.find(({ path }) => path === null);
    if (own) return { start: own.start, end: own.end };
  }
  const at = (found ?? runs[0])?.spoken[0]?.at ?? faults[0]!.path.spoken.at(-1)?.at;
  const rendered = template.liquid.tags.find(({ type, range }) => type === 'render' && range.start === at);
  return rendered?.range ?? template.body;
}

function relatedTo(
  context: RuleContext,
  proof: Proof,
  { runs }: Blame,
  found: Run | null,
): NonNullable<Report<Messages>['related']> {
  const first = found ?? runs[0];
  if (!first) return [];
  const rest = runs.filter((run) => run !== first);
  const related: { range: Range; message: string; path?: string }[] = [];
  if (first.path !== null) {
    const { start, end, path } = first;
    return [{ range: { start, end }, message: 'inPartial', path }];
  }
  const branch = branchesAround(context.template, first).at(-1);
  if (branch) related.push({ range: branch, message: 'speaks' });
  const unreached = unreachedWish(context, proof, runs);
  if (unreached) related.push({ range: unreached, message: 'unreached' });
  for (const { start, end, path } of rest) {
    related.push({ range: { start, end }, message: 'also', ...(path !== null && { path }) });
  }
  return related;
}
