/** What goes out on the paths of a walk: text, values, what cannot be read. */
import type { Assign, Expression, LiquidNode, Output, Text } from '../../template/liquid/ast.ts';
import { stringify } from '../liquid/values.ts';
import type { Phrase } from '../scan.ts';
import type { Bound, Environment, Part, Place } from './environment.ts';
import type { Evaluator } from './evaluate.ts';
import { say, sayOpaque } from './say.ts';
import type { Sheet } from './sheet.ts';
import { splitBy } from './split.ts';
import { choiceOf, type Out, type State } from './state.ts';
import { isConstant, type Term } from './terms.ts';
import type { Spoken, Voice } from './voice.ts';

export class Speaker {
  private readonly voice: Voice;
  private readonly evaluator: Evaluator;
  private readonly said = new WeakMap<Phrase, Spoken>();
  /** Where the template renders the partial that is walked; null outside of partials. */
  private renderedAt: number | null = null;

  constructor(voice: Voice, evaluator: Evaluator) {
    this.voice = voice;
    this.evaluator = evaluator;
  }

  /** Walks a partial: everything said meanwhile goes out at the tag that renders it. */
  rendering<T>(at: number, walk: () => T): T {
    const outer = this.renderedAt;
    this.renderedAt ??= at;
    const result = walk();
    this.renderedAt = outer;
    return result;
  }

  text(node: Text, sheet: Sheet, states: readonly State[]): readonly State[] {
    const { start, end } = node.range;
    const piece = {
      reading: sheet.read(node),
      start,
      text: () => sheet.source.slice(start, end),
      spoken: (phrase: Phrase, whole: string | null) => this.spokenIn(sheet, phrase, whole),
    };
    return states.map((state) => {
      if (state.captured === undefined) return withOut(state, say(state.out, piece, this.voice));
      const place = { path: sheet.path, start, end };
      return captured(state, { term: this.evaluator.text(piece.text()), place, literal: true });
    });
  }

  private spokenIn({ path, source }: Sheet, phrase: Phrase, whole: string | null): Spoken {
    let spoken = this.said.get(phrase);
    if (!spoken) {
      const { bit, start, end } = phrase;
      const text = whole ?? source.slice(start, end);
      const place = { path, start, end };
      spoken = { bit, place, text, literal: whole === null, phrase, at: this.renderedAt ?? start };
      this.said.set(phrase, spoken);
    }
    return spoken;
  }

  output(node: Output, sheet: Sheet, states: readonly State[]): readonly State[] {
    const place: Place = { path: sheet.path, ...node.range };
    return states.flatMap((state) => {
      let reached: readonly State[] = [state];
      for (const part of this.parts(node, sheet, state.environment)) {
        reached = reached.flatMap((one) => this.emit(one, part, place));
      }
      return reached;
    });
  }

  /** The value of an output or an assignment in its pieces. */
  parts({ value }: Output | Assign, sheet: Sheet, environment: Environment | null): readonly Part[] {
    const { evaluator } = this;
    const bound = value.filters.length === 0 ? evaluator.boundText(value.value, environment) : null;
    if (bound) return bound;
    const term = evaluator.filtered(value, environment, sheet.source);
    const place = value.filters.length === 0 ? inside(sheet, value.value) : null;
    return [{ term, place, literal: place !== null }];
  }

  /** What a partial is given. */
  argument(value: Expression, environment: Environment | null, sheet: Sheet): Bound {
    const path = this.evaluator.path(value, environment);
    if (path) return { type: 'alias', path };
    const bound = this.evaluator.boundText(value, environment);
    if (bound) return { type: 'text', parts: bound };
    const place = inside(sheet, value);
    const term = this.evaluator.expression(value, environment, sheet.source);
    return { type: 'text', parts: [{ term, place, literal: place !== null }] };
  }

  private emit(state: State, part: Part, output: Place): readonly State[] {
    if (state.captured !== undefined) return [captured(state, { ...part, place: part.place ?? output })];
    const { term } = part;
    if (!term.speaks && !isConstant(term)) return [withOut(state, sayOpaque(state.out, false))];
    return splitBy(state, term, stringify).map(([text, one]) => {
      const guess = isGuess(one, term, text);
      return { ...one, out: guess ? sayOpaque(one.out, true) : this.string(one, text, part, output) };
    });
  }

  private string({ out }: State, text: string, { place, literal }: Part, output: Place): Out {
    const at = place ?? output;
    const spoken = (phrase: Phrase, whole: string | null): Spoken => ({
      bit: phrase.bit,
      place: literal ? { path: at.path, start: at.start + phrase.start, end: at.start + phrase.end } : at,
      text: whole ?? text.slice(phrase.start, phrase.end),
      literal: literal && whole === null,
      phrase,
      at: this.renderedAt ?? output.start,
    });
    return say(out, { reading: this.voice.readString(text), start: 0, text: () => text, spoken }, this.voice);
  }

  /** What does not bear on the question still stands between what does. */
  skipped(node: LiquidNode, states: readonly State[]): readonly State[] {
    if (node.type === 'assign' || node.type === 'capture') return states;
    const block = node.type !== 'output';
    return states.map((state) => {
      if (state.captured !== undefined) return state;
      const out = sayOpaque(state.out, false);
      return withOut(state, block && out.fresh ? { ...out, fresh: false } : out);
    });
  }

  /** Something that cannot be read goes out. */
  unreadable(states: readonly State[]): readonly State[] {
    return states.map((state) => ({ ...state, out: sayOpaque(state.out, true) }));
  }
}

function withOut(state: State, out: Out): State {
  return out === state.out ? state : { ...state, out };
}

function captured(state: State, part: Part): State {
  return { ...state, captured: { part, next: state.captured ?? null } };
}

/** Where the characters of a string literal stand; null where there is none, or escapes make them differ. */
function inside({ path, source }: Sheet, { type, range }: Expression): Place | null {
  const text = source.slice(range.start + 1, range.end - 1);
  const plain = type === 'literal' && /["']/.test(source[range.start]!) && !text.includes('\\');
  return plain ? { path, start: range.start + 1, end: range.end - 1 } : null;
}

/** A value that stands for many others, its example among them: what goes out instead nobody knows. */
function isGuess({ choices }: State, { unknown }: Term, text: string): boolean {
  return unknown !== null && !unknown.closed && choiceOf(choices, unknown).includes(text);
}
