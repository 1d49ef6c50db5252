import assert from 'node:assert/strict';
import { isCardNumber, isInn, isSnils } from '../../rules/facts/identifiers.ts';

/** Every number that differs from a right one in one digit. */
function* misprints(digits: string): Generator<string> {
  for (let i = 0; i < digits.length; i++) {
    for (let digit = 0; digit < 10; digit++) {
      if (`${digit}` !== digits[i]) yield digits.slice(0, i) + digit + digits.slice(i + 1);
    }
  }
}

describe('check digits', () => {
  it('knows cards by scheme and Luhn', () => {
    for (const card of [
      '4111111111111111',
      '5555555555554444',
      '2200000000000004',
      '378282246310005',
      '6011111111111117',
    ]) {
      assert.ok(isCardNumber(card), card);
    }
    for (const other of ['4111111111111112', '0012345678901235', '9111111111111111', '411111111111111', '']) {
      assert.ok(!isCardNumber(other), other);
    }
    for (const misprint of misprints('4111111111111111')) assert.ok(!isCardNumber(misprint), misprint);
  });

  it('knows insurance numbers', () => {
    assert.ok(isSnils('11223344595'));
    for (const misprint of misprints('11223344595')) assert.ok(!isSnils(misprint), misprint);
    assert.ok(!isSnils('00000000000'));
  });

  it('knows taxpayer numbers of companies and persons', () => {
    assert.ok(isInn('7707083893'));
    assert.ok(isInn('500100732259'));
    for (const other of ['7707083894', '500100732258', '77070838931', '0000000000'])
      assert.ok(!isInn(other), other);
  });
});
