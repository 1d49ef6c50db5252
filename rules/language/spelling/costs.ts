/**
 * What slips cost, by language, in hundredths of an ordinary wrong letter. Letters that sound alike in an unstressed
 * place, doubled letters and neighbours on the keyboard are cheap, because that is where people slip.
 */
import type { LanguageId } from '../types.ts';

export interface SlipCosts {
  /** Letters taken for one another: pairs separated by spaces, and their cost. */
  readonly confusions: readonly (readonly [pairs: string, cost: number])[];
  /** Rows of the keyboard; neighbours cost {@link KEYBOARD}. */
  readonly keyboard: readonly string[];
  /** Letters that are easily lost or put in without need. */
  readonly weak: string;
  /** `ст`: after с a т is easily lost. */
  readonly mute: string;
}

export const KEYBOARD = 75;
export const SUBSTITUTION = 100;
export const TRANSPOSITION = 70;
export const INSERTION = 90;
export const DOUBLING = 40;
export const WEAK = 50;

export const slipCosts: Readonly<Partial<Record<LanguageId, SlipCosts>>> = {
  ru: {
    confusions: [
      ['еэ ёе её ёо', 40],
      ['ао ие ея ия ыи иы эе', 45],
      ['зс тд бп вф гк жш шщ чщ чш цс ьъ йи', 50],
    ],
    keyboard: ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'],
    weak: 'ьъй',
    mute: 'ст нд ув тв рд лн сл ни ли',
  },
  uk: {
    confusions: [
      ['гґ', 20],
      ['иі їі йі', 40],
      ['ие ео ао ыи эе єе', 45],
      ['зс тд бп вф гк гх жш шщ чщ цс ву', 50],
    ],
    keyboard: ['йцукенгшщзхї', 'фівапролджє', 'ячсмитьбю'],
    weak: "ь'й",
    mute: 'ст нд',
  },
  en: {
    confusions: [
      ['ei ie ea ae', 50],
      ['ai ao eo iy ou', 60],
      ['sc sz ck td bp vf gj mn', 60],
    ],
    keyboard: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
    weak: "'eh",
    mute: 'ck sc gh wh',
  },
};
