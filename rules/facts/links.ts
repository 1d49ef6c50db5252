/** Links that the client gets. */
import { fact } from '../engine/fact.ts';
import type { Range } from '../template/types.ts';

const NAMES = /(?:^|[._])(?:url|link|href|ссылка)$/i;

/** Links, addresses and placeholders that hold one, in text order. */
export const linksOf = fact(({ template, settings }): readonly Range[] => {
  const spans = template.spans.filter(
    ({ kind, range }) => isLink(kind) && !isAddress(template.source, range),
  );
  const outputs = template.liquid.outputs.filter(({ value: { value } }) => {
    if (value.type !== 'variable') return false;
    const { type, example } = settings.placeholders.get(value.name) ?? {};
    return (
      type === 'url' ||
      NAMES.test(value.name) ||
      (typeof example === 'string' && /^https?:\/\//i.test(example))
    );
  });
  return [...spans, ...outputs].map(({ range }) => range).sort((a, b) => a.start - b.start);
});

function isLink(kind: string): boolean {
  return kind === 'link' || kind === 'autolink';
}

function isAddress(source: string, { start, end }: Range): boolean {
  // «@shop.example #4821» binds a code to a site (WebOTP) and is no link.
  return source[start - 1] === '@' || /^<?(?:mailto:)?[^\s/]*@[^\s/]+>?$/.test(source.slice(start, end));
}
