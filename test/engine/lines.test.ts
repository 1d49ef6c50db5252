import assert from 'node:assert/strict';
import { placesIn } from '../../rules/engine/lines.ts';

describe('lines and columns', () => {
  it('count from one, in UTF-16 units, over every kind of line end', () => {
    const place = placesIn('а\r\n😀б\nв\rг');
    assert.deepEqual(place(0), { line: 1, column: 1 });
    assert.deepEqual(place(3), { line: 2, column: 1 });
    assert.deepEqual(place(5), { line: 2, column: 3 });
    assert.deepEqual(place(7), { line: 3, column: 1 });
    assert.deepEqual(place(9), { line: 4, column: 1 });
    assert.deepEqual(place(10), { line: 4, column: 2 });
  });
});
