/** `msgmd lint`. */
import { accessSync, constants } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { catalog } from '../rules/catalog/index.ts';
import { nearest } from '../rules/text/nearest.ts';
import { check, checkConfig, shownAs } from './check.ts';
import { expand, isConfig, isPartial, pathFrom, type Root, rootOf } from './files.ts';
import { formatJson } from './format/json.ts';
import { formatStylish, type Look } from './format/stylish.ts';
import { failed, type Outcome } from './outcome.ts';
import { inWords, type Reason, readUtf8, reasonOf, STDIN, Unreadable } from './read.ts';
import { type Checked, type FileResult, tally } from './result.ts';
import type { Texts } from './texts.ts';
import { Workspace } from './workspace.ts';

export interface LintOptions {
  readonly paths: readonly string[];
  readonly fix: boolean;
  readonly format: 'stylish' | 'json';
  readonly stdin: boolean;
  readonly stdinFilename: string | null;
  readonly maxWarnings: number;
  readonly rules: readonly string[];
  readonly cwd: string;
  readonly look: Look;
  readonly texts: Texts;
}

/**
 * From so many files on, V8 is told to watch code longer before it optimizes (132 KB of bytecode by default):
 * measured, an eighth of the CPU time of a thousand files.
 */
const MANY = 100;

export function runLint(options: LintOptions): Outcome {
  const { texts } = options;
  const unknown = options.rules.find((id) => !catalog.some((rule) => rule.meta.id === id));
  if (unknown !== undefined) return failed(noRule(unknown, texts));
  const files = options.stdin ? [stdinFile(options)] : findFiles(options);
  if (typeof files === 'string') return failed(files);
  if (files.length > MANY) setFlagsFromString('--interrupt-budget=500000');
  const roots = new Map<string, Root>();
  const workspaces = new Map<string, Workspace>();
  const results: FileResult[] = [];
  const failures: string[] = [];
  /** By absolute path: the configuration files that were used. */
  const configs = new Map<string, Workspace>();
  for (const file of options.fix ? partialsFirst(files) : files) {
    const folder = dirname(file);
    const root = roots.get(folder) ?? rootOf(file, options.cwd);
    roots.set(folder, root);
    const workspace = workspaces.get(root.folder) ?? new Workspace(root);
    workspaces.set(root.folder, workspace);
    const path = pathFrom(root.folder, file);
    try {
      if (options.stdin) workspace.write(path, readUtf8(STDIN));
      const source = workspace.text(path);
      const run = options.fix && !options.stdin ? writable(file, options, failures) : options;
      const target = { file, path, source };
      results.push(isConfig(file) ? checkConfig(target, workspace, run) : check(target, workspace, run));
      for (const config of workspace.configs.files(path))
        configs.set(join(root.folder, config.path), workspace);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      failures.push(sentenceFor('unreadable', file, error.reason, options));
    }
  }
  const checked = countOf(results);
  if (options.rules.length === 0) results.push(...brokenConfigs(configs, results, options));
  const place = new Map(files.map((file, index) => [file, index]));
  const last = files.length;
  results.sort((a, b) => (place.get(a.file) ?? last) - (place.get(b.file) ?? last));
  return outcome(results, checked, failures, options);
}

/** What is said of a template depends on the partials that it renders: they are fixed before it. */
function partialsFirst(files: readonly string[]): string[] {
  return [...files.filter(isPartial), ...files.filter((file) => !isPartial(file))];
}

/** Configuration files that the templates were checked with, lie outside of the paths given, and are wrong. */
function brokenConfigs(
  configs: ReadonlyMap<string, Workspace>,
  results: readonly FileResult[],
  options: LintOptions,
): FileResult[] {
  const seen = new Set(results.map(({ file }) => file));
  return [...configs]
    .filter(([file]) => !seen.has(file))
    .map(([file, workspace]) => {
      const path = pathFrom(workspace.folder, file);
      return checkConfig({ file, path, source: workspace.text(path) }, workspace, { ...options, fix: false });
    })
    .filter(({ problems }) => problems.length > 0);
}

/** The options for a file that `--fix` may have to write: where it cannot be written, it is only checked. */
function writable(file: string, options: LintOptions, failures: string[]): LintOptions {
  try {
    accessSync(file, constants.W_OK);
    return options;
  } catch (error) {
    failures.push(sentenceFor('unwritable', file, reasonOf(error), options));
    return { ...options, fix: false };
  }
}

function sentenceFor(
  sentence: 'unreadable' | 'unwritable',
  file: string,
  reason: Reason,
  { texts, cwd, stdin }: LintOptions,
): string {
  const path = stdin ? texts.say('standardInput') : shownAs(file, cwd);
  return `msgmd: ${texts.say(sentence, { path, detail: inWords(reason, texts) })}\n`;
}

/** The sentence for a rule that does not exist, with the nearest one. */
export function noRule(rule: string, texts: Texts): string {
  const suggestion = nearest(
    rule,
    catalog.map(({ meta }) => meta.id),
  );
  return [texts.say('noRule', { rule }), ...(suggestion ? [texts.say('near', { suggestion })] : [])].join(
    ' ',
  );
}

function stdinFile({ stdinFilename, cwd }: LintOptions): string {
  return resolve(cwd, stdinFilename ?? 'stdin.msg.md');
}

/** The files to check, or why there are none. */
function findFiles({ paths, cwd, texts, rules }: LintOptions): string[] | string {
  const found = new Set<string>();
  for (const path of paths) {
    const files = expand(path, cwd);
    if (files === null) return texts.say('noFile', { path });
    for (const file of files) if (rules.length === 0 || !isConfig(file)) found.add(file);
  }
  if (![...found].some((file) => !isConfig(file))) return texts.say('nothing', { paths: paths.join(' ') });
  return [...found];
}

function countOf(results: readonly FileResult[]): Checked {
  const messages = results.filter(({ file }) => !isConfig(file));
  const partials = messages.filter(({ file }) => isPartial(file)).length;
  return { templates: messages.length - partials, partials };
}

/** With `--stdin --fix` the fixed text is the output, and the report goes to standard error. */
function outcome(
  results: readonly FileResult[],
  checked: Checked,
  failures: readonly string[],
  options: LintOptions,
): Outcome {
  const { texts, look, format, stdin, fix } = options;
  const stderr = failures.join('');
  if (results.length === 0) return { stdout: '', stderr, code: 2 };
  const report = format === 'json' ? formatJson(results) : formatStylish(results, checked, texts, look);
  const counts = tally(results.flatMap((result) => result.problems));
  const problems = counts.error > 0 || counts.warning > options.maxWarnings;
  const code = failures.length > 0 ? 2 : problems ? 1 : 0;
  if (stdin && fix) return { stdout: results[0]!.fixed ?? results[0]!.source, stderr: report, code };
  return { stdout: report, stderr, code };
}
