/** Phrases of the tables in a text: one pass for all tables of a language and the team's own. */
import type { Template } from '../../template/types.ts';
import type { LanguageId, PhraseHit } from '../types.ts';
import { TABLE_NAMES, TABLES, TONE_TABLES } from './tables.ts';
import { shippedRows, type TableRow, teamRows } from './table.ts';
import { type Found, type PhraseText, PhraseTrie } from './trie.ts';

/** What the team adds: its own tables by path, and words that no table may report. */
export interface TeamPhrases {
  readonly phrases: Readonly<Record<string, string>>;
  readonly allow?: readonly string[] | undefined;
}

const NOTHING: TeamPhrases = { phrases: {} };

/**
 * The phrases of the language's tables and of the team's, in text order. Words in quotations are other people's and
 * count only for tables that count words. Where tables overlap, the first of {@link TONE_TABLES} speaks; inside a
 * table the longest phrase does.
 */
export function matchPhrases(
  template: PhraseText & Pick<Template, 'quotes'>,
  language: LanguageId,
  team: TeamPhrases = NOTHING,
): PhraseHit[] {
  const own = teamTrie(team);
  const found = [...(own?.find(template) ?? []), ...(shippedTrie(language)?.find(template) ?? [])];
  if (found.length === 0) return [];
  const allowed = found.filter(({ compiled }) => compiled.table === ALLOWED);
  const unquoted = outsideQuotes(template);
  const taken = new Uint8Array(template.words.length);
  for (const { first, last } of allowed) taken.fill(1, first, last + 1);
  const hits: PhraseHit[] = [];
  for (const item of found.filter(({ compiled }) => !compiled.allows).sort(byTable)) {
    const rank = rankOf(item);
    if (rank < TONE_TABLES.length && !unquoted(item)) continue;
    if (taken.subarray(item.first, item.last + 1).includes(1)) continue;
    if (rank < TONE_TABLES.length) taken.fill(1, item.first, item.last + 1);
    hits.push(hitOf(item, template));
  }
  return hits.sort((a, b) => a.range.start - b.range.start);
}

/** The table of the words that a team allows; no rule has it. */
const ALLOWED = 'allowed';

const shipped = new Map<LanguageId, PhraseTrie>();

function shippedTrie(language: LanguageId): PhraseTrie | null {
  const tables = TABLES[language];
  if (!tables) return null;
  let trie = shipped.get(language);
  if (!trie) {
    const rows = Object.entries(tables).flatMap(([table, text]) => shippedRows(table, text));
    shipped.set(language, (trie = new PhraseTrie(rows)));
  }
  return trie;
}

const teams = new WeakMap<TeamPhrases['phrases'], PhraseTrie | null>();

function teamTrie({ phrases, allow = [] }: TeamPhrases): PhraseTrie | null {
  const known = teams.get(phrases);
  if (known !== undefined) return known;
  const rows: TableRow[] = [
    ...Object.values(phrases).flatMap((text) => teamRows(text, TABLE_NAMES)),
    ...allow.map((phrase) => ({ table: ALLOWED, heads: null, line: `${phrase}\t\tallow` })),
  ];
  const trie = rows.length > 0 ? new PhraseTrie(rows) : null;
  teams.set(phrases, trie);
  return trie;
}
