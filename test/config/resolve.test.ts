import assert from 'node:assert/strict';
import { createConfigResolver } from '../../rules/config/resolve.ts';

function resolver(files: Record<string, string>) {
  return createConfigResolver((path) => files[path] ?? null);
}

describe('the configuration of a file', () => {
  it('is merged key by key, the nearest first', () => {
    const files = {
      '.msgmd.yml': 'lang: uk\nevening: "17:00"\nrules: {no-emoji: off, please: error}\n',
      'a/.msgmd.yml': 'lang: en\nrules: {no-emoji: hint}\n',
    };
    const config = resolver(files).resolve('a/b/x.msg.md');
    assert.equal(config.lang, 'en');
    assert.equal(config.evening, '17:00');
    assert.deepEqual({ ...config.rules }, { 'no-emoji': 'hint', please: 'error' });
  });

  it('stops at root: true', () => {
    const files = { '.msgmd.yml': 'lang: uk\n', 'a/.msgmd.yml': 'root: true\nevening: "17:00"\n' };
    assert.equal(resolver(files).resolve('a/x.msg.md').lang, undefined);
  });

  it('adds up a team’s vocabulary', () => {
    const files = {
      '.msgmd.yml': 'spelling: {words: [один]}\n',
      'a/.msgmd.yml': 'spelling: {words: [два]}\n',
    };
    assert.deepEqual(resolver(files).resolve('a/x.msg.md').spelling?.words, ['один', 'два']);
  });

  it('applies overrides to matching files, seen from the folder of their configuration', () => {
    const files = {
      'a/.msgmd.yml': 'overrides: [{files: "b/**", rules: {dialogue: off}, defaults: {stage: reply}}]\n',
    };
    const configs = resolver(files);
    assert.equal(configs.resolve('a/b/x.msg.md').rules.dialogue, 'off');
    assert.equal(configs.resolve('a/b/x.msg.md').defaults?.stage, 'reply');
    assert.equal(configs.resolve('a/x.msg.md').rules.dialogue, undefined);
    assert.equal(configs.resolve('b/x.msg.md').rules.dialogue, undefined);
  });

  it('starts from what it extends, and survives a circle', () => {
    const files = {
      '.msgmd.yml': 'extends: ./base.yml\nevening: "18:00"\n',
      'base.yml': 'extends: .msgmd.yml\nlang: uk\nevening: "17:00"\n',
    };
    const config = resolver(files).resolve('x.msg.md');
    assert.equal(config.lang, 'uk');
    assert.equal(config.evening, '18:00');
  });

  it('keeps the last good version of a broken file', () => {
    const files: Record<string, string> = { '.msgmd.yml': 'lang: uk\n' };
    const configs = resolver(files);
    assert.equal(configs.resolve('x.msg.md').lang, 'uk');
    files['.msgmd.yml'] = 'lang: [uk\n';
    configs.invalidate();
    assert.equal(configs.resolve('x.msg.md').lang, 'uk');
    files['.msgmd.yml'] = 'lang: en\n';
    configs.invalidate();
    assert.equal(configs.resolve('x.msg.md').lang, 'en');
  });

  it('reads the team’s phrase tables beside the configuration', () => {
    const files = { 'a/.msgmd.yml': 'phrases: [words.tsv]\n', 'a/words.tsv': 'юзер\tклиент\t\n' };
    assert.deepEqual(
      { ...resolver(files).resolve('a/x.msg.md').phrases },
      { 'a/words.tsv': 'юзер\tклиент\t\n' },
    );
  });

  it('is the same object for files of one folder', () => {
    const configs = resolver({ '.msgmd.yml': 'lang: uk\n' });
    assert.equal(configs.resolve('a/x.msg.md'), configs.resolve('a/y.msg.md'));
  });

  it('is the same object for all folders under the same configuration files', () => {
    const configs = resolver({ '.msgmd.yml': 'lang: uk\n', 'b/.msgmd.yml': 'lang: en\n' });
    assert.equal(configs.resolve('x.msg.md'), configs.resolve('a/c/y.msg.md'));
    assert.equal(configs.resolve('b/x.msg.md'), configs.resolve('b/c/y.msg.md'));
    assert.notEqual(configs.resolve('a/x.msg.md'), configs.resolve('b/x.msg.md'));
  });
});
