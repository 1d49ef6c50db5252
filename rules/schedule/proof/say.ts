/** Text goes out: what has been said so far, with one more piece. */
import type { Reading } from '../phrases.ts';
import type { Phrase } from '../scan.ts';
import type { Out } from './state.ts';
import type { Spoken, Voice } from './voice.ts';

/** A piece of text with where it stands. */
export interface Piece {
  readonly reading: Reading;
  /** Offset at which the readings' offsets begin. */
  readonly start: number;
  /** The text itself; asked for only where it has to be read together with what stands before it. */
  text(): string;
  /** `whole`: the text of a phrase that began in the piece before, so that its place holds only the rest of it. */
  spoken(phrase: Phrase, whole: string | null): Spoken;
}

export function say(out: Out, piece: Piece, voice: Voice): Out {
  return out.tail === '' ? add(out, piece, piece.reading, voice) : addToTail(out, piece, voice);
}

function add(out: Out, { spoken }: Piece, reading: Reading, voice: Voice): Out {
  let { spoken: list, bits } = out;
  for (const phrase of reading.phrases) {
    if (phrase.bare && out.inside) continue;
    const said = spoken(phrase, null);
    if (out.fresh && phrase.bare && voice.opensOtherwise(said.text)) continue;
    list = { spoken: said, next: list };
    bits |= said.bit;
  }
  const inside = reading.endsInside ?? out.inside;
  const fresh = out.fresh && !reading.hasWords;
  const { tail } = reading;
  const same = list === out.spoken && tail === out.tail && inside === out.inside && fresh === out.fresh;
  return same ? out : { spoken: list, bits, tail, inside, fresh, hidden: out.hidden };
}

/** The text before may be the beginning of a phrase: both are read as one. */
function addToTail(out: Out, piece: Piece, voice: Voice): Out {
  const { tail } = out;
  const whole = voice.readString(tail + piece.text());
  const phrases = whole.phrases.filter(({ end }) => end > tail.length);
  const by = piece.start - tail.length;
  const moved = phrases.map((phrase) => ({
    ...phrase,
    start: Math.max(phrase.start + by, piece.start),
    end: phrase.end + by,
    wordEnd: phrase.wordEnd + by,
    bare: false,
  }));
  const straddling = new Map<Phrase, string>();
  phrases.forEach(({ start, end }, index) => {
    if (start < tail.length) straddling.set(moved[index]!, (tail + piece.text()).slice(start, end));
  });
  const joined: Piece = {
    ...piece,
    spoken: (phrase) => piece.spoken(phrase, straddling.get(phrase) ?? null),
  };
  return add({ ...out, tail: '' }, joined, { ...whole, phrases: moved }, voice);
}

/** Something goes out that is not read: a number, a name. */
export function sayOpaque(out: Out, hidden: boolean): Out {
  if (out.tail === '' && !out.inside && (out.hidden || !hidden)) return out;
  return { ...out, tail: '', inside: false, hidden: out.hidden || hidden };
}
