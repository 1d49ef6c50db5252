import type { ComparisonOperator, LiquidErrorCode } from './ast.ts';
import { isNameCharacter } from './characters.ts';

export type OperatorName = ComparisonOperator | 'and' | 'or' | 'not';

/** An operator of another language where Liquid has one of its own. */
export interface ForeignOperator {
  readonly length: number;
  readonly repair: OperatorName;
  readonly code: Extract<LiquidErrorCode, 'single-equals' | 'foreign-operator'>;
}

/** What people write between two values out of habit; longer ones first. */
const SYMBOLS: readonly (readonly [written: string, repair: OperatorName])[] = [
  ['===', '=='],
  ['!==', '!='],
  ['<>', '!='],
  ['=>', '>='],
  ['=<', '<='],
  ['&&', 'and'],
  ['||', 'or'],
  ['&', 'and'],
  ['≥', '>='],
  ['≤', '<='],
  ['≠', '!='],
];

/** What they begin with. */
const SIGNS = '=!<>&|≥≤≠';

const WORDS: ReadonlyMap<string, OperatorName> = new Map<string, OperatorName>([
  ['и', 'and'],
  ['или', 'or'],
  ['содержит', 'contains'],
  ['AND', 'and'],
  ['OR', 'or'],
  ['is', '=='],
  ['eq', '=='],
  ['equals', '=='],
]);

/** The foreign operator between two values at `position`; null where there is none. */
export function foreignOperator(text: string, position: number, end: number): ForeignOperator | null {
  if (position >= end) return null;
  for (const [written, repair] of SIGNS.includes(text[position]!) ? SYMBOLS : []) {
    if (text.startsWith(written, position) && position + written.length <= end) {
      return { length: written.length, repair, code: 'foreign-operator' };
    }
  }
  if (text[position] === '=' && text[position + 1] !== '=' && position < end) {
    return { length: 1, repair: '==', code: 'single-equals' };
  }
  const word = wordAt(text, position, end);
  const repair = WORDS.get(word);
  return repair ? { length: word.length, repair, code: 'foreign-operator' } : null;
}

/** A foreign negation before a value at `position`: `!paid`, «не оплачен». */
export function foreignNot(text: string, position: number, end: number): ForeignOperator | null {
  if (position >= end) return null;
  const isMark = text[position] === '!' && text[position + 1] !== '=' && position < end;
  const word = isMark ? '!' : wordAt(text, position, end);
  if (!isMark && !(word === 'NOT' || (word === 'не' && wordFollows(text, position + 2, end)))) return null;
  return { length: word.length, repair: 'not', code: 'foreign-operator' };
}

function wordAt(text: string, position: number, end: number): string {
  let after = position;
  while (after < end && isNameCharacter(text.charCodeAt(after))) after++;
  return text.slice(position, after);
}

function wordFollows(text: string, position: number, end: number): boolean {
  const next = text.slice(position, Math.min(position + 20, end)).trimStart();
  return next !== '' && (isNameCharacter(next.charCodeAt(0)) || next[0] === '"' || next[0] === "'");
}
