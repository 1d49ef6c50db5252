/** Character classes of Liquid, the same as LiquidJS has them: they decide where a name ends. */

const ASCII_WORD = new Uint8Array(128);
for (const char of '-?_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ') {
  ASCII_WORD[char.charCodeAt(0)] = 1;
}

/** White space inside delimiters; U+00A0 and the typographic spaces are among it. */
export function isBlank(code: number): boolean {
  if (code === 32 || (code >= 9 && code <= 13)) return true;
  if (code < 160) return false;
  return (
    code === 160 ||
    code === 0x1680 ||
    code === 0x180e ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** A character of a name: Latin letters, digits, `-`, `_`, `?` and everything beyond ASCII but spaces and “ ”. */
export function isNameCharacter(code: number): boolean {
  if (code < 128) return ASCII_WORD[code] === 1;
  return !isBlank(code) && code !== 0x201c && code !== 0x201d;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
