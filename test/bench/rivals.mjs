// Other linters to stand beside in one run; installed on demand, never a dependency.
import { join } from 'node:path';
import { installed } from '../../scripts/cache.mjs';

/**
 * Their commands; null where they cannot be had. rumdl is its own binary, without the script of npm before it: packages
 * for other systems than Linux on x64 are not listed.
 */
export async function rivals() {
  try {
    const folder = join(
      await installed('rivals', new URL('rivals/', import.meta.url).pathname),
      'node_modules',
    );
    return {
      rumdl: join(folder, '@rumdl/cli-linux-x64/rumdl'),
      markdownlint: join(folder, '.bin/markdownlint-cli2'),
    };
  } catch {
    console.log('rumdl and markdownlint-cli2 could not be installed: their rows are left out.');
    return null;
  }
}
