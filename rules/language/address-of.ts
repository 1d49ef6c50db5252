import type { Address } from './address.ts';
import { ruAddress } from './ru/address/index.ts';
import type { LanguageId } from './types.ts';
import { ukAddress } from './uk/address/index.ts';

/** Null for a language whose address has no such forms. */
export function addressOf(language: LanguageId): Address | null {
  return language === 'ru' ? ruAddress : language === 'uk' ? ukAddress : null;
}
