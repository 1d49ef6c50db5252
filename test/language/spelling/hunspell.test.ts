import assert from 'node:assert/strict';
import { readHunspell } from '../../../scripts/lib/hunspell.mjs';

describe('reading Hunspell files', () => {
  const aff = [
    'SET UTF-8',
    'ONLYINCOMPOUND c',
    'PFX U Y 1',
    'PFX U 0 un .',
    'SFX D Y 3',
    'SFX D 0 d e',
    'SFX D y ied [^aeiou]y',
    'SFX D 0 ed [^ey]',
    'SFX N N 1',
    'SFX N 0 ness .',
    'SFX L Y 1',
    'SFX L сть л [^ч].сть',
  ].join('\n');
  const { entries, forms } = readHunspell({ aff, dic: '5\nlike/UD\ntry/D\nlock/UDN\nth/c\nAC/DC\n' });

  it('applies suffixes by what the word ends in', () => {
    assert.deepEqual(forms('try', 'D'), ['try', 'tried']);
    assert.deepEqual(forms('like', 'D'), ['like', 'liked']);
  });

  it('reads a dot in a condition as any letter', () => {
    assert.deepEqual(forms('украсть', 'L'), ['украсть', 'украл']);
    assert.deepEqual(forms('учесть', 'L'), ['учесть']);
  });

  it('keeps homonyms apart', () => {
    const { lines } = readHunspell({ aff, dic: '2\nlock/D\nlock/N\n' });
    assert.deepEqual(lines, [
      { word: 'lock', flags: 'D' },
      { word: 'lock', flags: 'N' },
    ]);
  });

  it('joins prefixes with suffixes that allow it', () => {
    assert.deepEqual(forms('lock', 'UDN').sort(), ['lock', 'locked', 'lockness', 'unlock', 'unlocked']);
  });

  it('leaves out what stands in compounds only', () => {
    assert.deepEqual(forms('th', entries.get('th')!), []);
  });
});
