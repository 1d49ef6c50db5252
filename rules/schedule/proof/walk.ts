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
  Output,
  Render,
  Text,
  WhenBranch,
} from '../../template/liquid/ast.ts';
import { stringify, truthy } from '../liquid/values.ts';
import type { Phrase } from '../phrases.ts';
import { type Bound, bind, type Environment, type Part, type Place, sealed } from './environment.ts';
import type { Evaluator } from './evaluate.ts';
import { bounded } from './merge.ts';
import type { Relevance } from './relevance.ts';
import { say, sayOpaque } from './say.ts';
import type { Sheet } from './sheet.ts';
import type { Stretch } from './spans.ts';
import { splitBy } from './split.ts';
import { choiceOf, NOTHING_OUT, type Out, partsIn, type State } from './state.ts';
import { constant, isConstant, type Term } from './terms.ts';
import type { Spoken, Voice } from './voice.ts';

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
  private readonly said = new WeakMap<Phrase, Spoken>();
  private readonly equalities = new Map<Expression, Expression>();
  private readonly rendering: string[] = [];
  /** Where the template renders the partial that is walked. */
  private renderedAt: number | null = null;

  constructor(input: WalkInput) {
    this.input = input;
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
    if (node.type === 'text') return this.text(node, sheet, states);
    if (node.type === 'comment') return states;
    if (!this.input.relevance.has(node)) return this.skipped(node, states);
    switch (node.type) {
      case 'output':
        return this.output(node, sheet, states);
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
        return states.map((state) => ({ ...state, out: sayOpaque(state.out, true) }));
    }
  }

  /** What does not bear on the question still stands between what does. */
  private skipped(node: LiquidNode, states: readonly State[]): readonly State[] {
    if (node.type === 'assign' || node.type === 'capture') return states;
    const block = node.type !== 'output';
    return states.map((state) => {
      if (state.captured !== undefined) return state;
      const out = sayOpaque(state.out, false);
      return { ...state, out: block && out.fresh ? { ...out, fresh: false } : out };
    });
  }

  private text(node: Text, sheet: Sheet, states: readonly State[]): readonly State[] {
    const { start, end } = node.range;
    const reading = sheet.read(node);
    const piece = {
      reading,
      start,
      text: () => sheet.source.slice(start, end),
      spoken: (phrase: Phrase, whole: string | null) => this.spokenIn(sheet, phrase, whole),
    };
    return states.map((state) => {
      if (state.captured === undefined) return { ...state, out: say(state.out, piece, this.input.voice) };
      const place = { path: sheet.path, start, end };
      const term = this.input.evaluator.text(sheet.source.slice(start, end));
      return captured(state, { term, place, literal: true });
    });
  }

  private spokenIn({ path, source }: Sheet, phrase: Phrase, whole: string | null): Spoken {
    let spoken = this.said.get(phrase);
    if (!spoken) {
      const { bit, start, end } = phrase;
      const text = whole ?? source.slice(start, end);
      const place = { path, start, end };
      spoken = { bit, place, text, literal: whole === null, phrase, at: this.renderedAt ?? start };
      this.said.set(phrase, spoken);
    }
    return spoken;
  }

  private output(node: Output, sheet: Sheet, states: readonly State[]): readonly State[] {
    const place: Place = { path: sheet.path, ...node.range };
    return states.flatMap((state) =>
      this.emitAll(state, this.partsOf(node, sheet, state.environment), place),
    );
  }

  private partsOf(
    { value }: Output | Assign,
    sheet: Sheet,
    environment: Environment | null,
  ): readonly Part[] {
    const { evaluator } = this.input;
    const bound = value.filters.length === 0 ? evaluator.boundText(value.value, environment) : null;
    if (bound) return bound;
    const term = evaluator.filtered(value, environment, sheet.source);
    const plain = value.filters.length === 0 && value.value.type === 'literal';
    const place = plain ? inside(sheet, value.value) : null;
    return [{ term, place, literal: place !== null }];
  }

  private emitAll(state: State, parts: readonly Part[], output: Place): readonly State[] {
    let states: readonly State[] = [state];
    for (const part of parts) states = states.flatMap((one) => this.emit(one, part, output));
    return states;
  }

  private emit(state: State, part: Part, output: Place): readonly State[] {
    if (state.captured !== undefined) return [captured(state, { ...part, place: part.place ?? output })];
    const { term } = part;
    if (!term.speaks && !isConstant(term)) return [{ ...state, out: sayOpaque(state.out, false) }];
    return splitBy(state, term, stringify).map(([text, one]) => {
      const out = isGuess(one, term, text)
        ? sayOpaque(one.out, true)
        : this.sayString(one, text, part, output);
      return { ...one, out };
    });
  }

  private sayString({ out }: State, text: string, { place, literal }: Part, output: Place): Out {
    const { voice } = this.input;
    const reading = voice.readString(text);
    const at = place ?? output;
    const spoken = (phrase: Phrase, whole: string | null): Spoken => ({
      bit: phrase.bit,
      place: literal ? { path: at.path, start: at.start + phrase.start, end: at.start + phrase.end } : at,
      text: whole ?? text.slice(phrase.start, phrase.end),
      literal: literal && whole === null,
      phrase,
      at: this.renderedAt ?? output.start,
    });
    return say(out, { reading, start: 0, text: () => text, spoken }, voice);
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
      const parts = this.partsOf(node, sheet, state.environment);
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
        const bound: Bound = { type: 'text', parts: partsIn(state.captured ?? null) };
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
    if (!partial || name === null || this.rendering.includes(name)) {
      return states.map((state) => ({ ...state, out: sayOpaque(state.out, true) }));
    }
    this.rendering.push(name);
    const outer = this.renderedAt;
    this.renderedAt ??= node.range.start;
    const given = subject ? [...args, { name: subject.alias ?? name, value: subject.value }] : args;
    const rendered = states.flatMap((state) => {
      let environment = sealed(ABSENT);
      for (const { name: own, value } of given) {
        environment = bind(environment, own, this.argument(value, state.environment, sheet));
      }
      const inner = this.nodes(partial.nodes, partial, [{ ...state, environment }]);
      return inner.map((one) => ({ ...one, environment: state.environment }));
    });
    this.rendering.pop();
    this.renderedAt = outer;
    return rendered;
  }

  private argument(value: Expression, environment: Environment | null, sheet: Sheet): Bound {
    const { evaluator } = this.input;
    const path = evaluator.path(value, environment);
    if (path) return { type: 'alias', path };
    const bound = evaluator.boundText(value, environment);
    if (bound) return { type: 'text', parts: bound };
    const term = evaluator.expression(value, environment, sheet.source);
    const place = value.type === 'literal' ? inside(sheet, value) : null;
    return { type: 'text', parts: [{ term, place, literal: place !== null && isConstant(term) }] };
  }
}

/** A value that stands for many others, its example among them: what goes out instead nobody knows. */
function isGuess({ choices }: State, { unknown }: Term, text: string): boolean {
  return unknown !== null && !unknown.closed && choiceOf(choices, unknown).includes(text);
}

const ABSENT: Bound = {
  type: 'text',
  parts: [{ term: constant(null), place: null, literal: false }],
};

function captured(state: State, part: Part): State {
  return { ...state, captured: { part, next: state.captured ?? null } };
}

/** Where the characters of a string literal stand; null where escapes make them differ. */
function inside({ path, source }: Sheet, { range }: Expression): Place | null {
  const text = source.slice(range.start + 1, range.end - 1);
  return text.includes('\\') || !/["']/.test(source[range.start]!)
    ? null
    : { path, start: range.start + 1, end: range.end - 1 };
}
