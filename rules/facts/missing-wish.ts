/** Where a wish that is missing would stand: after the formula of the goodbye. */
import type { LintContext } from '../engine/types.ts';
import { FORMULA, PARTING } from '../schedule/phrases.ts';
import type { Fault } from '../schedule/proof/judge.ts';
import type { Spoken } from '../schedule/proof/voice.ts';
import type { Range } from '../template/types.ts';

export interface MissingWish {
  /** The formula with the rest of its sentence; the wish goes behind it. */
  readonly range: Range;
  /** What goes between the formula and the wish. */
  readonly gap: string;
}

/** The last formula of the path of a fault; null where it stands in no text of the template. */
export function lastFormula({ path }: Fault): Spoken | null {
  const formula = path.spoken.findLast(({ bit }) => bit & (FORMULA | PARTING));
  return formula?.place.path === null ? formula : null;
}

/** The place of the wish behind a formula; null where the formula is put together from several pieces. */
export function placeAfter({ template }: LintContext, formula: Spoken): MissingWish | null {
  if (!formula.literal) return null;
  const { start, end } = formula.place;
  if (/[!.…]$/.test(formula.text)) return { range: { start, end }, gap: ' ' };
  const rest = template.prose.slice(end);
  if (/^[^\S\n]*(?:\r?\n|$|\u0001)/.test(rest)) return { range: { start, end }, gap: '! ' };
  const sentence = template.sentences.find(({ range }) => range.start <= start && start < range.end);
  if (!sentence || !/[!.…]$/.test(template.prose.slice(end, sentence.range.end))) return null;
  return { range: { start, end: sentence.range.end }, gap: ' ' };
}
