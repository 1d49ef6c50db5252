/** Letters by code unit, without a regular expression for the scripts that matter. */

const LETTER = /^[\p{L}\p{M}]$/u;
const LIMIT = 0x600;
let table: Uint8Array | null = null;

/** 1: letter, 2: upper-case letter. */
function classes(): Uint8Array {
  if (table) return table;
  table = new Uint8Array(LIMIT);
  for (let code = 0; code < LIMIT; code++) {
    const char = String.fromCharCode(code);
    if (LETTER.test(char)) table[code] = char !== char.toLowerCase() ? 2 : 1;
  }
  return table;
}

/** A letter or a combining mark of any script in the Basic Multilingual Plane. */
export function isLetter(code: number): boolean {
  if (code < LIMIT) return classes()[code]! > 0;
  return !Number.isNaN(code) && LETTER.test(String.fromCharCode(code));
}

/** An upper-case letter. */
export function isUpper(code: number): boolean {
  if (code < LIMIT) return classes()[code] === 2;
  const char = String.fromCharCode(code);
  return isLetter(code) && char !== char.toLowerCase();
}

/** White space, NBSP and the typographic spaces among it. */
export function isSpace(code: number): boolean {
  if (code === 32 || (code >= 9 && code <= 13) || code === 0xa0) return true;
  return code > 0x1000 && (code === 0x202f || code === 0xfeff || /\s/.test(String.fromCharCode(code)));
}
