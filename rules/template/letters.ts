/** Letters by code unit: the scripts that matter without a regular expression. */

const LETTER = /^[\p{L}\p{M}]$/u;
const UPPER = /^\p{Lu}$/u;

/** A letter or a combining mark of any script in the Basic Multilingual Plane. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122;
  if (code >= 0x400 && code <= 0x481) return true;
  return code > 0xa0 && code !== 0xfffc && LETTER.test(String.fromCharCode(code));
}

/** An upper-case letter. */
export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  if (code >= 0x400 && code <= 0x44f) return code < 0x430;
  return code > 0xa0 && UPPER.test(String.fromCharCode(code));
}

/** White space, NBSP and the typographic spaces among it. */
export function isSpace(code: number): boolean {
  if (code === 32 || (code >= 9 && code <= 13) || code === 0xa0) return true;
  if (code < 0x1680) return false;
  return code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || SPACES.includes(code);
}

const SPACES: readonly number[] = [0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff];
