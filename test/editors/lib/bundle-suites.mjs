// Bundles the suites for both extension hosts, and a copy that must fail: it shows that a failure is seen.
import { join } from 'node:path';
import { build } from 'esbuild';
import { out } from './places.mjs';

const folder = join(import.meta.dirname, '../suite');

/** Paths of the entries: `{ node, web }`. */
export async function bundleSuites() {
  const common = {
    absWorkingDir: folder,
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    charset: 'utf8',
    logLevel: 'warning',
    outdir: join(out, 'suite'),
  };
  await Promise.all([
    build({
      ...common,
      platform: 'node',
      external: ['vscode', 'mocha', './suite.cjs'],
      outExtension: { '.js': '.cjs' },
      entryPoints: ['index-node.ts', 'suite.ts'],
    }),
    // VS Code adds `.js` to the name it is given.
    build({
      ...common,
      platform: 'browser',
      external: ['vscode'],
      define: { global: 'globalThis' },
      entryPoints: ['index-web.ts'],
    }),
  ]);
  return { node: join(out, 'suite/index-node.cjs'), web: join(out, 'suite/index-web.js') };
}
