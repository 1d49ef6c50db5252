/** Polls until `look` gives something; rejects after ten seconds, naming what was waited for. */
export async function until<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((wake) => setTimeout(wake, 30))) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`not seen within ten seconds: ${what}`);
}

/** Node's assertions need `process` just when one fails, and a Web Worker has none. */
export function equal(actual: unknown, expected: unknown): void {
  const [a, b] = [actual, expected].map((value) => JSON.stringify(value));
  if (a !== b) throw new Error(`expected ${b}, got ${a}`);
}

export function ok(value: unknown, what: string): asserts value {
  if (!value) throw new Error(what);
}
