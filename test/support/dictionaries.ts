import { existsSync, readFileSync } from 'node:fs';

/** The dictionaries that the build made; undefined where it has not: then spelling is silent. */
export function dictionaries(name: string): Uint8Array | undefined {
  const file = new URL(`../../dist/dictionaries/${name}.dawg`, import.meta.url);
  return existsSync(file) ? readFileSync(file) : undefined;
}
