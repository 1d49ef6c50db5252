import type { LintContext } from '../../../rules/engine/types.ts';

/** A text of ours as the template addresses its reader: «Вы» to one person, «вы» to many. */
export function addressed(text: string, { settings, language, config }: LintContext): string {
  const capital = config.address?.capital ?? 'personal';
  const lower = capital === 'never' || (capital === 'personal' && settings.audience !== 'personal');
  if (!lower || language.id === 'en') return text;
  return text.replace(VY, (whole, opens?: string) => (opens === undefined ? whole.toLowerCase() : whole));
}

/** The pronoun, with what stands before it at the beginning of a sentence. */
const VY = /(^|[.!?]\s+|\n\s*)?(?<!\p{L})(?:Вы|Вас|Вам|Вами|Ваш\p{Ll}*)(?!\p{L})/gu;
