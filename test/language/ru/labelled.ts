/** Sentences labelled for informal address: `start-end:form`, `*` before a word that changes only in the fix. */
import { readFileSync } from 'node:fs';
import { applyEdits, compatibleEdits } from '../../../rules/engine/fix.ts';
import type { InformalHit } from '../../../rules/language/address.ts';
import { addressOf } from '../../../rules/language/address-of.ts';
import { parseTemplate } from '../../../rules/template/template.ts';

export interface LabelledSentence {
  readonly text: string;
  readonly spans: readonly (readonly [start: number, end: number])[];
  readonly fixed: string;
}

/** Rows of a table of `test/data`. */
export function labelledSentences(name: string): LabelledSentence[] {
  const rows = readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return rows.map((row) => {
    const [text = '', spans = '', fixed = ''] = row.split('\t');
    const own = spans.split(' ').filter((span) => span !== '' && !span.startsWith('*'));
    return {
      text,
      spans: own.map((span) => span.split(':')[0]!.split('-').map(Number) as [number, number]),
      fixed: fixed || text,
    };
  });
}

/** What is reported above a hint. */
export function informalIn(text: string): InformalHit[] {
  return allIn(text).filter(({ kind }) => kind !== 'question');
}

function allIn(text: string): InformalHit[] {
  return addressOf('ru')!.findInformal(parseTemplate(text), { capital: true });
}

/** The text after all its fixes, as fix-all makes it. */
export function politeText(text: string): string {
  for (let next = text; ; text = next) {
    const fixed = allIn(text).filter(({ kind, sure }) => kind !== 'question' || sure);
    const fixes = fixed.map(({ range, replacement, dependents }) => ({
      title: '',
      edits: [
        { range, text: replacement! },
        ...dependents.map((word) => ({ range: word.range, text: word.replacement })),
      ],
    }));
    next = applyEdits(text, compatibleEdits(fixes));
    if (next === text) return text;
  }
}
