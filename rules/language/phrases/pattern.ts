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
 * | `!`, `?` | at the end: this mark right after the word |
 * | `…` | up to four words |
 *
 * A replacement follows the phrase: its alternatives and groups pick the same member as those of the phrase with
 * as many members, and its `*` stands for the letters that the last `*` of the phrase took:
 * `заявочк*|заявочек` → `заявк*|заявок`.
 */

/** A way to say a phrase, word by word: at each place one of several words. */
export interface Form {
  /** `слово`, `слов*`, `,`, `!`, `?` or `…`. */
  readonly slots: readonly (readonly string[])[];
  /** The place by which it is looked up; see {@link anchorOf}. */
  readonly anchor: number;
  /** The replacements that belong to this way of saying it. */
  readonly texts: readonly string[];
}

/** More ways to say one phrase than anybody writes on purpose. */
const FORMS_LIMIT = 5000;

/** Every way to say `phrase`; none where it says nothing or is unreasonably large. */
export function expand(phrase: string, texts: readonly string[]): Form[] {
  if (combinations(phrase) > FORMS_LIMIT) return [];
  // Words at one place stay together unless each has its own replacement.
  const together = !texts.some((text) => text.includes('|'));
  return alternatives(phrase, texts, together).flatMap(({ phrase: flat, texts: own }) =>
    withOptionalCommas(slotsOf(flat)).map((slots) => ({ slots, anchor: anchorOf(slots), texts: own })),
  );
}

/** Letters by which a word is looked up. */
export const KEY_LETTERS = 4;
/** The shortest stem that a phrase may be looked up by. */
export const STEM_LETTERS = 3;

/**
 * The place by which a form is looked up: that of its longest words, because they are the rarest. What stands behind a
 * gap is found only from before it.
 */
function anchorOf(slots: Form['slots']): number {
  let anchor = 0;
  let longest = 0;
  for (let i = 0; i < slots.length && slots[i]![0] !== '…'; i++) {
    const length = Math.min(...slots[i]!.map((word) => word.length));
    if (length > longest) {
      anchor = i;
      longest = length;
    }
  }
  return anchor;
}

/** A number for the first letters of a word, unlike that of any others in our alphabets. */
export function hashOf(letters: string, length: number): number {
  let hash = 0;
  for (let i = 0; i < length; i++) hash = hash * 128 + (letters.charCodeAt(i) & 127);
  return hash;
}

/** The letters by which a word of a phrase is looked up; for a stem of three letters the `*` is one of them. */
export function lettersOf(word: string): string {
  return word.slice(0, KEY_LETTERS);
}

/** The number of a stem of three letters; see {@link lettersOf}. */
export function stemHash(letters: string): number {
  return hashOf(letters, STEM_LETTERS) * 128 + 42;
}

interface Pair {
  readonly phrase: string;
  readonly texts: readonly string[];
}

/** Resolves alternatives, but not groups of single words if these stay `together`. */
function alternatives(phrase: string, texts: readonly string[], together: boolean): Pair[] {
  const members = splitTop(phrase);
  if (members.length > 1) {
    const parts = texts.map(splitTop);
    return members.flatMap((member, n) =>
      alternatives(
        member,
        texts.map((text, k) => (parts[k]!.length === members.length ? parts[k]![n]!.trim() : text)),
        together,
      ),
    );
  }
  let group = groupAt(phrase, 0);
  while (together && group && isSlot(phrase, group)) group = groupAt(phrase, group.end);
  if (!group) return [{ phrase, texts }];
  const { start, end } = group;
  const pairs = texts.map((text) => groupOf(text, group.members.length));
  return group.members.flatMap((member, n) =>
    alternatives(
      phrase.slice(0, start) + member + phrase.slice(end),
      texts.map((text, k) => {
        const pair = pairs[k];
        return pair ? text.slice(0, pair.start) + pair.members[n]! + text.slice(pair.end) : text;
      }),
      together,
    ),
  );
}

/** Whether a group offers single words, or parts of one, for one place. */
function isSlot(phrase: string, { start, end, members }: Group): boolean {
  if (members.some((member) => /[\s,!?…]/.test(member))) return false;
  const alone = !/[^\s,]$/.test(phrase.slice(0, start)) && !/^[^\s,!?]/.test(phrase.slice(end));
  return !alone || !members.includes('');
}

/** Members of `a|b(c|d)|e` at the top level: `a`, `b(c|d)`, `e`. */
function splitTop(text: string): string[] {
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

/** The words at each place of a phrase without alternatives of several words. */
function slotsOf(phrase: string): string[][] {
  const slots: string[][] = [];
  // A bracket that nobody closed is no group.
  const closed = groupAt(phrase, 0) ? phrase : phrase.replace(/[()]/g, '');
  const text = closed.toLowerCase().replaceAll('ё', 'е');
  let depth = 0;
  let from = 0;
  const close = (to: number): void => {
    if (to > from) slots.push(alternatives(text.slice(from, to), [], false).map((pair) => pair.phrase));
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (depth === 0 && /[\s,!?…]/.test(char)) {
      close(i);
      if (char.trim()) slots.push([char]);
      from = i + 1;
    }
  }
  close(text.length);
  return slots;
}

function withOptionalCommas(slots: readonly (readonly string[])[]): Form['slots'][] {
  const comma = slots.findIndex(([word]) => word === ',');
  if (comma < 0 || comma === slots.length - 1) return slots.length > 0 ? [slots] : [];
  const before = slots.slice(0, comma);
  return withOptionalCommas(slots.slice(comma + 1)).flatMap((rest) => [
    [...before, ...rest],
    [...before, [','], ...rest],
  ]);
}
