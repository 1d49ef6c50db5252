/** Walks a template once, with every moment of sending and every value together: symbolic execution. */
import type {
  Assign,
  Branch,
  Case,
  Conditional,
  Expression,
  For,
  LiquidError,
  LiquidNode,
  Render,
  WhenBranch,
} from '../../template/liquid/ast.ts';
import { truthy } from '../liquid/values.ts';
import { type Bound, bind, sealed } from './environment.ts';
import type { Evaluator } from './evaluate.ts';
import { bounded } from './merge.ts';
import type { Relevance } from './relevance.ts';
import type { Sheet } from './sheet.ts';
import type { Stretch } from './spans.ts';
import { Speaker } from './speaker.ts';
import { splitBy } from './split.ts';
import { NOTHING_OUT, partsIn, type State } from './state.ts';
import { constant, type Term } from './terms.ts';
import type { Voice } from './voice.ts';

export interface WalkInput {
  readonly sheet: Sheet;
  readonly voice: Voice;
  readonly evaluator: Evaluator;
  readonly relevance: Pick<Relevance, 'has'>;
  /** The sheet of a partial; null where it cannot be read. */
  partial(name: string): Sheet | null;
  /** Mistakes of the template; a condition with one may mean anything. */
  readonly errors: readonly LiquidError[];
  readonly observer?: WalkObserver;
}

/** Hears of the conditions that are met on the way. */
export interface WalkObserver {
  /** Some path enters the branch. */
  enters(branch: Branch | WhenBranch): void;
  /** Some path comes to the condition of the branch and goes past it. */
  passes(branch: Branch): void;
  /** A condition without `and`, `or` and `not`, and what it stands for. */
  tests(condition: Expression, term: Term): void;
}

/** Every path that a message may take. Throws {@link TooComplex} where there are too many. */
export function walk(input: WalkInput, stretches: readonly Stretch[]): readonly State[] {
  const start: State = {
    stretches,
    choices: null,
    environment: null,
    out: NOTHING_OUT,
    captured: undefined,
    approximate: false,
  };
  return stretches.length === 0 ? [] : new Walker(input).nodes(input.sheet.nodes, input.sheet, [start]);
}

class Walker {
  private readonly input: WalkInput;
  private readonly speaker: Speaker;
  private readonly equalities = new Map<Expression, Expression>();
  /** Partials that are being rendered: one that renders itself is left out. */
  private readonly open: string[] = [];

  constructor(input: WalkInput) {
    this.input = input;
    this.speaker = new Speaker(input.voice, input.evaluator);
  }

  nodes(nodes: readonly LiquidNode[], sheet: Sheet, states: readonly State[]): readonly State[] {
    let current = states;
    for (const node of nodes) {
      if (current.length === 0) return current;
      current = bounded(this.node(node, sheet, current));
    }
    return current;
  }

  private node(node: LiquidNode, sheet: Sheet, states: readonly State[]): readonly State[] {
    if (node.type === 'text') return this.speaker.text(node, sheet, states);
    if (node.type === 'comment') return states;
    // What goes into a captured value may be compared later.
    const taken = node.type === 'output' && states[0]!.captured !== undefined;
    if (!taken && !this.input.relevance.has(node)) return this.speaker.skipped(node, states);
    switch (node.type) {
      case 'output':
        return this.speaker.output(node, sheet, states);
      case 'if':
        return this.conditional(node, sheet, states);
      case 'case':
        return this.choice(node, sheet, states);
      case 'assign':
        return this.assign(node, sheet, states);
      case 'capture':
        return this.capture(node.name, node.body, sheet, states);
      case 'for':
        return this.loop(node, sheet, states);
      case 'render':
        return this.render(node, sheet, states);
      default:
        return this.speaker.unreadable(states);
    }
  }

  private conditional(node: Conditional, sheet: Sheet, states: readonly State[]): readonly State[] {
    const done: State[] = [];
    let left = states;
    node.branches.forEach((branch: Branch, index) => {
      const { condition, body, tag } = branch;
      if (left.length === 0) return;
      if (!condition) {
        done.push(...this.nodes(body, sheet, left));
        left = [];
        return;
      }
      const [yes, no] = this.decideAll(left, condition, tag, sheet);
      const [into, past] = node.negated && index === 0 ? [no, yes] : [yes, no];
      if (into.length > 0) this.input.observer?.enters(branch);
      if (past.length > 0) this.input.observer?.passes(branch);
      done.push(...this.nodes(body, sheet, into));
      left = bounded(past);
    });
    return [...done, ...left];
  }

  private decideAll(
    states: readonly State[],
    condition: Expression,
    tag: { readonly start: number; readonly end: number },
    sheet: Sheet,
  ): [yes: State[], no: State[]] {
    const yes: State[] = [];
    const no: State[] = [];
    const doubtful =
      sheet.path === null &&
      this.input.errors.some(({ range }) => range.start >= tag.start && range.end <= tag.end);
    for (const state of states) {
      if (doubtful) {
        yes.push({ ...state, approximate: true });
        no.push({ ...state, approximate: true });
      } else this.decide(state, condition, sheet, yes, no);
    }
    return [yes, no];
  }

  /** Divides a state by a condition. LiquidJS evaluates both sides of `and` and `or`, which changes no answer. */
  private decide(state: State, condition: Expression, sheet: Sheet, yes: State[], no: State[]): void {
    if (condition.type === 'not') {
      this.decide(state, condition.operand, sheet, no, yes);
      return;
    }
    if (condition.type !== 'logical') {
      const term = this.input.evaluator.expression(condition, state.environment, sheet.source);
      this.input.observer?.tests(condition, term);
      this.test(state, term, yes, no);
      return;
    }
    const { operator, left, right } = condition;
    const open: State[] = [];
    if (operator === 'and') this.decide(state, left, sheet, open, no);
    else this.decide(state, left, sheet, yes, open);
    for (const rest of open) this.decide(rest, right, sheet, yes, no);
  }

  private test(state: State, term: Term, yes: State[], no: State[]): void {
    for (const [holds, one] of splitBy(state, term, truthy)) (holds ? yes : no).push(one);
  }

  /** LiquidJS outputs every branch of which a value is equal, and `else` only where none was. */
  private choice(node: Case, sheet: Sheet, states: readonly State[]): readonly State[] {
    let missed: readonly State[] = states;
    let hit: readonly State[] = [];
    const { subject } = node;
    for (const branch of node.branches) {
      const { values, body } = branch;
      if (!values) continue;
      const [newHit, stillMissed] = this.equalsAny(missed, subject, values, sheet);
      const [again, past] = this.equalsAny(hit, subject, values, sheet);
      if (newHit.length + again.length > 0) this.input.observer?.enters(branch);
      hit = bounded([...past, ...this.nodes(body, sheet, [...newHit, ...again])]);
      missed = bounded(stillMissed);
    }
    const otherwise = node.branches.find(({ values }: WhenBranch) => !values);
    return [...hit, ...(otherwise ? this.nodes(otherwise.body, sheet, missed) : missed)];
  }

  private equalsAny(
    states: readonly State[],
    subject: Expression,
    values: readonly Expression[],
    sheet: Sheet,
  ): [yes: State[], no: State[]] {
    const yes: State[] = [];
    let left: readonly State[] = states;
    for (const value of values) {
      const equality = this.equality(subject, value);
      const no: State[] = [];
      for (const state of left) this.decide(state, equality, sheet, yes, no);
      left = no;
    }
    return [yes, [...left]];
  }

  /** `subject == value`, the same object each time, so that what it stands for is found again. */
  private equality(left: Expression, right: Expression): Expression {
    let equality = this.equalities.get(right);
    if (!equality) {
      equality = { type: 'comparison', operator: '==', left, right, range: right.range };
      this.equalities.set(right, equality);
    }
    return equality;
  }

  private assign(node: Assign, sheet: Sheet, states: readonly State[]): readonly State[] {
    return states.map((state) => {
      const parts = this.speaker.parts(node, sheet, state.environment);
      return { ...state, environment: bind(state.environment, node.name, { type: 'text', parts }) };
    });
  }

  private capture(
    name: string,
    body: readonly LiquidNode[],
    sheet: Sheet,
    states: readonly State[],
  ): readonly State[] {
    return states.flatMap((outer) => {
      const inner = this.nodes(body, sheet, [{ ...outer, captured: null }]);
      return inner.map((state) => {
        const parts = this.input.evaluator.captured(partsIn(state.captured ?? null));
        const bound: Bound = { type: 'text', parts };
        return { ...state, captured: outer.captured, environment: bind(state.environment, name, bound) };
      });
    });
  }

  /** No time, once and twice, each time with an item of which nothing is known: more changes nothing that is heard. */
  private loop(node: For, sheet: Sheet, states: readonly State[]): readonly State[] {
    const never = this.nodes(node.otherwise, sheet, states);
    const once = this.iteration(node, sheet, states, 1);
    const twice = this.iteration(node, sheet, once, 2);
    return [...never, ...once, ...twice];
  }

  private iteration(node: For, sheet: Sheet, states: readonly State[], count: number): readonly State[] {
    const entered = states.map((state) => {
      const item = bind(state.environment, node.variable, {
        type: 'alias',
        path: [`${node.variable} (${count})`],
      });
      const environment = bind(item, 'forloop', { type: 'alias', path: [`forloop (${count})`] });
      return { ...state, environment, approximate: true };
    });
    return this.nodes(node.body, sheet, entered);
  }

  /** A partial sees nothing but what it is given and the built-in values. */
  private render(node: Render, sheet: Sheet, states: readonly State[]): readonly State[] {
    const { partial: name, args, subject } = node;
    const partial = name === null ? null : this.input.partial(name);
    if (!partial || name === null || this.open.includes(name)) return this.speaker.unreadable(states);
    const given = subject ? [...args, { name: subject.alias ?? name, value: subject.value }] : args;
    this.open.push(name);
    const rendered = this.speaker.rendering(node.range.start, () =>
      states.flatMap((state) => {
        let environment = sealed(ABSENT);
        for (const { name: own, value } of given) {
          environment = bind(environment, own, this.speaker.argument(value, state.environment, sheet));
        }
        const inner = this.nodes(partial.nodes, partial, [{ ...state, environment }]);
        return inner.map((one) => ({ ...one, environment: state.environment }));
      }),
    );
    this.open.pop();
    return rendered;
  }
}

const ABSENT: Bound = {
  type: 'text',
  parts: [{ term: constant(null), place: null, literal: false }],
};
