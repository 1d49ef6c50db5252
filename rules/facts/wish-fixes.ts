/** How wrong and missing wishes can be put right; every text that is offered here the proof accepts. */
import type { LintContext, TextEdit } from '../engine/types.ts';
import { hoursOfWeek } from '../schedule/opening.ts';
import { lexiconOf } from '../schedule/phrases.ts';
import { TIMED, type TimedKind } from '../schedule/policy.ts';
import { type Blame, badWeek, blockAround } from '../schedule/proof/blame.ts';
import type { Fault } from '../schedule/proof/judge.ts';
import type { Path } from '../schedule/proof/prove.ts';
import { type Run, runsOf } from '../schedule/proof/runs.ts';
import { branches, dress, type Occasion, wishFits } from '../schedule/spelling-out.ts';
import { difference, intersection, MINUTES_PER_DAY, type SpanSet } from '../schedule/week.ts';
import type { Case, Conditional, LiquidNode } from '../template/liquid/ast.ts';
import type { Range } from '../template/types.ts';
import { lastFormula, placeAfter } from './missing-wish.ts';
import { type Proof, policyFor } from './proof.ts';
import { sendWindow } from './window.ts';

export interface WishFix {
  readonly title: 'replace' | 'branches' | 'computed' | 'narrow' | 'add' | 'addBranch';
  readonly values: Readonly<Record<string, string>>;
  readonly edits: readonly TextEdit[];
}

export interface WishFixes {
  /** The wish that holds wherever this one, or none, stands. */
  readonly preferred: WishFix | null;
  /** They take as long as the proof: made when somebody asks for them. */
  others(): WishFix[];
}

/** Repairs of one report, the best first. */
export function wishFixes(context: LintContext, proof: Proof, blamed: Blame): WishFixes {
  const fixes = new WishFixer(context, proof, blamed);
  return {
    preferred: fixes.preferred(),
    others: () => [...fixes.spelledOut(), ...fixes.missingBranch(), ...fixes.narrowed()],
  };
}

/** A place that wishes are put into, and how they look there. */
interface Slot {
  readonly range: Range;
  readonly opens: boolean;
  readonly mark: string;
  /** White space that goes before the wish. */
  readonly gap: string;
  readonly occasions: readonly Occasion[];
}

class WishFixer {
  private readonly context: LintContext;
  private readonly paths: readonly Path[];
  private readonly blamed: Blame;

  constructor(context: LintContext, { paths }: Proof, blamed: Blame) {
    this.context = context;
    this.paths = paths?.paths ?? [];
    this.blamed = blamed;
  }

  preferred(): WishFix | null {
    const { right, kind } = this.blamed;
    const slot = right && this.slot();
    if (!right || !slot) return null;
    const text = this.wish(right, slot);
    const values = { wish: text };
    return {
      title: kind === 'missing' ? 'add' : 'replace',
      values,
      edits: [{ range: slot.range, text: slot.gap + text }],
    };
  }

  /** Branches and `{{ wish }}`, in place of the wish or of a block that holds nothing but wishes. */
  spelledOut(): WishFix[] {
    const slot = this.chainSlot() ?? this.slot();
    if (!slot) return [];
    const policy = policyFor(this.context);
    const { delay, calendar } = sendWindow(this.context);
    const fixes: WishFix[] = [];
    const text = branches(slot.occasions, policy, delay, calendar !== null, (kind) => this.wish(kind, slot));
    if (text)
      fixes.push({ title: 'branches', values: {}, edits: [{ range: slot.range, text: slot.gap + text }] });
    if (slot.opens && wishFits(slot.occasions, policy, delay)) {
      fixes.push({
        title: 'computed',
        values: {},
        edits: [{ range: slot.range, text: `${slot.gap}{{ wish }}` }],
      });
    }
    return fixes;
  }

  /** `{% else %}Приятного вечера!` where a block of wishes has no `else`. */
  missingBranch(): WishFix[] {
    const { kind, right, faults } = this.blamed;
    if (kind !== 'missing') return [];
    const chain = this.openChain();
    if (!chain?.close) return [];
    const at = { start: chain.close.start, end: chain.close.start };
    const first = this.firstText(chain.branches[0]!.body);
    const gap = /^\s*/.exec(first)![0];
    const occasions = [...new Set(faults.map(({ path }) => path))].map(({ stretches }) => ({
      stretches,
      others: 0,
    }));
    const policy = policyFor(this.context);
    const text = right
      ? policy.wishes[right]
      : wishFits(occasions, policy, sendWindow(this.context).delay)
        ? '{{ wish }}'
        : null;
    if (text === null) return [];
    return [
      { title: 'addBranch', values: { wish: text }, edits: [{ range: at, text: `{% else %}${gap}${text}` }] },
    ];
  }

  /** The window without its bad minutes. */
  narrowed(): WishFix[] {
    const { context, blamed } = this;
    const { settings, template } = context;
    const { week } = sendWindow(context);
    const bad = badWeek(blamed.faults);
    const left = difference(week, bad);
    // A window with a hole in it is nothing that a person would write; and hours exclude no date.
    const offered =
      bad.length > 0 && left.length <= week.length && !blamed.faults.some((fault) => remains(fault, left));
    const hours = offered ? hoursOfWeek(left) : null;
    if (!hours) return [];
    const own = settings.send.hoursRange;
    if (own) return [{ title: 'narrow', values: { hours }, edits: [{ range: own, text: hours }] }];
    if (settings.has('send') || !settings.has('title')) return [];
    const { end } = settings.range('title');
    const newline = template.source.includes('\r\n') ? '\r\n' : '\n';
    const edit = { range: { start: end, end }, text: `${newline}send: ${hours}` };
    return [{ title: 'narrow', values: { hours }, edits: [edit] }];
  }

  private wish(kind: TimedKind, { opens, mark }: Slot): string {
    return dress(policyFor(this.context).wishes[kind], opens, mark);
  }

  private slot(): Slot | null {
    const { runs, kind, faults } = this.blamed;
    if (kind === 'missing') return this.afterFormula(faults.map(({ path }) => path));
    const [run] = runs;
    if (!run?.literal || run.path !== null || runs.length > 1) return null;
    const mark = /[!.…]*$/.exec(run.text)![0];
    const { opens } = run.spoken[0]!.phrase;
    return {
      range: { start: run.start, end: run.end },
      opens,
      mark,
      gap: '',
      occasions: this.occasionsOf(run),
    };
  }

  private occasionsOf(run: Run): Occasion[] {
    return this.paths.flatMap((path) => {
      const runs = runsOf(path, (name) => this.sourceOf(name));
      if (!runs.some(({ key }) => key === run.key)) return [];
      const others = runs.reduce((bits, other) => (other.key === run.key ? bits : bits | other.bits), 0);
      return [{ stretches: path.stretches, others }];
    });
  }

  /** Right after the formula of the goodbye, where every path without a wish has the same one outside of branches. */
  private afterFormula(paths: readonly Path[]): Slot | null {
    const formulas = this.blamed.faults.map(lastFormula);
    const [formula] = formulas;
    if (!formula || formulas.some((other) => other?.place !== formula.place)) return null;
    const place = placeAfter(this.context, formula);
    if (!place) return null;
    // Where other paths do have a wish after this formula, one more would be too many.
    const others = this.paths.filter(({ spoken }) => spoken.some((one) => one.place === formula.place));
    if (others.some(({ bits }) => bits & TIMED)) return null;
    const { end } = place.range;
    const occasions = [...new Set(paths)].map(({ stretches }) => ({ stretches, others: 0 }));
    return { range: { start: end, end }, opens: true, mark: '!', gap: place.gap, occasions };
  }

  /** The outermost block of branches around all wrong wishes that holds nothing but wishes. */
  private chainSlot(): Slot | null {
    const { runs, block } = this.blamed;
    const [run] = runs;
    if (!run || run.path !== null || !block) return null;
    const chain = this.wishChain([block], run);
    if (!chain || runs.some(({ start, end }) => start < chain.range.start || end > chain.range.end))
      return null;
    const { start, end } = chain.range;
    const inside = (spoken: { readonly place: Range & { readonly path: string | null } }): boolean =>
      spoken.place.path === null && spoken.place.start >= start && spoken.place.end <= end;
    const occasions = this.paths.map(({ stretches, spoken }) => ({
      stretches,
      others: spoken.reduce((bits, one) => (inside(one) ? bits : bits | (one.bit & TIMED)), 0),
    }));
    const gap = /^\s*/.exec(this.firstText(chain.branches[0]!.body))![0];
    const mark = /[!.…]*$/.exec(run.text)![0];
    return { range: chain.range, opens: run.spoken[0]!.phrase.opens, mark, gap, occasions };
  }

  private wishChain(nodes: readonly LiquidNode[], run: Run): Conditional | Case | null {
    for (const node of nodes) {
      if (node.range.start > run.start || node.range.end < run.end) continue;
      if (node.type === 'capture') return this.wishChain(node.body, run);
      if (node.type !== 'if' && node.type !== 'case') continue;
      if (this.holdsOnlyWishes(node)) return node;
      return this.wishChain(
        node.branches.flatMap(({ body }): readonly LiquidNode[] => body),
        run,
      );
    }
    return null;
  }

  private holdsOnlyWishes(node: LiquidNode): boolean {
    if (node.type === 'if' || node.type === 'case') {
      return node.branches.every(({ body }) =>
        body.every((child: LiquidNode) => this.holdsOnlyWishes(child)),
      );
    }
    if (node.type !== 'text') return node.type === 'comment';
    const { template, language } = this.context;
    const text = template.prose.slice(node.range.start, node.range.end);
    const { phrases } = lexiconOf(policyFor(this.context), language).readString(text);
    let rest = text;
    for (const { bit, start, end } of phrases.toReversed()) {
      if (bit & TIMED) rest = rest.slice(0, start) + rest.slice(end);
    }
    return !/[\p{L}\d]/u.test(rest.replace(/(?<!\p{L})(?:и|та|й|і|and)(?!\p{L})/giu, ''));
  }

  /** A block of wishes after the formula whose branches do not cover every case. */
  private openChain(): Conditional | Case | null {
    const { faults } = this.blamed;
    const after = lastFormula(faults[0]!)?.place.end ?? 0;
    const wishes = this.paths.flatMap(({ spoken }) =>
      spoken.filter(({ bit, place }) => bit & TIMED && place.path === null),
    );
    for (const { place } of wishes) {
      if (place.start < after) continue;
      const block = blockAround(this.context.template, place);
      if (block?.type !== 'if' && block?.type !== 'case') continue;
      const open = block.branches.every(
        (branch) => ('condition' in branch ? branch.condition : branch.values) !== null,
      );
      if (open) return block;
    }
    return null;
  }

  private firstText(body: readonly LiquidNode[]): string {
    const [first] = body;
    return first?.type === 'text'
      ? this.context.template.source.slice(first.range.start, first.range.end)
      : '';
  }

  private sourceOf(path: string | null): string {
    return path === null ? this.context.template.source : (this.context.host.read(path) ?? '');
  }
}

/** Whether a fault of a date is still in the window. */
function remains({ day, from, to }: Fault, week: SpanSet): boolean {
  if (day.dates.length === 0) return false;
  const start = day.weekday * MINUTES_PER_DAY;
  return intersection(week, [{ from: start + from, to: start + to }]).length > 0;
}
