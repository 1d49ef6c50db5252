/**
 * The part of JSON Schema that our schemas use, with `ru` as the Russian `description`. One literal object is the
 * source of types ({@link ValueOf}), validation, completion, hover, the published schema and the reference page.
 */
export interface Schema {
  readonly description?: string;
  readonly ru?: string;
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';
  readonly enum?: readonly (string | number | boolean)[];
  /** Suggestions for a string that may be anything. */
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly pattern?: string;
  readonly format?: 'date';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** Schema of values under free keys; `false`: unknown keys are reported. */
  readonly additionalProperties?: boolean | Schema;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** The type of the values that a literal schema (`as const`) allows. Keys that it does not name are left out. */
export type ValueOf<S> = S extends { readonly enum: readonly (infer Value)[] }
  ? Value
  : S extends { readonly anyOf: readonly (infer Alternative)[] }
    ? ValueOf<Alternative>
    : S extends { readonly type: keyof Scalars }
      ? Scalars[S['type']]
      : S extends { readonly type: 'array' }
        ? S extends { readonly items: infer Item }
          ? readonly ValueOf<Item>[]
          : readonly unknown[]
        : S extends { readonly type: 'object' }
          ? ObjectOf<S>
          : unknown;

interface Scalars {
  readonly string: string;
  readonly number: number;
  readonly integer: number;
  readonly boolean: boolean;
  readonly null: null;
}

type ObjectOf<S> = S extends { readonly properties: infer Properties }
  ? {
      readonly [Key in keyof Properties as Key extends RequiredOf<S> ? Key : never]: ValueOf<Properties[Key]>;
    } & {
      readonly [Key in keyof Properties as Key extends RequiredOf<S> ? never : Key]?: ValueOf<
        Properties[Key]
      >;
    }
  : S extends { readonly additionalProperties: infer Values extends Schema }
    ? Readonly<Record<string, ValueOf<Values>>>
    : Readonly<Record<string, unknown>>;

type RequiredOf<S> = S extends { readonly required: readonly (infer Key)[] } ? Key : never;
