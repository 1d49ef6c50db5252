import type { LanguagePack } from '../types.ts';
import { courtesy } from './courtesy.ts';
import { farewells } from './farewells.ts';
import { greetings } from './greetings.ts';

export const en: LanguagePack = { id: 'en', greetings, farewells, courtesy };
