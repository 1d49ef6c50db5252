#!/usr/bin/env node
// `npm run test:editors`: the extension in real editors. `npm run test:editors -- web` runs one stage.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Report } from './lib/report.mjs';

const report = new Report();
const wanted = process.argv.slice(2);
const temporary = await mkdtemp(join(tmpdir(), 'msgmd-editors-'));
process.on('exit', () =>
  console.log(`${report.passed} passed, ${report.failed} failed, ${report.skipped} skipped`),
);
try {
  await run();
} catch (error) {
  report.fail(error?.stack ?? String(error));
} finally {
  await rm(temporary, { recursive: true, force: true });
}
process.exit(report.failed > 0 || report.passed === 0 ? 1 : 0);

async function run() {
  await stage('stdio', async () => (await import('./stages/stdio-clients.mjs')).stdioClients(report));
  if (wanted.length > 0 && wanted.every((name) => name === 'stdio')) return;

  const places = await import('./lib/places.mjs').catch((error) => {
    report.skip(`the editors could not be installed: ${error.message}`);
  });
  if (!places) return;
  if (!places.chromium) return report.skip('no Chromium: apt-get install chromium, or set CHROMIUM');

  await mkdir(places.out, { recursive: true });
  const { bundleSuites } = await import('./lib/bundle-suites.mjs');
  const { desktop } = await import('./stages/desktop.mjs');
  const { web } = await import('./stages/web.mjs');
  const { workbench } = await import('./stages/workbench.mjs');
  const { large } = await import('./stages/large.mjs');
  const { russian } = await import('./stages/russian.mjs');
  const suites = await bundleSuites();
  const extensionsDir = join(temporary, 'extensions');
  const extension = await installPackage(places.root, extensionsDir);

  await stage('desktop', () => desktop(report, 'desktop', { suite: suites.node }));
  await stage('vsix', () => desktop(report, 'vsix', { suite: suites.node, extensionsDir }));
  for (const { version, folder } of places.webBuilds)
    await stage(`web ${version}`, () =>
      web(report, `web-${version}`, { build: folder, extension, suite: suites.web }),
    );
  await stage('workbench', () => workbench(report, { extensionsDir }));
  await stage('large', () => large(report, { extensionsDir }));
  await stage('russian', () => russian(report, { extensionsDir }));
}

/** Runs a stage if it is wanted. What goes wrong beside its checks is a failure of its own. */
async function stage(name, body) {
  if (wanted.length > 0 && !wanted.includes(name.split(' ')[0])) return;
  const started = Date.now();
  console.log(`\n${name}`);
  try {
    await body();
  } catch (error) {
    report.fail(`${name}: ${error?.stack ?? error}`);
  }
  console.log(`  ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** Packages the extension and installs it as a user would; returns the installed folder. */
async function installPackage(root, extensionsDir) {
  execFileSync(process.execPath, [join(root, 'scripts/package.mjs')], { stdio: 'inherit' });
  const { codeCli } = await import('./lib/vscode-server.mjs');
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const vsix = join(root, `msgmd-${version}.vsix`);
  codeCli(join(temporary, 'cli'), extensionsDir, '--install-extension', vsix);
  return join(extensionsDir, `msgmd.msgmd-${version}`);
}
