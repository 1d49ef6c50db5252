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
    openingFormulas: [],
    signatures: [],
    forbidden: [],
    forbiddenAtEnd: [],
    formula: '',
    wishes: { day: '', evening: '', weekend: '', night: '' },
    wish: {
      nouns: {},
      adjectives: [],
      endings: {},
      between: [],
      openers: [],
      needsOpener: false,
      except: [],
      phrases: {},
      hopes: [],
      plainNouns: {},
    },
    timed: false,
    offers: [],
    offer: '',
    apologies: [],
    apology: '',
    relativeDays: [],
  },
  courtesy: null,
};
