import assert from 'node:assert/strict';
import { distance, nearest } from '../../rules/text/nearest.ts';

describe('did you mean', () => {
  it('counts insertions, deletions, substitutions and swaps of neighbours', () => {
    assert.equal(distance('order', 'order'), 0);
    assert.equal(distance('nubmer', 'number'), 1);
    assert.equal(distance('chanel', 'channel'), 1);
    assert.equal(distance('totl', 'total'), 1);
    assert.equal(distance('abc', 'xyz'), 3);
  });

  it('gives up as soon as the limit is passed', () => {
    assert.equal(distance('a'.repeat(50), 'b'.repeat(50), 2), 3);
  });

  it('finds the one near candidate', () => {
    assert.equal(nearest('order.totl', ['order.total', 'order.number']), 'order.total');
    assert.equal(nearest('клиент.имя', ['клиент.имя2', 'клиент.имя3']), null);
    assert.equal(nearest('courier.phone', ['company.phone', 'agent.phone']), null);
    assert.equal(nearest('x', ['y']), null);
  });
});
