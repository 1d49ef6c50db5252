/** Words that people write in a send window instead of the syntax of `opening_hours`. Keys are beginnings of words. */

/** Days and groups of days: first and last day, Monday = 0. Longer beginnings stand first. */
export const DAY_WORDS: readonly (readonly [beginning: string, first: number, last: number])[] = [
  ['понедел', 0, 0],
  ['понеділ', 0, 0],
  ['вторник', 1, 1],
  ['вівтор', 1, 1],
  ['сред', 2, 2],
  ['серед', 2, 2],
  ['четвер', 3, 3],
  ['пятниц', 4, 4],
  ['п’ятниц', 4, 4],
  ["п'ятниц", 4, 4],
  ['суббот', 5, 5],
  ['субот', 5, 5],
  ['воскресен', 6, 6],
  ['неділ', 6, 6],
  ['monday', 0, 0],
  ['tuesday', 1, 1],
  ['wednesday', 2, 2],
  ['thursday', 3, 3],
  ['friday', 4, 4],
  ['saturday', 5, 5],
  ['sunday', 6, 6],
  ['будн', 0, 4],
  ['weekday', 0, 4],
  ['ежедневн', 0, 6],
  ['щодн', 0, 6],
  ['daily', 0, 6],
  ['выходны', 5, 6],
  ['вихідн', 5, 6],
  ['weekend', 5, 6],
];

/** Short names; only as whole words. */
export const SHORT_DAYS: Readonly<Record<string, number>> = {
  mo: 0,
  tu: 1,
  we: 2,
  th: 3,
  fr: 4,
  sa: 5,
  su: 6,
  mon: 0,
  tue: 1,
  tues: 1,
  wed: 2,
  thu: 3,
  thur: 3,
  thurs: 3,
  fri: 4,
  sat: 5,
  sun: 6,
  пн: 0,
  вт: 1,
  ср: 2,
  чт: 3,
  пт: 4,
  сб: 5,
  вс: 6,
  вск: 6,
  нд: 6,
};

export const OFF_WORDS: ReadonlySet<string> = new Set([
  'off',
  'closed',
  'выходной',
  'вихідний',
  'закрыто',
  'закрито',
  'нет',
]);

export const HOLIDAY_WORDS: ReadonlySet<string> = new Set([
  'ph',
  'holidays',
  'holiday',
  'праздники',
  'праздник',
  'свята',
  'свято',
]);

export const ALWAYS_WORDS: ReadonlySet<string> = new Set(['24/7', 'круглосуточно', 'цілодобово', 'always']);

/** Stand for the dash of a range: «с 9 до 18», «с понедельника по пятницу». */
export const TO_WORDS: ReadonlySet<string> = new Set(['до', 'по', 'to', 'till', 'until', 'through', 'thru']);

/** Stand for a comma. */
export const AND_WORDS: ReadonlySet<string> = new Set(['и', 'та', 'і', 'й', 'and']);

/** Say nothing: «с 9», «в будни», «дни». */
export const FILLERS: ReadonlySet<string> = new Set([
  'с',
  'со',
  'з',
  'від',
  'в',
  'во',
  'у',
  'from',
  'at',
  'дни',
  'дні',
  'days',
]);
