// Builds dist/: what the .vsix ships and what `npx msgmd` runs. Always minified, so that what is tested is what is
// shipped; source maps lie beside it and stay out of the packages.
import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { buildDictionaries } from './build-dictionaries.mjs';
import { licences } from './lib/notices.mjs';
import { unicodeClasses } from './lib/unicode-classes.mjs';

const root = join(import.meta.dirname, '..');
const at = (...path) => join(root, ...path);

const common = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  minify: true,
  sourcemap: 'linked',
  sourcesContent: false,
  charset: 'utf8', // else a Cyrillic letter takes six bytes
  target: 'es2022',
  logLevel: 'warning',
  metafile: true,
  external: ['vscode'],
  // The package's ESM build: nothing of Node in it, and what we do not use is left out.
  alias: { yaml: at('node_modules/yaml/browser/index.js') },
  plugins: [unicodeClasses],
};
const node = { ...common, platform: 'node', format: 'cjs', outExtension: { '.js': '.cjs' } };
const web = { ...common, platform: 'browser', define: { global: 'globalThis' } };

/** The command's `serve` runs the server's own bundle. */
const builtServer = {
  name: 'built-server',
  setup({ onResolve }) {
    onResolve({ filter: /\/server\/node\.ts$/ }, () => ({ path: './server/node.cjs', external: true }));
  },
};

const bundles = [
  { ...node, entryPoints: { 'client/extension': 'client/extension.ts' } },
  {
    ...web,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    entryPoints: { 'client/browser': 'client/browser.ts' },
  },
  // What editors start: a small door, and the bundle that it runs with a code cache.
  { ...node, entryPoints: { 'server/node': 'server/start.ts' } },
  // For a worker and for a process: Node's modules are asked for only there.
  {
    ...web,
    format: 'iife',
    conditions: ['node'],
    external: builtinModules.flatMap((name) => [name, `node:${name}`]),
    entryPoints: { 'server/server': 'server/main.ts' },
  },
  {
    ...web,
    format: 'iife',
    entryPoints: {
      'client/preview': 'client/preview/view/main.ts',
      'client/preview-style': 'client/preview/view/preview.css',
    },
  },
  // The command: a door and a bundle of the same kind. `serve` is the door of the editors.
  { ...common, platform: 'node', format: 'esm', entryPoints: { cli: 'cli/start.ts' } },
  {
    ...node,
    entryPoints: { cli: 'cli/main.ts' },
    define: { 'import.meta.url': 'moduleUrl' },
    banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
    supported: { 'dynamic-import': false }, // a script of `vm` has none
    plugins: [unicodeClasses, builtServer],
  },
  { ...common, platform: 'node', format: 'esm', entryPoints: { index: 'rules/index.ts' } },
];

async function bundlesWithLicences() {
  const results = await Promise.all(bundles.map((options) => build(options)));
  const text = licences(
    root,
    results.map(({ metafile }) => metafile),
  );
  await writeFile(at('dist/LICENSES.txt'), text);
}

/** Types of the facade. */
function declarations() {
  const args = [at('node_modules/typescript/bin/tsc'), '--project', at('scripts/tsconfig.types.json')];
  return promisify(execFile)(process.execPath, args, { cwd: root });
}

/** The script is none of the package's ES modules. */
async function serverPackage() {
  await mkdir(at('dist/server'), { recursive: true });
  await writeFile(at('dist/server/package.json'), '{ "type": "commonjs" }\n');
}

await rm(at('dist'), { recursive: true, force: true });
const steps = [
  bundlesWithLicences(),
  serverPackage(),
  declarations(),
  Promise.resolve().then(buildDictionaries),
];
// Each to its end: all that is wrong at once, and nothing half written.
for (const { status, reason } of await Promise.allSettled(steps)) {
  if (status === 'fulfilled') continue;
  process.exitCode = 1;
  console.error(reason.stdout || reason.message); // tsc speaks on stdout
}
