import assert from 'node:assert/strict';
import { Files } from '../../../server/workspace/files.ts';
import { MemoryFileSystem } from '../support/memory-file-system.ts';

function setup(texts: Record<string, string> = {}) {
  const disk = new MemoryFileSystem('file:///ws', texts);
  const arrived: string[] = [];
  const files = new Files(disk, 'file:///ws', (path) => arrived.push(path));
  return { disk, files, arrived };
}

describe('files', () => {
  it('does not know a file at first, reads it once, and tells when it is there', async () => {
    const { disk, files, arrived } = setup({ 'a b.yml': 'text' });
    assert.equal(files.read('a b.yml'), undefined);
    assert.equal(files.read('a b.yml'), undefined);
    await files.settled();
    assert.equal(files.read('a b.yml'), 'text');
    assert.deepEqual(arrived, ['a b.yml']);
    assert.equal(disk.reads.length, 1);
  });

  it('knows that a file is not there', async () => {
    const { files } = setup({ 'folder/a': '' });
    assert.equal(files.read('b'), undefined);
    assert.equal(files.exists('folder'), undefined);
    await files.settled();
    assert.equal(files.read('b'), null);
    assert.equal(files.exists('folder'), true);
  });

  it('keeps the old answer until a changed file has been read again', async () => {
    const { disk, files, arrived } = setup({ a: 'old' });
    await files.fetch('a');
    disk.write('a', 'new');
    const reloaded = files.reload('a');
    assert.equal(files.read('a'), 'old');
    await reloaded;
    assert.equal(files.read('a'), 'new');
    disk.remove('a');
    await files.reload('a');
    assert.equal(files.read('a'), null);
    assert.equal(arrived.length, 3);
  });

  it('does not read what nobody asked for', async () => {
    const { disk, files } = setup({ a: 'text' });
    await files.reload('a');
    assert.equal(disk.reads.length, 0);
  });

  it('prefers the text in the editor, and forgets it when the file is closed', async () => {
    const { files } = setup({ a: 'disk' });
    await files.fetch('a');
    assert.equal(files.setOpen('a', 'editor'), true);
    assert.equal(files.setOpen('a', 'editor'), false);
    assert.equal(files.read('a'), 'editor');
    assert.equal(files.exists('a'), true);
    files.setOpen('a', null);
    assert.equal(files.read('a'), 'disk');
  });

  it('reads again when a file changes while it is being read', async () => {
    const { disk, files } = setup({ a: '1' });
    let release = () => {};
    await files.fetch('a');
    disk.gate = new Promise((resolve) => (release = resolve));
    disk.write('a', '2');
    const first = files.reload('a');
    disk.write('a', '3');
    const second = files.reload('a');
    release();
    await Promise.all([first, second]);
    assert.equal(files.read('a'), '3');
  });
});
