import type { Host } from './types.ts';

const unknown = (): undefined => undefined;

/** Knows nothing of the world outside the file: what depends on other files, the day or a dictionary stays silent. */
export const emptyHost: Host = {
  read: unknown,
  exists: unknown,
  siblings: unknown,
  today: unknown,
  data: unknown,
};
