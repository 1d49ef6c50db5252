/** ESLint's shape, so that what reads ESLint reads us. */
import { applyEdits } from '../../rules/engine/fix.ts';
import { placesIn } from '../../rules/engine/lines.ts';
import type { Fix, Problem, Severity } from '../../rules/engine/types.ts';
import { type FileResult, tally } from '../result.ts';

const NUMBERS: Readonly<Record<Severity, 0 | 1 | 2>> = { error: 2, warning: 1, info: 0, hint: 0 };

/** `[{filePath, messages: [{ruleId, severity, level, message, line, column, endLine, endColumn, fix}], errorCount, …}]`, 1-based. */
export function formatJson(results: readonly FileResult[]): string {
  return `${JSON.stringify(results.map(fileJson), null, 2)}\n`;
}

function fileJson({ file, source, problems, fixed }: FileResult) {
  const place = placesIn(fixed ?? source);
  const text = fixed ?? source;
  const counts = tally(problems);
  const fixable = tally(problems.filter((problem) => problem.fix));
  return {
    filePath: file,
    messages: problems.map((problem) => messageJson(problem, text, place)),
    errorCount: counts.error,
    fatalErrorCount: 0,
    warningCount: counts.warning,
    infoCount: counts.info,
    hintCount: counts.hint,
    fixableErrorCount: fixable.error,
    fixableWarningCount: fixable.warning,
    usedDeprecatedRules: [],
    ...(fixed !== null && { output: fixed }),
  };
}

function messageJson(problem: Problem, source: string, place: ReturnType<typeof placesIn>) {
  const { rule, severity, message, range, fix, suggestions, data } = problem;
  const start = place(range.start);
  const end = place(range.end);
  const changes = suggestions.filter((suggestion): suggestion is Fix => 'edits' in suggestion);
  return {
    ruleId: rule,
    severity: NUMBERS[severity],
    level: severity,
    message,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...(fix && { fix: oneEdit(fix, source) }),
    ...(changes.length > 0 && {
      suggestions: changes.map((it) => ({ desc: it.title, fix: oneEdit(it, source) })),
    }),
    ...(data !== undefined && { data }),
  };
}

/** Several edits as one: ESLint's `fix` has a single range. Offsets are UTF-16. */
function oneEdit({ edits }: Fix, source: string): { range: [number, number]; text: string } {
  const start = Math.min(...edits.map((edit) => edit.range.start));
  const end = Math.max(...edits.map((edit) => edit.range.end));
  const inside = edits.map(({ range, text }) => ({
    range: { start: range.start - start, end: range.end - start },
    text,
  }));
  return { range: [start, end], text: applyEdits(source.slice(start, end), inside) };
}
