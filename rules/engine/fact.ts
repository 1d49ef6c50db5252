import type { LintContext } from './types.ts';

/**
 * Makes a function of the file whose result is computed at most once a check, whoever asks first.
 * Facts are how rules share work (the greeting, the farewell, the proof) without knowing each other.
 */
export function fact<T>(compute: (context: LintContext) => T): (context: LintContext) => T {
  return (context) => {
    const { facts } = context;
    if (facts.has(compute)) return facts.get(compute) as T;
    const result = compute(context);
    facts.set(compute, result);
    return result;
  };
}
