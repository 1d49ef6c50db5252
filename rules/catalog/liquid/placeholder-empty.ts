import type { Placeholder } from '../../config/settings.ts';
import { defineRule } from '../../engine/types.ts';
import { guardedOutputs } from '../../facts/guards.ts';
import type { Output } from '../../template/liquid/ast.ts';
import { MASK_MARK, type Range } from '../../template/types.ts';

/** What is left of a sentence by itself: «в кабинете », «Добрый день, ». */
const LEADS = /(?:^|[^\p{L}])(\p{L}+)[ \u00a0]*$/u;
const PREPOSITIONS =
  /^(?:в|во|на|по|до|от|ото|из|изо|за|к|ко|с|со|у|о|об|обо|для|без|при|про|через|после|перед|между|над|под|від|до|із|зі|та|at|in|on|to|from|for|by|with|of)$/iu;

export default defineRule({
  meta: {
    id: 'placeholder-empty',
    group: 'liquid',
    severity: 'warning',
    source: ['003', 'практика'],
    title: { ru: 'Пустое значение не оставляет дыры', en: 'An empty value leaves no hole' },
    docs: {
      ru: 'Переменная помечена необязательной (`required: false`) и значения по умолчанию у неё нет. Когда значения не окажется, клиент прочтёт «Добрый день, !» или «в кабинете .».\n\nДайте запасное значение — `{{ patient.name | default: "уважаемый клиент" }}` — или уберите слова вместе с переменной: `{% if visit.room != blank %} в кабинете {{ visit.room }}{% endif %}`.\n\nМолчит внутри `{% if … %}` с этой переменной, при фильтре `default`, и там, где без значения фраза остаётся целой: переменная одна на строке или стоит в конце строки после законченного предложения.',
      en: 'A placeholder is optional (`required: false`) and has no default. Without a value the client reads “Good day, !” or “in room .”.\n\nGive a default — `{{ patient.name | default: "…" }}` — or take the words out together with it: `{% if visit.room != blank %} in room {{ visit.room }}{% endif %}`.\n\nSilent inside an `{% if … %}` on the placeholder, with the filter `default`, and where the text stays whole without it: alone on its line, or at the end of a line after a finished sentence.',
    },
    messages: {
      preposition: {
        ru: 'Значения «{name}» может не быть, и фраза оборвётся: «{left} …». Дайте запасное значение (default) или показывайте эти слова, только когда значение есть.',
        en: '“{name}” may be empty, and the phrase breaks off: “{left} …”. Give it a default, or show these words only where there is a value.',
      },
      hole: {
        ru: 'Значения «{name}» может не быть, и клиент прочтёт «{rest}». Дайте запасное значение (default) или показывайте эти слова, только когда значение есть.',
        en: '“{name}” may be empty, and the client reads “{rest}”. Give it a default, or show these words only where there is a value.',
      },
      branch: { ru: 'Показывать, только если значение есть', en: 'Show only where there is a value' },
    },
    fix: 'suggestion',
    examples: [
      {
        bad: '---\ntitle: Визит\nplaceholders:\n  room: {example: "204", required: false}\n---\nЗдравствуйте, {{ client.name }}! Ждём Вас завтра в кабинете {{ room }}. Удобно ли Вам?\n\n{{ farewell }}\n',
        good: '---\ntitle: Визит\nplaceholders:\n  room: {example: "204", required: false}\n---\nЗдравствуйте, {{ client.name }}! Ждём Вас завтра{% if room != blank %} в кабинете {{ room }}{% endif %}. Удобно ли Вам?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { template, settings } = context;
    const { prose } = template;
    if (![...settings.placeholders.values()].some(mayBeEmpty)) return null;
    return {
      output: (output) => check(output, prose),
      end() {
        for (const output of template.subject?.outputs ?? []) check(output, template.source);
      },
    };

    function check(output: Output, text: string): void {
      const { value, filters } = output.value;
      if (value.type !== 'variable' || filters.some(({ name }) => name === 'default')) return;
      const placeholder = settings.placeholders.get(value.name);
      if (!placeholder || !mayBeEmpty(placeholder) || guardedOutputs(context).has(output)) return;
      const line = lineOf(text, output.range, template.subject?.range ?? template.body);
      const left = text.slice(line.start, output.range.start).replaceAll(MASK_MARK, '');
      const right = text.slice(output.range.end, line.end).replaceAll(MASK_MARK, '');
      if (leavesNoHole(left, right)) return;
      const word = LEADS.exec(left)?.[1];
      const broken = word !== undefined && PREPOSITIONS.test(word);
      const { name } = placeholder;
      const tail = left.length > 24 ? left.slice(-24).replace(/^\S*\s/, '') : left.trimStart();
      const rest = tail + right.slice(0, 12).replace(/\s\S*$/, '');
      context.report({
        range: output.range,
        message: broken ? 'preposition' : 'hole',
        values: { name, left: tail.trimEnd(), rest },
        suggestions: () => [{ title: 'branch', edits: [branch(output.range, value.name, broken, left)] }],
      });
    }

    /** Puts the output into an `if`, with the comma or the preposition that leads to it. */
    function branch({ start, end }: Range, name: string, broken: boolean, left: string) {
      const lead = /(?:[,—–-]?[ \u00a0]+)$/.exec(left)?.[0] ?? '';
      const words = broken ? (/[ \u00a0]*\p{L}+[ \u00a0]*$/u.exec(left)?.[0] ?? lead) : lead;
      const from =
        template.source.slice(start - words.length, start) === words ? start - words.length : start;
      const text = template.source.slice(from, end);
      return { range: { start: from, end }, text: `{% if ${name} != blank %}${text}{% endif %}` };
    }
  },
});

/** Optional, and nothing stands in for a missing value. */
function mayBeEmpty({ required, default: fallback, type }: Placeholder): boolean {
  return !required && (fallback === null || fallback === undefined || fallback === '') && type !== 'boolean';
}

/** What of the output's line is near it: enough to see a hole, whatever the length of the line. */
const NEAR = 200;

function lineOf(text: string, { start, end }: Range, limits: Range): Range {
  const from = Math.max(start - NEAR, limits.start <= start ? limits.start : 0);
  const to = Math.min(end + NEAR, limits.end >= end ? limits.end : text.length);
  const newline = text.slice(end, to).indexOf('\n');
  return {
    start: from + text.slice(from, start).lastIndexOf('\n') + 1,
    end: newline === -1 ? to : end + newline,
  };
}

/** Alone on its line, or behind a finished sentence at the end of one. */
function leavesNoHole(left: string, right: string): boolean {
  if (right.trim() !== '') return false;
  return left.trim() === '' || /[.!?…]["»”)]*\s*$/.test(left);
}
