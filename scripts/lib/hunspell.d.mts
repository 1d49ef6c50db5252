export function readHunspell(files: { readonly aff: string; readonly dic: string }): {
  readonly lines: readonly { readonly word: string; readonly flags: string }[];
  readonly entries: ReadonlyMap<string, string>;
  forms(word: string, flags: string): string[];
};
