/** `<!-- msgmd-disable… -->` comments and `lint.disable`: what they cover, and which of them cover nothing. */
import type { Settings } from '../config/settings.ts';
import type { Range, Template } from '../template/types.ts';
import type { Problem } from './types.ts';

export interface Suppression {
  /** The comment, or the rule's name in `lint.disable`. */
  readonly range: Range;
  /** Null: every rule. */
  readonly rule: string | null;
  /** Where problems are silent: those that begin here. */
  readonly area: Range;
  used: boolean;
}

const DIRECTIVE = /msgmd-(disable-next-line|disable|enable)(?![\p{L}\d-])((?:(?!--)[\s\S])*?)(?=--|$)/u;

/** Every suppression of the file in order. */
export function suppressionsOf(template: Template, settings: Settings): Suppression[] {
  const whole = { start: 0, end: template.source.length };
  const result: Suppression[] = settings.disabled.map(({ rule, range }) => ({
    range,
    rule,
    area: whole,
    used: false,
  }));
  const open: Suppression[] = [];
  for (const range of template.comments) {
    const directive = DIRECTIVE.exec(contentOf(template.source.slice(range.start, range.end)));
    if (!directive) continue;
    const [, verb, list] = directive;
    const rules = list!.match(/[a-z][a-z\d-]*[a-z\d]/g) ?? [null];
    if (verb === 'enable') {
      close(open, rules, range.start);
      continue;
    }
    const area =
      verb === 'disable-next-line'
        ? nextLine(template.source, range.end)
        : { start: range.end, end: whole.end };
    for (const rule of rules) {
      const suppression = { range, rule, area, used: false };
      result.push(suppression);
      if (verb === 'disable') open.push(suppression);
    }
  }
  return result;
}

/** The text between the comment's marks. */
function contentOf(comment: string): string {
  return comment.replace(/^<!--|-->$|^\{%-?\s*(comment\s*-?%\}|#)|\{%-?\s*endcomment\s*-?%\}$|-?%\}$/g, '');
}

function close(open: Suppression[], rules: readonly (string | null)[], at: number): void {
  for (const rule of rules) {
    for (const suppression of open.splice(0)) {
      if (rule !== null && suppression.rule !== rule) {
        open.push(suppression);
        continue;
      }
      (suppression as { area: Range }).area = { start: suppression.area.start, end: at };
    }
  }
}

/** The first line below that has text in it. */
function nextLine(source: string, from: number): Range {
  const lines = /[^\r\n]*(?:\r?\n|\r|$)/y;
  lines.lastIndex = from;
  lines.exec(source);
  while (lines.lastIndex < source.length) {
    const start = lines.lastIndex;
    const line = lines.exec(source)![0];
    if (line.trim() !== '') return { start, end: start + line.length };
  }
  return { start: source.length, end: source.length };
}

/** The problems that no suppression covers; marks the suppressions that cover something. */
export function suppress(problems: readonly Problem[], suppressions: readonly Suppression[]): Problem[] {
  if (suppressions.length === 0) return [...problems];
  return problems.filter((problem) => {
    let covered = false;
    for (const suppression of suppressions) {
      const { rule, area } = suppression;
      if (rule !== null && rule !== problem.rule) continue;
      if (problem.range.start < area.start || problem.range.start >= Math.max(area.end, area.start + 1))
        continue;
      suppression.used = true;
      covered = true;
    }
    return !covered;
  });
}
