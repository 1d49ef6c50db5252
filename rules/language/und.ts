import type { LanguagePack } from './types.ts';

/** An undetermined language: nothing is known of it, so the rules of language stay silent. */
export const und: LanguagePack = {
  id: 'und',
  greetings: {
    allowed: [],
    forbidden: [],
    conditional: [],
    vocatives: [],
    gendered: [],
    spelled: [],
    neutral: '',
    preferred: '',
  },
  farewells: {
    formulas: [],
    signatures: [],
    forbidden: [],
    formula: '',
    wishes: { day: '', evening: '', weekend: '', night: '' },
    timed: false,
  },
  courtesy: null,
};
