/** A letter of our languages in lower case, for expressions over text that is in lower case anyway. */
const LETTER = "a-zа-яіїєґ'";

/**
 * An expression whose source writes `\p{L}` for a letter, alone or inside a class. Classes of Unicode would take longer
 * to compile than everything else that a check does.
 */
export function letterPattern(source: string): RegExp {
  return new RegExp(source.replace(/(\[[^\]]*)\\p\{L\}/g, `$1${LETTER}`).replace(/\\p\{L\}/g, `[${LETTER}]`));
}
