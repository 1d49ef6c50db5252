// Unicode classes as plain ranges, for the bundles: a short expression with `\p{L}` takes V8 0.7 ms at its first
// run, 2 ms with the flag `i`, and less than 0.1 ms with ranges. What Babel's unicode-property-regex does, for the
// alphabets that matter here: exact for Latin-1 and Cyrillic, by whole blocks for the rest.
import { readFile } from 'node:fs/promises';

/** Where the ranges are exact: Basic Latin and Latin-1, Cyrillic with its supplement. */
const EXACT = [
  [0, 0xff],
  [0x400, 0x52f],
];

/** Blocks of letters elsewhere, much as the names of XML 1.0 have them (NameStartChar). */
const BLOCKS = {
  L: '\u0100-\u02ff\u0370-\u03ff\u0531-\u1fff\u2c00-\u2fef\u3005-\ud7ff\uf900-\ufdcf\ufdf0-\ufefe',
  M: '\u0300-\u036f',
  'Script=Latin': '\u0100-\u024f\u1e00-\u1eff',
};

const CLASSES = new Map(
  ['L', 'Lu', 'Ll', 'M', 'N', 'Script=Latin', 'Script=Cyrillic'].map((name) => [
    name,
    EXACT.map(([first, last]) => rangesOf(new RegExp(`\\p{${name}}`, 'u'), first, last)).join('') +
      (BLOCKS[name] ?? ''),
  ]),
);

function rangesOf(pattern, first, last) {
  const belongs = (code) => code <= last && pattern.test(String.fromCharCode(code));
  let ranges = '';
  for (let code = first; code <= last; code++) {
    if (!belongs(code)) continue;
    const start = code;
    while (belongs(code + 1)) code++;
    ranges += String.fromCharCode(start);
    if (code > start) ranges += (code > start + 1 ? '-' : '') + String.fromCharCode(code);
  }
  return ranges;
}

/** Regular expressions, and strings that one is made of; `\p{…}` stands nowhere else. */
const LITERALS =
  /\/\/.*|\/\*[\s\S]*?\*\/|(?<=[(,=:[!&|?{};\s])\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]+|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`/g;

/** The code with its Unicode classes as ranges. `String.raw` is left alone: rules/language/pattern.ts reads it. */
export function withoutUnicodeClasses(code) {
  return code.replace(LITERALS, (literal, at) => {
    if (!/^[/'"`]/.test(literal) || /^\/[/*]/.test(literal)) return literal;
    const slashes = literal.startsWith('/') ? '\\' : '\\\\';
    if (literal.startsWith('`') && code.endsWith('String.raw', at)) return literal;
    return replaceIn(literal, slashes);
  });
}

function replaceIn(literal, slashes) {
  const start = `${slashes}p{`;
  let result = '';
  let inClass = false;
  for (let at = 0; at < literal.length; ) {
    const end = literal.startsWith(start, at) ? literal.indexOf('}', at) : -1;
    const ranges = end > 0 ? CLASSES.get(literal.slice(at + start.length, end)) : undefined;
    if (ranges !== undefined) {
      result += inClass ? ranges : `[${ranges}]`;
      at = end + 1;
      continue;
    }
    const length = literal.startsWith(slashes, at) ? slashes.length + 1 : 1;
    if (length === 1 && literal[at] === '[') inClass = true;
    if (length === 1 && literal[at] === ']') inClass = false;
    result += literal.slice(at, at + length);
    at += length;
  }
  return result;
}

/** For esbuild: reads our own sources without Unicode classes. */
export const unicodeClasses = {
  name: 'unicode-classes',
  setup(build) {
    build.onLoad({ filter: /[\\/](?:rules|server|cli|client)[\\/].*\.ts$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      if (!code.includes('\\p{')) return null;
      return { contents: withoutUnicodeClasses(code), loader: 'ts' };
    });
  },
};
