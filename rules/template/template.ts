import { frontMatterEntry, parseFrontMatter } from './front-matter.ts';
import type { LiquidDocument } from './liquid/ast.ts';
import { parseLiquid } from './liquid/parser.ts';
import { parseBlocks } from './markdown/blocks.ts';
import { parseInlines } from './markdown/inlines.ts';
import { hide, maskLiquid, restoreLineEnds } from './mask.ts';
import { findQuotes } from './quotes.ts';
import { splitSentences } from './sentences.ts';
import type { Block, DataScalar, FrontMatter, Range, Template } from './types.ts';
import { type OpenSentence, readWords } from './words.ts';

/** Reads one `.msg.md` file. Never throws: mistakes stand in `frontMatter.errors` and `liquid.errors`. Linear time. */
export function parseTemplate(source: string): Template {
  const { frontMatter, bodyStart } = parseFrontMatter(source);
  const body = { start: bodyStart, end: source.length };
  const liquid = parseLiquid(source, body.start, body.end);
  const masked = maskLiquid(source, body, liquid.nodes);
  const { blocks, spans, breaks, flow } = readMarkdown(masked.text, body);
  const sentences: OpenSentence[] = [];
  const quotes: Range[] = [];
  for (const block of blocks) {
    if (!isProse(block)) continue;
    for (const { start, end } of segments(block, breaks, source)) {
      for (const range of splitSentences(flow, source, start, end)) {
        sentences.push({ range, block, firstWord: 0, lastWord: 0 });
      }
    }
    if (block.kind === 'quote') quotes.push(block.range);
    else findQuotes(flow, block.range.start, block.range.end, quotes);
  }
  const words = readWords(flow, sentences);
  return {
    source,
    frontMatter,
    body,
    liquid,
    subject: readSubject(source, frontMatter),
    prose: restoreLineEnds(flow, source),
    blocks: withComments(blocks, masked.comments, source),
    spans,
    sentences,
    words,
    quotes,
    comments: masked.comments,
  };
}

/** `flow` is the text with Markdown masked as well; its line ends are those that reach the client. */
function readMarkdown(text: string, body: Range) {
  const { blocks, marks, references } = parseBlocks(text, body.start, body.end);
  // Prefixes of quotes and lists inside a block must not be read as emphasis.
  const unmarked = hide(text, marks);
  const inlines = parseInlines(unmarked, blocks.filter(isProse), references);
  const breaks = inlines.spans
    .filter(({ kind, range }) => kind === 'html' && !INLINE_TAG.test(text.slice(range.start, range.end)))
    .map(({ range }) => range);
  for (const block of blocks)
    if (block.kind === 'table') inlines.marks.push(...cellBorders(text, block.range));
  return { blocks, spans: inlines.spans, breaks, flow: hide(unmarked, inlines.marks) };
}

function isProse(block: Block): boolean {
  return block.kind !== 'code' && block.kind !== 'thematic-break' && block.kind !== 'comment';
}

/** Tags that stand inside a sentence; every other one ends it. */
const INLINE_TAG =
  /^<\/?(?:a|abbr|b|big|code|del|em|font|i|ins|mark|s|small|span|strong|sub|sup|u)(?=[\s/>])/i;

/** The pieces of a block that a sentence may not cross: cells of tables, text between block tags. */
function segments(block: Block, breaks: readonly Range[], source: string): Range[] {
  const { start, end } = block.range;
  if (breaks.length === 0 && block.kind !== 'table') return [block.range];
  const inside = breaks.filter((range) => range.start >= start && range.end <= end);
  const cuts = block.kind === 'table' ? [...inside, ...cellBorders(source, block.range)] : inside;
  if (cuts.length === 0) return [block.range];
  cuts.sort((a, b) => a.start - b.start);
  const pieces: Range[] = [];
  let from = start;
  for (const cut of cuts) {
    if (cut.start > from) pieces.push({ start: from, end: cut.start });
    from = Math.max(from, cut.end);
  }
  if (from < end) pieces.push({ start: from, end });
  return pieces;
}

function cellBorders(text: string, { start, end }: Range): Range[] {
  const borders: Range[] = [];
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 124 && text.charCodeAt(i - 1) !== 92))
      borders.push({ start: i, end: i + 1 });
  }
  return borders;
}

/** Adds HTML comments that have their lines to themselves. */
function withComments(
  blocks: readonly Block[],
  comments: readonly Range[],
  source: string,
): readonly Block[] {
  const own = comments.filter(({ start, end }) => {
    if (!source.startsWith('<!--', start)) return false;
    let before = start;
    while (before > 0 && (source[before - 1] === ' ' || source[before - 1] === '\t')) before--;
    return (
      (before === 0 || source[before - 1] === '\n') && /^[^\S\n]*(?:\n|$)/.test(source.slice(end, end + 80))
    );
  });
  if (own.length === 0) return blocks;
  const added = own.map((range): Block => ({ kind: 'comment', range, ordered: false, depth: 0 }));
  return [...blocks, ...added].sort((a, b) => a.range.start - b.range.start);
}

function readSubject(source: string, frontMatter: FrontMatter): LiquidDocument | null {
  const value = frontMatterEntry(frontMatter, 'subject')?.value;
  if (value?.kind !== 'scalar' || typeof value.value !== 'string') return null;
  return parseLiquid(withoutEscapes(source, value), ...inner(value));
}

function inner({ range, raw }: DataScalar): [start: number, end: number] {
  const quoted = raw.length > 1 && (raw[0] === '"' || raw[0] === "'");
  return quoted ? [range.start + 1, range.end - 1] : [range.start, range.end];
}

/** The source, with escaped quotes of the YAML string unescaped at the same length, so that offsets hold. */
function withoutEscapes(source: string, { range, raw }: DataScalar): string {
  const escapes = raw[0] === '"' ? /\\(["\\/])/g : raw[0] === "'" ? /'(')/g : null;
  const [start, end] = inner({ range, raw } as DataScalar);
  const text = source.slice(start, end);
  if (!escapes?.test(text)) return source;
  return source.slice(0, start) + text.replace(escapes, ' $1') + source.slice(end);
}
