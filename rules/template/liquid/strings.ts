const CONTROL: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
const ESCAPE = /\\(u[\da-fA-F]{0,4}|[0-7]{1,3}|[\s\S])/g;

/** The value of a string literal, without its quotes: escapes as LiquidJS reads them. */
export function unescapeLiteral(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(ESCAPE, (_, code: string) => {
    const first = code[0]!;
    if (CONTROL[first] !== undefined) return CONTROL[first];
    if (first === 'u') return String.fromCharCode(Number.parseInt(code.slice(1) || '0', 16));
    if (first >= '0' && first <= '7') return String.fromCharCode(Number.parseInt(code, 8));
    return code;
  });
}
