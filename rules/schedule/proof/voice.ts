/** What the proof listens for in the text that goes out: farewells and wishes, or greetings. */
import type { Text } from '../../template/liquid/ast.ts';
import type { Reading } from '../phrases.ts';
import type { Phrase } from '../scan.ts';
import type { Place } from './environment.ts';

export interface Voice {
  /** Reads a text node of the template; offsets are those of the template. */
  readText(node: Text): Reading;
  /** Reads a string; offsets are those of the string. */
  readString(text: string): Reading;
  /** True where a phrase that opens the message is not what is listened for: «Доброго дня, …» is a greeting. */
  opensOtherwise(text: string): boolean;
}

/** A phrase on its way to the client. */
export interface Spoken {
  readonly bit: number;
  readonly place: Place;
  /** As the client reads it, with its punctuation. */
  readonly text: string;
  /** True where the place holds exactly this text, so that it can be replaced. */
  readonly literal: boolean;
  readonly phrase: Phrase;
  /** Offset in the template at which it goes out: that of the output or of the tag that renders a partial. */
  readonly at: number;
}

/** True where a string may hold, or be a part of, what is listened for. */
export function speaks({ phrases, tail, continues }: Reading): boolean {
  return phrases.length > 0 || tail !== '' || continues;
}
