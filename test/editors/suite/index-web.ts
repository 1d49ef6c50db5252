/** Entry of the tests in the web's extension host, a Web Worker: one bundle with Mocha's browser build in it. */
import 'mocha/mocha.js';

export function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: undefined, color: false, timeout: 20_000 });
  require('./suite.ts');
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      // The stage reads this line.
      console.log(`results: ${JSON.stringify({ passes: runner.stats?.passes ?? 0, failures })}`);
      if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}
