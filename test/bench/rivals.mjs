// Other linters to stand beside in one run; installed on demand, never a dependency.
import { join } from 'node:path';
import { installed } from '../../scripts/cache.mjs';

/** Folder of their commands; null where they cannot be had. */
export async function rivals() {
  try {
    const folder = await installed('rivals', new URL('rivals/', import.meta.url).pathname);
    return join(folder, 'node_modules/.bin');
  } catch {
    console.log('rumdl and markdownlint-cli2 could not be installed: their rows are left out.');
    return null;
  }
}
