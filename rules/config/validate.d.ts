/** Reads a YAML tree by a schema: the value that is right, and what is wrong with its place. */
import type { DataEntry, DataMap, DataNode, Range } from '../template/types.ts';
import type { Schema } from './schema/json-schema.ts';
export type IssueKind = 'unknown-key' | 'wrong-type' | 'wrong-value' | 'missing-key';
export interface Issue {
    readonly kind: IssueKind;
    /** The entry (`key: value`) where there is one, else the value. */
    readonly range: Range;
    /** The key alone for `unknown-key`, the value for `wrong-value`: what a correction replaces. */
    readonly target: Range;
    /** Dotted path of the key from the root of the file. */
    readonly path: string;
    /** The key or value as written. */
    readonly found: string;
    /** Keys or values that would be right; type names for `wrong-type`. */
    readonly expected: readonly string[];
    /** What was probably meant. */
    readonly suggestion: string | null;
}
export interface Reading {
    /** The plain value without the parts that are wrong; undefined where nothing of it is right. */
    readonly value: unknown;
    readonly issues: readonly Issue[];
}
/** Plain JavaScript value of a YAML tree. */
export declare function plain(node: DataNode): unknown;
/** Value of a key of a map; null where it is absent. */
export declare function child(map: DataMap | null, key: string): DataNode | null;
export declare function keyOf(entry: DataEntry): string;
/** Reads `node` by `schema`. An empty value (`subject:`) counts as an absent one. */
export declare function read(node: DataNode, schema: Schema): Reading;
/** Schema of the value under `key`; null where the key is not known. */
export declare function schemaOf(key: string, schema: Schema): Schema | null;
