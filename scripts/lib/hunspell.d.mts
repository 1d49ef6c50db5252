export function readHunspell(files: { readonly aff: string; readonly dic: string }): {
  readonly entries: ReadonlyMap<string, string>;
  forms(word: string, flags: string): string[];
};
