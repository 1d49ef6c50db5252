/**
 * What a `.msg.md` file is once it has been read. Every range is in UTF-16 offsets into {@link Template.source},
 * half-open, so that it survives CRLF, BOM, emoji and Liquid.
 */
import type { LiquidDocument } from './liquid/ast.ts';
import type { Range } from './range.ts';

export type { Range };

/** A YAML value with its place: front matter, `.msgmd.yml` and calendars are all read into this shape. */
export type DataNode = DataMap | DataList | DataScalar;

export interface DataMap {
  readonly kind: 'map';
  readonly range: Range;
  readonly entries: readonly DataEntry[];
}

export interface DataEntry {
  readonly key: DataScalar;
  readonly value: DataNode;
  /** From the first character of the key to the last of the value, without the line end. */
  readonly range: Range;
}

export interface DataList {
  readonly kind: 'list';
  readonly range: Range;
  readonly items: readonly DataNode[];
}

export interface DataScalar {
  readonly kind: 'scalar';
  readonly range: Range;
  readonly value: string | number | boolean | null;
  /** The characters as written, quotes included. */
  readonly raw: string;
}

export interface DataError {
  readonly range: Range;
  /** YAML's own error code (`BAD_INDENT`, `DUPLICATE_KEY`, …) or ours (`UNQUOTED_LIQUID`, `UNCLOSED_FRONT_MATTER`). */
  readonly code: string;
  /** The parser's own sentence, in English, or the words in question; messages for people are made by the rule. */
  readonly detail: string;
}

export interface FrontMatter {
  /** From the opening `---` to the end of the closing one (without its line end); null where the file has none. */
  readonly range: Range | null;
  /** The YAML between the fences. */
  readonly content: Range | null;
  /** Null where there is no front matter, it is empty, or it is not a map. */
  readonly root: DataMap | null;
  readonly errors: readonly DataError[];
}

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'quote'
  | 'code'
  | 'html'
  | 'comment'
  | 'table'
  | 'thematic-break';

/**
 * A leaf block of CommonMark, as far as prose needs it. Paragraphs are named after their innermost container: `list-item`,
 * `quote`. A line `--` after a paragraph is the delimiter of a signature, not an underline, and makes no block.
 */
export interface Block {
  readonly kind: BlockKind;
  /** From the first character of the content (behind list and quote markers) to its last; of a heading with its underline. */
  readonly range: Range;
  /** List items: numbered or not; nesting depth from 0. Headings: level in `depth`. */
  readonly ordered: boolean;
  readonly depth: number;
}

export type SpanKind = 'link' | 'image' | 'autolink' | 'code' | 'emphasis' | 'strong' | 'html';

export interface Span {
  readonly kind: SpanKind;
  readonly range: Range;
  /** Links and images: the label between the brackets; emphasis and code: the text inside the marks. */
  readonly label: Range | null;
  /** Links, images and autolinks: the address. */
  readonly target: Range | null;
}

export interface Word {
  readonly range: Range;
  /** As written. */
  readonly text: string;
  /** Lower case with ё as е: the form in which words are compared. */
  readonly key: string;
  /** Index into {@link Template.sentences}. */
  readonly sentence: number;
}

export interface Sentence {
  readonly range: Range;
  readonly block: Block;
  /** Words `firstWord … lastWord - 1` of {@link Template.words}. */
  readonly firstWord: number;
  readonly lastWord: number;
}

export interface Template {
  readonly source: string;
  readonly frontMatter: FrontMatter;
  readonly body: Range;
  /** Liquid of the body. */
  readonly liquid: LiquidDocument;
  /** Liquid of the front matter's `subject`; null without one. */
  readonly subject: LiquidDocument | null;
  /**
   * Same length as `source`: what the client reads stands as it is; an output `{{ … }}` is filled with
   * {@link MASK_OUTPUT}; front matter, tags, comments, raw, code, addresses, HTML and Markdown marks with
   * {@link MASK_MARK}. Line ends stay. Search prose here and use the offsets on `source`.
   */
  readonly prose: string;
  readonly blocks: readonly Block[];
  readonly spans: readonly Span[];
  readonly sentences: readonly Sentence[];
  readonly words: readonly Word[];
  /** Text inside «…», “…”, „…“, "…" of one paragraph, marks included, and block quotes: other people's words. */
  readonly quotes: readonly Range[];
  /** HTML comments and Liquid comments: notes to the operator, and the place of suppressions. */
  readonly comments: readonly Range[];
}

/** Stands for one character of an output, whose text is not known before rendering. */
export const MASK_OUTPUT = '\uFFFC';
/** Stands for one character that is not prose and that the client does not read as text. */
export const MASK_MARK = '\u0001';
