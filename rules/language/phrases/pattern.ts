/**
 * The pattern language of phrase tables:
 *
 * | form | meaning |
 * | --- | --- |
 * | plain words | whole words in any case, ё = е, any white space between them |
 * | `слово*` | any letters after the stem (also none) |
 * | `a\|b` | alternatives of the whole phrase |
 * | `(a\|b)` | alternatives in place, also inside a word; `(a\|)` is optional |
 * | `,` | a comma that may be missing; at the end of a phrase it must be there |
 * | `!` | at the end: an exclamation mark right after the word |
 * | `…` | up to four words |
 *
 * A replacement follows the phrase: its alternatives and groups pick the same member as those of the phrase with
 * as many members, and its `*` stands for the letters that the last `*` of the phrase took:
 * `заявочк*|заявочек` → `заявк*|заявок`.
 */

/** One way to say a phrase: `слово`, `слов*`, `,`, `!` or `…` in order. */
export interface Form {
  readonly tokens: readonly string[];
  /** The replacements that belong to this way of saying it. */
  readonly texts: readonly string[];
}

/** More ways to say one phrase than anybody writes on purpose. */
const FORMS_LIMIT = 5000;

/** Every way to say `phrase`; none where it says nothing or is unreasonably large. */
export function expand(phrase: string, texts: readonly string[]): Form[] {
  if (combinations(phrase) > FORMS_LIMIT) return [];
  return alternatives(phrase, texts).flatMap(({ phrase: flat, texts: own }) =>
    withOptionalCommas(tokenize(flat)).map((tokens) => ({ tokens, texts: own })),
  );
}

/** The first tokens of every way to say `phrase`, without repetition. */
export function headsOf(phrase: string): string[] {
  return [...new Set(expand(phrase, []).flatMap(({ tokens }) => tokens.slice(0, 1)))];
}

interface Pair {
  readonly phrase: string;
  readonly texts: readonly string[];
}

function alternatives(phrase: string, texts: readonly string[]): Pair[] {
  const members = splitTop(phrase);
  if (members.length > 1) {
    const parts = texts.map(splitTop);
    return members.flatMap((member, n) =>
      alternatives(
        member,
        texts.map((text, k) => (parts[k]!.length === members.length ? parts[k]![n]!.trim() : text)),
      ),
    );
  }
  const group = groupAt(phrase, 0);
  if (!group) return [{ phrase, texts }];
  const pairs = texts.map((text) => groupOf(text, group.members.length));
  return group.members.flatMap((member, n) =>
    alternatives(
      phrase.slice(0, group.start) + member + phrase.slice(group.end),
      texts.map((text, k) => {
        const pair = pairs[k];
        return pair ? text.slice(0, pair.start) + pair.members[n]! + text.slice(pair.end) : text;
      }),
    ),
  );
}

/** Members of `a|b(c|d)|e` at the top level: `a`, `b(c|d)`, `e`. */
export function splitTop(text: string): string[] {
  if (!text.includes('|')) return [text];
  const members: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (char === '|' && depth === 0) {
      members.push(text.slice(from, i));
      from = i + 1;
    }
  }
  members.push(text.slice(from));
  return members;
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly members: readonly string[];
}

/** The first bracketed group at or after `from`; null where there is none or it is not closed. */
function groupAt(text: string, from: number): Group | null {
  const start = text.indexOf('(', from);
  if (start < 0) return null;
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth === 0) {
      return { start, end: i + 1, members: splitTop(text.slice(start + 1, i)) };
    }
  }
  return null;
}

function groupOf(text: string, size: number): Group | null {
  for (let group = groupAt(text, 0); group; group = groupAt(text, group.end)) {
    if (group.members.length === size) return group;
  }
  return null;
}

/** How many flat phrases `phrase` stands for. */
function combinations(phrase: string): number {
  let total = 0;
  for (const member of splitTop(phrase)) {
    let product = 1;
    for (let group = groupAt(member, 0); group; group = groupAt(member, group.end)) {
      product *= combinations(group.members.join('|'));
    }
    total += product;
  }
  return total;
}

function tokenize(phrase: string): string[] {
  return (
    phrase
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[,!…]|[^\s,!…()]+/g) ?? []
  );
}

function withOptionalCommas(tokens: readonly string[]): (readonly string[])[] {
  const comma = tokens.indexOf(',');
  if (comma < 0 || comma === tokens.length - 1) return tokens.length > 0 ? [tokens] : [];
  const before = tokens.slice(0, comma);
  return withOptionalCommas(tokens.slice(comma + 1)).flatMap((rest) => [
    [...before, ...rest],
    [...before, ',', ...rest],
  ]);
}
