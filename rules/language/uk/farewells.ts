import type { Farewells } from '../types.ts';

export const farewells: Farewells = {
  formulas: ['до побачення', 'до зустрічі', 'усього найкращого', 'на все добре'],
  signatures: ['з повагою', 'з найкращими побажаннями'],
  forbidden: ['бувай', 'бувайте', 'па-па', 'чао'],
  formula: 'До побачення!',
  wishes: { day: 'Гарного дня!', evening: 'Гарного вечора!', weekend: 'Гарних вихідних!', night: 'На добраніч!' },
  timed: true,
};
