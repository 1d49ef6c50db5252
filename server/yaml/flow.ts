/** Places inside `{…}` and `[…]`. */
import { type Line, unquote } from './lines.ts';
import type { YamlPlace } from './place.ts';

/** Reads `{a: b, c: [d│` up to the cursor. */
export function flowPlace(
  line: Line,
  before: string,
  valueStart: number,
  outer: readonly string[],
): YamlPlace | null {
  const stack: { list: boolean; key: string | null; keys: string[] }[] = [];
  let token = valueStart;
  let quote = '';
  for (let index = valueStart; index < before.length; index++) {
    const character = before[index]!;
    if (quote) {
      if (character === quote) quote = '';
      continue;
    }
    const top = stack.at(-1);
    if ((character === '"' || character === "'") && before.slice(token, index).trim() === '')
      quote = character;
    else if (character === '{' || character === '[') {
      stack.push({ list: character === '[', key: null, keys: [] });
      token = index + 1;
    } else if (character === '}' || character === ']') {
      stack.pop();
      token = index + 1;
    } else if (character === ',' && top) {
      top.key = null;
      token = index + 1;
    } else if (
      character === ':' &&
      top &&
      !top.list &&
      top.key === null &&
      /[\s"']|$/.test(before[index + 1] ?? '')
    ) {
      top.key = unquote(before.slice(token, index).trim());
      top.keys.push(top.key);
      token = index + 1;
    }
  }
  const top = stack.at(-1);
  if (!top) return null;
  const start = token + /^\s*/.exec(before.slice(token))![0].length;
  const tail = /^[^,\]}#]*/.exec(line.text.slice(before.length))![0].trimEnd();
  const keys = [...outer];
  for (const level of stack) keys.push(...(level.list ? ['[]'] : level.key !== null ? [level.key] : []));
  const kind = top.list || top.key !== null ? 'value' : 'key';
  const colon = kind === 'key' ? tail.indexOf(':') : -1;
  return {
    kind,
    path: keys,
    range: { start: line.start + start, end: line.start + before.length + (colon < 0 ? tail.length : colon) },
    typed: before.slice(start).replace(/^["']/, ''),
    siblings: top.keys,
    flow: true,
    named: colon >= 0,
  };
}
