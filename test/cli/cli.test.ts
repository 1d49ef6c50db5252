import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const cli = new URL('../../dist/cli.js', import.meta.url).pathname;
const CLEAN = '---\ntitle: А\nstage: reply\n---\nЗаказ готов. Когда Вам удобно его забрать?\n';
const SMILE = '---\ntitle: А\nstage: reply\n---\nЗаказ готов :) Когда Вам удобно его забрать?\n';
const TY = '---\ntitle: А\nstage: reply\n---\nТвой заказ готов. Когда Вам удобно его забрать?\n';

describe('msgmd on the command line', () => {
  let folder: string;

  before(() => assert.ok(existsSync(cli), 'dist/ is missing: npm run build'));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'msgmd-cli-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(files: Record<string, string>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  }

  function msgmd(args: string[], input = '', environment: Record<string, string> = { LANG: 'en_US.UTF-8' }) {
    const { PATH } = process.env;
    const env = { PATH, ...environment };
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd: folder,
      input,
      encoding: 'utf8',
      env,
    });
    return { status, stdout, stderr };
  }

  it('is silent and ends with 0 where all is well', () => {
    write({ 'a.msg.md': CLEAN });
    const { status, stdout, stderr } = msgmd(['lint']);
    assert.equal(status, 0);
    assert.equal(stdout, '✔ 1 template checked. No problems.\n');
    assert.equal(stderr, '');
  });

  it('prints place, severity, rule and sentence, and ends with 1', () => {
    write({ 'a/b.msg.md': TY });
    const { status, stdout } = msgmd(['lint', 'a']);
    assert.equal(status, 1);
    assert.match(stdout, /^a\/b\.msg\.md\n {2}5:1 {2}error {2}no-ty\n {7}\S/);
    assert.match(stdout, /✖ 1 problem \(1 error\); 1 template\n/);
  });

  it('speaks Russian where the system does, or when asked', () => {
    write({ 'a.msg.md': TY });
    assert.match(msgmd(['lint'], '', { LANG: 'ru_RU.UTF-8' }).stdout, /1 проблема \(1 ошибка\); 1 шаблон/);
    assert.match(msgmd(['lint', '--lang', 'ru']).stdout, /ошибка {2}no-ty/);
  });

  it('prints ESLint’s JSON', () => {
    write({ 'a.msg.md': TY });
    const { status, stdout } = msgmd(['lint', '--format', 'json']);
    const [result] = JSON.parse(stdout);
    assert.equal(status, 1);
    assert.equal(result.filePath, join(folder, 'a.msg.md'));
    assert.equal(result.errorCount, 1);
    assert.equal(result.fixableErrorCount, 1);
    const [message] = result.messages;
    const { ruleId, severity, level, line, column, endLine, endColumn, fix } = message;
    assert.deepEqual(
      { ruleId, severity, level, line, column, endLine, endColumn },
      { ruleId: 'no-ty', severity: 2, level: 'error', line: 5, column: 1, endLine: 5, endColumn: 5 },
    );
    assert.equal(TY.slice(0, fix.range[0]) + fix.text + TY.slice(fix.range[1]), TY.replace('Твой', 'Ваш'));
  });

  it('fixes files in place and keeps CRLF and BOM', () => {
    write({ 'a.msg.md': `\uFEFF${TY.replace(/\n/g, '\r\n')}` });
    const { status } = msgmd(['lint', '--fix']);
    assert.equal(status, 0);
    const fixed = readFileSync(join(folder, 'a.msg.md'), 'utf8');
    assert.equal(fixed, `\uFEFF${TY.replace('Твой', 'Ваш').replace(/\n/g, '\r\n')}`);
  });

  it('checks and fixes only the rule that is named', () => {
    write({ 'a.msg.md': TY.replace('готов.', 'готов :)') });
    assert.doesNotMatch(msgmd(['lint', '--rule', 'no-smiley']).stdout, /no-ty/);
    msgmd(['lint', '--fix', '--rule', 'no-smiley']);
    assert.match(readFileSync(join(folder, 'a.msg.md'), 'utf8'), /Твой заказ готов/);
  });

  it('allows as many warnings as it is told', () => {
    write({ 'a.msg.md': SMILE });
    assert.equal(msgmd(['lint']).status, 1);
    assert.equal(msgmd(['lint', '--max-warnings', '1']).status, 0);
  });

  it('reads standard input under a name, and prints the fixed text', () => {
    write({ '.msgmd.yml': 'root: true\nrules: {no-ty: off}\n', 'b/.msgmd.yml': 'rules: {no-ty: warning}\n' });
    assert.equal(msgmd(['lint', '--stdin', '--stdin-filename', 'a.msg.md'], TY).status, 0);
    const { status, stdout, stderr } = msgmd(
      ['lint', '--stdin', '--stdin-filename', 'b/a.msg.md', '--fix'],
      TY,
    );
    assert.equal(stdout, TY.replace('Твой', 'Ваш'));
    assert.equal(status, 0);
    assert.match(stderr, /No problems/);
  });

  it('ends with 2 and a clear word where it cannot run', () => {
    write({ 'a.msg.md': CLEAN });
    const cases: [string[], RegExp][] = [
      [['lint', 'nowhere'], /No such file or folder: nowhere/],
      [['lint', '--rule', 'no-tyy'], /no rule “no-tyy”\. Did you mean “no-ty”/],
      [['lint', '--format', 'xml'], /--format cannot be “xml”, it can be stylish, json/],
      [['lint', '--max-warnings', 'few'], /--max-warnings cannot be “few”, it can be a whole number/],
      [['lint', '--max-warnings'], /The value of --max-warnings is missing/],
      [['lint', '--frobnicate'], /^msgmd: There is no option --frobnicate\. See/],
      [['lint', '--frobnicate', '--lang', 'ru'], /^msgmd: Нет опции --frobnicate\. Справка/],
      [['lint', '--lang', 'de'], /--lang cannot be “de”, it can be ru, en/],
      [['explain', 'nothing'], /no rule “nothing”/],
      [['dance'], /No command “dance”/],
    ];
    for (const [args, message] of cases) {
      const { status, stderr, stdout } = msgmd(args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, message);
      assert.equal(stdout, '');
    }
    rmSync(join(folder, 'a.msg.md'));
    assert.equal(msgmd(['lint']).status, 2);
  });

  it('does not damage a file that is not UTF-8', () => {
    const bytes = Buffer.from([0x2d, 0x2d, 0xcf, 0xf0, 0xe8, 0xe2]);
    writeFileSync(join(folder, 'a.msg.md'), bytes);
    const { status, stderr } = msgmd(['lint', '--fix']);
    assert.equal(status, 2);
    assert.equal(stderr, 'msgmd: Cannot read a.msg.md: it is not UTF-8, save it as such\n');
    assert.deepEqual(readFileSync(join(folder, 'a.msg.md')), bytes);

    const piped = spawnSync(process.execPath, [cli, 'lint', '--stdin', '--fix'], {
      cwd: folder,
      input: bytes,
      encoding: 'utf8',
    });
    assert.deepEqual([piped.status, piped.stdout], [2, '']);
  });

  it('checks the other files where one cannot be read, and ends with 2', () => {
    writeFileSync(join(folder, 'a.msg.md'), Buffer.from([0xff]));
    write({ 'b.msg.md': TY });
    const { status, stdout, stderr } = msgmd(['lint']);
    assert.equal(status, 2);
    assert.match(stderr, /a\.msg\.md/);
    assert.match(stdout, /b\.msg\.md\n.*no-ty/);
  });

  it('says which file it could not fix, and still reports its problems', function () {
    if (process.getuid?.() === 0) this.skip(); // root may write everything
    write({ 'a.msg.md': TY, 'b.msg.md': TY });
    chmodSync(join(folder, 'a.msg.md'), 0o444);
    const { status, stdout, stderr } = msgmd(['lint', '--fix']);
    assert.equal(status, 2);
    assert.equal(stderr, 'msgmd: Cannot fix a.msg.md: permission denied\n');
    assert.match(stdout, /a\.msg\.md\n.*no-ty/);
    assert.equal(readFileSync(join(folder, 'b.msg.md'), 'utf8'), TY.replace('Твой', 'Ваш'));
  });

  it('says so where standard input is no text', () => {
    const stdin = openSync(folder, 'r');
    const { status, stderr } = spawnSync(process.execPath, [cli, 'lint', '--stdin'], {
      cwd: folder,
      stdio: [stdin, 'pipe', 'pipe'],
      env: { LANG: 'C' },
      encoding: 'utf8',
    });
    closeSync(stdin);
    assert.deepEqual([status, stderr], [2, 'msgmd: Cannot read standard input: it is a folder\n']);
  });

  it('takes an empty variable of the locale as unset', () => {
    write({ 'a.msg.md': CLEAN });
    assert.match(msgmd(['lint'], '', { LC_ALL: '', LANG: 'ru_RU.UTF-8' }).stdout, /Проблем нет/);
    assert.match(msgmd(['lint'], '', { LC_ALL: 'C.UTF-8', LANG: 'ru_RU.UTF-8' }).stdout, /No problems/);
  });

  for (const args of [['serve'], ['serve', '--stdio']]) {
    it(`serves an editor over standard input: ${args.join(' ')}`, async () => {
      const server = spawn(process.execPath, [cli, ...args], { cwd: folder });
      const body = JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: { capabilities: {} },
      });
      server.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
      const [answer] = (await once(server.stdout, 'data')) as [Buffer];
      server.kill();
      assert.match(answer.toString(), /^Content-Length: /);
    });
  }

  it('reports a broken configuration in its own place and still checks', () => {
    write({ '.msgmd.yml': 'root: true\nrules:\n  no-tyy: off\nevening: late\n', 'a.msg.md': TY });
    const { stdout } = msgmd(['lint']);
    assert.match(stdout, /\.msgmd\.yml\n {3}3:3 {2}warning {2}config\n/);
    assert.match(stdout, /4:10 {2}error {2}config/);
    assert.match(stdout, /no-ty\n/);
  });

  it('says what is wrong in a configuration beside the paths, and which file it names in vain', () => {
    write({
      '.msgmd.yml': 'root: true\nextends: [./base.yml, ./none.yml]\nphrases: [none.tsv]\nevening: late\n',
      'base.yml': 'lang: ru\n',
      'a/a.msg.md': CLEAN,
    });
    const { status, stdout } = msgmd(['lint', 'a']);
    assert.equal(status, 1);
    assert.match(stdout, /^\.msgmd\.yml\n/);
    assert.match(stdout, /2:23 {2}error {2}config\n +There is no file “none\.yml”/);
    assert.match(stdout, /3:11 {2}error {2}config\n +There is no file “none\.tsv”/);
    assert.match(stdout, /“late” is not of the right form\. For example: 16:00/);
    assert.doesNotMatch(stdout, /base\.yml/);
    write({ '.msgmd.yml': 'root: true\nextends: ./base.yml\n' });
    assert.equal(msgmd(['lint', 'a']).status, 0);
  });

  it('puts a mistake of YAML in words', () => {
    write({ 'a.msg.md': CLEAN });
    const cases: [string, RegExp][] = [
      ['\tlang: ru\n', /отступ сделан табуляцией/],
      ['rules: {no-ty: off\n', /не закрыта скобка|не хватает кавычки, скобки/],
      ['lang: ru\nlang: en\n', /Поле «lang» повторяется/],
      ['lang: ru: en\n', /второе двоеточие в одной строке/],
      ['owner: @team\n', /знака, который в YAML занят/],
      ['just text\n', /строки вида «поле: значение»/],
    ];
    for (const [yaml, sentence] of cases) {
      write({ '.msgmd.yml': yaml });
      const { status, stdout } = msgmd(['lint', '--lang', 'ru']);
      assert.equal(status, 1);
      assert.match(stdout.replaceAll(/\s+/g, ' '), sentence, yaml);
      assert.match(stdout, /1 проблема/);
    }
  });

  it('colours only for a terminal, or when told', () => {
    write({ 'a.msg.md': TY });
    assert.doesNotMatch(msgmd(['lint']).stdout, /\u001b\[/);
    assert.match(msgmd(['lint', '--color']).stdout, /\u001b\[31m/);
    assert.match(msgmd(['lint'], '', { LANG: 'C', FORCE_COLOR: '1' }).stdout, /\u001b\[/);
    assert.doesNotMatch(msgmd(['lint', '--color', '--no-color']).stdout, /\u001b\[/);
  });

  it('survives a closed pipe', () => {
    for (let index = 0; index < 300; index++) write({ [`${index}.msg.md`]: TY });
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-c', `set -o pipefail; "${process.execPath}" "${cli}" lint | head -1`],
      { cwd: folder, encoding: 'utf8' },
    );
    assert.equal(status, 1, 'there are problems, and nothing else went wrong');
    assert.equal(stdout, '0.msg.md\n');
    assert.equal(stderr, '');
  });

  it('explains a rule with its examples, and lists them all', () => {
    assert.match(
      msgmd(['explain', 'no-ty', '--lang', 'ru']).stdout,
      /no-ty — [\s\S]*Источник: 003[\s\S]*✖ Плохо/,
    );
    assert.match(msgmd(['explain']).stdout, / {2}greeting-required +\S/);
  });

  it('shows the week of a template, with wrong cells marked, and as JSON', () => {
    const text = '---\ntitle: А\nsend: Mo-Fr 15:00-17:00\n---\nЗдравствуйте!\n\nДо свидания! Удачного дня!\n';
    write({ 'a.msg.md': text, 'b.msg.md': text.replace('Mo-Fr 15:00-17:00', 'Mo-Th 09:30-10:30') });
    const { status, stdout } = msgmd(['week', 'a.msg.md', '--lang', 'ru']);
    assert.equal(status, 1);
    assert.match(stdout, /^a\.msg\.md\nОкно отправки: пн–пт 15:00–17:00\n\n {7}пн +вт +ср +чт +пт +сб +вс\n/);
    assert.match(stdout, /15:00(?: {2}Удачного дня +){4}✖ Удачного дня/);
    assert.match(stdout, /16:00(?: {2}✖ Удачного дня){5}/);
    assert.doesNotMatch(stdout, /\u001b/);
    assert.match(msgmd(['week', 'a.msg.md', '--color']).stdout, /\u001b\[31m✖ Удачного дня/);
    const { window, ranges, proved } = JSON.parse(msgmd(['week', 'a.msg.md', '--json']).stdout);
    assert.equal(window, 'Mo-Fr 15:00-17:00');
    assert.equal(proved, false);
    assert.deepEqual(ranges.at(-1), {
      day: 4,
      from: 900,
      to: 1020,
      verdict: 'wrong',
      wishes: ['Удачного дня!'],
      expected: ['weekend'],
    });
    assert.equal(msgmd(['week', 'b.msg.md']).status, 0);
    write({ 'c.msg.md': text.replace('Mo-Fr 15:00-17:00', 'never') });
    assert.equal(
      msgmd(['week', 'c.msg.md']).stdout,
      'c.msg.md\nSend window: never\n\nThe window “never” cannot be read or is never open.\n',
    );
    assert.equal(msgmd(['week', 'none.msg.md']).status, 2);
    assert.match(msgmd(['week', '.']).stderr, /Cannot read \.: it is a folder/);
    assert.equal(msgmd(['week']).status, 2);
  });

  it('knows its version and its help', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    assert.equal(msgmd(['--version']).stdout, `${version}\n`);
    assert.match(msgmd(['--help']).stdout, /msgmd lint \[paths\]/);
    assert.equal(msgmd([]).status, 2);
  });
});
