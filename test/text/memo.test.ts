import assert from 'node:assert/strict';
import { memo, memoByObject } from '../../rules/text/memo.ts';

describe('memo', () => {
  it('computes the answer to a word once', () => {
    const asked: string[] = [];
    const length = memo((word) => asked.push(word) && word.length);
    assert.equal(length('слово'), 5);
    assert.equal(length('слово'), 5);
    assert.equal(length('да'), 2);
    assert.deepEqual(asked, ['слово', 'да']);
  });

  it('forgets before it grows without end', () => {
    let count = 0;
    const counted = memo(() => ++count);
    for (let index = 0; index < 50_000; index++) counted(`w${index}`);
    assert.equal(counted('w49999'), 50_000);
    assert.equal(counted('w0'), 50_001);
  });
});

describe('memoByObject', () => {
  it('computes the answer for an object once, also where it is null', () => {
    let count = 0;
    const answer = memoByObject((object: { value: string | null }) => {
      count++;
      return object.value;
    });
    const [one, none] = [{ value: 'да' }, { value: null }];
    assert.deepEqual([answer(one), answer(none), answer(one), answer(none)], ['да', null, 'да', null]);
    assert.equal(count, 2);
  });
});
