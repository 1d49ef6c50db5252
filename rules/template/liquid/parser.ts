/** Text → {@link LiquidDocument}. Never throws: it recovers from every mistake and reports it with its place. */
import type { Branch, Case, Conditional, Expression, LiquidDocument, LiquidNode, WhenBranch } from './ast.ts';
import { isBlank } from './characters.ts';
import { Reader } from './expression.ts';
import { meantTag } from './slips.ts';
import { readAssign, readCaptureName, readFor, readRender, readWhen } from './tags.ts';
import { type Token, tokenize } from './tokenizer.ts';
import { type BlockName, Tree } from './tree.ts';

const NO_EXPRESSION: Expression = { type: 'literal', range: { start: 0, end: 0 }, value: null };

/** Reads the Liquid of `text` between two offsets; every range is an offset into `text`. */
export function parseLiquid(text: string, start = 0, end = text.length): LiquidDocument {
  const { tokens, errors } = tokenize(text, start, end);
  const parser = new Parser(text, new Tree(errors));
  for (const token of tokens) parser.read(token);
  return parser.tree.finish({ start, end });
}

class Parser {
  readonly tree: Tree;
  private readonly text: string;

  constructor(text: string, tree: Tree) {
    this.text = text;
    this.tree = tree;
  }

  read(token: Token): void {
    const { tree } = this;
    if (tree.top?.name === 'comment') {
      if (token.name === 'endcomment') tree.close('comment', token);
      return;
    }
    const { range } = token;
    if (token.kind === 'text') tree.add({ type: 'text', range });
    else if (token.kind === 'note') tree.add({ type: 'comment', range });
    else if (token.kind === 'raw') tree.addTag({ type: 'raw', range, content: token.content });
    else if (token.kind === 'output') this.output(token);
    else this.tag(token);
  }

  private tag(token: Token): void {
    switch (token.name) {
      case 'if':
      case 'unless':
        this.conditional(token, token.name);
        break;
      case 'elsif':
        this.elsif(token);
        break;
      case 'else':
        this.otherwise(token);
        break;
      case 'case':
        this.case(token);
        break;
      case 'when':
        this.when(token);
        break;
      case 'for':
        this.for(token);
        break;
      case 'capture':
        this.capture(token);
        break;
      case 'comment':
        this.tree.open('comment', token, { type: 'comment', range: { ...token.range } }, []);
        break;
      case 'assign':
        this.assign(token);
        break;
      case 'render':
        this.tree.addTag(readRender(this.reader(token), token.range));
        this.tree.flushUses();
        break;
      case 'echo':
        if (token.args < token.content.end) this.output(token);
        break;
      case 'liquid':
        this.lines(token);
        break;
      case '#':
        this.inlineComment(token);
        break;
      case 'endif':
      case 'endunless':
      case 'endcase':
      case 'endfor':
      case 'endcapture':
        this.tree.close(token.name.slice(3) as BlockName, token);
        break;
      default:
        this.unknown(token);
    }
  }

  private reader(token: Token): Reader {
    return new Reader(this.text, token.args, token.content.end, this.tree.errors, this.tree.variables);
  }

  private output(token: Token): void {
    const reader = this.reader(token);
    const value = reader.readFilteredValue();
    if (value) reader.expectEnd();
    else this.noValue(reader, token, 'empty-output');
    this.tree.flushUses();
    if (value) this.tree.addOutput({ type: 'output', range: token.range, value });
    else this.tree.addUnknown({ ...token, name: '' });
  }

  private noValue(reader: Reader, token: Token, code: 'empty-output' | 'bad-expression'): void {
    if (!reader.atEnd()) reader.error('bad-expression', { start: reader.position, end: reader.end });
    else if (token.closed) reader.error(code, token.range);
  }

  private condition(token: Token): Expression {
    const reader = this.reader(token);
    const value = reader.readFilteredValue();
    if (!value) this.noValue(reader, token, 'bad-expression');
    else if (value.filters.length > 0) {
      // LiquidJS reads them, other engines do not: a template has to be portable.
      reader.error('bad-expression', { start: value.filters[0]!.range.start, end: value.range.end });
    }
    if (value) reader.expectEnd();
    this.tree.flushUses();
    return value?.value ?? NO_EXPRESSION;
  }

  private conditional(token: Token, name: 'if' | 'unless'): void {
    const body: LiquidNode[] = [];
    const branch: Branch = { tag: token.range, condition: this.condition(token), body };
    const range = { ...token.range };
    const node: Conditional = {
      type: 'if',
      range,
      negated: name === 'unless',
      branches: [branch],
      close: null,
    };
    this.tree.open(name, token, node, body);
  }

  private elsif(token: Token): void {
    const open = this.tree.enclosing(token, ['if', 'unless']);
    const condition = this.condition(token);
    if (open) this.tree.branch(open, { tag: token.range, condition, body: [] }, token);
    else this.tree.misplaced(token);
  }

  private otherwise(token: Token): void {
    if (token.args < token.content.end) {
      this.elseWithCondition(token);
      return;
    }
    const open = this.tree.enclosing(token, ['if', 'unless', 'case', 'for']);
    if (!open) {
      this.tree.misplaced(token);
      return;
    }
    if (open.node.type === 'for') {
      if (open.hasElse) this.tree.reportMisplaced(token);
      open.body = open.node.otherwise as LiquidNode[];
    } else {
      const none = open.node.type === 'case' ? { values: null } : { condition: null };
      this.tree.branch(open, { tag: token.range, ...none, body: [] } as Branch | WhenBranch, token);
    }
    open.hasElse = true;
  }

  /** `{% else if … %}`: what other languages write for `elsif`. */
  private elseWithCondition(token: Token): void {
    const spelled = /^if(?=\s)/.test(this.text.slice(token.args, token.content.end));
    const { start } = token.content;
    const end = spelled ? token.args + 2 : token.content.end;
    this.tree.errors.push({
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

  private case(token: Token): void {
    const subject = this.condition(token);
    const node: Case = { type: 'case', range: { ...token.range }, subject, branches: [], close: null };
    // What stands before the first `when` is never output.
    this.tree.open('case', token, node, []);
  }

  private when(token: Token): void {
    const open = this.tree.enclosing(token, ['case']);
    const values = readWhen(this.reader(token), token);
    this.tree.flushUses();
    if (open) this.tree.branch(open, { tag: token.range, values, body: [] }, token);
    else this.tree.misplaced(token);
  }

  private for(token: Token): void {
    const before = this.tree.errors.length;
    const node = readFor(this.reader(token), token.range);
    this.tree.flushUses();
    if (node) this.tree.open('for', token, node, node.body as LiquidNode[], [node.variable, 'forloop']);
    else this.unreadable(token, before);
  }

  private capture(token: Token): void {
    const before = this.tree.errors.length;
    const read = readCaptureName(this.reader(token));
    if (!read) {
      this.unreadable(token, before);
      return;
    }
    const body: LiquidNode[] = [];
    const { name, range: nameRange } = read;
    this.tree.open(
      'capture',
      token,
      { type: 'capture', range: { ...token.range }, name, nameRange, body },
      body,
    );
  }

  private assign(token: Token): void {
    const before = this.tree.errors.length;
    const node = readAssign(this.reader(token), token.range);
    this.tree.flushUses();
    if (!node) {
      this.unreadable(token, before);
      return;
    }
    this.tree.bind(node.name);
    this.tree.addTag(node);
  }

  /** A tag that could not be read; the end of its block must not be reported as well. */
  private unreadable(token: Token, errorsBefore: number): void {
    const { range, name } = token;
    if (this.tree.errors.length === errorsBefore) {
      this.tree.errors.push({ code: 'bad-expression', range, detail: name, repair: null });
    }
    this.tree.dismiss(name);
    this.tree.addUnknown(token);
  }

  /** Every further line has to begin with `#` as well. */
  private inlineComment({ range, args, content }: Token): void {
    if (/\n\s*[^#\s]/.test(this.text.slice(args, content.end))) {
      this.tree.errors.push({ code: 'bad-expression', range, detail: '#', repair: null });
    }
    this.tree.addTag({ type: 'comment', range });
  }

  private unknown(token: Token): void {
    const meant = meantTag(this.text, token, this.tree.top?.name);
    if (meant) {
      this.readAs(token, meant);
      return;
    }
    const { name, content, range } = token;
    if (!(name.startsWith('end') && this.tree.isDismissed(name.slice(3)))) {
      this.tree.dismiss(name);
      const code = name === 'endcomment' || name === 'endraw' ? 'unexpected-tag' : 'unknown-tag';
      const place = name === '' ? range : { start: content.start, end: content.start + name.length };
      this.tree.errors.push({ code, range: place, detail: name, repair: null });
    }
    this.tree.addUnknown(token);
  }

  /** Reports a slip and reads on as if it had not been made. */
  private readAs(token: Token, { name, end }: { name: string; end: number }): void {
    const range = { start: token.content.start, end };
    const detail = this.text.slice(range.start, range.end);
    this.tree.errors.push({ code: 'unknown-tag', range, detail, repair: { range, text: name } });
    let args = end;
    while (args < token.content.end && isBlank(this.text.charCodeAt(args))) args++;
    this.tag({ ...token, name, args });
  }

  /** `{% liquid %}`: a tag a line. */
  private lines(token: Token): void {
    const { end } = token.content;
    this.tree.isolated(end, () => {
      for (let at = token.args; at < end; ) {
        const newline = this.text.indexOf('\n', at);
        const lineEnd = newline === -1 || newline > end ? end : newline;
        const line = lineToken(this.text, at, lineEnd);
        if (line) this.read(line);
        at = lineEnd + 1;
      }
    });
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
  while (args < end && isBlank(text.charCodeAt(args))) args++;
  const range = { start, end };
  return { kind: 'tag', range, content: range, name, args, closed: true };
}
