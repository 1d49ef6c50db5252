// `npm start`: checks the templates of examples/ and says what to do next.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });

const built = run('scripts/build.mjs');
if (built.status !== 0) process.exit(built.status ?? 1);
// The examples have mistakes on purpose, so exit code 1 is the expected end here; 2 is a failure.
const { status } = run('dist/cli.js', 'lint', 'examples');
if (status !== 0 && status !== 1) process.exit(status ?? 2);

const russian = /^ru(?![a-z])/i.test(process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '');
console.log(
  russian
    ? `
Дальше:
  node dist/cli.js week examples/orders/order-ready.msg.md   какое пожелание уйдёт в каждый час недели
  node dist/cli.js explain farewell-time                     что требует правило и почему
  npm run package                                            расширение для VS Code (.vsix)`
    : `
Next:
  node dist/cli.js week examples/orders/order-ready.msg.md   the wish that goes out in every hour of the week
  node dist/cli.js explain farewell-time                     what a rule demands and why
  npm run package                                            the extension for VS Code (.vsix)`,
);
