import assert from 'node:assert/strict';
import { Crashes } from '../../client/crashes.ts';

const MINUTE = 60_000;

describe('crashes of the server', () => {
  it('are forgiven four times in three minutes', () => {
    const crashes = new Crashes();
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((second) => crashes.add(second * 1000)),
      [true, true, true, true, false],
    );
  });

  it('are forgiven for ever where they are rare', () => {
    const crashes = new Crashes();
    for (let time = 0; time < 20; time++) assert.equal(crashes.add(time * MINUTE), true);
  });

  it('count anew when the user starts the server', () => {
    const crashes = new Crashes();
    for (let time = 0; time < 5; time++) crashes.add(time);
    crashes.forget();
    assert.equal(crashes.add(5), true);
  });
});
