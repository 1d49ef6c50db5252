/** Expressions of Liquid → terms, with the meaning that LiquidJS gives them. */
import type { Placeholder } from '../../config/settings.ts';
import type { LanguagePack } from '../../language/types.ts';
import type { Expression, Filter, FilteredValue, Variable } from '../../template/liquid/ast.ts';
import type { Template } from '../../template/types.ts';
import { FILTERS, STABLE } from '../liquid/filters.ts';
import { NIL, OBJECT, type Scalar, stringify } from '../liquid/values.ts';
import type { Policy } from '../policy.ts';
import { builtInTerm, formatTerm } from './clock.ts';
import { type Environment, lookUp, type Part } from './environment.ts';
import { dateIn, type LiteralPool } from './literals.ts';
import {
  combine,
  comparison,
  constant,
  constantValue,
  isConstant,
  type Term,
  type Unknown,
  unknownTerm,
} from './terms.ts';
import { computedUnknown, declaredUnknown, type Sort } from './unknowns.ts';

/** Filters by what they give. */
const NUMERIC = new Set([
  'plus',
  'minus',
  'times',
  'divided_by',
  'modulo',
  'abs',
  'ceil',
  'floor',
  'round',
  'at_least',
  'at_most',
  'size',
]);
const KEEPS_ORDER = new Set(['plus', 'minus', 'floor', 'ceil', 'round']);

/** What is known of values from outside the template. */
export interface World {
  readonly template: Template;
  readonly placeholders: ReadonlyMap<string, Placeholder>;
  readonly language: LanguagePack;
  readonly policy: Policy;
  /** The zone of the send window; null where nobody says. */
  readonly timezone: string | null;
}

export class Evaluator {
  /** Set where an answer covers more than can happen. */
  approximate = false;
  private readonly world: World;
  private readonly makePool: () => LiteralPool;
  private madePool: LiteralPool | null = null;
  private locals: ReadonlySet<string> | null = null;
  private readonly speaking: (text: string) => boolean;
  private readonly unknowns = new Map<string, Unknown>();
  private readonly terms = new Map<Environment | null, Map<Expression, Term>>();

  /** @param speaking tells strings that may hold farewells or greetings. */
  constructor(world: World, makePool: () => LiteralPool, speaking: (text: string) => boolean) {
    this.world = world;
    this.makePool = makePool;
    this.speaking = speaking;
  }

  /** Asked for only where something is unknown. */
  private get pool(): LiteralPool {
    this.madePool ??= this.makePool();
    return this.madePool;
  }

  /** The value of an output or an assignment. `source` is the text that the ranges refer to. */
  filtered(filtered: FilteredValue, environment: Environment | null, source: string): Term {
    const { value, filters } = filtered;
    let term = this.expression(value, environment, source);
    for (const filter of filters) {
      const args = filter.args.map((arg) => this.expression(arg.value, environment, source));
      const named = filter.args.some(({ name }) => name !== null);
      const result = named ? null : this.filter(filter, term, args);
      if (result) term = result;
      else {
        const { speaks } = term;
        const name = source.slice(value.range.start, filter.range.end);
        const names = [...namesIn(value), ...dateIn(filtered)];
        term = { ...this.computed(name, sortOf(filter), names), speaks };
      }
    }
    return term;
  }

  /** Text of a template as a term. */
  text(text: string): Term {
    return constant(text, this.speaking(text));
  }

  /** What a capture binds: its only part as text, whatever an assignment would keep of it. */
  captured(parts: readonly Part[]): readonly Part[] {
    const [part] = parts;
    if (parts.length !== 1 || part!.literal) return parts;
    const term = combine([part!.term], ([value]) => stringify(value!));
    return term ? [{ ...part!, term }] : parts;
  }

  /** The parts of a name that `assign` or `capture` bound; null for any other expression. */
  boundText(expression: Expression, environment: Environment | null): readonly Part[] | null {
    if (expression.type !== 'variable' || expression.path.length !== 1) return null;
    const bound = lookUp(environment, String(expression.path[0]));
    return bound?.type === 'text' ? bound.parts : null;
  }

  /** The path of a variable that comes from outside the template; null for any other expression. */
  path(expression: Expression, environment: Environment | null): readonly string[] | null {
    if (expression.type !== 'variable' || expression.path.some((step) => typeof step === 'object'))
      return null;
    const [root, ...steps] = expression.path.map(String);
    const bound = lookUp(environment, root!);
    if (!bound) return [root!, ...steps];
    return bound.type === 'alias' ? [...bound.path, ...steps] : null;
  }

  private filter({ name }: Filter, input: Term, args: readonly Term[]): Term | null {
    if (name === 'date') return this.date(input, args);
    const apply = FILTERS[name];
    if (!apply) return null;
    const { unknown } = input;
    if (args.some((arg) => arg.unknown)) return null;
    if (unknown && !unknown.closed && !STABLE.has(name)) return null;
    const rising = input.rising && KEEPS_ORDER.has(name) && args.every(isConstant);
    const speaks = name !== 'size' && [input, ...args].some((term) => term.speaks);
    const term = combine([input, ...args], ([value, ...rest]) => apply(value!, ...rest), rising);
    return term && { ...term, speaks };
  }

  private date(input: Term, [format, zone]: readonly Term[]): Term | null {
    if (!format || !isConstant(input) || !isConstant(format)) return null;
    const value = constantValue(input);
    if (value !== 'now' && value !== 'today') return null;
    const { language, timezone } = this.world;
    if (zone && timezone !== null && !(isConstant(zone) && constantValue(zone) === timezone)) {
      // The clock of another place: some other hour, and nobody says which.
      this.approximate = true;
      return null;
    }
    const read = stringify(constantValue(format));
    return formatTerm(read, language.id, (name, make) => this.unknownDate(name, make));
  }

  private unknownDate(name: string, make: (unknown: Unknown) => Unknown): Unknown {
    return this.unknown(name, () => make(computedUnknown(name, 'text', this.pool.of([name, 'now.date']))));
  }

  /** A condition or an operand. */
  expression(expression: Expression, environment: Environment | null, source: string): Term {
    let terms = this.terms.get(environment);
    if (!terms) this.terms.set(environment, (terms = new Map()));
    let term = terms.get(expression);
    if (!term) terms.set(expression, (term = this.build(expression, environment, source)));
    return term;
  }

  private build(expression: Expression, environment: Environment | null, source: string): Term {
    switch (expression.type) {
      case 'literal': {
        const value = expression.value === null ? NIL : expression.value;
        return constant(value as Scalar, typeof value === 'string' && this.speaking(value));
      }
      case 'variable':
        return this.variable(expression, environment, source);
      case 'comparison': {
        const left = this.expression(expression.left, environment, source);
        const right = this.expression(expression.right, environment, source);
        const mixed = (left.unknown && right.depends) || (right.unknown && left.depends);
        const term = mixed ? null : comparison(expression.operator, left, right);
        return term ?? this.computed(textOf(expression, source), 'boolean', namesIn(expression));
      }
      case 'range':
        return constant(OBJECT);
      default:
        // `and`, `or` and `not` as operands: `a == not b`. Conditions take them apart before they come here.
        return this.computed(textOf(expression, source), 'boolean', namesIn(expression));
    }
  }

  private variable(variable: Variable, environment: Environment | null, source: string): Term {
    const { path } = variable;
    const [root] = path;
    if (typeof root !== 'string' || path.some((step) => typeof step === 'object')) {
      return this.computed(textOf(variable, source), 'any', namesIn(variable));
    }
    const steps = path.slice(1).map(String);
    const bound = lookUp(environment, root);
    if (bound?.type === 'alias') return this.named([...bound.path, ...steps].join('.'));
    if (!bound) return this.isLocal(root) ? constant(null) : this.named([root, ...steps].join('.'));
    const whole = this.joined(bound.parts);
    if (!whole) {
      const term = this.computed(variable.name, 'any', namesIn(variable));
      return bound.parts.some(({ term: { speaks } }) => speaks) ? { ...term, speaks: true } : term;
    }
    if (steps.length === 0) return whole;
    if (steps.length === 1 && steps[0] === 'size') {
      return combine([whole], ([value]) => FILTERS.size!(value!)) ?? constant(null);
    }
    return constant(null);
  }

  /** A name that the template binds itself, on other paths or further down, and that nobody declares. */
  private isLocal(root: string): boolean {
    this.locals ??= new Set(
      this.world.template.liquid.tags.flatMap((tag) =>
        tag.type === 'assign' || tag.type === 'capture' ? [tag.name] : [],
      ),
    );
    if (!this.locals.has(root)) return false;
    const { placeholders } = this.world;
    return !placeholders.has(root) && ![...placeholders.keys()].some((name) => name.startsWith(`${root}.`));
  }

  /** The text of several parts as one term; null where it depends on several unknowns. */
  private joined(parts: readonly Part[]): Term | null {
    if (parts.length === 1) return parts[0]!.term;
    return combine(
      parts.map(({ term }) => term),
      (values) => values.map(stringify).join(''),
    );
  }

  private named(name: string): Term {
    const { policy, language } = this.world;
    const builtIn = builtInTerm(name, policy, language, (date, make) => this.unknownDate(date, make));
    if (builtIn) return builtIn;
    const placeholder = this.world.placeholders.get(name);
    const known = placeholder?.values ?? [placeholder?.example];
    const speaks = known.some((value) => typeof value === 'string' && this.speaking(value));
    return unknownTerm(
      this.unknown(name, () => this.declared(name)),
      speaks,
    );
  }

  private declared(name: string): Unknown {
    const { placeholders } = this.world;
    const placeholder = placeholders.get(name);
    if (!placeholder && name.endsWith('.size')) return computedUnknown(name, 'number', this.pool.of([name]));
    if (!placeholder) {
      const isObject = [...placeholders.keys()].some((known) => known.startsWith(`${name}.`));
      if (isObject) return computedUnknown(name, 'object', []);
    }
    return declaredUnknown(name, placeholder, this.pool.of([name]));
  }

  private unknown(name: string, make: () => Unknown): Unknown {
    let unknown = this.unknowns.get(name);
    if (!unknown) this.unknowns.set(name, (unknown = make()));
    return unknown;
  }

  /** A computation that is not followed: it may give anything of its sort, the same wherever it stands. */
  private computed(name: string, sort: Sort, names: readonly string[]): Term {
    if (names.some((known) => this.pool.count(known) > 1)) this.approximate = true;
    return unknownTerm(this.unknown(name, () => computedUnknown(name, sort, this.pool.of(names))));
  }
}

function sortOf({ name }: Filter): Sort {
  if (NUMERIC.has(name)) return 'number';
  return FILTERS[name] && name !== 'default' && name !== 'slice' ? 'text' : 'any';
}

function textOf({ range }: Expression, source: string): string {
  return source.slice(range.start, range.end);
}

function namesIn(expression: Expression): string[] {
  switch (expression.type) {
    case 'variable':
      return [expression.name];
    case 'comparison':
    case 'logical':
      return [...namesIn(expression.left), ...namesIn(expression.right)];
    case 'not':
      return namesIn(expression.operand);
    default:
      return [];
  }
}
