import { maskLiquid } from './mask.ts';
import { findQuotes } from './quotes.ts';
import { splitSentences } from './sentences.ts';
import type { Block, Range, Template } from './types.ts';
import { type OpenSentence, readWords } from './words.ts';

/** The subject read as prose, in the shape of a template's body; null without a subject. Offsets are those of the source. */
export function readSubjectText(
  template: Template,
): Pick<Template, 'source' | 'prose' | 'words' | 'sentences' | 'quotes'> | null {
  const { source, subject } = template;
  if (!subject) return null;
  const { start, end } = subject.range;
  const prose = maskLiquid(source, subject.range, subject.nodes).text;
  const block: Block = { kind: 'heading', range: subject.range, ordered: false, depth: 1 };
  const sentences = splitSentences(prose, source, start, end).map(
    (range): OpenSentence => ({ range, block, firstWord: 0, lastWord: 0 }),
  );
  const quotes: Range[] = [];
  findQuotes(prose, start, end, quotes);
  return { source, prose, sentences, words: readWords(prose, sentences), quotes };
}
