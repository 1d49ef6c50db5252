import type { Range } from '../types.ts';
import type {
  Branch,
  Case,
  Conditional,
  LiquidDocument,
  LiquidError,
  LiquidNode,
  Output,
  Tag,
  Variable,
  VariableUse,
  WhenBranch,
} from './ast.ts';
import type { Token } from './tokenizer.ts';

export type BlockName = 'if' | 'unless' | 'case' | 'for' | 'capture' | 'comment';

/** A block whose end has not come yet. */
export interface OpenBlock {
  readonly name: BlockName;
  readonly tag: Token;
  readonly range: { start: number; end: number };
  readonly node: Tag;
  /** Where the nodes that come next go. */
  body: LiquidNode[];
  hasElse: boolean;
  /** Names that hold inside the block only. */
  readonly names: readonly string[];
}

/** Blocks nest no deeper: everybody who walks the tree may recurse. */
const MAX_DEPTH = 100;

/** The tree while it grows: open blocks, the lists of outputs, tags and uses, what is bound so far. */
export class Tree {
  readonly errors: LiquidError[];
  /** Variables read since the last {@link Tree.flushUses}. */
  readonly variables: Variable[] = [];
  private readonly nodes: LiquidNode[] = [];
  private readonly stack: OpenBlock[] = [];
  private readonly outputs: Output[] = [];
  private readonly tags: Tag[] = [];
  private readonly uses: VariableUse[] = [];
  private readonly assigned = new Set<string>();
  /** Blocks that were reported as a whole: their ends are not reported again. */
  private readonly dismissed = new Set<string>();
  /** Blocks below this depth lie outside the `{% liquid %}` that is being read. */
  private floor = 0;

  constructor(errors: LiquidError[]) {
    this.errors = errors;
  }

  get top(): OpenBlock | undefined {
    return this.stack.at(-1);
  }

  add(node: LiquidNode): void {
    (this.top?.body ?? this.nodes).push(node);
  }

  addOutput(output: Output): void {
    this.outputs.push(output);
    this.add(output);
  }

  addTag(tag: Tag): void {
    this.tags.push(tag);
    this.add(tag);
  }

  addUnknown({ range, name }: Token): void {
    this.addTag({ type: 'unknown', range, name });
  }

  /** Turns the variables read since the last call into uses, with what binds them here. */
  flushUses(): void {
    for (const variable of this.variables) {
      const [name] = variable.path;
      if (typeof name === 'string') this.uses.push({ variable, local: this.isLocal(name) });
    }
    this.variables.length = 0;
  }

  private isLocal(name: string): boolean {
    return this.assigned.has(name) || this.stack.some(({ names }) => names.includes(name));
  }

  /** From here on the template itself binds the name. */
  bind(name: string): void {
    this.assigned.add(name);
  }

  open(name: BlockName, tag: Token, node: Tag, body: LiquidNode[], names: readonly string[] = []): void {
    if (this.stack.length >= MAX_DEPTH) {
      this.dismiss(name);
      this.misplaced(tag);
      return;
    }
    this.addTag(node);
    const range = node.range as { start: number; end: number };
    this.stack.push({ name, tag, range, node, body, hasElse: false, names });
  }

  /** The nearest open block of these kinds; blocks opened inside it end here, unclosed. */
  enclosing({ range }: Token, names: readonly BlockName[]): OpenBlock | null {
    const index = this.stack.findLastIndex((open) => names.includes(open.name));
    if (index < this.floor) return null;
    while (this.stack.length > index + 1) this.unclosed(range.start);
    return this.stack[index]!;
  }

  /** A new branch of an open `if`, `unless` or `case`; after `else` it is one too many. */
  branch(open: OpenBlock, branch: Branch | WhenBranch, token: Token): void {
    if (open.hasElse) this.reportMisplaced(token);
    ((open.node as Conditional | Case).branches as (Branch | WhenBranch)[]).push(branch);
    open.body = branch.body as LiquidNode[];
  }

  close(name: BlockName, token: Token): void {
    const open = this.enclosing(token, [name]);
    if (!open) {
      if (this.dismissed.has(name)) this.addUnknown(token);
      else this.misplaced(token);
      return;
    }
    if (token.args < token.content.end) {
      const range = { start: token.args, end: token.content.end };
      this.errors.push({ code: 'bad-expression', range, detail: token.name, repair: { range, text: '' } });
    }
    this.stack.pop();
    if (open.node.type === 'if' || open.node.type === 'case') {
      (open.node as { close: Range | null }).close = token.range;
    }
    this.leave(open, token.range.end);
  }

  /** The innermost block ends without an end of its own. */
  private unclosed(at: number): void {
    const open = this.stack.pop()!;
    this.errors.push({ code: 'unclosed-block', range: open.tag.range, detail: open.name, repair: null });
    this.leave(open, at);
  }

  private leave(open: OpenBlock, end: number): void {
    open.range.end = end;
    if (open.node.type === 'capture') this.bind(open.node.name);
  }

  /** Runs `read` for the tags of a `{% liquid %}`: its blocks have to end inside it. */
  isolated(end: number, read: () => void): void {
    const outer = this.floor;
    this.floor = this.stack.length;
    read();
    while (this.stack.length > this.floor) this.unclosed(end);
    this.floor = outer;
  }

  dismiss(name: string): void {
    this.dismissed.add(name);
  }

  isDismissed(name: string): boolean {
    return this.dismissed.has(name);
  }

  /** A tag that belongs to no open block. */
  misplaced(token: Token): void {
    this.reportMisplaced(token);
    this.addUnknown(token);
  }

  reportMisplaced({ range, name }: Token): void {
    this.errors.push({ code: 'unexpected-tag', range, detail: name, repair: null });
  }

  finish(range: Range): LiquidDocument {
    while (this.stack.length > 0) this.unclosed(range.end);
    const { nodes, outputs, tags, uses } = this;
    const errors = this.errors.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
    return { range, nodes, errors, outputs, tags, uses };
  }
}
