import assert from 'node:assert/strict';
import { coalesced, nextTurn } from '../../../server/workspace/turn.ts';

describe('coalesced', () => {
  it('runs once for the calls of one turn and of turns that follow each other', async () => {
    let runs = 0;
    const call = coalesced(() => runs++);
    for (let turn = 0; turn < 20; turn++) {
      call();
      call();
      await nextTurn();
    }
    assert.ok(runs <= 2, `${runs} runs`);
    for (let turn = 0; turn < 5; turn++) await nextTurn();
    const settled = runs;
    assert.ok(settled >= 1);
    for (let turn = 0; turn < 5; turn++) await nextTurn();
    assert.equal(runs, settled);
  });

  it('runs again for a later call', async () => {
    let runs = 0;
    const call = coalesced(() => runs++);
    call();
    for (let turn = 0; turn < 5; turn++) await nextTurn();
    call();
    for (let turn = 0; turn < 5; turn++) await nextTurn();
    assert.equal(runs, 2);
  });

  it('is not put off for ever by calls that never stop', async () => {
    let runs = 0;
    const call = coalesced(() => runs++);
    const end = performance.now() + 10_000;
    while (runs < 2 && performance.now() < end) {
      call();
      await nextTurn();
    }
    assert.ok(runs >= 2, `${runs} runs`);
  });
});
