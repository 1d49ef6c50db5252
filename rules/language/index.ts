import { en } from './en/index.ts';
import { ru } from './ru/index.ts';
import type { LanguagePack } from './types.ts';
import { uk } from './uk/index.ts';
import { und } from './und.ts';

const packs: Readonly<Record<string, LanguagePack>> = { ru, uk, en };

/** The pack of a BCP 47 tag by its language (`ru-RU` → ru); a silent one for languages that we do not have. */
export function languagePack(tag: string): LanguagePack {
  return packs[tag.toLowerCase().split(/[-_]/, 1)[0]!] ?? und;
}
