// The suite in VS Code for the Web: extension host and language server are Web Workers, and there is no server but
// one that hands out files. Runs on the files of the installed .vsix.
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { followTests, openBrowser } from '../lib/browser.mjs';
import { out, requireTool, workspace } from '../lib/places.mjs';

const SECONDS = 90;
/** Any 40 hex digits: the runner wants a commit, as if it had downloaded one. */
const COMMIT = 'c0de'.padEnd(40, '0');

export async function web(report, name, { build, extension, suite }) {
  const data = await layOut(build);
  // The runner hands out nothing but the extension's folder, so that the tests have to lie in it.
  const tests = join(extension, 'test-suite.js');
  await cp(suite, tests);
  const { open } = requireTool('@vscode/test-web');
  const port = 20_000 + (process.pid % 20_000); // it cannot take any free one
  const server = await open({
    testRunnerDataDir: data,
    quality: 'stable',
    commit: COMMIT,
    browserType: 'none', // it would look for a browser of playwright's; we open our own
    host: 'localhost', // not 127.0.0.1: the worker's frame comes from <uuid>.localhost
    port,
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    folderPath: workspace,
    printServerLog: false,
  });
  const { browser, page } = await openBrowser();
  const noise = [];
  try {
    const { exit, lines } = await followTests(page, (line) => noise.push(line));
    page.on('console', (message) => noise.push(`[console] ${message.text()}`));
    await page.goto(`http://localhost:${port}/`);
    await Promise.race([exit, sleep(SECONDS * 1000, null, { ref: false })]);
    const results = lines.find((line) => line.startsWith('results: '));
    if (results) return report.add(name, JSON.parse(results.slice('results: '.length)));
    await page.screenshot({ path: join(out, `${name}.png`) });
    report.fail(`${name}: the tests did not come to their end; see ${name}.log and ${name}.png in ${out}`);
  } finally {
    await browser.close();
    server.dispose();
    await rm(tests);
    await writeFile(join(out, `${name}.log`), noise.join('\n'));
    await rm(data, { recursive: true, force: true });
  }
}

/** The runner downloads nothing where this layout is there already. */
async function layOut(build) {
  const data = await mkdtemp(join(tmpdir(), 'msgmd-web-'));
  const folder = join(data, `vscode-web-stable-${COMMIT}`);
  await mkdir(folder);
  for (const entry of await readdir(build)) await symlink(join(build, entry), join(folder, entry));
  await writeFile(join(folder, 'version'), COMMIT);
  return data;
}
