/** The labelled cases and how a report is held against a label (`test/data/README.md`). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Problem } from '../../rules/engine/types.ts';
import type { Workspace } from './lint.ts';

export interface Label {
  readonly rule: string;
  readonly span: string;
  readonly nth: number;
}

export interface LabelledCase extends Workspace {
  readonly id: string;
  readonly topic: string;
  readonly path: string;
  readonly text: string;
  readonly expect: readonly Label[];
  readonly may: readonly (string | Label)[];
  readonly fixed?: string;
  readonly counterexample?: CounterExample;
  readonly note?: string;
}

export interface CounterExample {
  readonly weekday: string;
  readonly from: string;
  readonly to: string;
  readonly date?: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly rule?: string;
}

const data = new URL('../data/', import.meta.url);
const examples = new URL('../../examples/', import.meta.url);

function jsonLines(file: URL): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** The 160 single cases. */
export function cases(): LabelledCase[] {
  return jsonLines(new URL('cases.jsonl', data)) as LabelledCase[];
}

/** The library of `examples/`, one case a template, each in the whole workspace. */
export function library(): LabelledCase[] {
  const files: Record<string, string> = {};
  for (const path of readdirSync(examples, { recursive: true, withFileTypes: true })) {
    if (!path.isFile()) continue;
    const full = `${path.parentPath}/${path.name}`;
    files[full.slice(examples.pathname.length).replace(/^\//, '')] = readFileSync(full, 'utf8');
  }
  return (jsonLines(new URL('library.expect.jsonl', data)) as LabelledCase[]).map((label) => {
    const path = label.path.replace(/^library\//, '');
    return { ...label, id: path, topic: 'library', path, text: files[path]!, files };
  });
}

/**
 * Templates that examiners wrote and labelled before they ran a single rule: `unseen-mistakes.jsonl`
 * (mistakes that people make) and `unseen-clean.jsonl` (nothing to report), in the form of `cases.jsonl`.
 */
export function unseen(set: 'mistakes' | 'clean'): LabelledCase[] {
  const file = new URL(`unseen-${set}.jsonl`, data);
  if (!existsSync(file)) return [];
  return (jsonLines(file) as LabelledCase[]).map((labelled) => ({
    ...labelled,
    expect: labelled.expect ?? [],
    may: labelled.may ?? [],
  }));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a label stands in its text. */
export function spanOf(text: string, { span, nth }: Label): Span {
  let start = -1;
  for (let count = 0; count < (nth ?? 1); count++) start = text.indexOf(span, start + 1);
  return { start, end: start + span.length };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Rules that report something missing: the place is a convention and only the rule counts. */
const PLACELESS = new Set([
  'greeting-required',
  'greeting-name',
  'introduce',
  'ask-name',
  'ask-contact-preference',
  'thanks',
  'duplicate',
  'farewell-required',
  'ask-feedback',
  'dialogue',
  'offer-help',
  'unsubscribe',
  'length',
  'channel-limit',
  'off-hours',
  'off-hours-call',
  'debt-hours',
  'send-window',
  'subject',
  'ask-file',
  'call-plan',
  'approval',
  'review-due',
  'translation',
  'spam',
  'kind-elements',
]);

export interface Verdict {
  readonly hits: readonly Label[];
  readonly misses: readonly Label[];
  /** Reports at warning or error that no label explains. */
  readonly falseAlarms: readonly Problem[];
}

/** Holds the reports on one case against its labels. */
export function judge(labelled: LabelledCase, problems: readonly Problem[]): Verdict {
  const { text, expect, may } = labelled;
  const fits = (problem: Problem, label: Label): boolean =>
    problem.rule === label.rule &&
    (PLACELESS.has(label.rule) || overlaps(problem.range, spanOf(text, label)));
  const hits = expect.filter((label) => problems.some((problem) => fits(problem, label)));
  const misses = expect.filter((label) => !hits.includes(label));
  const falseAlarms = problems.filter(
    (problem) =>
      (problem.severity === 'error' || problem.severity === 'warning') &&
      !expect.some((label) => fits(problem, label)) &&
      !may.some((label) => (typeof label === 'string' ? label === problem.rule : fits(problem, label))),
  );
  return { hits, misses, falseAlarms };
}
