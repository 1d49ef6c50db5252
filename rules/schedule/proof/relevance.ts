/** Which nodes of a template bear on what is listened for; the walk leaves out the others. */
import type { Expression, FilteredValue, LiquidNode } from '../../template/liquid/ast.ts';
import type { Sheet } from './sheet.ts';
import { speaks, type Voice } from './voice.ts';

const SPEAKING_BUILT_INS = new Set(['wish', 'farewell', 'greeting']);

export class Relevance {
  private readonly voice: Voice;
  private readonly sheetOf: (name: string) => Sheet | null;
  /** Names of unknown values that may hold what is listened for. */
  private readonly speakingNames: (name: string) => boolean;
  private readonly nodes = new Set<LiquidNode>();
  /** Local names whose value may hold what is listened for, and those that relevant nodes read. */
  private readonly speaking = new Set<string>();
  private readonly needed = new Set<string>();
  /** Names of the partials that are being looked through. */
  private readonly open = new Set<string>();
  private grown = false;
  /** True where the template makes values of its own: only then may what is marked later bear on what stands before. */
  private binds = false;

  constructor(
    voice: Voice,
    sheetOf: (name: string) => Sheet | null,
    speakingNames: (name: string) => boolean,
  ) {
    this.voice = voice;
    this.sheetOf = sheetOf;
    this.speakingNames = speakingNames;
  }

  /** Marks the nodes of a sheet; ask {@link has} afterwards. */
  mark(sheet: Sheet): void {
    do {
      this.grown = false;
      this.list(sheet.nodes, sheet);
    } while (this.grown && this.binds);
  }

  has(node: LiquidNode): boolean {
    return this.nodes.has(node);
  }

  private list(nodes: readonly LiquidNode[], sheet: Sheet): boolean {
    let any = false;
    for (const node of nodes) {
      if (!this.node(node, sheet)) continue;
      any = true;
      this.nodes.add(node);
    }
    return any;
  }

  private node(node: LiquidNode, sheet: Sheet): boolean {
    switch (node.type) {
      case 'text':
        return speaks(sheet.read(node));
      case 'output': {
        const relevant = this.valueSpeaks(node.value);
        if (relevant) this.needValue(node.value);
        return relevant;
      }
      case 'if': {
        let relevant = false;
        for (const { body } of node.branches) relevant = this.list(body, sheet) || relevant;
        if (relevant) for (const { condition } of node.branches) if (condition) this.need(condition);
        return relevant;
      }
      case 'case': {
        let relevant = false;
        for (const { body } of node.branches) relevant = this.list(body, sheet) || relevant;
        if (relevant) {
          this.need(node.subject);
          for (const { values } of node.branches) for (const value of values ?? []) this.need(value);
        }
        return relevant;
      }
      case 'assign': {
        this.binds = true;
        if (this.valueSpeaks(node.value)) this.grow(this.speaking, node.name);
        const relevant = this.speaking.has(node.name) || this.needed.has(node.name);
        if (relevant) this.needValue(node.value);
        return relevant;
      }
      case 'capture': {
        this.binds = true;
        if (this.list(node.body, sheet)) this.grow(this.speaking, node.name);
        const relevant = this.speaking.has(node.name) || this.needed.has(node.name);
        // A captured number is read by conditions although nothing in it speaks.
        if (relevant && this.needed.has(node.name)) this.keepAll(node.body);
        return relevant;
      }
      case 'for': {
        const body = this.list(node.body, sheet);
        return this.list(node.otherwise, sheet) || body;
      }
      case 'render': {
        const relevant = node.partial === null || this.partial(node.partial);
        if (relevant) for (const { value } of node.args) this.need(value);
        return relevant;
      }
      case 'unknown':
        return true;
      default:
        return false;
    }
  }

  /** A partial that renders itself cannot be read, as the walk says too. */
  private partial(name: string): boolean {
    const partial = this.open.has(name) ? null : this.sheetOf(name);
    if (!partial) return true;
    this.open.add(name);
    const relevant = this.list(partial.nodes, partial);
    this.open.delete(name);
    return relevant;
  }

  private keepAll(nodes: readonly LiquidNode[]): void {
    for (const node of nodes) {
      if (node.type === 'comment') continue;
      if (node.type === 'output') this.needValue(node.value);
      if (node.type === 'if') {
        for (const { condition, body } of node.branches) {
          if (condition) this.need(condition);
          this.keepAll(body);
        }
      }
      this.nodes.add(node);
    }
  }

  private grow(set: Set<string>, name: string): void {
    if (set.has(name)) return;
    set.add(name);
    this.grown = true;
  }

  private valueSpeaks({ value, filters }: FilteredValue): boolean {
    return (
      this.expressionSpeaks(value) ||
      filters.some(({ args }) => args.some((arg) => this.expressionSpeaks(arg.value)))
    );
  }

  private expressionSpeaks(expression: Expression): boolean {
    if (expression.type === 'literal') {
      return typeof expression.value === 'string' && speaks(this.voice.readString(expression.value));
    }
    if (expression.type !== 'variable') return false;
    const { name } = expression;
    return SPEAKING_BUILT_INS.has(name) || this.speaking.has(name) || this.speakingNames(name);
  }

  private needValue({ value, filters }: FilteredValue): void {
    this.need(value);
    for (const { args } of filters) for (const arg of args) this.need(arg.value);
  }

  private need(expression: Expression): void {
    switch (expression.type) {
      case 'variable':
        if (typeof expression.path[0] === 'string') this.grow(this.needed, expression.path[0]);
        for (const step of expression.path) if (typeof step === 'object') this.need(step);
        break;
      case 'comparison':
      case 'logical':
        this.need(expression.left);
        this.need(expression.right);
        break;
      case 'not':
        this.need(expression.operand);
        break;
      case 'range':
        this.need(expression.from);
        this.need(expression.to);
        break;
    }
  }
}
