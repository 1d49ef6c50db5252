/** Faults gathered into what is reported: one wrong wish, or one block of branches, with everything against it. */
import type { LiquidNode } from '../../template/liquid/ast.ts';
import type { Range, Template } from '../../template/types.ts';
import { formatDay } from '../dates.ts';
import { KIND_BITS, kindsOf, type Policy, TIMED, type TimedKind } from '../policy.ts';
import { formatTime, MINUTES_PER_DAY, type SpanSet, spanSet, WEEKDAYS } from '../week.ts';
import type { BadRange } from '../words.ts';
import { type Fault, holds } from './judge.ts';
import type { Path } from './prove.ts';
import { type Run, runsOf } from './runs.ts';

export interface Blame {
  readonly kind: 'wrong' | 'missing';
  /** The wrong wishes in text order; empty where one is missing. */
  readonly runs: readonly Run[];
  readonly faults: readonly Fault[];
  /** The outermost block of Liquid around the wishes; null where they stand outside of any. */
  readonly block: LiquidNode | null;
  /** The one kind of wish that would be right wherever this one, or none, stands; null where there is none. */
  readonly right: TimedKind | null;
}

export interface BlameInput {
  readonly template: Template;
  readonly policy: Policy;
  /** Reading delay in minutes. */
  readonly delay: number;
  readonly paths: readonly Path[];
  readonly faults: readonly Fault[];
  sourceOf(path: string | null): string;
}

/** Wrong wishes that can each be replaced stand alone; the others of one block are one report. */
export function blame(input: BlameInput): Blame[] {
  const { faults } = input;
  const missing = faults.filter(({ wrong }) => wrong.length === 0);
  const blames: Blame[] = [];
  const byBlock = new Map<LiquidNode, Blame>();
  for (const { run, faults: own } of wrongRuns(input)) {
    const right = replacement(input, run);
    const block = blockAround(input.template, run);
    const found: Blame = { kind: 'wrong', runs: [run], faults: own, block, right };
    const neighbour = block && right === null ? byBlock.get(block) : undefined;
    if (!neighbour) {
      blames.push(found);
      if (block && right === null) byBlock.set(block, found);
      continue;
    }
    const joined = {
      ...neighbour,
      runs: [...neighbour.runs, run],
      faults: [...new Set([...neighbour.faults, ...own])],
    };
    blames[blames.indexOf(neighbour)] = joined;
    byBlock.set(block!, joined);
  }
  if (missing.length > 0)
    blames.push({ kind: 'missing', runs: [], faults: missing, block: null, right: addition(input, missing) });
  return blames;
}

function wrongRuns(input: BlameInput): { run: Run; faults: Fault[] }[] {
  const byKey = new Map<string, { run: Run; faults: Fault[] }>();
  for (const fault of input.faults) {
    for (const run of runsOf(fault.path, input.sourceOf)) {
      if (!run.spoken.some((spoken) => fault.wrong.includes(spoken))) continue;
      const entry = byKey.get(run.key);
      if (entry) entry.faults.push(fault);
      else byKey.set(run.key, { run, faults: [fault] });
    }
  }
  return [...byKey.values()].sort((a, b) => a.run.start - b.run.start);
}

const OFFERED: readonly TimedKind[] = ['day', 'evening', 'weekend'];

/** The kind that is right at every moment at which the run goes out, beside what else goes out then. */
function replacement({ paths, policy, delay, sourceOf }: BlameInput, run: Run): TimedKind | null {
  if (!run.literal || run.path !== null) return null;
  const uses = paths.flatMap((path) => {
    const runs = runsOf(path, sourceOf);
    if (!runs.some(({ key }) => key === run.key)) return [];
    const others = runs.reduce((bits, other) => (other.key === run.key ? bits : bits | other.bits), 0);
    return [{ path, others: others & TIMED }];
  });
  return (
    OFFERED.find((kind) =>
      uses.every(({ path, others }) => holds(path.stretches, others | KIND_BITS[kind], policy, delay)),
    ) ?? null
  );
}

/** The kind that is right wherever none stands. */
function addition({ policy, delay }: BlameInput, faults: readonly Fault[]): TimedKind | null {
  const paths = new Set(faults.map(({ path }) => path));
  return (
    OFFERED.find((kind) =>
      [...paths].every(({ stretches }) => holds(stretches, KIND_BITS[kind], policy, delay)),
    ) ?? null
  );
}

/** The outermost tag around a place of the template; for a partial there is none. */
export function blockAround(
  { liquid }: Template,
  { path, start, end }: Range & { readonly path: string | null },
): LiquidNode | null {
  if (path !== null) return null;
  const inside = ({ range, type }: LiquidNode): boolean =>
    type !== 'text' && type !== 'output' && range.start <= start && end <= range.end;
  return liquid.nodes.find(inside) ?? null;
}

/** True where only dates that a calendar makes exceptional fail. */
export function onlyDates(faults: readonly Fault[]): boolean {
  return faults.every(({ day }) => day.dates.length > 0);
}

/** The bad minutes of the plain week. */
export function badWeek(faults: readonly Fault[]): SpanSet {
  return spanSet(
    faults
      .filter(({ day }) => day.dates.length === 0)
      .map(({ day, from, to }) => {
        const start = day.weekday * MINUTES_PER_DAY;
        return { from: start + from, to: start + to };
      }),
  );
}

/** All bad ranges, those of the plain week first, then dates in their order. */
export function badRanges(faults: readonly Fault[]): BadRange[] {
  const byDay = new Map<string, Fault[]>();
  for (const fault of faults) {
    const keys = fault.day.dates.length > 0 ? fault.day.dates.map(formatDay) : [`${fault.day.weekday}`];
    for (const key of keys) byDay.set(key, [...(byDay.get(key) ?? []), fault]);
  }
  return [...byDay]
    .sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
    .flatMap(([key, list]) =>
      spanSet(list).map(({ from, to }): BadRange => {
        const weekday = WEEKDAYS[list[0]!.day.weekday]!;
        const range = { weekday, from: formatTime(from), to: formatTime(to) };
        return list[0]!.day.dates.length > 0 ? { ...range, date: key } : range;
      }),
    );
}

/** The fault that a person feels most: on a Friday of the plain week, as long as can be. */
export function strongest(faults: readonly Fault[]): Fault {
  const joined = joinAlike(faults);
  const weight = ({ day, from, to, path }: Fault): number =>
    (day.dates.length === 0 ? 1e6 : 0) +
    (path.choices ? 0 : 1e5) +
    (day.weekday === 4 ? 1e4 : 0) +
    (to - from);
  return joined.reduce((best, fault) => (weight(fault) > weight(best) ? fault : best));
}

/** Neighbouring faults of one path with the same wrong wish and the same due ones are one to a person. */
function joinAlike(faults: readonly Fault[]): Fault[] {
  const joined: Fault[] = [];
  const sorted = [...faults].sort((a, b) => a.from - b.from);
  for (const fault of sorted) {
    const index = joined.findIndex(
      (other) =>
        other.path === fault.path &&
        other.day === fault.day &&
        other.to === fault.from &&
        other.row.required === fault.row.required &&
        other.wrong.length === fault.wrong.length &&
        other.wrong.every((spoken, at) => spoken === fault.wrong[at]),
    );
    if (index < 0) joined.push(fault);
    else joined[index] = { ...joined[index]!, to: fault.to };
  }
  return joined;
}

/** The wishes that are due at a fault, in words of the policy: «Удачного дня!» или «Хороших выходных!». */
export function dueAt({ row }: Fault, { wishes }: Policy): readonly string[] {
  return kindsOf(row.required).map((kind) => wishes[kind]);
}
