import { applyEdits } from '../../rules/engine/fix.ts';
import type { Problem } from '../../rules/engine/types.ts';

/** The text after the first suggestion of a problem that changes it. */
export function suggested(source: string, problem: Problem | undefined): string {
  const suggestion = problem?.suggestions.find((change) => 'edits' in change);
  if (!suggestion || !('edits' in suggestion)) throw new Error('nothing is suggested');
  return applyEdits(source, suggestion.edits);
}
