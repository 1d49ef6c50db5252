import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../../', import.meta.url).pathname;

const PROGRAM = `
import { emptyConfig, emptyHost, fixAll, lint, type Config, type Problem } from 'msgmd';
const input = { path: 'a.msg.md', source: 'Привет!', config: emptyConfig, host: emptyHost, locale: 'en' } as const;
const problems: readonly Problem[] = lint(input).problems;
const text: string = fixAll({ ...input, only: ['greeting-forbidden'] }).text;
const config: Config = { rules: {}, phrases: {}, lang: 'ru', defaults: { stage: 'reply' } };
// @ts-expect-error a language is a string
const wrong: Config = { rules: {}, phrases: {}, lang: 5 };
console.log(problems[0]!.rule, text, config.lang, wrong.lang);
`;

/** The package as npm would install it, in an empty folder without any other. */
describe('the npm package', function () {
  this.timeout(60_000);
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'msgmd-library-'));
    const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
    for (const { path } of JSON.parse(listed)[0].files as { path: string }[]) {
      const target = join(folder, 'node_modules/msgmd', path);
      mkdirSync(join(target, '..'), { recursive: true });
      cpSync(join(root, path), target);
    }
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('needs no other package', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    assert.equal(dependencies, undefined);
  });

  it('brings the licences of what it bundles', () => {
    const text = readFileSync(join(folder, 'node_modules/msgmd/dist/LICENSES.txt'), 'utf8');
    for (const name of ['liquidjs', 'minisearch', 'vscode-languageserver', 'yaml'])
      assert.match(text, new RegExp(`^${name} \\d`, 'm'));
    readFileSync(join(folder, 'node_modules/msgmd/THIRD-PARTY-NOTICES.md'));
  });

  it('is used from TypeScript, its types complete', () => {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
    writeFileSync(join(folder, 'a.ts'), PROGRAM);
    const options = [
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--strict',
      '--types',
      '',
      '--lib',
      'es2022,dom',
    ];
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [compiler, ...options, 'a.ts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(stdout, '');
    const printed = execFileSync(process.execPath, ['a.js'], { cwd: folder, encoding: 'utf8' });
    assert.equal(printed, 'greeting-forbidden Здравствуйте! ru 5\n');
  });

  it('has the command, with its server and its dictionary', () => {
    const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const command = join(folder, 'node_modules/msgmd', bin.msgmd);
    const { stdout } = spawnSync(process.execPath, [command, 'lint', '--stdin', '--rule', 'spelling'], {
      cwd: folder,
      input: 'Здравствуйте! Ваш заказ доставленн.\n',
      encoding: 'utf8',
    });
    assert.match(stdout, /доставленн/);
  });
});
