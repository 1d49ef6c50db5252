import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const cli = new URL('../../dist/cli.js', import.meta.url).pathname;
const SIGN = '_partials/sign.liquid';
const ROOT = { '.msgmd.yml': 'root: true\n' };

/** A message that renders something and is right in every other way. */
const rendering = (tag: string, lang = 'ru') =>
  `---\ntitle: А\nlang: ${lang}\nstage: reply\n---\nЗаказ готов. Когда Вам удобно его забрать?\n\n${tag}\n`;

describe('partials and long texts on the command line', () => {
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

  function msgmd(args: string[], { input = '', cwd = folder, lang = 'en' } = {}) {
    const { PATH } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args, '--lang', lang], {
      cwd,
      input,
      encoding: 'utf8',
      env: { PATH },
    });
    return { status, stdout, stderr };
  }

  /** Problems as `path rule: text`. */
  function problems(...paths: string[]): string[] {
    const results = JSON.parse(msgmd(['lint', '--format', 'json', ...paths]).stdout);
    return results.flatMap(({ filePath, messages }: { filePath: string; messages: Message[] }) => {
      const lines = readFileSync(filePath, 'utf8').split('\n');
      return messages.map(
        ({ ruleId, line, column, endColumn }) =>
          `${filePath.slice(folder.length + 1)} ${ruleId}: ${lines[line - 1]!.slice(column - 1, endColumn - 1)}`,
      );
    });
  }

  interface Message {
    readonly ruleId: string;
    readonly line: number;
    readonly column: number;
    readonly endColumn: number;
  }

  it('are checked in a folder and by name, and no other file of Liquid is', () => {
    write({ 'a.msg.md': rendering(''), [SIGN]: 'Вот твой заказ', 'theme/x.liquid': 'Вот твой заказ' });
    const found = [`${SIGN} no-ty: твой`];
    assert.deepEqual(problems(), found);
    assert.deepEqual(problems('.'), found);
    assert.deepEqual(problems('_partials'), found);
    assert.deepEqual(problems(SIGN), found);
    assert.deepEqual(problems('_partials/*.liquid'), found);
    assert.deepEqual(problems('a.msg.md'), []);
  });

  it('are counted by themselves', () => {
    write({ 'a.msg.md': rendering(''), [SIGN]: 'Ваш заказ' });
    assert.equal(msgmd(['lint']).stdout, '✔ 1 template, 1 partial checked. No problems.\n');
    assert.equal(msgmd(['lint'], { lang: 'ru' }).stdout, '✔ Проверено: 1 шаблон, 1 фрагмент. Проблем нет.\n');
    assert.equal(msgmd(['lint', SIGN]).stdout, '✔ 1 partial checked. No problems.\n');
    write({ 'b.msg.md': rendering(''), '_partials/b/c.liquid': 'Твой заказ' });
    assert.match(msgmd(['lint']).stdout, /✖ 1 problem \(1 error\); 2 templates, 2 partials\n/);
  });

  it('know the names that templates pass, and their language', () => {
    write({
      ...ROOT,
      'a.msg.md': rendering("{% render 'sign', who: agent %}"),
      'sub/b.msg.md': rendering("{% render 'sign' with agent as self, who: agent %}"),
      [SIGN]: '{{ who.name }} {% if self %}{{ self.name }}{% endif %} {{ whose | default: "" }}',
      '_partials/en.liquid': 'Ваш стол is ready',
      'en.msg.md': rendering("{% render 'en' %}", 'en'),
    });
    const found = [`${SIGN} placeholder-unknown: whose`];
    assert.deepEqual(problems(SIGN), found);
    assert.deepEqual(problems('_partials'), found);
    write({ 'sub/_partials/sign.liquid': 'Да', [SIGN]: '{{ who.name }} {% if self %}да{% endif %}' });
    assert.deepEqual(problems(SIGN), [`${SIGN} placeholder-unknown: self`]);
  });

  it('are said to lack a name only where it is known who renders them', () => {
    write({ ...ROOT, [SIGN]: '{{ nobody }}' });
    assert.deepEqual(problems(), []);
  });

  it('are fixed before the templates, whose problems they may be', () => {
    write({
      ...ROOT,
      'a.msg.md':
        '---\ntitle: А\nsend: Mo-Th 09:00-15:00\n---\nЗдравствуйте, {{ client.name }}!\n\nЗаказ готов. Когда Вам удобно его забрать?\n\n{% render "bye" %}\n',
      '_partials/bye.liquid': 'До свидания! Удачного дня  тебе!\n',
    });
    const { status, stdout } = msgmd(['lint', '--fix']);
    assert.equal(
      readFileSync(join(folder, '_partials/bye.liquid'), 'utf8'),
      'До свидания! Удачного дня Вам!\n',
    );
    assert.equal(stdout, '✔ 1 template, 1 partial checked. No problems.\n');
    assert.equal(status, 0);
  });

  it('are read from standard input too', () => {
    write({ ...ROOT, 'a.msg.md': rendering("{% render 'sign', who: agent %}") });
    const { stdout, stderr } = msgmd(['lint', '--stdin', '--stdin-filename', SIGN, '--fix'], {
      input: 'Твой {{ whose }}',
    });
    assert.equal(stdout, 'Ваш {{ whose }}');
    assert.match(stderr, /placeholder-unknown/);
  });

  it('are checked with the one rule that is named', () => {
    write({ ...ROOT, [SIGN]: 'Вот твой  заказ' });
    assert.match(msgmd(['lint', '--rule', 'typography']).stdout, /1 problem \(1 hint\)/);
    assert.match(msgmd(['lint', '--rule', 'farewell-required']).stdout, /No problems/);
  });

  it('no rule reads a text that is too long, and nothing hangs on it', () => {
    const long = `${rendering('')}${'Вот твой заказ. '.repeat(70_000)}`;
    write({ 'a.msg.md': long, [SIGN]: long, 'b.msg.md': rendering("{% render 'sign' %}") });
    const { status, stdout } = msgmd(['lint', '--fix', 'a.msg.md', SIGN]);
    assert.equal(status, 0);
    assert.match(
      stdout,
      /^a\.msg\.md\n {2}1:1 {2}info {2}too-long\n +The file is longer than 100000 characters/,
    );
    assert.match(stdout, /2 problems \(2 infos\); 1 template, 1 partial\n$/);
    assert.equal(readFileSync(join(folder, 'a.msg.md'), 'utf8'), long);
    const week = msgmd(['week', 'a.msg.md']);
    assert.equal(week.status, 2);
    assert.match(week.stderr, /^msgmd: The file is longer/);
  });
});
