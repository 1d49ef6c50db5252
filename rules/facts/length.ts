/** How long a message becomes: over all branches, with the examples and limits of its placeholders. */
import type { Settings } from '../config/settings.ts';
import type { Config } from '../config/types.ts';
import { fact } from '../engine/fact.ts';
import type { LintContext } from '../engine/types.ts';
import type { LanguagePack } from '../language/types.ts';
import type { Expression, FilteredValue, For, LiquidNode, Render } from '../template/liquid/ast.ts';
import { firstEndingAfter } from '../template/search.ts';
import type { Range, Template } from '../template/types.ts';
import { type Partial, partialsOf } from './partials.ts';
import { add, EMPTY, either, map, type Size, withDefault } from './size.ts';
import { escapesIn, isGsm7, segmentsOf } from './sms.ts';

export interface RenderedLength extends Size {
  /** True where every character fits the 7-bit alphabet of SMS. */
  readonly gsm7: boolean;
  /** Segments of an SMS. */
  readonly segments: { readonly shortest: number; readonly longest: number };
}

/** A value without an example. */
const UNKNOWN: Size = { shortest: 0, typical: 10, longest: 10 };
/** «12.03», «12 марта 2026 года». */
const DATE: Size = { shortest: 5, typical: 10, longest: 18 };

/** The length of the message as the client gets it; comments and tags do not count. */
export const renderedLength = fact((context): RenderedLength => {
  const { template } = context;
  const meter = new Meter(context, template, partialsOf(context), new Map());
  const size = meter.body();
  const { gsm7, escapes } = meter;
  const segments = (units: number): number => segmentsOf(gsm7 ? units + escapes : units, gsm7);
  return {
    ...size,
    gsm7,
    segments: { shortest: segments(size.shortest), longest: segments(size.longest) },
  };
});

/** The length of the e-mail's subject; null without one. */
export const subjectLength = fact((context): Size | null => {
  const { subject } = context.template;
  return subject && new Meter(context, context.template, [], new Map()).nodes(subject.nodes);
});

class Meter {
  gsm7 = true;
  /** Characters of the text itself that take two places in an SMS. */
  escapes = 0;
  private readonly settings: Settings;
  private readonly config: Config;
  private readonly language: LanguagePack;
  private readonly context: LintContext;
  private readonly template: Template;
  private readonly partials: readonly Partial[];
  /** Names of a partial → names of the template that renders it. */
  private readonly aliases: ReadonlyMap<string, string>;
  /** Values that the template itself makes. */
  private readonly made = new Map<string, Size>();

  constructor(
    context: LintContext,
    template: Template,
    partials: readonly Partial[],
    aliases: ReadonlyMap<string, string>,
  ) {
    this.context = context;
    this.template = template;
    this.partials = partials;
    this.aliases = aliases;
    this.settings = context.settings;
    this.config = context.config;
    this.language = context.language;
  }

  /** The whole text without the white space around it. */
  body(): Size {
    const { source, body, liquid } = this.template;
    const size = this.nodes(liquid.nodes);
    const text = source.slice(body.start, body.end);
    const before = liquid.nodes[0]?.type === 'text' ? text.length - text.trimStart().length : 0;
    const outer = before + this.trailing();
    return map(size, (units) => Math.max(0, units - outer));
  }

  /** White space at the end, also of a partial that stands there. */
  private trailing(): number {
    const last = this.template.liquid.nodes.findLast(
      ({ type, range }) =>
        type !== 'text' || this.template.source.slice(range.start, range.end).trim() !== '',
    );
    const { end } = this.template.body;
    const text = this.template.source.slice(last?.range.start ?? end, end);
    const own = text.length - text.trimEnd().length;
    const partial = last?.type === 'render' && this.partials.find(({ render }) => render === last)?.template;
    return partial ? own + partial.source.length - partial.source.trimEnd().length : own;
  }

  nodes(nodes: readonly LiquidNode[]): Size {
    return nodes.reduce((sum, node) => add(sum, this.node(node)), EMPTY);
  }

  private node(node: LiquidNode): Size {
    switch (node.type) {
      case 'text':
        return this.text(node.range);
      case 'raw':
        return this.text(node.content);
      case 'output':
        return this.value(node.value);
      case 'if':
        return this.branches(
          node.branches.map(({ condition, body }) => ({ always: condition === null, body })),
        );
      case 'case':
        return this.branches(node.branches.map(({ values, body }) => ({ always: values === null, body })));
      case 'assign':
        this.made.set(node.name, this.value(node.value));
        return EMPTY;
      case 'capture':
        this.made.set(node.name, this.nodes(node.body));
        return EMPTY;
      case 'for':
        return this.loop(node);
      case 'render':
        return this.partial(node);
      default:
        return EMPTY;
    }
  }

  private text({ start, end }: Range): Size {
    let units = 0;
    let from = start;
    const count = (to: number): void => {
      const text = this.template.source.slice(from, to);
      if (this.gsm7 && !isGsm7(text)) this.gsm7 = false;
      if (this.gsm7) this.escapes += escapesIn(text);
      units += text.length;
    };
    const { comments } = this.template;
    for (let index = firstEndingAfter(comments, from); index < comments.length; index++) {
      const comment = comments[index]!;
      if (comment.start >= end) break;
      if (comment.start > from) count(comment.start);
      from = Math.min(end, comment.end);
    }
    if (from < end) count(end);
    return { shortest: units, typical: units, longest: units };
  }

  private branches(branches: readonly { always: boolean; body: readonly LiquidNode[] }[]): Size {
    const sizes = branches.map(({ body }) => this.nodes(body));
    return either(branches.some(({ always }) => always) ? sizes : [...sizes, EMPTY]);
  }

  private loop({ collection, limit, body, otherwise }: For): Size {
    const example = collection.type === 'variable' ? this.placeholder(collection.name)?.example : undefined;
    const times = Math.min(
      Array.isArray(example) ? example.length : 3,
      limit?.type === 'literal' && typeof limit.value === 'number' ? limit.value : Infinity,
    );
    const round = this.nodes(body);
    const otherwiseSize = this.nodes(otherwise);
    return {
      shortest: Math.min(round.shortest, otherwiseSize.shortest),
      typical: round.typical * times,
      longest: Math.max(round.longest * times, otherwiseSize.longest),
    };
  }

  private partial(render: Render): Size {
    const template = this.partials.find((partial) => partial.render === render)?.template;
    if (!template) return EMPTY;
    const aliases = new Map(
      render.args.flatMap(({ name, value }) =>
        value.type === 'variable' ? [[name, this.nameOf(value.name)]] : [],
      ),
    );
    const inner = new Meter(this.context, template, [], aliases);
    const size = inner.nodes(template.liquid.nodes);
    this.gsm7 &&= inner.gsm7;
    this.escapes += inner.escapes;
    return size;
  }

  private value({ value, filters }: FilteredValue): Size {
    let size = this.expression(value);
    for (const { name, args } of filters) {
      const argument = args[0]?.value;
      const number =
        argument?.type === 'literal' && typeof argument.value === 'number' ? argument.value : null;
      if (name === 'date') size = DATE;
      else if (name === 'size') size = { shortest: 1, typical: 1, longest: 3 };
      else if (name === 'truncate') size = map(size, (units) => Math.min(units, number ?? 50));
      else if (argument && (name === 'append' || name === 'prepend'))
        size = add(size, this.expression(argument));
      else if (argument && name === 'default') size = withDefault(size, this.expression(argument));
    }
    return size;
  }

  private expression(value: Expression): Size {
    if (value.type === 'literal') {
      return typeof value.value === 'symbol' || value.value === null
        ? EMPTY
        : this.exact([String(value.value)]);
    }
    if (value.type !== 'variable') return UNKNOWN;
    return this.made.get(value.name) ?? this.builtIn(value.name) ?? this.declared(value.name);
  }

  private builtIn(name: string): Size | null {
    const { greetings, farewells } = this.language;
    if (name === 'greeting') {
      return this.exact([
        greetings.neutral,
        ...greetings.allowed.flatMap(({ text, time }) => (time ? [text] : [])),
      ]);
    }
    if (name !== 'wish' && name !== 'farewell') return null;
    const own = this.config.wishes ?? {};
    const wishes = (['day', 'evening', 'weekend'] as const).map(
      (kind) => own[kind]?.[0] ?? farewells.wishes[kind],
    );
    const wish = this.exact(wishes);
    return name === 'wish'
      ? wish
      : add(wish, this.exact([`${this.config.farewell?.formula ?? farewells.formula} `]));
  }

  private declared(name: string): Size {
    const placeholder = this.placeholder(name);
    if (!placeholder) return UNKNOWN;
    const { values, example, default: fallback, maxLength, required } = placeholder;
    const known = values?.map(String) ?? [example, fallback].filter(isScalar).map(String);
    const size = known.length > 0 ? this.exact(known) : UNKNOWN;
    const typical = isScalar(example) ? String(example).length : size.typical;
    return {
      shortest: required ? size.shortest : 0,
      typical,
      longest: maxLength ?? size.longest,
    };
  }

  private placeholder(name: string) {
    return this.settings.placeholders.get(this.nameOf(name));
  }

  private nameOf(name: string): string {
    const dot = name.indexOf('.');
    const root = dot < 0 ? name : name.slice(0, dot);
    const alias = this.aliases.get(root);
    return alias === undefined ? name : alias + name.slice(root.length);
  }

  /** One of these texts. */
  private exact(texts: readonly string[]): Size {
    if (this.gsm7 && !texts.every(isGsm7)) this.gsm7 = false;
    const lengths = texts.map((text) => text.length);
    return { shortest: Math.min(...lengths), typical: lengths[0] ?? 0, longest: Math.max(...lengths) };
  }
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
