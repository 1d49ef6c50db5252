import type { Plugin } from 'esbuild';

/** The code with the Unicode classes of its regular expressions as ranges. */
export function withoutUnicodeClasses(code: string): string;

export const unicodeClasses: Plugin;
