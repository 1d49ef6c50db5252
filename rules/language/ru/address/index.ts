import type { Address } from '../../address.ts';
import { findDisagreements, findGenderBrackets } from './agreement.ts';
import { findInformal } from './informal.ts';
import { POLITE_PRONOUNS } from './pronouns.ts';
import { addressesSeveral, meansSeveral } from './several.ts';

/** Russian: «ты», «Вы» to one person, «вы» to several. */
export const ruAddress: Address = {
  findInformal,
  findDisagreements,
  findGenderBrackets,
  polite: POLITE_PRONOUNS,
  addressesSeveral,
  meansSeveral,
};
