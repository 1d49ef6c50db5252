/** Scalars of YAML 1.2 (core schema) that fit on one line. */
import type { DataScalar } from './types.ts';

/** Characters with which a plain scalar cannot begin. */
const INDICATORS = '-?:,[]{}#&*!|>\'"%@`';
const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const BASED = /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/;
const SPECIAL_FLOAT = /^[-+]?\.(?:inf|Inf|INF|nan|NaN|NAN)$/;
const JSON_ESCAPES = /^(?:[^\\]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*$/;

/** The value of a plain scalar; undefined where only the library knows it. */
export function resolvePlain(raw: string): DataScalar['value'] | undefined {
  switch (raw) {
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
  }
  const code = raw.charCodeAt(0);
  // Only digits, signs and a full stop begin a number.
  if (code > 57 || code < 43) return raw;
  if (NUMBER.test(raw) || BASED.test(raw)) return Number(raw);
  return SPECIAL_FLOAT.test(raw) ? undefined : raw;
}

/** The value of a quoted scalar of one line; undefined where only the library knows it. */
export function unquote(raw: string): string | undefined {
  const inner = raw.slice(1, -1);
  if (raw[0] === "'") return inner.replaceAll("''", "'");
  if (!inner.includes('\\')) return inner;
  if (!JSON_ESCAPES.test(inner)) return undefined;
  try {
    return JSON.parse(raw) as string;
  } catch {
    return undefined;
  }
}

/** Where a plain scalar of one line ends; -1 where it is none. `flow`: inside brackets. */
export function plainEnd(text: string, start: number, limit: number, flow: boolean): number {
  const first = text[start]!;
  if (INDICATORS.includes(first)) {
    const next = text[start + 1] ?? ' ';
    const isSign = (first === '-' || first === '?' || first === ':') && start + 1 < limit;
    if (flow || !isSign || next === ' ') return -1;
  }
  let at = start;
  for (; at < limit; at++) {
    const char = text[at]!;
    if (char === ':' && (at + 1 >= limit || text[at + 1] === ' ')) {
      if (!flow) return -1;
      break;
    }
    if (char === '#' && text[at - 1] === ' ') {
      if (flow) return -1;
      break;
    }
    if (flow && (char === ',' || char === '[' || char === ']' || char === '{' || char === '}')) break;
    if (char < ' ') return -1;
  }
  while (at > start && text[at - 1] === ' ') at--;
  return at > start ? at : -1;
}

/** Offset after the closing quote; -1 where the line ends before it. */
export function quotedEnd(text: string, start: number, limit: number): number {
  const quote = text[start]!;
  for (let at = start + 1; at < limit; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'") at++;
      else return at + 1;
    }
  }
  return -1;
}
