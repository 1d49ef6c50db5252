/** The `msgmd` command: reads the arguments, runs one command, prints once. */
import { readFileSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { runExplain } from './explain.ts';
import { help } from './help.ts';
import { runLint } from './lint.ts';
import { failed, type Outcome } from './outcome.ts';
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
    const asked = /(?<=^|\n)--lang[=\n](.+)/.exec(args.join('\n'))?.[1];
    return misused(textsFor(localeFrom(asked, process.env)), error as NodeJS.ErrnoException);
  }
  const { values, positionals } = parsed;
  const texts = textsFor(localeFrom(values.lang, process.env));
  if (values.lang && !/^(ru|en)(?![a-z])/i.test(values.lang))
    return badChoice(texts, 'lang', values.lang, 'ru, en');
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
      // What Language Server libraries look for; there is no other way to talk to a command.
      if (!values.stdio) process.argv.push('--stdio');
      await import('../server/node.ts');
      return new Promise(() => {});
    default:
      return failed(texts.say('noCommand', { command }));
  }
}

function lintCommand(paths: readonly string[], values: Options, texts: Texts): Outcome {
  const { format } = values;
  const maxWarnings = Number(values['max-warnings']);
  if (format !== 'stylish' && format !== 'json') return badChoice(texts, 'format', format, 'stylish, json');
  if (!Number.isInteger(maxWarnings))
    return badChoice(texts, 'max-warnings', values['max-warnings'], texts.say('wholeNumber'));
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

/** What `parseArgs` rejects, in our words: its own are English and long. */
function misused(texts: Texts, { code, message }: NodeJS.ErrnoException): Outcome {
  const option = /'(-[^\s',]*)/.exec(message)?.[1] ?? '';
  return failed(texts.say(code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 'noOption' : 'badValue', { option }));
}

function badChoice(texts: Texts, name: keyof Options, value: string, choices: string): Outcome {
  return failed(texts.say('badChoice', { option: `--${name}`, value, choices }));
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

/** A fault of ours: not to be taken for “problems found”. */
function fault(error: Error): Outcome {
  return failed(error.stack ?? error.message);
}

run(process.argv.slice(2))
  .catch(fault)
  .then(({ stdout, stderr, code }) => {
    process.exitCode = code;
    process.stderr.write(stderr);
    process.stdout.write(stdout);
  });
