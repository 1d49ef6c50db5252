// Counts what the stages find, and tells it line by line.

export class Report {
  passed = 0;
  failed = 0;
  skipped = 0;

  /** One named check. A failure is told and counted; it returns whether all went well. */
  async check(name, body) {
    const started = Date.now();
    try {
      await body();
      this.passed++;
      const took = Date.now() - started;
      console.log(`  ✔ ${name}${took > 0 ? ` (${took} ms)` : ''}`);
      return true;
    } catch (error) {
      this.failed++;
      console.log(`  ✘ ${name}\n${String(error?.stack ?? error).replace(/^/gm, '    ')}`);
      return false;
    }
  }

  /** What a mocha suite inside an editor counted; a suite that ran nothing has failed. */
  add(name, { passes, failures }) {
    this.passed += passes;
    this.failed += failures;
    if (passes + failures === 0) this.fail(`${name}: no test ran`);
  }

  fail(why) {
    this.failed++;
    console.log(`  ✘ ${why}`);
  }

  /** On CI everything that the tests need is installed: there a missing editor is a failure. */
  skip(why, { optional = false } = {}) {
    if (process.env.CI && !optional) return this.fail(why);
    this.skipped++;
    console.log(`  - skipped: ${why}`);
  }
}
