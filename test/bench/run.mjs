// `npm run bench`: the rows of docs/performance.md, every tool in one run, CPU seconds (user + system) and ratios.
// rumdl and markdownlint-cli2 are installed on demand beside the other tools of development; without network the rows
// are left out with a word why.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rivals } from './rivals.mjs';
import { makeTemplates, writeTemplates } from './templates.mjs';

const root = new URL('../../', import.meta.url).pathname;
const cli = join(root, 'dist/cli.js');
const runs = Number(process.env.BENCH_RUNS ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'msgmd-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const templates = makeTemplates(1000);
writeTemplates(folder, templates);
const bytes = templates.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
// A library of its own: in the large one a check of one file reads all others, for near-duplicates.
const one = join('one', templates[0].name);
mkdirSync(join(folder, 'one'));
writeFileSync(join(folder, one), templates[0].text);

/** CPU and wall seconds of one whole process, and how many findings it printed. */
function measure(command) {
  const script = `TIMEFORMAT='%U %S %R'; time ${command} >out.txt 2>err.txt`;
  const { stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
  const [user, system, wall] = stderr
    .trim()
    .split('\n')
    .at(-1)
    .split(' ')
    .map((it) => Number(it.replace(',', '.')));
  return { cpu: user + system, wall };
}

/** Runs the commands in turn, so that a drift of the machine's speed meets all alike; the median of each. */
function rounds(commands) {
  const seen = new Map(commands.map(({ name }) => [name, []]));
  for (let round = 0; round <= runs; round++) {
    for (const { name, command } of commands) {
      const result = measure(command);
      if (round > 0) seen.get(name).push(result);
    }
  }
  const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
  return commands.map((command) => {
    const results = seen.get(command.name);
    return {
      ...command,
      cpu: median(results.map((it) => it.cpu)),
      wall: median(results.map((it) => it.wall)),
    };
  });
}

/** Nobody is fast by doing nothing: what each tool says it found. */
function findings(command) {
  const { stdout, stderr } = spawnSync('bash', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const counts =
    /(\d+) (?:problems?|проблем\p{L}*)/u.exec(stdout) ?? /(\d+) (?:issues?|error\(s\))/.exec(stdout + stderr);
  return counts ? Number(counts[1]) : '–';
}

function table(title, rows, against) {
  console.log(`\n${title}`);
  console.log(`${'tool'.padEnd(34)} CPU s   wall s  ratio  findings`);
  for (const { name, command, cpu, wall } of rows) {
    const ratio = (cpu / rows.find((row) => row.name === against).cpu).toFixed(2);
    console.log(
      `${name.padEnd(34)} ${cpu.toFixed(2).padStart(5)}  ${wall.toFixed(2).padStart(6)}  ${ratio.padStart(5)}  ${findings(command)}`,
    );
  }
}

const node = process.execPath;
const msgmd = (args) => `${node} ${cli} lint ${args}`;
const others = await rivals();
const batch = [
  { name: 'msgmd', command: msgmd('.') },
  ...(others ? [{ name: 'rumdl', command: `${others.rumdl} check --no-cache .` }] : []),
  ...(others ? [{ name: 'markdownlint-cli2', command: `${others.markdownlint} "**/*.md"` }] : []),
];
console.log(`1,000 templates, ${(bytes / 1e6).toFixed(2)} MB, median of ${runs} runs, ${process.version}`);
table('batch, with spelling', rounds(batch), 'msgmd');
const configure = (text) => {
  for (const place of ['', 'one']) writeFileSync(join(folder, place, '.msgmd.yml'), text);
};
configure('root: true\nrules: {spelling: off}\n');
table('batch, without spelling', rounds(batch), 'msgmd');
const cold = [
  { name: 'node -e 0', command: `${node} -e 0` },
  { name: 'msgmd, one file', command: msgmd(one) },
  ...(others ? [{ name: 'rumdl, one file', command: `${others.rumdl} check --no-cache ${one}` }] : []),
  ...(others ? [{ name: 'markdownlint-cli2, one file', command: `${others.markdownlint} ${one}` }] : []),
];
table('cold start, without spelling', rounds(cold), 'node -e 0');
configure('root: true\n');
table('cold start, with spelling', rounds(cold.slice(0, 2)), 'node -e 0');

console.log('\nkeystroke, start, memory');
execFileSync(node, [join(root, 'test/bench/keystroke.mjs')], { stdio: 'inherit' });
