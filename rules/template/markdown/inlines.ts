/** Links, code, emphasis and HTML inside a block: their spans, and the marks that are no prose. */
import { type Block, MASK_MARK, MASK_OUTPUT, type Range, type Span } from '../types.ts';
import { findAddresses } from './addresses.ts';
import { type DelimiterRun, matchEmphasis } from './emphasis.ts';

export interface InlineStructure {
  /** In order of their beginnings, outer before inner. */
  readonly spans: Span[];
  readonly marks: Range[];
}

interface Bracket {
  readonly start: number;
  readonly image: boolean;
}

/** Characters at which something may begin or end. */
const SPECIAL = new Uint8Array(128);
for (const char of '\\`*_[]<&!') SPECIAL[char.charCodeAt(0)] = 1;
const ESCAPABLE = /[!-/:-@[-`{-~]/;
const AUTOLINK = /<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)>/y;
const HTML = /<(?:\/?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?\/?|\?[^<>]*\?|![A-Za-z][^<>]*)>/y;
const ENTITY = /&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});/y;
const DESTINATION =
  /\(\s*(?:<([^<>\n]*)>|([^\s()<]*(?:\([^\s()]*\)[^\s()]*)*))(?:\s+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?\s*\)/y;
const REFERENCE = /\[([^[\]\n]{0,200})\]/y;

/** Reads the inlines of all blocks. `text` is the source with Liquid and block marks masked. */
export function parseInlines(
  text: string,
  blocks: readonly Block[],
  references: ReadonlyMap<string, Range>,
): InlineStructure {
  const result: InlineStructure = { spans: [], marks: [] };
  const first = blocks[0]?.range.start ?? 0;
  const addresses = findAddresses(text, first, blocks.at(-1)?.range.end ?? 0);
  let address = 0;
  for (const block of blocks) {
    while (address < addresses.length && addresses[address]!.start < block.range.start) address++;
    const before = address;
    while (address < addresses.length && addresses[address]!.end <= block.range.end) address++;
    new InlineParser(text, block, references, addresses.slice(before, address), result).run();
  }
  result.spans.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  return result;
}

class InlineParser {
  private readonly text: string;
  private readonly end: number;
  private readonly html: boolean;
  private readonly references: ReadonlyMap<string, Range>;
  private readonly spans: Span[];
  private readonly marks: Range[];
  private readonly brackets: Bracket[] = [];
  private readonly runs: DelimiterRun[] = [];
  private readonly addresses: readonly Range[];
  /** Lengths of backtick runs that have no partner further on. */
  private readonly lonelyBackticks = new Set<number>();
  private position: number;

  constructor(
    text: string,
    block: Block,
    references: ReadonlyMap<string, Range>,
    addresses: readonly Range[],
    result: InlineStructure,
  ) {
    this.text = text;
    this.position = block.range.start;
    this.end = block.range.end;
    this.html = block.kind === 'html';
    this.references = references;
    this.addresses = addresses;
    this.spans = result.spans;
    this.marks = result.marks;
  }

  run(): void {
    let address = 0;
    while (this.position < this.end) {
      let next = this.addresses[address];
      while (next && next.start < this.position) next = this.addresses[++address];
      const at = this.nextSpecial(next ? next.start : this.end);
      this.position = at;
      if (next && next.start === at) this.address(next);
      else if (at < this.end) this.special(this.text[at]!, at);
    }
    for (const span of matchEmphasis(this.runs)) {
      this.spans.push(span);
      this.marks.push({ start: span.range.start, end: span.label!.start });
      this.marks.push({ start: span.label!.end, end: span.range.end });
    }
  }

  private nextSpecial(limit: number): number {
    let at = this.position;
    while (at < limit && SPECIAL[this.text.charCodeAt(at)] !== 1) at++;
    return at;
  }

  private address(range: Range): void {
    this.spans.push({ kind: 'autolink', range, label: null, target: range });
    this.marks.push(range);
    this.position = range.end;
  }

  private special(char: string, at: number): void {
    this.position = at + 1;
    if (char === '<') this.angle(at);
    else if (char === '&') this.entity(at);
    // Inside an HTML block Markdown is plain text.
    else if (!this.html) this.markdown(char, at);
  }

  private markdown(char: string, at: number): void {
    switch (char) {
      case '\\':
        this.escape(at);
        break;
      case '`':
        this.code(at);
        break;
      case '*':
      case '_':
        this.delimiters(char, at);
        break;
      case '!':
        if (this.text[at + 1] !== '[') break;
        this.position = at + 2;
        this.brackets.push({ start: at, image: true });
        break;
      case '[':
        this.brackets.push({ start: at, image: false });
        break;
      case ']':
        this.closeBracket(at);
        break;
    }
  }

  private escape(at: number): void {
    const next = this.text[at + 1] ?? '';
    if (at + 1 >= this.end || !(ESCAPABLE.test(next) || next === '\n' || next === '\r')) return;
    this.marks.push({ start: at, end: at + 1 });
    this.position = at + 2;
  }

  private code(at: number): void {
    const length = this.runLength('`', at);
    this.position = at + length;
    if (this.lonelyBackticks.has(length)) return;
    let close = this.text.indexOf('`', this.position);
    while (close !== -1 && close < this.end) {
      const run = this.runLength('`', close);
      if (run === length) {
        const range = { start: at, end: close + run };
        this.spans.push({ kind: 'code', range, label: { start: at + length, end: close }, target: null });
        this.marks.push(range);
        this.position = range.end;
        return;
      }
      close = this.text.indexOf('`', close + run);
    }
    this.lonelyBackticks.add(length);
  }

  private angle(at: number): void {
    const autolink = this.match(AUTOLINK, at);
    const end = at + (autolink ?? this.match(HTML, at) ?? [''])[0].length;
    if (end === at || end > this.end) return;
    const range = { start: at, end };
    const target = autolink ? { start: at + 1, end: end - 1 } : null;
    this.spans.push({ kind: autolink ? 'autolink' : 'html', range, label: null, target });
    this.marks.push(range);
    this.position = end;
  }

  private entity(at: number): void {
    const match = this.match(ENTITY, at);
    if (!match) return;
    this.position = at + match[0].length;
    this.marks.push({ start: at, end: this.position });
  }

  private delimiters(char: '*' | '_', at: number): void {
    const length = this.runLength(char, at);
    this.position = at + length;
    const before = kindOf(this.text, at - 1);
    const after = kindOf(this.text, at + length < this.end ? at + length : -1);
    const left = after !== 'space' && (after !== 'punctuation' || before !== 'letter');
    const right = before !== 'space' && (before !== 'punctuation' || after !== 'letter');
    const inner = char === '_';
    this.runs.push({
      char,
      start: at,
      end: at + length,
      canOpen: left && (!inner || !right || before === 'punctuation'),
      canClose: right && (!inner || !left || after === 'punctuation'),
    });
  }

  private closeBracket(at: number): void {
    const open = this.brackets.pop();
    if (!open) return;
    const labelStart = open.start + (open.image ? 2 : 1);
    const label = { start: labelStart, end: at };
    const found = this.destination(at + 1) ?? this.referenced(label, at + 1);
    if (!found || found.end > this.end) return;
    const range = { start: open.start, end: found.end };
    this.spans.push({ kind: open.image ? 'image' : 'link', range, label, target: found.target });
    if (open.image) this.marks.push(range);
    else this.marks.push({ start: open.start, end: labelStart }, { start: at, end: found.end });
    this.position = found.end;
    // Links do not nest; a bracket that is still open outside cannot become one.
    if (!open.image) {
      const images = this.brackets.filter((bracket) => bracket.image);
      this.brackets.length = 0;
      this.brackets.push(...images);
    }
  }

  private destination(at: number): { target: Range; end: number } | null {
    if (this.text[at] !== '(') return null;
    const match = this.match(DESTINATION, at);
    if (!match) return null;
    const target = match[1] ?? match[2]!;
    const start = at + match[0].indexOf(target, 1);
    return { target: { start, end: start + target.length }, end: at + match[0].length };
  }

  private referenced(label: Range, at: number): { target: Range; end: number } | null {
    if (this.references.size === 0) return null;
    const own = this.text.slice(label.start, label.end).toLowerCase();
    const match = this.match(REFERENCE, at);
    const key = match?.[1] ? match[1].toLowerCase() : own;
    const target = this.references.get(key);
    return target ? { target, end: at + (match ? match[0].length : 0) } : null;
  }

  private match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.text);
  }

  private runLength(char: string, at: number): number {
    let end = at;
    while (end < this.end && this.text[end] === char) end++;
    return end - at;
  }
}

const PUNCTUATION = /[\p{P}\p{S}]/u;

/** What stands beside a delimiter run; masked Liquid counts as a letter. */
function kindOf(text: string, at: number): 'space' | 'punctuation' | 'letter' {
  const char = text[at];
  if (char === undefined || /\s/.test(char)) return 'space';
  if (char === MASK_OUTPUT || char === MASK_MARK) return 'letter';
  return PUNCTUATION.test(char) ? 'punctuation' : 'letter';
}
