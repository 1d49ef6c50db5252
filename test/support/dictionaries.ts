import { existsSync, readFileSync } from 'node:fs';

const read = new Map<string, Uint8Array | undefined>();

/** The dictionaries that the build made; undefined where it has not: then spelling is silent. */
export function dictionaries(name: string): Uint8Array | undefined {
  if (!read.has(name)) {
    const file = new URL(`../../dist/dictionaries/${name}.dawg`, import.meta.url);
    read.set(name, existsSync(file) ? readFileSync(file) : undefined);
  }
  return read.get(name);
}
