/** The `msgmd` command: reads the arguments, runs one command, prints once. */
import { readFileSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { runExplain } from './explain.ts';
import { help } from './help.ts';
import { type Outcome, runLint } from './lint.ts';
import { localeFrom, type Texts, textsFor } from './texts.ts';

const OPTIONS = {
  fix: { type: 'boolean' as const, default: false },
  format: { type: 'string' as const, default: 'stylish' },
  stdin: { type: 'boolean' as const, default: false },
  'stdin-filename': { type: 'string' as const },
  'max-warnings': { type: 'string' as const, default: '0' },
  rule: { type: 'string' as const, multiple: true, default: [] as string[] },
  json: { type: 'boolean' as const, default: false },
  stdio: { type: 'boolean' as const, default: false },
  lang: { type: 'string' as const },
  color: { type: 'boolean' as const },
  'no-color': { type: 'boolean' as const },
  help: { type: 'boolean' as const, short: 'h', default: false },
  version: { type: 'boolean' as const, short: 'v', default: false },
} satisfies ParseArgsConfig['options'];

type Options = ReturnType<typeof parse>['values'];

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
}

async function run(args: readonly string[]): Promise<Outcome> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return usage(textsFor(localeFrom(undefined, process.env)), (error as Error).message);
  }
  const { values, positionals } = parsed;
  const texts = textsFor(localeFrom(values.lang, process.env));
  const [command, ...paths] = positionals;
  if (values.version) return printed(`${version()}\n`);
  if (values.help || command === undefined)
    return { ...printed(help[texts.locale]), code: values.help ? 0 : 2 };
  switch (command) {
    case 'lint':
      return lintCommand(paths, values, texts);
    case 'week':
      return (await import('./week-command.ts')).runWeek(
        paths,
        { json: values.json, color: colored(values), cwd: process.cwd(), width: width() },
        texts,
      );
    case 'explain':
      return runExplain(paths[0], texts, width());
    case 'serve':
      await import('../server/node.ts');
      return new Promise(() => {});
    default:
      return { stdout: '', stderr: `msgmd: ${texts.say('noCommand', { command })}\n`, code: 2 };
  }
}

function lintCommand(paths: readonly string[], values: Options, texts: Texts): Outcome {
  const { format } = values;
  const maxWarnings = Number(values['max-warnings']);
  if (format !== 'stylish' && format !== 'json') return usage(texts, `--format ${format}`);
  if (!Number.isInteger(maxWarnings)) return usage(texts, `--max-warnings ${values['max-warnings']}`);
  return runLint({
    paths: paths.length > 0 ? paths : ['.'],
    fix: values.fix,
    format,
    stdin: values.stdin,
    stdinFilename: values['stdin-filename'] ?? null,
    maxWarnings: maxWarnings < 0 ? Number.POSITIVE_INFINITY : maxWarnings,
    rules: values.rule,
    cwd: process.cwd(),
    look: { color: colored(values), width: width() },
    texts,
  });
}

function usage(texts: Texts, detail: string): Outcome {
  return { stdout: '', stderr: `msgmd: ${texts.say('badOption', { detail })}\n`, code: 2 };
}

function printed(stdout: string): Outcome {
  return { stdout, stderr: '', code: 0 };
}

/** https://no-color.org, https://force-color.org */
function colored(values: Options): boolean {
  if (values['no-color']) return false;
  if (values.color) return true;
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== '0';
  return process.stdout.isTTY === true;
}

function width(): number {
  return Math.min(process.stdout.columns ?? 100, 120);
}

function version(): string {
  const file = [new URL('../package.json', import.meta.url), new URL('../../package.json', import.meta.url)];
  for (const url of file) {
    try {
      return (JSON.parse(readFileSync(url, 'utf8')) as { version: string }).version;
    } catch {}
  }
  return '';
}

// `msgmd … | head` closes the pipe early: that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

run(process.argv.slice(2)).then(({ stdout, stderr, code }) => {
  process.exitCode = code;
  process.stderr.write(stderr);
  process.stdout.write(stdout);
});
