import { tables as en } from '../en/phrases/tables.ts';
import { tables as ru } from '../ru/phrases/tables.ts';
import type { LanguageId } from '../types.ts';
import { tables as uk } from '../uk/phrases/tables.ts';

/** Texts of the shipped tables by language and name; how to read them: `shippedRows`. */
export const TABLES: Readonly<Partial<Record<LanguageId, Readonly<Record<string, string>>>>> = { ru, uk, en };
