export function packDawg(
  words: ReadonlySet<string>,
  common: ReadonlySet<string>,
  header: { readonly language: string; readonly fingerprint: string },
): Uint8Array;
