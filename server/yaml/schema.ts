/** Walking a schema along the path of a YAML place. */

import type { Schema } from '../../rules/config/schema/json-schema.ts';
import { schemaOf } from '../../rules/config/validate.ts';
import type { Locale } from '../../rules/engine/types.ts';

/** The schemas that may hold at the path: one, or several alternatives; none where the path leads nowhere. */
export function schemasAt(schema: Schema, path: readonly string[]): readonly Schema[] {
  let found: readonly Schema[] = alternatives(schema);
  for (const key of path) {
    found = found.flatMap((each) => {
      const next =
        key === '[]' ? each.type === 'array' && each.items : each.type !== 'array' && schemaOf(key, each);
      return next ? alternatives(next) : [];
    });
  }
  return found;
}

/** The schema of a key as it is written, alternatives and all; null where the path leads nowhere. */
export function schemaFor(schema: Schema, path: readonly string[]): Schema | null {
  const key = path.at(-1);
  if (key === undefined) return schema;
  for (const parent of schemasAt(schema, path.slice(0, -1))) {
    const found = key === '[]' ? (parent.items ?? null) : schemaOf(key, parent);
    if (found) return found;
  }
  return null;
}

/** The schema itself, or what its `anyOf` offers, with the description of the whole. */
export function alternatives(schema: Schema): readonly Schema[] {
  if (!schema.anyOf) return [schema];
  const { anyOf, ...rest } = schema;
  return anyOf.flatMap(alternatives).map((each) => ({ ...rest, ...each }));
}

/** What the schema says of itself in the language; empty where it says nothing. */
export function describe(schema: Schema, locale: Locale): string {
  return (locale === 'ru' ? schema.ru : schema.description) ?? schema.description ?? '';
}

/** Values that the schema names: its enumeration, its examples, its default; for lists those of an item. */
export function namedValues(schema: Schema): readonly string[] {
  const values = alternatives(schema).flatMap((each): readonly unknown[] => {
    if (each.enum) return each.enum;
    if (each.type === 'boolean') return [true, false];
    if (each.type === 'array' && each.items) return namedValues(each.items);
    return [...(each.default === undefined ? [] : [each.default]), ...(each.examples ?? [])];
  });
  return [...new Set(values.filter((value) => typeof value !== 'object').map(String))];
}
