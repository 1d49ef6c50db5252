export function readSupplement(path: string): { readonly word: string; readonly model: string | null }[];
export function readWords(path: string): ReadonlySet<string>;
