// What the writer of a template waits for: keystroke → diagnostics, initialize → first diagnostics, memory.
// The built server is spawned and spoken to over stdio, as editors do.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { makeTemplates, randomFrom, writeTemplates } from './templates.mjs';

const server = process.env.BENCH_SERVER ?? new URL('../../dist/server/node.cjs', import.meta.url).pathname;
const edits = Number(process.env.BENCH_EDITS ?? 300);

/** A bare client of the protocol: what it costs is not measured with the server. */
class Client {
  #process;
  #input = Buffer.alloc(0);
  #answers = new Map();
  #last = 0;
  onDiagnostics = () => {};

  constructor(script = server, env = {}) {
    this.#process = spawn(process.execPath, [script, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    });
    this.#process.stdout.on('data', (chunk) => {
      this.#input = Buffer.concat([this.#input, chunk]);
      for (let message = this.#next(); message; message = this.#next()) this.#receive(message);
    });
  }

  get pid() {
    return this.#process.pid;
  }

  /** Resident megabytes. NaN without /proc. */
  get memory() {
    try {
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.pid}/status`, 'utf8'))[1]) / 1024;
    } catch {
      return Number.NaN;
    }
  }

  /** Milliseconds of processor time that the server has used: what a busy machine does not change. NaN without /proc. */
  get cpu() {
    try {
      const fields = readFileSync(`/proc/${this.pid}/stat`, 'latin1')
        .replace(/^.*\) /, '')
        .split(' ');
      return (Number(fields[11]) + Number(fields[12])) * 10; // clock ticks of a hundredth of a second
    } catch {
      return Number.NaN;
    }
  }

  #next() {
    const head = this.#input.indexOf('\r\n\r\n');
    if (head < 0) return null;
    const length = Number(/Content-Length: (\d+)/.exec(this.#input.toString('latin1', 0, head))[1]);
    if (this.#input.length < head + 4 + length) return null;
    const message = JSON.parse(this.#input.toString('utf8', head + 4, head + 4 + length));
    this.#input = this.#input.subarray(head + 4 + length);
    return message;
  }

  #receive({ id, method, params, result }) {
    if (method === 'textDocument/publishDiagnostics') this.onDiagnostics(params);
    else if (method && id !== undefined)
      this.#send({ id, result: method === 'workspace/configuration' ? [null] : null });
    else if (id !== undefined) this.#answers.get(id)?.(result);
  }

  #send(message) {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  request(method, params) {
    const id = ++this.#last;
    this.#send({ id, method, params });
    return new Promise((resolve) => this.#answers.set(id, resolve));
  }

  async start(root, pull) {
    const textDocument = { publishDiagnostics: { versionSupport: true }, ...(pull && { diagnostic: {} }) };
    const capabilities = { textDocument, workspace: { configuration: true } };
    await this.request('initialize', {
      processId: null,
      rootUri: root,
      workspaceFolders: [{ uri: root, name: 'bench' }],
      capabilities,
    });
    this.notify('initialized', {});
  }

  open(uri, text) {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'msgmd', version: 1, text } });
  }

  /** Diagnostics of a version, pushed. */
  pushed(uri, version) {
    return new Promise((resolve) => {
      this.onDiagnostics = (params) =>
        params.uri === uri && params.version === version && resolve(params.diagnostics);
    });
  }

  async pulled(uri) {
    return (await this.request('textDocument/diagnostic', { textDocument: { uri } })).items;
  }

  async stop() {
    await this.request('shutdown');
    this.notify('exit');
  }
}

const folder = mkdtempSync(join(tmpdir(), 'msgmd-keystroke-'));
const root = pathToFileURL(folder).href;
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const templates = makeTemplates(50);
writeTemplates(folder, templates);

const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

/** Words typed and deleted again letter by letter at places all over the body. */
async function keystrokes(bytes, pull) {
  const [{ text }] = makeTemplates(1, bytes, 5);
  const uri = `${root}/typed.msg.md`;
  const client = new Client();
  await client.start(root, pull);
  client.open(uri, text);
  await (pull ? client.pulled(uri) : client.pushed(uri, 1));
  await sleep(500); // the index of the folder is made meanwhile
  const random = randomFrom(3);
  const lines = text.split('\n');
  const body = lines.indexOf('---', 1) + 1;
  const times = [];
  let problems = 0;
  let version = 1;
  const edit = async (range, typed) => {
    version++;
    const started = performance.now();
    const shown = pull ? null : client.pushed(uri, version);
    client.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text: typed }],
    });
    problems += (await (shown ?? client.pulled(uri))).length;
    times.push(performance.now() - started);
  };
  let cpu = 0;
  let warmFrom = 0;
  while (times.length < edits + 40) {
    if (times.length >= 40 && warmFrom === 0) {
      warmFrom = times.length;
      cpu = client.cpu;
    }
    const line = body + Math.floor(random() * (lines.length - body));
    const character = Math.floor(random() * (lines[line].length + 1));
    const word = ' ты просишь';
    for (let at = 0; at < word.length; at++) {
      const place = { line, character: character + at };
      await edit({ start: place, end: place }, word[at]);
    }
    for (let at = word.length; at > 0; at--) {
      await edit(
        { start: { line, character: character + at - 1 }, end: { line, character: character + at } },
        '',
      );
    }
  }
  const spent = (client.cpu - cpu) / (times.length - warmFrom);
  await client.stop();
  const warm = times.slice(warmFrom);
  return {
    p50: quantile(warm, 0.5),
    p99: quantile(warm, 0.99),
    cpu: spent,
    problems: Math.round(problems / times.length),
  };
}

/** Spawn → first diagnostics, in a folder of fifty templates. */
async function start(script, env) {
  const uri = `${root}/group-0/${templates[0].name}`;
  const started = performance.now();
  const client = new Client(script, env);
  await client.start(root, false);
  const shown = client.pushed(uri, 1);
  client.open(uri, templates[0].text);
  const problems = (await shown).length;
  const total = performance.now() - started;
  const { cpu } = client;
  await client.stop();
  return { total, cpu, problems };
}

/** Megabytes of the server a second after all fifty templates are open, and after ten more in which nobody types. */
async function memory(spelling, script, env) {
  writeFileSync(
    join(folder, '.msgmd.yml'),
    spelling ? 'root: true\n' : 'root: true\nrules: {spelling: off}\n',
  );
  const client = new Client(script, env);
  await client.start(root, false);
  for (const [index, { text }] of templates.entries()) {
    const uri = `${root}/open-${index}.msg.md`;
    const shown = client.pushed(uri, 1);
    client.open(uri, text);
    await shown;
  }
  await sleep(1_000);
  const opened = client.memory;
  await sleep(10_000);
  const rested = client.memory;
  await client.stop();
  return { opened, rested };
}

const ms = (value) => value.toFixed(1).padStart(7);
console.log(`${'measure'.padEnd(34)} p50 ms  p99 ms  CPU ms  problems`);
for (const pull of [false, true]) {
  for (const bytes of [2_000, 100_000]) {
    const { p50, p99, cpu, problems } = await keystrokes(bytes, pull);
    const name = `keystroke, ${bytes / 1000} kB, ${pull ? 'pull' : 'push'}`;
    console.log(`${name.padEnd(34)}${ms(p50)} ${ms(p99)} ${ms(cpu)}  ${String(problems).padStart(8)}`);
  }
}
const floor = join(folder, 'floor.cjs');
await build({
  entryPoints: [new URL('floor.cjs', import.meta.url).pathname],
  outfile: floor,
  platform: 'node',
  bundle: true,
  minify: true,
});

const started = [
  ['an empty server of the same libraries', floor],
  ['msgmd', server],
  ['msgmd, without its code cache', server, { NODE_DISABLE_COMPILE_CACHE: '1' }],
].map(([name, script, env]) => ({ name, script, env, results: [] }));
for (let run = 0; run < 9; run++) {
  for (const { script, env, results } of started) results.push(await start(script, env));
}
console.log(`\n${'spawn → first diagnostics'.padEnd(40)}    ms  CPU ms  problems`);
for (const { name, results } of started) {
  const median = (key) =>
    quantile(
      results.map((it) => it[key]),
      0.5,
    );
  console.log(`${name.padEnd(40)}${ms(median('total'))} ${ms(median('cpu'))}  ${results[0].problems}`);
}

console.log(`\n${'megabytes, 50 templates open'.padEnd(40)} at once  after 10 s`);
for (const [name, spelling, script, env] of [
  ['an empty server of the same libraries', false, floor],
  ['without spelling, as VS Code starts it', false, server, { MALLOC_ARENA_MAX: '1' }],
  ['without spelling, in other editors', false, server],
  ['all rules, in other editors', true, server],
]) {
  const { opened, rested } = await memory(spelling, script, env);
  console.log(`${name.padEnd(40)}${ms(opened)}  ${ms(rested)}`);
}
