import { index as enIndex, rows as enRows } from '../en/phrases/tables.ts';
import { index as ruIndex, rows as ruRows } from '../ru/phrases/tables.ts';
import type { LanguageId } from '../types.ts';
import { index as ukIndex, rows as ukRows } from '../uk/phrases/tables.ts';
import type { PhraseIndex } from './matcher.ts';

/** The tables of a language as `npm run generate` has written them. */
export interface ShippedTables {
  readonly index: PhraseIndex;
  /** A row a line; see `readShippedRow`. */
  readonly rows: string;
}

export const TABLES: Readonly<Partial<Record<LanguageId, ShippedTables>>> = {
  ru: { index: ruIndex, rows: ruRows },
  uk: { index: ukIndex, rows: ukRows },
  en: { index: enIndex, rows: enRows },
};
