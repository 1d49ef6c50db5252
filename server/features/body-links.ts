/** Files of the workspace that links in the text of a message may name. */
import type { Range, Template } from '../../rules/template/types.ts';

/** A path as a link writes it, without what follows `?` or `#`. */
export interface BodyLink {
  readonly range: Range;
  /** Decoded. */
  readonly name: string;
}

/** Targets of links and images that are no addresses and hold no Liquid. Whether there is such a file is not asked. */
export function bodyLinks({ source, spans }: Template): BodyLink[] {
  return spans.flatMap(({ kind, target }) => {
    if (!target || (kind !== 'link' && kind !== 'image')) return [];
    const text = source.slice(target.start, target.end);
    if (/^[a-z][a-z\d+.-]*:|^\/\/|\{[{%]/i.test(text)) return [];
    const path = /^[^?#]*/.exec(text)![0];
    return path.trim() === ''
      ? []
      : [{ range: { start: target.start, end: target.start + path.length }, name: decoded(path) }];
  });
}

/** A path as a link writes it: only what would end the link is escaped. */
export function linkTo(path: string): string {
  return path
    .replace(/[\s<>%?#]/g, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
