import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { sha256 } from '../../rules/text/sha256.ts';

describe('SHA-256', () => {
  it('gives the digests of the standard', () => {
    assert.equal(sha256(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('agrees with Node at every length around the blocks, in UTF-8', () => {
    for (let length = 0; length < 200; length++) {
      const text = 'Жук🙂x'.repeat(length).slice(0, length);
      assert.equal(sha256(text), createHash('sha256').update(text).digest('hex'), `length ${length}`);
    }
  });
});
