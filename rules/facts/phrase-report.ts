/** How rules of tone report a phrase of their table: severity, advice, what may stand instead, leave to use it. */
import type { Report, Severity } from '../engine/types.ts';
import type { PhraseHit } from '../language/types.ts';

/** Messages that every rule with a phrase table needs for its actions. */
export const PHRASE_ACTIONS = {
  replace: { ru: 'Заменить на «{variant}»', en: 'Replace with “{variant}”' },
  allow: { ru: 'Разрешить «{text}» в этой команде', en: 'Allow “{text}” in this team' },
} as const;

type ActionMessages = typeof PHRASE_ACTIONS;

/** Messages of a rule with a phrase table: `found` has the slots `text` and `advice` (a sentence with its end), `bare` only `text`. */
export type PhraseMessages = ActionMessages & Record<'found' | 'bare', { ru: string; en: string }>;

/**
 * The report of a phrase. The severity is that of its row, or else the rule's. One variant that fits anywhere is the
 * preferred fix, other variants are offered.
 */
export function phraseReport(hit: PhraseHit): Report<PhraseMessages> {
  const { range, text, variants, row } = hit;
  const advice = adviceOf(hit);
  const replacements = variants.map((variant) => ({
    title: 'replace' as const,
    values: { variant },
    edits: [{ range, text: variant }],
  }));
  const severity = severityOf(row.classes);
  const allow = { title: 'allow' as const, command: 'allow-phrase' as const, argument: text.toLowerCase() };
  return {
    range,
    message: advice === '' ? 'bare' : 'found',
    values: { text, advice },
    ...(severity && { severity }),
    fix: row.safe ? (replacements[0] ?? null) : null,
    suggestions: [...(row.safe ? [] : replacements), allow],
  };
}

const SEVERITIES: Readonly<Record<string, Severity>> = {
  error: 'error',
  warn: 'warning',
  info: 'info',
  hint: 'hint',
};

/** The severity that a row's classes name; null where they name none. */
export function severityOf(classes: readonly string[]): Severity | null {
  for (const name of classes) {
    const severity = SEVERITIES[name];
    if (severity) return severity;
  }
  return null;
}

/** What to do instead, with its full stop: «сейчас», «обновление» / «новость», or the row's advice. */
function adviceOf({ variants, row }: PhraseHit): string {
  const advice = variants.length === 0 ? row.advice : variants.map((variant) => `«${variant}»`).join(' / ');
  return advice === '' || /[.!?…]$/.test(advice) ? advice : `${advice}.`;
}
