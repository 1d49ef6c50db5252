import type { Farewells } from '../types.ts';

/** Source 003. */
export const farewells: Farewells = {
  formulas: ['до свидания', 'всего доброго', 'всего хорошего', 'до встречи'],
  signatures: ['с уважением', 'с наилучшими пожеланиями'],
  forbidden: ['пока', 'чао', 'бывайте', 'до связи', 'давайте'],
  formula: 'До свидания!',
  wishes: {
    day: 'Удачного дня!',
    evening: 'Приятного вечера!',
    weekend: 'Хороших выходных!',
    night: 'Спокойной ночи!',
  },
  timed: true,
};
