import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import { compatibleEdits, fixAll } from '../../rules/engine/fix.ts';
import { fragmentInput } from '../../rules/engine/fragment.ts';
import type { Problem, TextEdit } from '../../rules/engine/types.ts';
import { isPartialPath } from '../../rules/facts/partial-paths.ts';
import type { Range } from '../../rules/template/types.ts';
import { say } from '../messages.ts';
import { overlaps } from '../position.ts';
import { differences, editOf } from './edits.ts';
import { disableForFile, disableForLine } from './suppression.ts';
import { commandEdit, ruleOffEdit, type TeamConfig } from './team-config.ts';
import type { View } from './view.ts';

/** Kind of the action that editors run on saving. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.msgmd`;

/** What the editor asks for. */
export interface CodeActionRequest {
  readonly range: Range;
  /** Kinds that the editor wants, with their sub-kinds; all quick fixes where it does not say. */
  readonly only: readonly string[] | null;
  /** The editor's own list, so that each action names the problem that it solves. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything that can be done about the problems at a place. `config` is where the team's changes go. */
export function codeActions(view: View, request: CodeActionRequest, config: TeamConfig): CodeAction[] {
  const wants = (kind: string) =>
    request.only === null
      ? !kind.startsWith(CodeActionKind.Source)
      : request.only.some((only) => `${kind}.`.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const here = view.problems.filter((problem) => overlaps(problem.range, request.range));
    for (const problem of here) actions.push(...forProblem(view, problem, request.diagnostics, config));
    actions.push(...forRules(view, here, config));
  }
  if (wants(FIX_ALL)) actions.push(...fixEverything(view));
  return actions;
}

/** The fix and the suggestions of one problem, and its suppression on the spot. */
function forProblem(
  view: View,
  problem: Problem,
  diagnostics: readonly Diagnostic[],
  config: TeamConfig,
): CodeAction[] {
  const { document, context } = view;
  const solves = diagnostics.filter(
    ({ code, message, range }) =>
      code === problem.rule &&
      message === problem.message &&
      document.offsetAt(range.start) === problem.range.start,
  );
  const action = (title: string, edit: WorkspaceEdit | null, isPreferred = false): CodeAction[] =>
    edit
      ? [
          {
            title,
            kind: CodeActionKind.QuickFix,
            diagnostics: [...solves],
            edit,
            ...(isPreferred && { isPreferred }),
          },
        ]
      : [];
  const inFile = (edit: TextEdit | null) => edit && editOf(document, [edit]);
  const { rule, fix, suggestions, range } = problem;
  return [
    ...(fix ? action(fix.title, editOf(document, fix.edits), true) : []),
    ...suggestions.flatMap((suggestion) =>
      action(
        suggestion.title,
        'edits' in suggestion ? editOf(document, suggestion.edits) : commandEdit(config, suggestion),
      ),
    ),
    ...action(
      say(context.locale, 'disableLine', { rule }),
      inFile(disableForLine(context.template, rule, range)),
    ),
  ];
}

/** What concerns all reports of the rules that speak here: fixing them together, switching the rule off. */
function forRules(view: View, here: readonly Problem[], config: TeamConfig): CodeAction[] {
  const { document, context } = view;
  const { locale, template, path } = context;
  return [...new Set(here.map(({ rule }) => rule))].flatMap((rule) => {
    const fixes = view.problems.flatMap((problem) =>
      problem.rule === rule && problem.fix ? [problem.fix] : [],
    );
    // A partial has no front matter that could say so.
    const off = isPartialPath(path) ? null : disableForFile(template, rule);
    const team = ruleOffEdit(config, rule);
    const kind = CodeActionKind.QuickFix;
    return [
      ...(fixes.length > 1
        ? [
            {
              title: say(locale, 'fixAllOfRule', { rule }),
              kind,
              edit: editOf(document, compatibleEdits(fixes)),
            },
          ]
        : []),
      ...(off ? [{ title: say(locale, 'disableFile', { rule }), kind, edit: editOf(document, [off]) }] : []),
      ...(team ? [{ title: say(locale, 'ruleOff', { rule }), kind, edit: team }] : []),
    ];
  });
}

function fixEverything(view: View): CodeAction[] {
  const edits = fixAllEdits(view);
  if (edits.length === 0) return [];
  return [{ title: say(view.context.locale, 'fixAll'), kind: FIX_ALL, edit: editOf(view.document, edits) }];
}

/** Small edits that leave no preferred fix to be made. */
export function fixAllEdits({ document, problems, context }: View): TextEdit[] {
  if (problems.every(({ fix }) => fix === null)) return [];
  const source = document.getText();
  const { path, config, host, locale, settings } = context;
  const input = { path, source, config, host, locale };
  const whole = isPartialPath(path) ? fragmentInput(input, settings) : input;
  return differences(source, fixAll(whole).text);
}
