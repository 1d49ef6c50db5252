/** Where partials lie. Paths are relative to the root, with `/`. */

/** A text that templates pull in with `{% render %}`. */
export function isPartialPath(path: string): boolean {
  return /(?:^|\/)_partials\/.+\.liquid$/.test(path);
}

/** The places where a file looks for a partial, in their order: its own folder, then those above up to the root. */
export function partialPlaces(from: string, name: string): string[] {
  const folders = from.split('/');
  return folders.map((_, above) =>
    [...folders.slice(0, -1 - above), '_partials', `${name}.liquid`].join('/'),
  );
}
