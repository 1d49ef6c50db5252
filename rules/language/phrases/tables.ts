import { index as enIndex, rows as enRows } from '../en/phrases/tables.ts';
import { index as ruIndex, rows as ruRows } from '../ru/phrases/tables.ts';
import type { LanguageId } from '../types.ts';
import { index as ukIndex, rows as ukRows } from '../uk/phrases/tables.ts';

/** The tables of a language as `npm run generate` has written them. */
export interface ShippedTables {
  /** `key:1,7 key:2 …`: by what rows are looked up, and their numbers from 0. */
  readonly index: string;
  /** A row a line; see `readShippedRow`. */
  readonly rows: string;
}

export const TABLES: Readonly<Partial<Record<LanguageId, ShippedTables>>> = {
  ru: { index: ruIndex, rows: ruRows },
  uk: { index: ukIndex, rows: ukRows },
  en: { index: enIndex, rows: enRows },
};
