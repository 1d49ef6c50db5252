/** Where a missing sentence goes: after the greeting, or before the goodbye. */

import { fact } from '../engine/fact.ts';
import type { LintContext, TextEdit } from '../engine/types.ts';
import { keyOf } from '../language/letter-case.ts';
import type { Farewells } from '../language/types.ts';
import type { Sentence, Template } from '../template/types.ts';
import { memoByObject } from '../text/memo.ts';
import { openingOf } from './greeting.ts';

/** Puts `text` right after the greeting, or at the beginning of a message without one. */
export function afterGreeting(context: LintContext, text: string): TextEdit {
  const { template } = context;
  const { greetings, start } = openingOf(context);
  const last = greetings.at(-1);
  if (!last) return insert(start, `${text} `);
  const sentence = template.sentences.find(({ range }) => range.end >= last.range.end);
  return insert(outsideTags(template, sentence?.range.end ?? last.range.end), ` ${text}`);
}

/** Puts `text` into a paragraph of its own before the goodbye, or at the end of a message without one. */
export function beforeClosing(context: LintContext, text: string): TextEdit {
  const { template } = context;
  const newline = template.source.includes('\r\n') ? '\r\n' : '\n';
  const sentence = closingOf(context);
  if (!sentence) {
    const end =
      template.body.start + template.source.slice(template.body.start, template.body.end).trimEnd().length;
    return insert(end, newline + newline + text);
  }
  const { start } = sentence.range;
  const line = template.source.lastIndexOf('\n', start - 1) + 1;
  const opensLine = /^[\s\u0001]*$/.test(template.prose.slice(line, start));
  return opensLine ? insert(line, text + newline + newline) : insert(start, `${text} `);
}

/** The first sentence of the goodbye or the signature; null where the message has neither. */
export const closingOf = fact((context): Sentence | null => {
  const { template, language } = context;
  const ending = endingOf(language.farewells);
  const outputs = template.liquid.outputs.filter(
    ({ value: { value } }) =>
      value.type === 'variable' && /^(?:.*[._])?(?:farewell|wish|bye)$/i.test(value.name),
  );
  const closes = ({ range: { start, end } }: Sentence): boolean => {
    if (outputs.some(({ range }) => start <= range.start && range.start < end)) return true;
    return ending.test(keyOf(template.prose.slice(start, end)));
  };
  return template.sentences.find((sentence, index) => index > 0 && closes(sentence)) ?? null;
});

/** Any formula or signature, in lower case. */
const endingOf = memoByObject(({ formulas, signatures }: Farewells): RegExp => {
  const texts = [...formulas, ...signatures].map((text) =>
    text.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  return texts.length > 0 ? new RegExp(texts.join('|')) : NEVER;
});

const NEVER = /(?!)/;

/** Behind the block of Liquid that the offset is in: a sentence for everybody belongs to no branch. */
function outsideTags({ liquid }: Template, at: number): number {
  return liquid.tags.reduce(
    (end, { range }) => (range.start < at && at < range.end ? Math.max(end, range.end) : end),
    at,
  );
}

function insert(at: number, text: string): TextEdit {
  return { range: { start: at, end: at }, text };
}
