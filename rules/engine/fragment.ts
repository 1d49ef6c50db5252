/** A partial checked by itself: what is wrong in any message that renders it. It need not greet, take leave or ask. */
import { catalog } from '../catalog/index.ts';
import { firstPart } from '../facts/partial-needs.ts';
import type { FragmentUse } from '../facts/renderings.ts';
import { type FixResult, fixAll } from './fix.ts';
import { type LintInput, type LintResult, lint } from './lint.ts';
import type { Problem, RuleLevel } from './types.ts';

/** Groups whose rules look at words and marks, wherever they stand. */
const GROUPS: readonly string[] = ['text', 'tone'];
/** Of the other groups, those that make no demand on the message as a whole. */
const RULES: readonly string[] = [
  'confidential',
  'gender-brackets',
  'liquid-syntax',
  'no-ty',
  'placeholder-blank',
  'placeholder-homoglyph',
  'placeholder-syntax',
  'placeholder-unknown',
  'vy-agreement',
  'vy-caps',
];

/** What `lint` needs to look at a partial. Also for `fixAll`: it never renames what somebody may pass. */
export function fragmentInput<I extends LintInput>(input: I, use: Pick<FragmentUse, 'lang'> | null): I {
  const defaults = { ...input.config.defaults, stage: 'reply' as const };
  if (use) defaults.lang = use.lang ?? 'und';
  return {
    ...input,
    config: { ...input.config, defaults },
    only: rulesFor(input).filter((rule) => rule !== 'placeholder-unknown'),
  };
}

/** The problems of a partial. `use` is null where nobody renders it as far as is known; then no name is called unknown. */
export function lintFragment(input: LintInput, use: FragmentUse | null): LintResult {
  const fragment = fragmentInput(input, use);
  const only = use ? rulesFor(input) : fragment.only;
  const { problems, context } = lint({ ...fragment, only });
  const stands = (problem: Problem) =>
    problem.rule !== 'placeholder-unknown' ||
    problem.data !== undefined || // what a partial inside is not given
    isUnknown(problem, context.template.source, use!);
  return { problems: problems.filter(stands), context };
}

/** Takes every preferred fix of a partial, but renames nothing that somebody may pass. */
export function fixFragment(input: LintInput, use: FragmentUse | null): FixResult {
  const { text, passes } = fixAll(fragmentInput(input, use));
  return {
    text,
    passes,
    problems: lintFragment({ ...input, source: text, template: undefined }, use).problems,
  };
}

/** Of a name that is passed only a slip is known to be one: `agent.nmae` where `agent` is passed as `agent`. */
function isUnknown({ range, fix }: Problem, source: string, { passed, declared }: FragmentUse): boolean {
  const name = source.slice(range.start, range.end);
  const first = firstPart(name);
  const variables = passed.get(first);
  return (
    !variables || (fix !== null && !declared.has(name) && [...variables].every((each) => each === first))
  );
}

function rulesFor({ config, only }: LintInput): string[] {
  return catalog.flatMap(({ meta: { id, group, severity } }) => {
    const level: RuleLevel = config.rules[id] ?? severity;
    const isOn = only ? only.includes(id) : level !== 'off';
    return isOn && (GROUPS.includes(group) || RULES.includes(id)) ? [id] : [];
  });
}
