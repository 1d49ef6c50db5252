/** Links that the client gets. */
import { fact } from '../engine/fact.ts';
import type { Range } from '../template/types.ts';

const NAMES = /(?:^|[._])(?:url|link|href|ссылка)$/i;

/** Links, addresses and placeholders that hold one, in text order. */
export const linksOf = fact(({ template, settings }): readonly Range[] => {
  const spans = template.spans.filter(
    ({ kind, range }) => isLink(kind) && !isMailbox(template.source, range),
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

function isMailbox(source: string, { start, end }: Range): boolean {
  return /^<?(?:mailto:)?[^\s/]+@[^\s/]+>?$/.test(source.slice(start, end));
}
