// What a fresh check of the folder finds: by the command line, which has no state that could be stale.
import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { root } from '../lib/places.mjs';

const cli = join(root, 'dist/cli.js');

/** Every problem of the folder on disk as a line of text, sorted: path, rule, place, severity. */
export function expectedProblems(folder) {
  const { stdout, stderr } = spawnSync(process.execPath, [cli, 'lint', '--format', 'json', '.'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (stdout === '') throw new Error(`msgmd lint: ${stderr}`);
  return JSON.parse(stdout)
    .flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, level, line, column, endLine, endColumn }) =>
        problemLine(relative(folder, filePath), ruleId, [line, column, endLine, endColumn], level),
      ),
    )
    .sort();
}

/** Places count from 1. */
export function problemLine(path, rule, [line, column, endLine, endColumn], level) {
  return `${path} ${rule} ${line}:${column}-${endLine}:${endColumn} ${level}`;
}

/** Mends the folder as the command line does. */
export function fixFolder(folder) {
  // Its exit code tells of what is left to mend.
  spawnSync(process.execPath, [cli, 'lint', '--fix', '.'], { cwd: folder, stdio: 'ignore' });
}

/** What two lists of problems disagree on, in short. */
export function difference(expected, shown) {
  const [a, b] = [new Set(expected), new Set(shown)];
  const missing = expected.filter((line) => !b.has(line));
  const surplus = shown.filter((line) => !a.has(line));
  const few = (lines) => lines.slice(0, 4).join(' | ');
  return `${missing.length} missing (${few(missing)}), ${surplus.length} too many (${few(surplus)})`;
}
