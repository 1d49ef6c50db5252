/** Numbers that name a person, told from others by their check digits. Digits only, without separators. */

/** Bank card: 13–19 digits of a known scheme with the check digit of Luhn. */
export function isCardNumber(digits: string): boolean {
  return (
    /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|6(?:011|[2-5]\d{2}|[27]\d{2})\d{12})$/.test(
      digits,
    ) && luhn(digits)
  );
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]) * (1 + (i % 2));
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** Russian insurance number (СНИЛС), 11 digits. */
export function isSnils(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || Number(digits.slice(0, 9)) <= 1_001_998) return false;
  const sum = weigh(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
  return (sum === 100 ? 0 : sum) === Number(digits.slice(9));
}

const INN_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_11 = [7, ...INN_10];
const INN_12 = [3, ...INN_11];

/** Russian taxpayer number (ИНН): 10 digits of a company, 12 of a person. */
export function isInn(digits: string): boolean {
  const check = (weights: readonly number[]) =>
    (weigh(digits, weights) % 11) % 10 === Number(digits[weights.length]);
  if (/^0+$/.test(digits)) return false;
  if (digits.length === 10) return check(INN_10);
  return digits.length === 12 && check(INN_11) && check(INN_12);
}

function weigh(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
}
