#!/usr/bin/env node
// Takes a desktop VS Code's command line and does the same with VS Code's server and Chromium, so that
// @vscode/test-electron runs where no desktop VS Code can be had. Knows the flags of a test run; the others are about
// Electron or a window, and are passed over.
import { statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { followTests, openBrowser } from './browser.mjs';
import { startServer } from './vscode-server.mjs';

const SECONDS = 180;
const log = process.env.MSGMD_EDITOR_LOG;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'extensions-dir': { type: 'string' },
    'user-data-dir': { type: 'string' },
  },
});

const noise = [];
const vscode = await startServer({
  driver: true,
  userDataDir: resolve(values['user-data-dir']),
  extensionsDir: resolve(values['extensions-dir']),
  log: `${log}.server.log`,
});
const { browser, page } = await openBrowser();
let code = 2;
try {
  code = await runTests();
} catch (error) {
  console.error(error);
}
await browser.close().catch(() => {});
await vscode.close();
writeFileSync(`${log}.log`, noise.join('\n'));
process.exit(code);

/** Exit code: 0 passed, 1 failed, 2 came to no end, 3 the extension host crashed (which VS Code reports as passed). */
async function runTests() {
  const uri = (path) => vscode.uri(resolve(path));
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...values.extensionDevelopmentPath.map((path) => ['extensionDevelopmentPath', uri(path)]),
    ['extensionTestsPath', uri(values.extensionTestsPath)],
  ];
  const folder = resolve(positionals.find((path) => statSync(path).isDirectory()));
  const { exit } = await followTests(page, (line) => noise.push(line));
  const query = `folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
  await page.goto(`${vscode.origin}/?${query}`);
  const result = await Promise.race([exit, sleep(SECONDS * 1000, 2, { ref: false })]);
  if (result === 2) {
    console.error(`VS Code's tests came to no end in ${SECONDS} s`);
    await page.screenshot({ path: `${log}.png` });
  }
  const end = result === 0 ? await vscode.extensionHostEnd() : '0 null';
  if (end !== '0 null') console.error(`the extension host ended with code and signal: ${end}`);
  return end === '0 null' ? result : 3;
}
