// `npm start`: checks the templates of examples/, says what to do next, and on a terminal offers the editor.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';

const root = join(import.meta.dirname, '..');
const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status;

const russian = /^ru(?![a-z])/i.test(process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '');
const texts = russian
  ? {
      next: `
Дальше:
  node dist/cli.js week examples/orders/order-ready.msg.md   какое пожелание уйдёт в каждый час недели
  node dist/cli.js explain farewell-time                     что требует правило и почему
  npm run try                                                примеры в VS Code с этим расширением
  npm run package                                            расширение файлом (.vsix)`,
      offer: '\nОткрыть примеры в VS Code? [y/N] ',
    }
  : {
      next: `
Next:
  node dist/cli.js week examples/orders/order-ready.msg.md   the wish that goes out in every hour of the week
  node dist/cli.js explain farewell-time                     what a rule demands and why
  npm run try                                                the examples in VS Code with this extension
  npm run package                                            the extension as a file (.vsix)`,
      offer: '\nOpen the examples in VS Code? [y/N] ',
    };

// The examples have mistakes on purpose, so exit code 1 is the expected end here; 2 is a failure.
const status = run('dist/cli.js', 'lint', 'examples');
if (status !== 0 && status !== 1) process.exit(status ?? 2);
console.log(texts.next);

if (process.stdin.isTTY && process.stdout.isTTY) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(texts.offer);
  terminal.close();
  if (/^[yд]/i.test(answer.trim())) process.exitCode = run('scripts/try.mjs') ?? 1;
}
