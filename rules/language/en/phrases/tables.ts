/** Filled by `npm run generate`. */
export const tables: Readonly<Record<string, string>> = {};
