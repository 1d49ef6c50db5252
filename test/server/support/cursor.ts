/** Texts with `│` where the cursor stands. */
export interface Marked {
  readonly source: string;
  /** Offsets of the marks in `source`. */
  readonly offsets: readonly number[];
}

export function marked(text: string): Marked {
  const parts = text.split('│');
  const offsets: number[] = [];
  let length = 0;
  for (const part of parts.slice(0, -1)) offsets.push((length += part.length));
  return { source: parts.join(''), offsets };
}

/** The text and the place of its only mark. */
export function cursor(text: string): { readonly source: string; readonly offset: number } {
  const { source, offsets } = marked(text);
  if (offsets.length !== 1) throw new Error(`one │ expected, ${offsets.length} found`);
  return { source, offset: offsets[0]! };
}
