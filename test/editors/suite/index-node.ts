/** Entry of the tests in the desktop's extension host: VS Code calls `run`. */
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 20_000, reporter: 'spec' });
  mocha.suite.emit('pre-require', globalThis, '', mocha); // what Mocha does before it loads a file
  require('./suite.cjs');
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      // Only a run that came to its end writes this. A crashed extension host looks like a pass otherwise.
      writeFileSync(
        process.env.MSGMD_TEST_RESULTS!,
        JSON.stringify({ passes: runner.stats?.passes ?? 0, failures }),
      );
      if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}
