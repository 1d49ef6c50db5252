/** Checking one file, and fixing it where that is asked for. */
import { writeFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { parseConfig } from '../rules/config/resolve.ts';
import { configProblems } from '../rules/engine/config-problems.ts';
import { applyEdits, compatibleEdits, fixAll } from '../rules/engine/fix.ts';
import { fixFragment, lintFragment } from '../rules/engine/fragment.ts';
import { isTooLong, tooLong } from '../rules/engine/limits.ts';
import { type LintInput, lint } from '../rules/engine/lint.ts';
import type { Problem } from '../rules/engine/types.ts';
import { isPartial } from './files.ts';
import type { LintOptions } from './lint.ts';
import type { FileResult } from './result.ts';
import type { Workspace } from './workspace.ts';

/** A file that was read. */
export interface SourceFile {
  /** Absolute. */
  readonly file: string;
  /** Relative to the root of the workspace, with `/`. */
  readonly path: string;
  readonly source: string;
}

/** A path as people read it: from the current folder. */
export function shownAs(file: string, cwd: string): string {
  return relative(cwd, file) || basename(file);
}

/** The problems of a template or a partial; with `fix` those that are left in the fixed file. */
export function check(target: SourceFile, workspace: Workspace, options: LintOptions): FileResult {
  return resultOf(target, findings(target, workspace, options), options);
}

/** The same of a configuration file, whatever its name. */
export function checkConfig(target: SourceFile, workspace: Workspace, options: LintOptions): FileResult {
  return resultOf(target, configFindings(target, workspace, options), options);
}

function resultOf(
  { file, source }: SourceFile,
  { problems, text }: Findings,
  options: LintOptions,
): FileResult {
  const fixed = text === source ? null : text;
  if (fixed !== null && !options.stdin) writeFileSync(file, fixed);
  return { file, shown: shownAs(file, options.cwd), source, problems, fixed };
}

/** Problems, and the text that has them. */
interface Findings {
  readonly problems: readonly Problem[];
  readonly text: string;
}

function findings({ file, path, source }: SourceFile, workspace: Workspace, options: LintOptions): Findings {
  const { fix, rules, texts } = options;
  if (isTooLong(source)) return { problems: [tooLong(texts.locale)], text: source };
  const input: LintInput = {
    path,
    source,
    config: workspace.configs.resolve(path),
    host: workspace.host,
    locale: texts.locale,
    only: rules.length > 0 ? rules : undefined,
  };
  const found = isPartial(file) ? partialFindings(input, workspace, fix) : messageFindings(input, fix);
  return fix ? found : { ...found, problems: found.problems.map((problem) => settled(problem, options)) };
}

function messageFindings(input: LintInput, fix: boolean): Findings {
  return fix ? fixAll(input) : { problems: lint(input).problems, text: input.source };
}

function partialFindings(input: LintInput, workspace: Workspace, fix: boolean): Findings {
  const use = workspace.useOf(input.path);
  if (!fix) return { problems: lintFragment(input, use).problems, text: input.source };
  const found = fixFragment(input, use);
  workspace.write(input.path, found.text);
  return found;
}

function configFindings(
  { path, source }: SourceFile,
  workspace: Workspace,
  { fix, texts }: LintOptions,
): Findings {
  const problemsOf = (text: string) =>
    configProblems(parseConfig(path, text), texts.locale, (name) => workspace.read(name));
  const problems = problemsOf(source);
  const edits = fix ? compatibleEdits(problems.flatMap(({ fix }) => (fix ? [fix] : []))) : [];
  if (edits.length === 0) return { problems, text: source };
  const text = applyEdits(source, edits);
  return { problems: problemsOf(text), text };
}

/**
 * The problem alone: until suggestions are asked for, they hold on to the whole file. Of the reports only JSON has them.
 */
function settled(problem: Problem, { format }: LintOptions): Problem {
  const { rule, severity, range, message, fix, related, tags, data } = problem;
  const suggestions = format === 'json' ? problem.suggestions : [];
  return { rule, severity, range, message, fix, suggestions, related, tags, data };
}
