/** Phrases of the tables in a text: one pass for all tables of a language, one for the team's own. */
import { within } from '../../template/search.ts';
import { MASK_MARK, type Template } from '../../template/types.ts';
import type { LanguageId, PhraseHit } from '../types.ts';
import type { PhraseText } from './conditions.ts';
import { type Found, indexOf, PhraseMatcher } from './matcher.ts';
import { CLASSIFYING_TABLES, TONE_TABLES } from './names.ts';
import { compileExpression, type Expression, findExpressions, isExpression } from './regex.ts';
import { ALLOWED, readRow, readShippedRow, readTeamRow, teamLines } from './row.ts';
import { TABLES } from './tables.ts';

/** Words that a team allows; see the key `allow` of the configuration. */
type Allow = readonly string[];
type TeamTables = Readonly<Record<string, string>>;

const NONE: Allow = [];
const NO_TABLES: TeamTables = {};

/**
 * The phrases of the language's tables and of the team's, in text order. Words in quotations are other people's and
 * count only for tables that count words. Where tables overlap, the team's speaks, else the first of
 * {@link TONE_TABLES}; inside a table the longest phrase does.
 */
export function matchPhrases(
  template: PhraseText & Pick<Template, 'quotes'>,
  language: LanguageId,
  teamTables: TeamTables = NO_TABLES,
  allow: Allow = NONE,
): PhraseHit[] {
  const own = longest(teamMatcher(teamTables, allow).find(template));
  const found = [...own, ...longest(shippedMatcher(language)?.find(template) ?? [])];
  if (found.length === 0) return [];
  const taken = new Uint8Array(template.words.length);
  for (const { compiled, first, last } of own) if (compiled.allows) taken.fill(LEFT_ALONE, first, last + 1);
  const hits: PhraseHit[] = [];
  const team = new Set(own);
  const order = (item: Found): number => (team.has(item) && rankOf(item) !== COUNTED ? TEAM : rankOf(item));
  for (const item of found.filter(({ compiled }) => !compiled.allows).sort((a, b) => order(a) - order(b))) {
    const counts = rankOf(item) === COUNTED;
    if (!counts && within(template.quotes, item.range)) continue;
    const marks = taken.subarray(item.first, item.last + 1);
    if (marks.includes(LEFT_ALONE)) continue;
    if (marks.includes(REPORTED) && !CLASSIFYING_TABLES.includes(item.compiled.table)) continue;
    if (!counts) marks.fill(REPORTED);
    hits.push(hitOf(item, template));
  }
  return hits.sort((a, b) => a.range.start - b.range.start);
}

/** Leaves the longest rows of every table, none inside or across an earlier one of the same table. */
function longest(found: readonly Found[]): Found[] {
  if (found.length < 2) return [...found];
  const ordered = [...found].sort(
    (a, b) =>
      a.range.start - b.range.start ||
      b.range.end - a.range.end ||
      Number(b.compiled.allows) - Number(a.compiled.allows),
  );
  const ends = new Map<string, number>();
  return ordered.filter(({ compiled: { table }, range }) => {
    if (range.start < (ends.get(table) ?? 0)) return false;
    ends.set(table, range.end);
    return true;
  });
}

const shipped = new Map<LanguageId, PhraseMatcher>();

function shippedMatcher(language: LanguageId): PhraseMatcher | null {
  const known = shipped.get(language);
  const tables = TABLES[language];
  if (known || !tables) return known ?? null;
  let rows: readonly string[] | null = null;
  const matcher = new PhraseMatcher(tables.index, (row) => {
    rows ??= tables.rows.split('\n');
    return readShippedRow(rows[row]!);
  });
  shipped.set(language, matcher);
  return matcher;
}

interface Matcher {
  find(text: PhraseText): Found[];
}

const NO_MATCHER: Matcher = { find: () => [] };
const teamMatchers = new WeakMap<TeamTables, { readonly allow: Allow; readonly matcher: Matcher }>();

function teamMatcher(tables: TeamTables, allow: Allow): Matcher {
  const known = teamMatchers.get(tables);
  if (known?.allow === allow) return known.matcher;
  const matcher = makeMatcher(tables, allow);
  teamMatchers.set(tables, { allow, matcher });
  return matcher;
}

function makeMatcher(tables: TeamTables, allow: Allow): Matcher {
  const lines = Object.values(tables).flatMap(teamLines);
  const rows = [
    ...lines.filter((line) => !isExpression(line)).map(readTeamRow),
    ...allow.map((phrase) => readRow(ALLOWED, phrase, '', 'allow')),
  ];
  const expressions = lines.filter(isExpression).flatMap((line): Expression[] => {
    const expression = compileExpression(line);
    return expression ? [expression] : [];
  });
  if (rows.length === 0 && expressions.length === 0) return NO_MATCHER;
  const matcher = new PhraseMatcher(indexOf(rows), (row) => rows[row]!);
  return { find: (text) => [...matcher.find(text), ...findExpressions(expressions, text)] };
}

/** What a word is marked with: a team allows it, or a table has reported it. */
const LEFT_ALONE = 2;
const REPORTED = 1;

/** The rank of every table that counts words: after all that report them. */
const COUNTED = TONE_TABLES.length;
/** A team's row comes before all of ours, whatever its table. */
const TEAM = -1;

function rankOf({ compiled }: Found): number {
  const rank = (TONE_TABLES as readonly string[]).indexOf(compiled.table);
  return rank < 0 ? COUNTED : rank;
}

function hitOf({ compiled, range, first, texts, tail }: Found, text: PhraseText): PhraseHit {
  const { prose, words, sentences } = text;
  const sentence = words[first]?.sentence;
  const opens = sentence !== undefined && sentences[sentence]!.firstWord === first;
  const written = prose.slice(range.start, range.end);
  // A replacement would take away one of a pair of emphasis marks.
  const whole = !written.includes(MASK_MARK);
  return {
    table: compiled.table,
    range,
    text: written.replaceAll(MASK_MARK, ''),
    row: compiled.row,
    variants: whole ? texts.map((text) => inCaseOf(written, text.replace('*', tail), opens)) : [],
  };
}

/** Capitals that are an abbreviation (СПС, ASAP) rather than a shout. */
const ABBREVIATION_LETTERS = 4;

/** `text` with the capitals of `written`; `opens`: it begins a sentence. */
function inCaseOf(written: string, text: string, opens: boolean): string {
  const letters = written.replace(/[^\p{L}]/gu, '');
  const shouted = letters.length > 1 && letters === letters.toUpperCase();
  if (shouted && letters.length > ABBREVIATION_LETTERS) return text.toUpperCase();
  const capital = shouted ? opens : written[0] !== written[0]!.toLowerCase();
  return capital ? text[0]!.toUpperCase() + text.slice(1) : text;
}
