/**
 * Abbreviations after whose full stop a sentence goes on. Russian, Ukrainian and English together: a text rarely
 * holds a word of one that is an abbreviation of another.
 */

/** `never` ends a sentence; `number`: may end one where a number stands before it («1500 руб. Ждём»); `may` end one. */
export type AbbreviationKind = 'never' | 'number' | 'may';

const NEVER =
  'ул пер просп пл наб бул ш обл респ р-н мкр пос дер стр корп кв оф каб подъезд под эт лит вл стр-е ' +
  'тел моб факс доб им проф акад доц др-м ген гл зам зав нач отд исп отв ред сост рис табл илл прил ' +
  'см ср напр англ нем фр рус укр лат букв т.е т.к т.н т.о т.ч ' +
  'вул просп обл буд тел ім проф див напр ' +
  'mr mrs ms dr prof st vs e.g i.e fig vol approx dept est';
const NUMBER =
  'г гг в вв р руб коп тыс млн млрд трлн шт мин сек ч час кг гр мг мл л м км мм чел пп п ст д стр эт кв с к т ' +
  'грн коп тис шт хв год чол min hr hrs sec';
const MAY = 'др пр проч т.д т.п н.э и.т.д и.т.п ін etc inc ltd co corp bros jr sr a.m p.m';

let kinds: Map<string, AbbreviationKind> | null = null;

/** The kind of abbreviation that `word` (lower case, inner full stops kept, the last left out) is; undefined: none. */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  kinds ??= new Map<string, AbbreviationKind>([
    ...NEVER.split(' ').map((key) => [key, 'never'] as const),
    ...NUMBER.split(' ').map((key) => [key, 'number'] as const),
    ...MAY.split(' ').map((key) => [key, 'may'] as const),
  ]);
  return kinds.get(word);
}
