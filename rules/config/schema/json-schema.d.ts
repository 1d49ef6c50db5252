/**
 * The part of JSON Schema that our schemas use, with `ru` as the Russian `description`. One literal object is the
 * source of types (json-schema-to-ts), validation, completion, hover, the published schema and the reference page.
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
