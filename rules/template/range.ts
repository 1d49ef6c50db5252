/** A stretch of a text in UTF-16 offsets, half-open. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
