import type { Farewells } from '../types.ts';

/** English letters end in a signature formula; a wish by the hour is not expected. */
export const farewells: Farewells = {
  formulas: ['goodbye', 'good bye'],
  signatures: ['best regards', 'kind regards', 'warm regards', 'regards', 'sincerely', 'yours sincerely', 'best wishes'],
  forbidden: ['bye', 'bye-bye', 'see ya', 'cheers'],
  formula: 'Best regards,',
  wishes: {
    day: 'Have a nice day!',
    evening: 'Have a pleasant evening!',
    weekend: 'Have a nice weekend!',
    night: 'Good night!',
  },
  timed: false,
};
