/** Text → {@link LiquidDocument}. Never throws: it recovers from every mistake and reports it with its place. */
import type { Range } from '../types.ts';
import type {
  Branch,
  Case,
  Conditional,
  Expression,
  LiquidDocument,
  LiquidError,
  LiquidNode,
  Output,
  Tag,
  Variable,
  VariableUse,
  WhenBranch,
} from './ast.ts';
import { isBlank } from './characters.ts';
import { Reader } from './expression.ts';
import { readAssign, readCaptureName, readFor, readRender, readWhen } from './tags.ts';
import { type Token, tokenize } from './tokenizer.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type BlockName = 'if' | 'unless' | 'case' | 'for' | 'capture' | 'comment';

/** A block whose end has not come yet. */
interface Open {
  readonly name: BlockName;
  readonly tag: Token;
  readonly range: { start: number; end: number };
  /** Where the nodes that come next go. */
  body: LiquidNode[];
  readonly node: Tag;
  hasElse: boolean;
  /** Names that hold inside the block only. */
  readonly names: readonly string[];
}

/** Blocks nest no deeper: everybody who walks the tree may recurse. */
const MAX_DEPTH = 100;
const BLOCKS: readonly string[] = ['if', 'unless', 'case', 'for', 'capture', 'comment', 'raw'];

/** The tags of the format. */
export const SUPPORTED_TAGS: readonly string[] = [
  ...BLOCKS,
  ...BLOCKS.map((name) => `end${name}`),
  'elsif',
  'else',
  'when',
  'assign',
  'render',
  'echo',
  'liquid',
  '#',
];

/** Tags of other languages. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['elseif', 'elsif'],
  ['elif', 'elsif'],
  ['else_if', 'elsif'],
  ['default', 'else'],
  ['set', 'assign'],
  ['let', 'assign'],
  ['print', 'echo'],
]);
const UNSUPPORTED_ENDS = /^end./;
const NO_EXPRESSION: Expression = { type: 'literal', range: { start: 0, end: 0 }, value: null };

/** Reads the Liquid of `text` between two offsets; every range is an offset into `text`. */
export function parseLiquid(text: string, start = 0, end = text.length): LiquidDocument {
  return new Parser(text, start, end).run();
}

class Parser {
  private readonly text: string;
  private readonly range: Range;
  private readonly root: LiquidNode[] = [];
  private readonly stack: Open[] = [];
  private readonly errors: LiquidError[];
  private readonly tokens: readonly Token[];
  private readonly outputs: Output[] = [];
  private readonly tags: Tag[] = [];
  private readonly uses: VariableUse[] = [];
  private readonly assigned = new Set<string>();
  private readonly unknownBlocks = new Set<string>();
  private variables: Variable[] = [];
  /** Blocks below this depth lie outside the `{% liquid %}` that is being read. */
  private floor = 0;

  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.range = { start, end };
    const { tokens, errors } = tokenize(text, start, end);
    this.tokens = tokens;
    this.errors = errors;
  }

  run(): LiquidDocument {
    for (const token of this.tokens) this.token(token);
    while (this.stack.length > 0) this.unclosed(this.stack.pop()!, this.range.end);
    const { range, root: nodes, outputs, tags, uses } = this;
    const errors = this.errors.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
    return { range, nodes, errors, outputs, tags, uses };
  }

  private token(token: Token): void {
    if (this.stack.at(-1)?.name === 'comment') {
      if (token.name === 'endcomment') this.close('comment', token);
      return;
    }
    const { range } = token;
    if (token.kind === 'text') this.add({ type: 'text', range });
    else if (token.kind === 'note') this.add({ type: 'comment', range });
    else if (token.kind === 'raw') this.addTag({ type: 'raw', range, content: token.content });
    else if (token.kind === 'output') this.output(token);
    else this.tag(token);
  }

  private add(node: LiquidNode): void {
    const top = this.stack.at(-1);
    (top ? top.body : this.root).push(node);
  }

  private addTag(tag: Tag): void {
    this.tags.push(tag);
    this.add(tag);
  }

  private reader(token: Token): Reader {
    return new Reader(this.text, token.args, token.content.end, this.errors, this.variables);
  }

  /** Turns the variables read since the last call into uses, with what binds them here. */
  private flushUses(): void {
    for (const variable of this.variables) {
      const name = variable.path[0];
      if (typeof name === 'string') this.uses.push({ variable, local: this.isLocal(name) });
    }
    this.variables.length = 0;
  }

  private isLocal(name: string): boolean {
    return this.assigned.has(name) || this.stack.some((open) => open.names.includes(name));
  }

  private output(token: Token): void {
    const reader = this.reader(token);
    const value = reader.readFilteredValue();
    if (value) reader.expectEnd();
    else this.noValue(reader, token, 'empty-output');
    this.flushUses();
    if (!value) {
      this.addTag({ type: 'unknown', range: token.range, name: '' });
      return;
    }
    const node: Output = { type: 'output', range: token.range, value };
    this.outputs.push(node);
    this.add(node);
  }

  private noValue(reader: Reader, token: Token, code: 'empty-output' | 'bad-expression'): void {
    if (reader.atEnd()) {
      if (token.closed) reader.error(code, token.range);
    } else reader.error('bad-expression', { start: reader.position, end: reader.end });
  }

  private tag(token: Token): void {
    switch (token.name) {
      case 'if':
      case 'unless':
        this.openConditional(token, token.name);
        break;
      case 'elsif':
        this.elsif(token);
        break;
      case 'else':
        this.otherwise(token);
        break;
      case 'case':
        this.openCase(token);
        break;
      case 'when':
        this.when(token);
        break;
      case 'for':
        this.openFor(token);
        break;
      case 'capture':
        this.openCapture(token);
        break;
      case 'comment':
        this.open('comment', token, { type: 'comment', range: token.range }, []);
        break;
      case 'assign':
        this.assign(token);
        break;
      case 'render':
        this.addTag(readRender(this.reader(token), token.range));
        this.flushUses();
        break;
      case 'echo':
        if (token.args < token.content.end) this.output(token);
        break;
      case 'liquid':
        this.lines(token);
        break;
      case '#':
        this.inlineComment(token);
        this.addTag({ type: 'comment', range: token.range });
        break;
      case 'endif':
      case 'endunless':
      case 'endcase':
      case 'endfor':
      case 'endcapture':
        this.close(token.name.slice(3) as BlockName, token);
        break;
      default:
        this.unknown(token);
        break;
    }
  }

  /** Every further line has to begin with `#` as well. */
  private inlineComment(token: Token): void {
    const text = this.text.slice(token.args, token.content.end);
    if (!/\n\s*[^#\s]/.test(text)) return;
    this.errors.push({ code: 'bad-expression', range: token.range, detail: '#', repair: null });
  }

  private open(
    name: BlockName,
    tag: Token,
    node: Tag,
    body: LiquidNode[],
    names: readonly string[] = [],
  ): void {
    if (this.stack.length >= MAX_DEPTH) {
      this.unknownBlocks.add(name);
      this.misplaced(tag);
      return;
    }
    this.addTag(node);
    const range = node.range as { start: number; end: number };
    this.stack.push({ name, tag, range, body, node, hasElse: false, names });
  }

  private condition(token: Token): Expression {
    const reader = this.reader(token);
    const value = reader.readFilteredValue();
    if (!value) this.noValue(reader, token, 'bad-expression');
    else if (value.filters.length > 0) {
      // LiquidJS reads them, other engines do not: a template has to be portable.
      const range = { start: value.filters[0]!.range.start, end: value.range.end };
      reader.error('bad-expression', range);
    }
    if (value) reader.expectEnd();
    this.flushUses();
    return value?.value ?? NO_EXPRESSION;
  }

  private openConditional(token: Token, name: 'if' | 'unless'): void {
    const branch = { tag: token.range, condition: this.condition(token), body: [] };
    const range = { ...token.range };
    const node: Conditional = {
      type: 'if',
      range,
      negated: name === 'unless',
      branches: [branch],
      close: null,
    };
    this.open(name, token, node, branch.body);
  }

  private elsif(token: Token): void {
    const top = this.enclosing(token, ['if', 'unless']);
    const condition = this.condition(token);
    if (!top) {
      this.misplaced(token);
      return;
    }
    if (top.hasElse) this.errors.push(misplacedError(token));
    const branch: Branch = { tag: token.range, condition, body: [] };
    branchesOf(top).push(branch);
    top.body = branch.body as LiquidNode[];
  }

  private otherwise(token: Token): void {
    if (token.args < token.content.end) {
      this.elseWithCondition(token);
      return;
    }
    const top = this.enclosing(token, ['if', 'unless', 'case', 'for']);
    if (!top) {
      this.misplaced(token);
      return;
    }
    if (top.hasElse) this.errors.push(misplacedError(token));
    top.hasElse = true;
    if (top.node.type === 'for') {
      top.body = top.node.otherwise as LiquidNode[];
      return;
    }
    const body: LiquidNode[] = [];
    top.body = body;
    branchesOf(top).push(
      top.node.type === 'case'
        ? { tag: token.range, values: null, body }
        : { tag: token.range, condition: null, body },
    );
  }

  /** `{% else if … %}`: what other languages write for `elsif`. */
  private elseWithCondition(token: Token): void {
    const text = this.text.slice(token.args, token.content.end);
    const spelled = /^if(?=\s)/.exec(text);
    const start = token.content.start;
    const end = spelled ? token.args + 2 : token.content.end;
    this.errors.push({
      code: 'unexpected-tag',
      range: token.range,
      detail: spelled ? 'else if' : 'else',
      repair: spelled
        ? { range: { start, end }, text: 'elsif' }
        : { range: { start: start + 4, end: token.content.end }, text: '' },
    });
    if (spelled) this.elsif({ ...token, name: 'elsif', args: end });
    else this.otherwise({ ...token, args: token.content.end });
  }

  private openCase(token: Token): void {
    const subject = this.condition(token);
    const range = { ...token.range };
    const node: Case = { type: 'case', range, subject, branches: [], close: null };
    // What stands before the first `when` is never output.
    this.open('case', token, node, []);
  }

  private when(token: Token): void {
    const top = this.enclosing(token, ['case']);
    const values = readWhen(this.reader(token), token);
    this.flushUses();
    if (!top) {
      this.misplaced(token);
      return;
    }
    if (top.hasElse) this.errors.push(misplacedError(token));
    const branch: WhenBranch = { tag: token.range, values, body: [] };
    branchesOf(top).push(branch);
    top.body = branch.body as LiquidNode[];
  }

  private openFor(token: Token): void {
    const before = this.errors.length;
    const node = readFor(this.reader(token), token.range);
    this.flushUses();
    if (!node) {
      this.bad(token, before);
      return;
    }
    this.open('for', token, node, node.body as LiquidNode[], [node.variable, 'forloop']);
  }

  private openCapture(token: Token): void {
    const before = this.errors.length;
    const name = readCaptureName(this.reader(token));
    if (!name) {
      this.bad(token, before);
      return;
    }
    const body: LiquidNode[] = [];
    const range = { ...token.range };
    this.open(
      'capture',
      token,
      { type: 'capture', range, name: name.name, nameRange: name.range, body },
      body,
    );
  }

  private assign(token: Token): void {
    const before = this.errors.length;
    const node = readAssign(this.reader(token), token.range);
    this.flushUses();
    if (!node) {
      this.bad(token, before);
      return;
    }
    this.assigned.add(node.name);
    this.addTag(node);
  }

  /** A tag that could not be read; the end of its block must not be reported as well. */
  private bad(token: Token, errorsBefore: number): void {
    if (this.errors.length === errorsBefore) {
      this.errors.push({ code: 'bad-expression', range: token.range, detail: token.name, repair: null });
    }
    this.unknownBlocks.add(token.name);
    this.addTag({ type: 'unknown', range: token.range, name: token.name });
  }

  private unknown(token: Token): void {
    const meant = this.meant(token);
    if (meant) {
      const range = { start: token.content.start, end: meant.end };
      const detail = this.text.slice(range.start, range.end);
      this.errors.push({ code: 'unknown-tag', range, detail, repair: { range, text: meant.name } });
      let args = meant.end;
      while (args < token.content.end && isBlank(this.text.charCodeAt(args))) args++;
      this.tag({ ...token, name: meant.name, args });
      return;
    }
    const { name } = token;
    const isEnd = UNSUPPORTED_ENDS.test(name) && this.unknownBlocks.has(name.slice(3));
    if (!isEnd) {
      this.unknownBlocks.add(name);
      const code = name === 'endcomment' || name === 'endraw' ? 'unexpected-tag' : 'unknown-tag';
      const { start } = token.content;
      const range = name === '' ? token.range : { start, end: start + name.length };
      this.errors.push({ code, range, detail: name, repair: null });
    }
    this.addTag({ type: 'unknown', range: token.range, name });
  }

  /** The tag that a slip stands for, and where what was written for it ends. */
  private meant({ name, content, args }: Token): { name: string; end: number } | null {
    const end = content.start + name.length;
    const lower = name.toLowerCase();
    if (ALIASES.has(lower)) return { name: ALIASES.get(lower)!, end };
    if (lower !== name && SUPPORTED_TAGS.includes(lower)) return { name: lower, end };
    if (lower !== 'end') return null;
    const block = this.text.slice(args, content.end);
    if (BLOCKS.includes(block)) return { name: `end${block}`, end: content.end };
    const top = block === '' ? this.stack.at(-1) : undefined;
    return top ? { name: `end${top.name}`, end } : null;
  }

  private misplaced(token: Token): void {
    this.errors.push(misplacedError(token));
    this.addTag({ type: 'unknown', range: token.range, name: token.name });
  }

  /** The nearest open block of these kinds; blocks opened inside it end here, unclosed. */
  private enclosing(token: Token, names: readonly BlockName[]): Open | null {
    const index = this.stack.findLastIndex((open) => names.includes(open.name));
    if (index < this.floor) return null;
    while (this.stack.length > index + 1) this.unclosed(this.stack.pop()!, token.range.start);
    return this.stack[index]!;
  }

  private close(name: BlockName, token: Token): void {
    const open = this.enclosing(token, [name]);
    if (!open) {
      if (this.unknownBlocks.has(name))
        this.addTag({ type: 'unknown', range: token.range, name: token.name });
      else this.misplaced(token);
      return;
    }
    if (token.args < token.content.end) {
      const range = { start: token.args, end: token.content.end };
      this.errors.push({ code: 'bad-expression', range, detail: token.name, repair: { range, text: '' } });
    }
    this.stack.pop();
    open.range.end = token.range.end;
    if (open.node.type === 'if' || open.node.type === 'case') {
      (open.node as Mutable<Conditional>).close = token.range;
    }
    this.leave(open);
  }

  private unclosed(open: Open, end: number): void {
    this.errors.push({ code: 'unclosed-block', range: open.tag.range, detail: open.name, repair: null });
    open.range.end = end;
    this.leave(open);
  }

  private leave(open: Open): void {
    if (open.node.type === 'capture') this.assigned.add(open.node.name);
  }

  /** `{% liquid %}`: a tag a line. Its blocks have to end inside it. */
  private lines(token: Token): void {
    const outer = this.floor;
    this.floor = this.stack.length;
    const lines = /[^\n]+/g;
    lines.lastIndex = token.args;
    const { end } = token.content;
    for (let match = lines.exec(this.text); match && match.index < end; match = lines.exec(this.text)) {
      const line = lineToken(this.text, match.index, Math.min(lines.lastIndex, end));
      if (line) this.token(line);
    }
    while (this.stack.length > this.floor) this.unclosed(this.stack.pop()!, end);
    this.floor = outer;
  }
}

/** A line of `{% liquid %}` as if it stood between `{%` and `%}`. */
function lineToken(text: string, from: number, to: number): Token | null {
  const line = text.slice(from, to);
  const trimmed = line.trim();
  if (trimmed === '') return null;
  const start = from + line.indexOf(trimmed);
  const end = start + trimmed.length;
  const name = /^(?:#|[^\s#:|=,"'()[\]]+)/u.exec(trimmed)?.[0] ?? '';
  let args = start + name.length;
  while (args < end && /\s/.test(text[args]!)) args++;
  const range = { start, end };
  return { kind: 'tag', range, content: range, name, args, closed: true };
}

function branchesOf(open: Open): (Branch | WhenBranch)[] {
  return (open.node as Conditional | Case).branches as (Branch | WhenBranch)[];
}

function misplacedError(token: Token): LiquidError {
  return { code: 'unexpected-tag', range: token.range, detail: token.name, repair: null };
}
