/** For people: a block a file, a line where, what and which rule, the sentence below it. */
import { placesIn } from '../../rules/engine/lines.ts';
import type { Problem, Severity } from '../../rules/engine/types.ts';
import { type Checked, type FileResult, tally } from '../result.ts';
import type { Texts } from '../texts.ts';

export interface Look {
  readonly color: boolean;
  /** Columns to wrap sentences at. */
  readonly width: number;
}

type Paint = (text: string) => string;

interface Palette {
  readonly severity: Readonly<Record<Severity, Paint>>;
  readonly file: Paint;
  readonly faint: Paint;
  readonly good: Paint;
}

function palette(color: boolean): Palette {
  const paint =
    (code: string): Paint =>
    (text) =>
      color ? `\u001b[${code}m${text}\u001b[0m` : text;
  return {
    severity: { error: paint('31'), warning: paint('33'), info: paint('36'), hint: paint('90') },
    file: paint('4'),
    faint: paint('90'),
    good: paint('32'),
  };
}

/** All files with problems and a summary line; one line where all is well. `checked` counts what was read. */
export function formatStylish(
  results: readonly FileResult[],
  checked: Checked,
  texts: Texts,
  look: Look,
): string {
  const colors = palette(look.color);
  const blocks = results
    .filter((result) => result.problems.length > 0)
    .map((it) => block(it, texts, look, colors));
  return `${[...blocks, summary(results, checked, texts, colors)].join('\n\n')}\n`;
}

function block(result: FileResult, texts: Texts, look: Look, colors: Palette): string {
  const place = placesIn(result.fixed ?? result.source);
  const rows = result.problems.map((problem) => {
    const { line, column } = place(problem.range.start);
    return { problem, where: `${line}:${column}` };
  });
  const width = Math.max(...rows.map(({ where }) => where.length));
  const lines = rows.map(({ problem, where }) => entry(problem, where.padStart(width), texts, look, colors));
  return [colors.file(result.shown), ...lines].join('\n');
}

function entry(problem: Problem, where: string, texts: Texts, look: Look, colors: Palette): string {
  const indent = ' '.repeat(where.length + 4);
  const severity = colors.severity[problem.severity](texts.severity(problem.severity));
  const head = `  ${colors.faint(where)}  ${severity}  ${colors.faint(problem.rule)}`;
  return [head, ...wrap(problem.message, look.width - indent.length).map((line) => indent + line)].join('\n');
}

/** Breaks a sentence at blanks, never inside `{{ … }}`; a word longer than the line stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+(?![^{}]*\}\})/)) {
    if (line !== '' && line.length + 1 + word.length > Math.max(width, 20)) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

function summary(results: readonly FileResult[], checked: Checked, texts: Texts, colors: Palette): string {
  const problems = results.flatMap((result) => result.problems);
  const files = filesIn(checked, texts);
  if (problems.length === 0) {
    return colors.good(`✔ ${texts.say('clean', { files })}`);
  }
  const counts = tally(problems);
  const parts = (['error', 'warning', 'info', 'hint'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => texts.count(counts[severity], severity));
  const worst = counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : 'info';
  const total = `${texts.count(problems.length, 'problem')} (${parts.join(', ')}); ${files}`;
  const fixable = problems.filter((problem) => problem.fix).length;
  const hint = fixable > 0 ? `\n  ${texts.say('fixable', { count: fixable })}` : '';
  return colors.severity[worst](`✖ ${total}`) + hint;
}

/** «3 шаблона, 1 фрагмент»: only what there is. */
function filesIn({ templates, partials }: Checked, texts: Texts): string {
  const counts = [
    ...(templates > 0 || partials === 0 ? [texts.count(templates, 'file')] : []),
    ...(partials > 0 ? [texts.count(partials, 'partial')] : []),
  ];
  return counts.join(', ');
}
