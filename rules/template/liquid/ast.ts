/**
 * The Liquid tree of one text. The parser never throws: what it cannot read becomes an `unknown` tag or is left out,
 * and stands in {@link LiquidDocument.errors}. Ranges are absolute UTF-16 offsets into the template's source.
 */
import type { Range } from '../range.ts';

export type LiquidNode =
  | Text
  | Output
  | Conditional
  | Case
  | Assign
  | Capture
  | For
  | Render
  | Comment
  | Raw
  | Unknown;
/** Everything but text and `{{ … }}`. */
export type Tag = Exclude<LiquidNode, Text | Output>;

interface Base {
  /** The whole construct: for blocks from the opening tag to the end of the closing one. */
  readonly range: Range;
}

/** Text as the engine outputs it: white space removed by a neighbour's `-` is not in `range`. */
export interface Text extends Base {
  readonly type: 'text';
}

/** `{{ … }}` and the tag `echo`. */
export interface Output extends Base {
  readonly type: 'output';
  readonly value: FilteredValue;
}

/** `if` and `unless`. */
export interface Conditional extends Base {
  readonly type: 'if';
  /** True for `unless`: its first branch holds where the condition is false. */
  readonly negated: boolean;
  readonly branches: readonly Branch[];
  readonly close: Range | null;
}

export interface Branch {
  /** The tag that opens the branch: `{% if … %}`, `{% elsif … %}`, `{% else %}`. */
  readonly tag: Range;
  /** Null for `else`. */
  readonly condition: Expression | null;
  readonly body: readonly LiquidNode[];
}

/** Every branch that fits goes out, not only the first one; `else` where none does. */
export interface Case extends Base {
  readonly type: 'case';
  readonly subject: Expression;
  readonly branches: readonly WhenBranch[];
  readonly close: Range | null;
}

export interface WhenBranch {
  readonly tag: Range;
  /** Null for `else`. */
  readonly values: readonly Expression[] | null;
  readonly body: readonly LiquidNode[];
}

export interface Assign extends Base {
  readonly type: 'assign';
  readonly name: string;
  readonly nameRange: Range;
  readonly value: FilteredValue;
}

export interface Capture extends Base {
  readonly type: 'capture';
  readonly name: string;
  readonly nameRange: Range;
  readonly body: readonly LiquidNode[];
}

export interface For extends Base {
  readonly type: 'for';
  readonly variable: string;
  readonly variableRange: Range;
  readonly collection: Expression;
  readonly limit: Expression | null;
  readonly offset: Expression | null;
  readonly reversed: boolean;
  readonly body: readonly LiquidNode[];
  readonly otherwise: readonly LiquidNode[];
}

export interface Render extends Base {
  readonly type: 'render';
  /** Name of the partial; null where it is not a string literal. */
  readonly partial: string | null;
  readonly partialRange: Range;
  readonly args: readonly { readonly name: string; readonly value: Expression }[];
  /** `render 'x' with value as alias`, `render 'x' for list as alias`. */
  readonly subject: {
    readonly mode: 'with' | 'for';
    readonly value: Expression;
    readonly alias: string | null;
  } | null;
}

/** `{% comment %}…{% endcomment %}`, `{% # … %}`, and `<!-- … -->`, in which no Liquid runs (it is no tag). */
export interface Comment extends Base {
  readonly type: 'comment';
}

export interface Raw extends Base {
  readonly type: 'raw';
  /** The text between the tags: it goes out as it stands. */
  readonly content: Range;
}

/** A tag that is not supported or could not be read. */
export interface Unknown extends Base {
  readonly type: 'unknown';
  readonly name: string;
}

export interface FilteredValue {
  readonly range: Range;
  readonly value: Expression;
  readonly filters: readonly Filter[];
}

export interface Filter {
  readonly name: string;
  /** The name alone. */
  readonly nameRange: Range;
  readonly range: Range;
  readonly args: readonly { readonly name: string | null; readonly value: Expression }[];
}

export type Expression = Literal | Variable | RangeLiteral | Comparison | Logical | Not;

export interface Literal {
  readonly type: 'literal';
  readonly range: Range;
  /** `empty` and `blank` are values of their own in Liquid. */
  readonly value: string | number | boolean | null | typeof EMPTY | typeof BLANK;
}

export const EMPTY = Symbol('empty');
export const BLANK = Symbol('blank');

export interface Variable {
  readonly type: 'variable';
  readonly range: Range;
  /** Property names and indexes from the root: `client.name` → ['client', 'name']; a computed index is an expression. */
  readonly path: readonly (string | number | Expression)[];
  /** The static part joined by dots: `client.name`; a computed index ends it. */
  readonly name: string;
}

export interface RangeLiteral {
  readonly type: 'range';
  readonly range: Range;
  readonly from: Expression;
  readonly to: Expression;
}

export type ComparisonOperator = '==' | '!=' | '<' | '>' | '<=' | '>=' | 'contains';

export interface Comparison {
  readonly type: 'comparison';
  readonly range: Range;
  readonly operator: ComparisonOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface Logical {
  readonly type: 'logical';
  readonly range: Range;
  readonly operator: 'and' | 'or';
  readonly left: Expression;
  readonly right: Expression;
}

export interface Not {
  readonly type: 'not';
  readonly range: Range;
  readonly operand: Expression;
}

/** A use of a variable, with where it is bound if the template itself binds it. */
export interface VariableUse {
  readonly variable: Variable;
  /** True where an earlier assign, capture, for or render argument binds the first name. */
  readonly local: boolean;
}

export type LiquidErrorCode =
  | 'unclosed-output'
  | 'unclosed-tag'
  | 'unclosed-block'
  | 'unexpected-tag'
  | 'unknown-tag'
  | 'unknown-filter'
  | 'filter-arguments'
  | 'bad-expression'
  | 'single-equals'
  | 'foreign-operator'
  | 'empty-output';

export interface LiquidError {
  readonly code: LiquidErrorCode;
  readonly range: Range;
  /** What the message names: the tag, the filter, the operator, the block that is not closed. */
  readonly detail: string;
  /** The obvious repair, if there is one. */
  readonly repair: { readonly range: Range; readonly text: string } | null;
}

export interface LiquidDocument {
  readonly range: Range;
  readonly nodes: readonly LiquidNode[];
  readonly errors: readonly LiquidError[];
  /** Every `{{ … }}` and `echo`, in order, at any depth. */
  readonly outputs: readonly Output[];
  /** Every tag, in order, at any depth, blocks once. */
  readonly tags: readonly Tag[];
  /** Every variable read, in order, at any depth. */
  readonly uses: readonly VariableUse[];
}
