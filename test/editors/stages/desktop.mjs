// The suite in the desktop's extension host (Node), by the official runner; on the project's folder as a developer
// starts it (F5), and on the installed .vsix as a user gets it. VSCODE=/usr/bin/code takes a desktop VS Code.
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { out, root, workspace } from '../lib/places.mjs';

/** `extensionsDir`: where the .vsix is installed; without it the project's folder is under test. */
export async function desktop(report, name, { suite, extensionsDir }) {
  const dir = await mkdtemp(join(tmpdir(), 'msgmd-desktop-'));
  const results = join(dir, 'results.json');
  const bare = join(dir, 'bare'); // VS Code wants some extension under development, be it empty
  await cp(workspace, join(dir, 'workspace'), { recursive: true });
  await mkdir(bare);
  await cp(join(import.meta.dirname, '../suite/bare-extension.json'), join(bare, 'package.json'));
  process.env.MSGMD_TEST_RESULTS = results;
  process.env.MSGMD_EDITOR_LOG = join(out, name);
  try {
    await runTests({
      vscodeExecutablePath: process.env.VSCODE ?? join(import.meta.dirname, '../lib/code.mjs'),
      extensionDevelopmentPath: extensionsDir ? bare : root,
      extensionTestsPath: suite,
      launchArgs: [
        join(dir, 'workspace'),
        `--user-data-dir=${join(dir, 'user')}`,
        `--extensions-dir=${extensionsDir ?? join(dir, 'extensions')}`,
      ],
    }).catch((error) => console.log(`  ${error}`)); // what failed stands in the results, if they were written
    report.add(name, JSON.parse(await readFile(results, 'utf8')));
  } catch (error) {
    report.fail(`${name}: the tests did not come to their end: ${error.message}`);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
